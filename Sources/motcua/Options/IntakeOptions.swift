import ArgumentParser
import DeskOperations

/// What was handed in, in words of the command line.
struct IntakeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Mã thủ tục.", valueName: "code"))
  var procedure: String

  @Option(help: ArgumentHelp("Chủ hồ sơ.", valueName: "text"))
  var name: String

  @OptionGroup var party: PartyOptions

  @Option(help: ArgumentHelp("Người nộp, khi không phải chủ hồ sơ.", valueName: "text"))
  var submitter: String?

  @Option(help: ArgumentHelp("Hình thức nộp.", valueName: "counter|online|post"))
  var channel: Channel = .counter

  @Option(help: ArgumentHelp("Mức độ trực tuyến.", valueName: "full|partial"))
  var onlineLevel: Procedure.OnlineLevel?

  @Option(
    help: ArgumentHelp(
      "Cách nộp trực tiếp đặc biệt.", valueName: "atHome|hamlet|mobile|afterHours"))
  var subChannel: SubChannel?

  @Option(help: ArgumentHelp("Lúc nộp, khi sớm hơn lúc tiếp nhận.", valueName: "moment"))
  var filedAt: String?

  @Option(help: ArgumentHelp("Số hiệu bưu gửi.", valueName: "text"))
  var item: String?

  @Option(help: ArgumentHelp("Số biên bản giao nhận với bưu chính.", valueName: "text"))
  var minutes: String?

  @Option(
    help: ArgumentHelp(
      "Cơ quan có thẩm quyền ở nơi khác (phi địa giới); chưa tính hạn.", valueName: "text"))
  var agency: String?

  @Option(
    name: .customLong("return"),
    help: ArgumentHelp("Cách nhận kết quả.", valueName: "counter|post|online|home"))
  var returnMethod: ReturnMethod = .counter

  @Option(help: ArgumentHelp("Một giấy tờ đã nộp; lặp lại được.", valueName: "text"))
  var paper: [String] = []

  @Flag(help: "Đã nộp đủ giấy tờ bắt buộc theo thủ tục.")
  var allPapers = false

  @Option(
    help: ArgumentHelp(
      "Giấy tờ thay bằng tra cứu dữ liệu, như “Giấy chứng sinh=hotich=Đã có”; lặp lại được.",
      valueName: "paper=source=result"))
  var lookup: [String] = []

  @Option(help: ArgumentHelp("Số hồ sơ ở hệ thống khác hoặc sổ cũ.", valueName: "text"))
  var otherCode: String?

  @Option(
    help: ArgumentHelp(
      "Hồ sơ tồn: hạn giải quyết dứt điểm; ghi ngày tiếp nhận cũ ở --happened-at.",
      valueName: "date"))
  var clearBy: String?

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

  /// The intake for a procedure, written down now.
  func intake(for procedure: Procedure, now: Moment) throws -> Intake {
    try checkChannel()
    var intake = Intake(
      procedure: procedure.code,
      applicant: party.completing(Intake.Party(name: name)),
      channel: channel, papers: try papers(of: procedure, on: now), sets: sets,
      returnMethod: returnMethod)
    intake.variant = variant
    let steps = procedure.linkedSteps.map(\.name)
    intake.legs = leg.isEmpty ? nil : leg.map { NamedOrNumbered.name($0, in: steps) }
    intake.submitter = submitter.map { Intake.Party(name: $0) }
    intake.onlineLevel = onlineLevel
    intake.subChannel = subChannel
    intake.filedAt = try filedAt.map { try Reading.moment($0, of: "--filed-at") }
    if item != nil || minutes != nil {
      intake.postal = Intake.Postal(item: item, minutes: minutes)
    }
    intake.competentAgency = agency
    intake.feePaid = fee
    intake.feeKind = feeKind
    intake.feeMeans = feeMeans
    intake.exemption = exemption
    intake.note = note
    intake.ticket = ticket.map { TicketID(date: now.date, number: $0) }
    intake.otherCode = otherCode
    intake.backlog = try clearBy.map {
      Intake.Backlog(clearBy: try Reading.date($0, of: "--clear-by"))
    }
    return intake
  }

  /// What belongs to one channel must not be thrown away silently with another.
  private func checkChannel() throws {
    let misplaced =
      switch channel {
      case .counter: onlineLevel != nil ? "--online-level" : postalOption
      case .online: subChannel != nil ? "--sub-channel" : postalOption
      case .post: subChannel != nil ? "--sub-channel" : onlineLevel.map { _ in "--online-level" }
      }
    if let misplaced {
      throw CommandFailure.usage(
        "\(misplaced) không đi cùng --channel \(channel.rawValue). Hãy bỏ bớt hoặc đổi hình thức nộp."
      )
    }
  }

  private var postalOption: String? {
    item != nil ? "--item" : minutes.map { _ in "--minutes" }
  }

  /// The papers handed in, and those that a look-up replaces.
  private func papers(of procedure: Procedure, on now: Moment) throws -> [Intake.Paper] {
    var papers = try procedure.papers(named: paper, allRequired: allPapers)
    for text in lookup {
      let parts = text.split(separator: "=", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else {
        throw CommandFailure.usage(
          "“\(text)” ở --lookup phải là GIẤY TỜ=CƠ SỞ DỮ LIỆU=KẾT QUẢ, như “Giấy chứng sinh=hotich=Đã có”."
        )
      }
      let name = procedure.paperName(meaning: String(parts[0]))
      let known = procedure.components?.first { $0.name == name }
      papers.removeAll { $0.name == name }
      papers.append(
        Intake.Paper(
          name: name, kind: known?.kind ?? .present, copies: 0,
          lookup: Intake.Lookup(source: String(parts[1]), at: now, result: String(parts[2]))))
    }
    return papers
  }
}
