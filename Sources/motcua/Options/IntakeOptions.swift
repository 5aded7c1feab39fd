import ArgumentParser
import DeskOperations

/// What was handed in, in words of the command line.
struct IntakeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Mã thủ tục.", valueName: "code"))
  var procedure: String

  @Option(help: ArgumentHelp("Chủ hồ sơ.", valueName: "text"))
  var name: String

  @Option(help: ArgumentHelp("Số định danh, CCCD hoặc hộ chiếu.", valueName: "text"))
  var personalID: String?

  @Option(help: ArgumentHelp("Điện thoại.", valueName: "text"))
  var phone: String?

  @Option(help: ArgumentHelp("Địa chỉ.", valueName: "text"))
  var address: String?

  @Option(help: ArgumentHelp("Thư điện tử.", valueName: "text"))
  var email: String?

  @Option(help: ArgumentHelp("Người nộp, khi không phải chủ hồ sơ.", valueName: "text"))
  var submitter: String?

  @Option(help: ArgumentHelp("Hình thức nộp.", valueName: "counter|online|post"))
  var channel: Channel = .counter

  @Option(help: ArgumentHelp("Mức độ trực tuyến.", valueName: "full|partial"))
  var onlineLevel: Procedure.OnlineLevel?

  @Option(
    name: .customLong("return"),
    help: ArgumentHelp("Cách nhận kết quả.", valueName: "counter|post|online"))
  var returnMethod: ReturnMethod = .counter

  @Option(help: ArgumentHelp("Một giấy tờ đã nộp; lặp lại được.", valueName: "text"))
  var paper: [String] = []

  @Flag(help: "Đã nộp đủ giấy tờ bắt buộc theo thủ tục.")
  var allPapers = false

  @Option(help: ArgumentHelp("Số bộ hồ sơ.", valueName: "n"))
  var sets = 1

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Phí, lệ phí đã thu, bằng đồng.", valueName: "n"))
  var fee: Int?

  @Option(
    help: ArgumentHelp(
      "Khoản thu là phí hay lệ phí, khi law.json không nêu.", valueName: "fee|charge"))
  var feeKind: FeePayment.Kind?

  @Option(help: ArgumentHelp("Cách nộp tiền.", valueName: "cash|transfer|online"))
  var feeMeans: FeePayment.Means?

  @Option(help: ArgumentHelp("Mã của diện miễn phí, lệ phí trong law.json.", valueName: "id"))
  var exemption: String?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("Trường hợp có thời hạn riêng.", valueName: "text"))
  var variant: String?

  @Option(
    help: ArgumentHelp(
      "Một bước liên thông được chọn, theo tên hoặc số thứ tự; lặp lại được. Mặc định mọi bước không tùy chọn.",
      valueName: "text"))
  var leg: [String] = []

  @OptionGroup var period: PeriodOptions

  @Option(help: ArgumentHelp("Thời hạn đọc ở đâu, khi danh mục chưa có.", valueName: "text"))
  var timeSource: String?

  @Option(help: ArgumentHelp("Ghi chú.", valueName: "text"))
  var note: String?

  @Option(help: ArgumentHelp("Số thứ tự đang phục vụ.", valueName: "n"))
  var ticket: Int?

  /// The time given where the catalogue names none.
  func givenTime() throws -> Intake.GivenTime? {
    try period.period().map { Intake.GivenTime(period: $0, source: timeSource ?? "") }
  }

  /// The intake for a procedure.
  func intake(for procedure: Procedure, on date: CivilDate) throws -> Intake {
    guard !paper.contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
      throw CommandFailure.usage("--paper đang trống. Hãy nêu tên giấy tờ.")
    }
    var intake = Intake(
      procedure: procedure.code,
      applicant: Intake.Party(
        name: name, personalID: personalID, phone: phone, address: address, email: email),
      channel: channel, papers: papers(of: procedure), sets: sets, returnMethod: returnMethod)
    intake.variant = variant
    let steps = procedure.linkedSteps.map(\.name)
    intake.legs = leg.isEmpty ? nil : leg.map { NamedOrNumbered.name($0, in: steps) }
    intake.submitter = submitter.map { Intake.Party(name: $0) }
    intake.onlineLevel = onlineLevel
    intake.feePaid = fee
    intake.feeKind = feeKind
    intake.feeMeans = feeMeans
    intake.exemption = exemption
    intake.note = note
    intake.ticket = ticket.map { TicketID(date: date, number: $0) }
    return intake
  }

  /// A paper named as in the catalogue takes its form and number from there.
  private func papers(of procedure: Procedure) -> [Intake.Paper] {
    let components = procedure.components ?? []
    let required = allPapers ? components.filter(\.isRequired) : []
    return required.map { Intake.Paper(name: $0.name, kind: $0.kind, copies: $0.copies) }
      + paper.map { name in
        let known = components.first { $0.name == name }
        return Intake.Paper(name: name, kind: known?.kind ?? .original, copies: known?.copies ?? 1)
      }
  }
}
