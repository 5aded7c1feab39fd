import DeskForms
import DeskOperations
import Foundation
import Testing

/// A few days of a desk at which every paper and every list comes about, kept as events so that
/// other names can be written into its history.
struct PaperDesk: Sendable {
  /// The desk after its last event.
  let desk: Desk
  var rules: Rulebook
  private let codes: [String: DossierCode]
  /// The last number taken, with two people before it.
  let ticket: TicketID

  static let death = "2.002913"
  static let certification = "1.000006"
  private static let marked = [
    "Phạm Thị Ví Dụ", "Nguyễn Văn Mẫu", "Bản sao hợp đồng", "Thiếu giấy tờ", "Ngoài thẩm quyền",
    "Phải xác minh", "Đổi ý", "Bằng tốt nghiệp", "Ngô Thị Hỏi", "Văn bản ủy quyền mẫu",
    "Giấy phép số 5", "Lê Văn Thủ Trưởng", "RB123456789VN",
  ]

  private static let made = Result { try PaperDesk() }

  /// The desk as it is, made once for all tests.
  static func standard() throws -> PaperDesk { try made.get() }

  /// The desk as it is, or with other words in the place of everything that somebody typed.
  init(writing other: String? = nil) throws {
    rules = try PaperDesk.rules()
    var made = Making(rules: rules)
    try made.run()
    codes = made.codes
    ticket = try #require(made.tickets.last)
    var desk = Desk()
    for event in made.events {
      desk.apply(try other.map { try PaperDesk.rewritten(event, as: $0) } ?? event)
    }
    self.desk = desk
  }

  /// The dossier of a name.
  func dossier(_ name: String) throws -> Dossier {
    try #require(codes[name].flatMap { desk[$0] }, "\(name)")
  }

  /// Every form there is, by the name of its picture.
  func contents() throws -> [(name: String, content: FormContent)] {
    let (first, last) = try (day("2026-11-01"), day("2026-11-30"))
    let on = try day("2026-11-18")
    let plan = HandOverPlan(
      desk, on: on, at: try SampleForms.moment("2026-11-18T23:59:59"), by: rules)
    let papers: [(String, String, IssuedPaper)] = [
      ("supplement", "extended", .supplement(1)), ("refusal", "refused", .refusal),
      ("extension", "extended", .apology(1)), ("stop", "stopped", .stop),
      ("control", "returned", .control), ("receipt", "returned", .returnReceipt),
      ("fee-receipt", "returned", .feeReceipt(1)), ("condolence", "death", .condolence),
      ("certification-receipt", "certified", .certificationReceipt),
    ]
    let law = try #require(rules.law.certification?.registers.first)
    let guidance = desk.log.guidance
    return try papers.map { ($0, .paper($2, try dossier($1))) } + [
      ("slip-corrected", .slip(try dossier("posted"), copies: [.applicant])),
      ("slip-legs", .slip(try dossier("death"), copies: [.applicant])),
      ("slip-elsewhere", .slip(try dossier("elsewhere"), copies: [.applicant])),
      ("slip-extended", .slip(try dossier("extended"), copies: [.applicant])),
      (
        "several-receipt",
        .severalReceipt([try dossier("extended"), try dossier("stopped"), try dossier("returned")])
      ),
      ("guidance", .guidance(try #require(guidance.first { !$0.content.notAccepted }))),
      ("not-accepted", .guidance(try #require(guidance.first { $0.content.notAccepted }))),
      ("register", .register(DossierRegister(desk, from: first, to: last))),
      ("handover", .handOver(HandOverList.all(of: plan, by: rules))),
      (
        "reminder",
        .reminders(
          ReminderReport(desk, at: try SampleForms.moment("2026-11-24T08:00"), by: rules))
      ),
      ("handback", .handBack(HandBackList.all(of: plan))),
      ("post-minutes", .postMinutes(PostalMinutes(desk, on: on))),
      ("fee-statement", .feeStatement(FeeStatement(desk, from: first, to: last))),
      (
        "certification-register",
        .certificationRegister(
          CertificationRegister(desk, register: law, from: first, to: last))
      ),
      ("report", .table(ReportTable(sampleOf: desk, from: first, to: last))),
      (
        "ticket",
        .ticket(try #require(TicketSlip(ticket, at: desk, by: rules.settings.queue)))
      ),
    ]
  }

  /// How the forms are printed.
  func setting(at moment: String = "2026-11-20T17:00") throws -> FormSetting {
    FormSetting(
      rulebook: rules, printedAt: try SampleForms.moment(moment), clerk: "Trần Thị Thử")
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  /// An event with other words, however they were typed.
  private static func rewritten(_ event: Event, as other: String) throws -> Event {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    var text = String(decoding: try encoder.encode(event), as: UTF8.self)
    let quoted = String(decoding: try encoder.encode(other), as: UTF8.self)
    for words in marked { text = text.replacing(words, with: quoted.dropFirst().dropLast()) }
    return try JSONDecoder().decode(Event.self, from: Data(text.utf8))
  }

  private static func rules() throws -> Rulebook {
    var rules = try SampleForms.rules()
    let source = "https://example.org"
    rules.settings.queue.groups = [
      .init(id: "civil", name: "Tư pháp – Hộ tịch", prefix: "A", firstNumber: 10),
      .init(id: "land", name: "Đất đai, xây dựng", prefix: "B"),
    ]
    rules.settings.queue.priorities = [
      .init(id: "disabled", name: "Người khuyết tật", headStart: 0)
    ]
    rules.catalogue = try Catalogue(
      rules.catalogue.procedures + [
        Procedure(
          code: death, name: "Liên thông đăng ký khai tử, xóa đăng ký thường trú",
          field: "Hộ tịch (liên thông)", statutoryTime: StatutoryTime(.workingDays(3)),
          linked: true,
          steps: [
            ProcedureStep(
              agency: "UBND cấp xã", name: "Đăng ký khai tử", time: StatutoryTime(.workingDays(1))),
            ProcedureStep(
              agency: "Công an cấp xã", name: "Xóa đăng ký thường trú", after: "Đăng ký khai tử",
              time: StatutoryTime(.workingDays(1))),
          ], condolence: true, status: .current, source: source, verified: []),
        Procedure(
          code: certification, name: "Chứng thực bản sao từ bản chính", field: "Chứng thực",
          statutoryTime: StatutoryTime(.sameDay), status: .current, source: source, verified: []),
      ])
    return rules
  }
}

/// Makes the history.
private struct Making {
  var printing: PrintingDesk
  var events: [Event] = []
  var codes: [String: DossierCode] = [:]
  var tickets: [TicketID] = []

  init(rules: Rulebook) { printing = PrintingDesk(rules: rules) }

  mutating func run() throws {
    try receive("extended", tobacco(), at: "2026-11-18T08:00")
    try receive("refused", SampleForms.birthIntake(), at: "2026-11-18T08:10")
    var paid = SampleForms.birthIntake()
    paid.feePaid = 8000
    try receive("returned", paid, at: "2026-11-18T08:20")
    try receive("stopped", tobacco(), at: "2026-11-18T08:30")
    var death = Intake(
      procedure: PaperDesk.death,
      applicant: .init(name: "Nguyễn Văn Mẫu", address: "Thôn Ví Dụ, xã Mẫu"))
    death.exemption = "poor"
    try receive("death", death, at: "2026-11-18T08:40")
    var posted = tobacco()
    posted.channel = .post
    posted.returnMethod = .post
    posted.postal = .init(item: "RB123456789VN", minutes: "05/BB")
    try receive("posted", posted, at: "2026-11-18T08:50")
    var elsewhere = tobacco()
    elsewhere.competentAgency = "UBND phường Thử, tỉnh Thử"
    try receive("elsewhere", elsewhere, at: "2026-11-18T08:55")
    try handle()
  }

  private mutating func handle() throws {
    try ask("refused", at: "2026-11-18T09:00", reason: "Ngoài thẩm quyền") { .refuseDossier($0) }
    try ask("extended", at: "2026-11-18T09:10", reason: "Thiếu giấy tờ") {
      .requestSupplement($0, items: ["Bản sao hợp đồng", "Văn bản giới thiệu"])
    }
    let civil = Dossier.Holder(officer: "mau", unit: "Tư pháp – Hộ tịch")
    let economy = Dossier.Holder(officer: nil, unit: "Phòng Kinh tế")
    try ask("returned", at: "2026-11-18T09:20") { .passDossier($0, to: civil) }
    try ask("stopped", at: "2026-11-18T09:25") { .passDossier($0, to: economy) }
    try ask("returned", at: "2026-11-18T10:00") {
      .finishDossier($0, result: "Giấy phép số 5")
    }
    try ask("returned", at: "2026-11-18T10:05") { .handBack($0) }
    try ask("returned", at: "2026-11-18T10:10") {
      .returnDossier(
        $0, recipient: "Ngô Thị Hỏi", authorisation: "Văn bản ủy quyền mẫu", method: .counter,
        originals: ["Giấy chứng sinh"])
    }
    try ask("stopped", at: "2026-11-18T10:20", reason: "Đổi ý") { .stopDossier($0, fees: nil) }
    for isRefused in [false, true] {
      events += try printing.ask(
        .giveGuidance(
          GuidanceOrder(
            procedure: SampleForms.tobacco, name: "Ngô Thị Hỏi", phone: "0999 888 777",
            means: isRefused ? .counter : .telephone, items: ["Bản sao hợp đồng"],
            notAccepted: isRefused)), at: "2026-11-18T13:10",
        reason: isRefused ? "Thiếu giấy tờ" : nil)
    }
    try certify()
    try ask("extended", at: "2026-11-18T15:10") { .completeSupplement($0) }
    let posted = try #require(codes["posted"].flatMap { printing.desk[$0] })
    var intake = posted.intake
    intake.applicant.phone = "0999 121 212"
    try ask("posted", at: "2026-11-18T15:20", reason: "Thiếu giấy tờ") {
      .correctDossier($0, intake, receivedAt: posted.receivedAt)
    }
    let later = try #require(CivilDate("2026-12-04"))
    try ask("extended", at: "2026-11-19T09:00", reason: "Phải xác minh") {
      .extendDossier($0, to: later, signatory: "Lê Văn Thủ Trưởng")
    }
    for (minute, group) in [(1, "civil"), (2, "land"), (3, "civil"), (4, "civil")] {
      try takeNumber(TicketOrder(group: group, priority: minute == 4 ? "disabled" : nil), minute)
    }
  }

  private mutating func takeNumber(_ order: TicketOrder, _ minute: Int) throws {
    let done = try printing.ask(.queue(.take(order)), at: "2026-11-19T13:0\(minute)")
    events += done
    if case .ticket(let id)? = done.first?.change.subject { tickets.append(id) }
  }

  private mutating func certify() throws {
    let done = try printing.ask(
      .certify(
        CertificationOrder(
          kind: "copy",
          requester: .init(name: "Nguyễn Văn Mẫu", personalID: "001099000001"),
          documents: [
            CertifiedDocument(name: "Bằng tốt nghiệp", pages: 5, copies: 3),
            CertifiedDocument(name: "Sổ mẫu", pages: 2, copies: 1),
          ], signer: "Lê Văn Thủ Trưởng")), at: "2026-11-18T14:00")
    events += done
    if case .dossier(let code)? = done.first?.change.subject { codes["certified"] = code }
  }

  private func tobacco() -> Intake {
    var intake = SampleForms.tobaccoIntake()
    intake.channel = .counter
    return intake
  }

  private mutating func receive(_ name: String, _ intake: Intake, at moment: String) throws {
    let done = try printing.ask(.receiveDossier(intake), at: moment)
    events += done
    guard case .dossier(let code)? = done.first?.change.subject else {
      throw Refusal.missing(.key)
    }
    codes[name] = code
  }

  private mutating func ask(
    _ name: String, at moment: String, reason: String? = nil, _ command: (DossierCode) -> Command
  ) throws {
    let code = try #require(codes[name])
    events += try printing.ask(command(code), at: moment, reason: reason)
  }
}

extension ReportTable {
  /// A report of eleven figures about everybody who filed something.
  init(sampleOf desk: Desk, from: CivilDate, to: CivilDate) {
    self.init(
      id: "sample", title: "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
      officialNumber: "Biểu số mẫu", from: from, to: to,
      columns: [Column("who", "Người nộp", number: "(2)", kind: .text)]
        + (3...13).map { number in
          Column(
            "c\(number)", "Hồ sơ trực tiếp, dịch vụ bưu chính",
            group: number < 7 ? "Tiếp nhận" : number > 10 ? "Đang giải quyết" : nil,
            number: "(\(number))")
        })
    unit = "Số hồ sơ TTHC"
    lines = ["Lĩnh vực: Hộ tịch"]
    let figures = (0..<11).map { Cell(.number($0 * 111)) }
    rows = desk.everyDossier.prefix(3).map { dossier in
      Row([Cell(.text(dossier.intake.applicant.name))] + figures)
    }
    rows.insert(Row([Cell(.text("I. Người nộp trong kỳ"))], kind: .heading), at: 0)
    rows.append(Row([Cell(.text("Tổng số"))] + figures, kind: .total))
    checks = [Check("(3) = (4) + (5)", holds: true), Check("(3) = (7)", holds: false)]
    notes = ["Cách tính: tính theo ngày. Nguồn: mẫu của đơn vị."]
  }
}
