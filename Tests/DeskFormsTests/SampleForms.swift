import DeskForms
import DeskOperations
import Testing

/// A small desk of invented people, with papers to print.
enum SampleForms {
  static let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")
  static let shippedFolder = repository + "/data/forms"

  static let birth = "1.001193"
  static let tobacco = "2.000181"

  private static let shipped = Result { try FormLibrary(folder: shippedFolder, shipped: nil) }

  static func library() throws -> FormLibrary { try shipped.get() }

  static func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

  static func setting(at moment: String = "2026-11-20T17:00") throws -> FormSetting {
    FormSetting(rulebook: try rules(), printedAt: try self.moment(moment), clerk: "Trần Thị Thử")
  }

  static func rules() throws -> Rulebook {
    let day = ["07:30-11:30", "13:00-17:00"].compactMap(Session.init)
    let weekdays = Weekday.allCases.prefix(5).map { ($0, day) }
    let working = try WeekSchedule(sessions: Dictionary(uniqueKeysWithValues: weekdays))
    var open = working.sessions
    open[.saturday] = Array(day.prefix(1))
    let source = "https://example.org"
    return Rulebook(
      settings: DeskSettings(
        unit: .init(
          name: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ MẪU", parent: "ỦY BAN NHÂN DÂN XÃ MẪU",
          shortName: "TTPVHCC", place: "Xã Mẫu",
          address: "Số 1, đường Mẫu, thôn Ví Dụ, xã Mẫu, tỉnh Mẫu", email: "motcua@xamau.example"),
        hotline: .init(
          complaints: "0999 000 123", support: "0999 000 456",
          complaintsNote: "Nghe trong giờ làm việc, trả lời trong 05 ngày làm việc."),
        counters: [.init(number: 1, name: "Quầy 1", fields: [])],
        openingHours: try WeekSchedule(sessions: open), workingSessions: working,
        deadlines: .init(
          rules: DeadlineRules(sameDayCutoff: try #require(TimeOfDay("15:00"))),
          afterWait: .restart),
        dossierCode: .init(
          pattern: try #require(DossierCodePattern("{unit}-{yyMMdd}-{serial:4}")),
          unit: "H99.34.05"),
        committedTimes: [
          .init(
            procedure: tobacco, period: .workingDays(5),
            decision: "Quyết định mẫu số 01/QĐ-UBND ngày 01/7/2026 của UBND xã Mẫu",
            validFrom: try #require(CivilDate("2026-07-20")))
        ], targets: [], queue: .init(firstNumber: 1, lastNumber: 99)),
      catalogue: try Catalogue([
        Procedure(
          code: birth, name: "Đăng ký khai sinh", field: "Hộ tịch",
          statutoryTime: StatutoryTime(.sameDay), status: .current, source: source, verified: []),
        Procedure(
          code: tobacco, name: "Cấp Giấy phép bán lẻ sản phẩm thuốc lá", field: "Công thương",
          statutoryTime: StatutoryTime(.workingDays(15)), status: .current, source: source,
          verified: []),
      ]),
      people: People([
        Person(id: "thu", name: "Trần Thị Thử", role: .clerk),
        Person(id: "mau", name: "Lê Văn Mẫu", role: .officer, unit: "Tư pháp – Hộ tịch"),
      ]),
      holidays: try HolidayCalendar(years: [2026: []]), law: try SampleLaw.make())
  }

  static func birthIntake() -> Intake {
    var intake = Intake(
      procedure: birth,
      applicant: .init(
        name: "Nguyễn Văn Mẫu", personalID: "001099000001", phone: "0999 111 222",
        address: "Thôn Ví Dụ, xã Mẫu, tỉnh Mẫu", email: "mau@example.vn"),
      papers: [
        .init(name: "Tờ khai đăng ký khai sinh theo mẫu", kind: .original, copies: 1),
        .init(name: "Giấy chứng sinh", kind: .original, copies: 1),
        .init(name: "Thẻ căn cước của người yêu cầu", kind: .present, copies: 1),
      ])
    intake.feePaid = 8000
    return intake
  }

  static func tobaccoIntake() -> Intake {
    var intake = Intake(
      procedure: tobacco,
      applicant: .init(
        name: "Hộ kinh doanh Phạm Thị Ví Dụ", phone: "0999 333 444",
        address: "Số 12, đường Ví Dụ, xã Mẫu, tỉnh Mẫu"),
      channel: .post,
      papers: [
        .init(
          name: "Đơn đề nghị cấp Giấy phép bán lẻ sản phẩm thuốc lá", kind: .original, copies: 1),
        .init(
          name:
            "Bản sao Giấy chứng nhận đăng ký doanh nghiệp hoặc Giấy chứng nhận đăng ký kinh doanh và Giấy chứng nhận mã số thuế",
          kind: .copy, copies: 2),
        .init(name: "Văn bản giới thiệu của thương nhân bán buôn", kind: .certified, copies: 1),
      ], sets: 2, returnMethod: .post)
    intake.submitter = .init(
      name: "Đỗ Văn Thử", personalID: "001099000002", phone: "0999 555 666")
    return intake
  }

  /// A dossier as the desk receives it.
  static func dossier(_ intake: Intake, at text: String = "2026-11-20T08:15") throws -> Dossier {
    var desk = PrintingDesk(rules: try rules())
    return try desk.receive(intake, at: text)
  }

  /// A day, or the period it lies in, at the end of which every figure of the summary has something to show.
  static func summary(
    over unit: ReportPeriod.Unit = .day, closedAt: String? = nil,
    correctedAt: String? = nil
  ) throws -> SummarySheet {
    var desk = try worked()
    let period = ReportPeriod(unit, of: try #require(CivilDate("2026-11-20")))
    if let closedAt {
      try desk.ask(.closePeriod(period), at: closedAt, reason: "Người dân hẹn thứ Hai")
    }
    if let correctedAt {
      _ = try desk.receive(birthIntake(), at: correctedAt)
      try desk.ask(.closePeriod(period), at: correctedAt, reason: "Ghi sót")
    }
    return try SummarySheet(
      desk.desk, over: period, at: try moment("2026-11-20T17:00"), by: desk.rules)
  }

  /// A desk with such a day.
  static func worked() throws -> PrintingDesk {
    var desk = PrintingDesk(rules: try rules())
    let late = try desk.receive(birthIntake(), at: "2026-11-18T08:00")
    let finished = try desk.receive(tobaccoIntake(), at: "2026-11-18T09:00")
    let waiting = try desk.receive(tobaccoIntake(), at: "2026-11-19T09:00")
    let withdrawn = try desk.receive(tobaccoIntake(), at: "2026-11-19T10:00")
    let handed = try desk.receive(birthIntake(), at: "2026-11-20T08:00")
    try desk.ask(.recordSlip(handed.code), at: "2026-11-20T08:05")
    for code in [handed.code, finished.code] {
      try desk.ask(
        .passDossier(code, to: .init(officer: "mau", unit: "Tư pháp – Hộ tịch")),
        at: "2026-11-20T08:30")
    }
    try desk.ask(.finishDossier(handed.code, result: "01/2026"), at: "2026-11-20T10:00")
    try desk.ask(
      .returnDossier(
        handed.code, recipient: "Nguyễn Văn Mẫu", authorisation: nil, method: .counter),
      at: "2026-11-20T10:05")
    _ = try desk.receive(birthIntake(), at: "2026-11-20T15:30")
    try desk.ask(.finishDossier(finished.code, result: nil), at: "2026-11-20T15:40")
    try desk.ask(
      .requestSupplement(waiting.code, items: ["Bản sao hợp đồng"]), at: "2026-11-20T15:45",
      reason: "Thiếu giấy tờ")
    try desk.ask(
      .withdrawDossier(withdrawn.code), at: "2026-11-20T16:00", reason: "Không còn nhu cầu")
    try desk.ask(.queue(.take(TicketOrder(service: nil))), at: "2026-11-20T16:10")
    try desk.ask(.queue(.take(TicketOrder(service: nil))), at: "2026-11-20T16:11")
    try desk.ask(.queue(.callNext), at: "2026-11-20T16:12")
    #expect(desk.desk[late.code]?.status.isOpen == true)
    return desk
  }
}

/// A desk in memory that decides like the real one, each time at a given moment.
struct PrintingDesk {
  var desk = Desk()
  var rules: Rulebook
  private var keys = 0

  init(rules: Rulebook) {
    self.rules = rules
  }

  @discardableResult
  mutating func ask(
    _ command: Command, at text: String, reason: String? = nil
  ) throws -> [Event] {
    keys += 1
    let request = Request(command, by: "thu", counter: 1, key: "key-\(keys)", reason: reason)
    let decision = try desk.decide(request, at: SampleForms.moment(text), by: rules)
    guard case .events(let events) = decision else { return [] }
    for event in events { desk.apply(event) }
    return events
  }

  mutating func receive(_ intake: Intake, at text: String) throws -> Dossier {
    let events = try ask(.receiveDossier(intake), at: text)
    guard case .dossier(let code)? = events.first?.change.subject else {
      throw Refusal.missing(.key)
    }
    return try #require(desk[code])
  }
}
