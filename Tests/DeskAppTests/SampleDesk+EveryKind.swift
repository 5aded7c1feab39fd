import DeskOperations
import FoundationEssentials
import Testing

extension SampleDesk {
  /// What comes of a morning on which everything happens that can happen, at half past eight.
  static func everyKindOfEvent() throws -> [Event] {
    var sample = SampleDesk()
    let linked = try #require(sample.rules.catalogue["1.004873"]).linkedForBirth
    sample.rules.catalogue = try Catalogue(sample.rules.catalogue.procedures + [linked])
    sample.rules.law.certification?.kinds[0].procedure = "2.000815"
    var events = try sample.work()
    events += try sample.ends()
    events += try sample.money()
    events += try sample.arrivals()
    events += try sample.parts(of: linked.code)
    events += try sample.help()
    events += try sample.queue()
    return try Array(sample.desk.everyDossier.flatMap(\.history)) + events + [merged()]
  }

  /// Another desk is taken over: nobody asks for that by a command.
  private static func merged() throws -> Event {
    let text =
      #"{"unit": "H99.34.05.B", "sequence": 9, "hash": "ab", "dossiers": 2,"#
      + #" "events": 7, "books": ["STD-B"]}"#
    return Event(
      at: moment("2026-11-20T08:30"), by: "mau", counter: nil, key: "merge", reason: "gộp mẫu",
      change: .deskMerged(try JSONDecoder().decode(DeskMerged.self, from: Data(text.utf8))))
  }

  private mutating func all(
    _ commands: [Command], reason: String? = nil
  ) throws -> [Event] {
    try commands.flatMap { try perform($0, at: "2026-11-20T08:30", reason: reason) }
  }

  /// A dossier from its slip to the hands of somebody authorised.
  private mutating func work() throws -> [Event] {
    let code = try receive(at: "2026-11-20T08:15")
    var right = try #require(desk[code]).intake
    right.applicant.name = "Lê Thị Thử"
    let receivedAt = SampleDesk.moment("2026-11-20T08:15")
    let lookup = Intake.Lookup(source: "dancu", at: SampleDesk.morning, result: "Có")
    let officer = Dossier.Holder(officer: "hotich", unit: "")
    return try all([.correctDossier(code, right, receivedAt: receivedAt)], reason: "nhầm")
      + all([.recordLookup(code, paper: "Giấy chứng sinh", lookup), .recordSlip(code)])
      + all([.requestSupplement(code, items: ["đơn", "giấy"])], reason: "thiếu")
      + all([
        .completeSupplement(code, papers: ["giấy"]), .passDossier(code, to: officer),
        .handBack(code),
        .passDossier(code, to: officer, receivedBy: "Lê Văn Thí"),
        .finishDossier(code, result: "số 12"), .shelveResult(code, place: "Tủ 2, ngăn 3"),
        .contactApplicant(code, topic: .resultReady, means: .zalo, note: "hẹn chiều nay"),
        .returnDossier(
          code, recipient: "Lê Thị Ví Dụ", authorisation: "số 3", method: .post, item: "EM1"),
      ])
  }

  /// The ways to end without a result, and to end later.
  private mutating func ends() throws -> [Event] {
    let codes = try (1...3).map { _ in
      try receive(at: "2026-11-20T08:30") {
        $0.papers = [Intake.Paper(name: "Tờ khai", kind: .original, copies: 1)]
      }
    }
    let later = try receive("2.000181", at: "2026-11-20T08:30")
    let date = SampleDesk.moment("2026-12-04T17:00").date
    return try all(
      [
        .refuseDossier(codes[0]), .withdrawDossier(codes[1]),
        .stopDossier(codes[2], fees: "không thu"),
        .extendDossier(later, to: date, signatory: "Phạm Văn Phụ Trách"),
      ], reason: "theo đơn")
      + all([
        .returnPapers(
          codes[0], recipient: "Lê Thị Ví Dụ", authorisation: "số 4", method: .counter,
          originals: ["Tờ khai"])
      ])
  }

  /// Money demanded, paid, given back and waived.
  private mutating func money() throws -> [Event] {
    let code = try receive(at: "2026-11-20T08:30")
    let payment = FeePayment(
      payer: "Trần Thị Thử", lines: [.init(name: "Lệ phí", kind: .charge, amount: 8_000)])
    let receipt = BookNumber(book: "BL", year: 2026, number: 1)
    return try all([
      .demandPayment(code, amount: 8_000, purpose: "Lệ phí"), .payFee(code, payment),
      .exemptFee(code, exemption: "poor"),
    ]) + all([.refundFee(code, receipt: receipt, amount: 2_000)], reason: "thu thừa")
  }

  /// What was filed from afar and what is decided elsewhere.
  private mutating func arrivals() throws -> [Event] {
    let intake = Intake(
      procedure: "1.001193", applicant: Intake.Party(name: "Trần Thị Thử"), channel: .online)
    let filing = try all([.fileDossier(intake)])
    let elsewhere = try receive(at: "2026-11-20T08:30") { $0.competentAgency = "UBND xã Thử" }
    let filed = filing.compactMap { event -> DossierCode? in
      if case .dossierFiled(let receipt) = event.change { receipt.code } else { nil }
    }
    return try filing + all(filed.map { .acceptDossier($0) } + [.startClock(elsewhere)])
  }

  /// The legs of a linked dossier, and the documents of a certified one.
  private mutating func parts(of linked: String) throws -> [Event] {
    let code = try receive(linked, at: "2026-11-20T08:30")
    let order = CertificationOrder(
      kind: "copy", requester: Intake.Party(name: "Trần Thị Thử"),
      documents: [CertifiedDocument(name: "Bằng tốt nghiệp", pages: 1, copies: 2)],
      signer: "Phạm Văn Phụ Trách")
    let events = try all([
      .startLeg(code, leg: "Khai sinh"), .finishLeg(code, leg: "Khai sinh", result: "số 7"),
      .returnLeg(code, leg: "Khai sinh", recipient: "Trần Thị Thử"), .certify(order),
    ])
    let certified = try #require(desk.everyDossier.last)
    let entry = try #require(certified.certification.first).number
    return try events + all([.voidCertification(certified.code, entry)], reason: "ghi trùng")
  }

  /// Guidance, duty and a review.
  private mutating func help() throws -> [Event] {
    let order = GuidanceOrder(
      procedure: "1.001193", name: "Lê Văn Thí", means: .telephone, items: ["Tờ khai"])
    let review = ProcedureReview(
      procedure: "1.001193", verdict: .simplify, proposal: "bớt một giấy tờ")
    return try all([
      .giveGuidance(order), .beginDuty(), .giveAssist(.form, note: "tờ khai"), .endDuty(),
    ]) + all([.reviewProcedure(review)], reason: "trùng giấy tờ")
      + all([.closePeriod(ReportPeriod(.day, of: SampleDesk.morning.date))], reason: "việc gấp")
  }

  private mutating func queue() throws -> [Event] {
    let date = SampleDesk.morning.date
    let ids = (0...6).map { TicketID(date: date, number: $0) }
    let order = AppointmentOrder(
      moment: SampleDesk.moment("2026-11-20T10:00"), errand: Errand(group: ""), name: "Lê Văn Thí")
    let acts: [QueueAct] = [
      .take(TicketOrder(service: "Hộ tịch")), .take(TicketOrder()), .take(TicketOrder()),
      .cancel(ids[3]), .reactivate(ids[3]), .callNext, .begin(ids[1]),
      .split(ids[1], [Errand(group: "", service: "Chứng thực")]), .finish(ids[1]), .pick(ids[2]),
      .miss(ids[2]), .comeBack(ids[2]), .callNext, .hold(ids[1], minutes: 10), .resume(ids[1]),
      .undo(ids[1]), .cancel(ids[1]), .pick(ids[2]), .finish(ids[2]), .help(true),
      .pick(ids[3]), .transfer(ids[3], TicketTransfer(counter: 2)), .pauseCounter, .openCounter,
      .closeCounter(1), .openCounter, .book(order),
      .cancelAppointment(AppointmentID(date: date, number: 1)),
    ]
    let reason = "lý do mẫu"
    var events = try all(acts.map(Command.queue), reason: reason)
    try perform(.queue(.openCounter), at: "2026-11-20T08:30", by: "thu", counter: 2)
    events += try perform(
      .queue(.takeOverCounter), at: "2026-11-20T08:30", counter: 2, reason: reason)
    return try events + all([.queue(.endDay)])
  }
}

extension Procedure {
  /// The same procedure as one of two agencies.
  fileprivate var linkedForBirth: Procedure {
    var procedure = self
    procedure.code = "3.000722"
    procedure.name = "Liên thông khai sinh mẫu"
    procedure.linked = true
    procedure.steps = [
      ProcedureStep(agency: "UBND xã", name: "Khai sinh", time: StatutoryTime(.sameDay)),
      ProcedureStep(agency: "Công an xã", name: "Cư trú", after: "Khai sinh"),
    ]
    return procedure
  }
}
