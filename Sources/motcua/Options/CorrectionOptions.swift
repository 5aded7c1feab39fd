import ArgumentParser
import DeskOperations
import Vietnamese

/// What is right, in words of the command line; what is not named stays.
struct CorrectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Chủ hồ sơ.", valueName: "text"))
  var name: String?

  @OptionGroup var party: PartyOptions

  @Option(help: ArgumentHelp("Người nộp; \"\" khi là chính chủ hồ sơ.", valueName: "text"))
  var submitter: String?

  @Option(help: ArgumentHelp("Mã thủ tục.", valueName: "code"))
  var procedure: String?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("Trường hợp có thời hạn riêng; \"\" khi là thường.", valueName: "text"))
  var variant: String?

  @Option(
    help: ArgumentHelp(
      "Một bước liên thông, theo tên hoặc số thứ tự, thay cả danh sách; lặp lại được.",
      valueName: "text"))
  var leg: [String] = []

  @OptionGroup var period: PeriodOptions

  @Option(help: ArgumentHelp("Thời hạn đọc ở đâu, khi danh mục chưa có.", valueName: "text"))
  var timeSource: String?

  @Option(
    help: ArgumentHelp("Một giấy tờ đã nộp, thay cả danh sách; lặp lại được.", valueName: "text"))
  var paper: [String] = []

  @Flag(help: "Danh sách giấy tờ là đủ giấy tờ bắt buộc theo thủ tục.")
  var allPapers = false

  @Option(help: ArgumentHelp("Ngày giờ tiếp nhận.", valueName: "moment"))
  var received: String?

  /// The intake as it should have been written.
  func intake(from old: Intake, at desk: OpenDesk) throws -> Intake {
    var intake = old
    intake.applicant = party.completing(old.applicant)
    intake.applicant.name = name ?? old.applicant.name
    if let submitter {
      var party = old.submitter ?? Intake.Party(name: submitter)
      party.name = submitter
      intake.submitter = submitter.allSatisfy(\.isWhitespace) ? nil : party
    }
    if let procedure { intake.change(toProcedure: procedure) }
    if !leg.isEmpty {
      let steps = desk.rules.catalogue[intake.procedure]?.linkedSteps.map(\.name) ?? []
      intake.legs = leg.map { NamedOrNumbered.name($0, in: steps) }
    }
    if let variant {
      let cases = desk.rules.catalogue[intake.procedure]?.cases.map(\.name) ?? []
      intake.variant = variant.isEmpty ? nil : variant.meant(among: cases)
    }
    if let period = try period.period() {
      intake.givenTime = Intake.GivenTime(period: period, source: timeSource ?? "")
    }
    if !paper.isEmpty || allPapers {
      guard let procedure = desk.rules.catalogue[intake.procedure] else {
        throw desk.inWords(.unknownProcedure(intake.procedure))
      }
      intake.papers = try procedure.papers(named: paper, allRequired: allPapers)
    }
    return intake
  }
}
