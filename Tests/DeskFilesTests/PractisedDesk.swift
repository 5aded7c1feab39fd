import DeskOperations
import Testing

@testable import DeskFiles

/// A desk in a folder at which everything happened that can happen.
struct PractisedDesk {
  let place: Workplace
  let store: DeskStore
  private var requests = 0

  init() throws {
    place = try Workplace()
    try place.change(
      place.folder.settingsFile, #""queue": {"firstNumber": 1, "lastNumber": 999}"#,
      to: PractisedDesk.queueRules)
    try place.addSupervisor()
    store = try place.store()
    try fillTheLine()
    try serveTheLine()
    try runTheCounter()
    try endTheDay()
    try workOnDossiers()
    try endDossiers()
    try takeMoney()
    try takeIn()
    try workOnLegs()
    try certify()
    try help()
    try merge()
    requests += 1
    var close = request(
      .closePeriod(ReportPeriod(.day, of: morning.date)), "key-\(requests)")
    close.reason = "Làm tiếp ngày mai"
    _ = try store.perform(close, at: morning)
    try store.saveState()
  }

  /// What the request came to.
  @discardableResult
  private mutating func perform(
    _ command: Command, happenedAt: Moment? = nil, by person: String = "mau"
  ) throws -> Change.Subject? {
    requests += 1
    var request = request(command, "key-\(requests)")
    request.happenedAt = happenedAt
    request.by = person
    guard case .done(let events) = try store.perform(request, at: morning) else { return nil }
    return events.first?.change.subject
  }

  /// The code of a dossier that was taken in.
  private mutating func code(
    _ command: Command, happenedAt: Moment? = nil
  ) throws -> DossierCode {
    guard case .dossier(let code)? = try perform(command, happenedAt: happenedAt) else {
      throw Refusal.missing(.key)
    }
    return code
  }

  private mutating func receive(
    _ procedure: String = "1.001193", change: (inout Intake) -> Void = { _ in }
  ) throws -> DossierCode {
    var intake = Intake(
      procedure: procedure,
      applicant: Intake.Party(
        name: "Trần Thị Thử", personalID: "001090000001", phone: "0999 000 789",
        address: "Thôn Mẫu", email: "thu@mau.example"))
    change(&intake)
    return try code(.receiveDossier(intake))
  }

  /// Lines of their own, a class of priority, and waits told from the first service on.
  private static let queueRules = #"""
    "queue": {
      "firstNumber": 1, "lastNumber": 999,
      "groups": [
        {"id": "A", "name": "Tư pháp", "prefix": "A", "counters": [1]},
        {"id": "B", "name": "Việc khác", "prefix": "B"}
      ],
      "priorities": [{"id": "older", "name": "Người cao tuổi", "headStart": 20}],
      "estimate": {"samples": 20, "least": 1, "roundTo": 5}
    }
    """#

  private func ticket(_ prefix: String, _ number: Int) -> TicketID {
    TicketID(date: morning.date, prefix: prefix, number: number)
  }

  private mutating func perform(_ acts: [QueueAct]) throws {
    for act in acts { try perform(.queue(act)) }
  }

  /// A1 and A2 without, A3 with an appointment, B1 with priority.
  private mutating func fillTheLine() throws {
    let bookings = try ["08:10", "10:00"].map { time in
      AppointmentOrder(
        moment: try #require(Moment("2026-11-20T\(time)")),
        errand: Errand(group: "A", service: "Hộ tịch"), name: "Lê Văn Thí Dụ",
        phone: "0999 000 789")
    }
    let ids = (1...2).map { AppointmentID(date: morning.date, number: $0) }
    try perform(bookings.map(QueueAct.book))
    try perform([
      .cancelAppointment(ids[1]), .take(TicketOrder(service: "Hộ tịch")),
      .take(TicketOrder(group: "A")), .take(TicketOrder(appointment: ids[0])),
      .take(TicketOrder(group: "B", priority: "older")),
    ])
  }

  /// B1 comes first; once it was served, A4 is told how long it will wait.
  private mutating func serveTheLine() throws {
    let (first, second, booked, older) = (
      ticket("A", 1), ticket("A", 2), ticket("A", 3), ticket("B", 1)
    )
    try perform([
      .callNext, .begin(older), .split(older, [Errand(group: "A", service: "Chứng thực")]),
      .finish(older), .take(TicketOrder(group: "A")), .pick(first), .miss(first),
      .comeBack(first), .pick(second), .hold(second, minutes: 10), .resume(second),
      .undo(second), .cancel(second), .reactivate(second), .pick(booked),
      .transfer(booked, TicketTransfer(counter: 2)), .pick(first), .finish(first),
      .serve(Errand(group: "A")), .finish(ticket("A", 5)),
    ])
  }

  private mutating func runTheCounter() throws {
    try perform([.help(true), .pauseCounter, .openCounter, .closeCounter(1), .openCounter])
    try perform(.queue(.takeOverCounter), by: "thu")
  }

  /// Who comes after the end is left open.
  private mutating func endTheDay() throws {
    try perform([.endDay, .take(TicketOrder(service: "Hộ tịch"))])
  }

  private mutating func workOnDossiers() throws {
    let code = try receive {
      $0.submitter = Intake.Party(name: "Lê Văn Thí Dụ")
      $0.papers = ["Tờ khai", "Giấy chứng sinh"].map {
        Intake.Paper(name: $0, kind: .original, copies: 1)
      }
      $0.subChannel = .hamlet
      $0.note = "Cần gấp"
      $0.ticket = TicketID(date: morning.date, prefix: "A", number: 2)
    }
    var right = try #require(store.desk[code]).intake
    right.applicant.phone = nil
    let lookup = Intake.Lookup(source: "dancu", at: morning, result: "Có")
    let officer = Dossier.Holder(officer: "thu", unit: "")
    for command: Command in [
      .correctDossier(code, right, receivedAt: morning),
      .recordLookup(code, paper: "Giấy chứng sinh", lookup), .recordSlip(code),
      .passDossier(code, to: officer),
      .requestSupplement(code, items: ["Tờ khai"], afterCheck: true),
      .completeSupplement(code, papers: ["Bản cam kết"]),
      .handBack(code, receivedBy: "Nguyễn Văn Mẫu"),
      .passDossier(code, to: officer, receivedBy: "Trần Thị Thử"),
      .finishDossier(code, result: "Giấy khai sinh 1", shelf: "Tủ 1"),
      .contactApplicant(code, topic: .resultReady, means: .telephone, note: "Hẹn chiều"),
      .returnDossier(
        code, recipient: "Lê Thị Ví Dụ", authorisation: "Giấy ủy quyền số 3", method: .post,
        originals: ["Tờ khai"], item: "EM1"),
    ] {
      try perform(command)
    }
  }

  private mutating func endDossiers() throws {
    let later = try receive("2.000181") { $0.variant = "cần xác minh" }
    let date = try #require(CivilDate("2027-02-26"))
    try perform(.extendDossier(later, to: date, signatory: "Phạm Văn Mẫu"))
    let refused = try receive {
      $0.papers = [Intake.Paper(name: "Tờ khai", kind: .original, copies: 1)]
    }
    try perform(.refuseDossier(refused))
    try perform(
      .returnPapers(
        refused, recipient: "Lê Thị Ví Dụ", authorisation: "Giấy ủy quyền số 4", method: .counter,
        originals: ["Tờ khai"]))
    try perform(.withdrawDossier(try receive()))
    try perform(.stopDossier(try receive(), fees: "Không thu"))
  }

  private mutating func takeMoney() throws {
    let code = try receive {
      $0.feePaid = 5_000
      $0.feeKind = .charge
      $0.feeMeans = .transfer
    }
    _ = try receive { $0.exemption = "poor" }
    let lines = [FeePayment.Line(name: "Lệ phí", kind: .charge, amount: 8_000)]
    try perform(.demandPayment(code, amount: 8_000, purpose: "Lệ phí"))
    try perform(.payFee(code, FeePayment(payer: "Trần Thị Thử", lines: lines)))
    let receipt = try #require(store.desk[code]?.payments.last).receipt
    try perform(.refundFee(code, receipt: receipt, amount: 2_000))
  }

  /// By post, over the network, for an agency elsewhere, and from an old book.
  private mutating func takeIn() throws {
    var intake = Intake(
      procedure: "2.000815", applicant: Intake.Party(name: "Trần Thị Thử"), channel: .post)
    intake.givenTime = Intake.GivenTime(period: .workingDays(2), source: "Điều 37")
    intake.postal = Intake.Postal(item: "EM2", minutes: "12/BB")
    let posted = try code(.fileDossier(intake))
    try perform(.acceptDossier(posted))
    _ = try receive {
      $0.channel = .online
      $0.onlineLevel = .full
      $0.filedAt = morning
      $0.otherCode = "G01-261120-7"
    }
    try perform(.startClock(try receive { $0.competentAgency = "UBND xã Thử" }))
    let clearBy = try #require(CivilDate("2026-12-31"))
    var old = Intake(procedure: "2.000181", applicant: Intake.Party(name: "Trần Thị Thử"))
    old.backlog = Intake.Backlog(clearBy: clearBy)
    _ = try code(.receiveDossier(old), happenedAt: Moment("2026-11-16T08:00"))
  }

  private mutating func workOnLegs() throws {
    let code = try receive("3.000722") { $0.legs = ["Khai sinh", "Cư trú"] }
    for (leg, paper) in [("Khai sinh", nil), ("Cư trú", "Giấy ủy quyền số 4")] {
      try perform(.startLeg(code, leg: leg))
      try perform(.finishLeg(code, leg: leg, result: "Số 7"))
      try perform(.returnLeg(code, leg: leg, recipient: "Trần Thị Thử", authorisation: paper))
    }
  }

  private mutating func certify() throws {
    let document = CertifiedDocument(name: "Bằng tốt nghiệp", pages: 3, copies: 2)
    let order = CertificationOrder(
      kind: "copy", requester: Intake.Party(name: "Trần Thị Thử"), documents: [document],
      signer: "Phạm Văn Mẫu")
    let code = try code(.certify(order))
    let entry = try #require(store.desk[code]?.certification.first)
    try perform(.voidCertification(code, entry.number))
  }

  private func merge() throws {
    let other = try Workplace(desk: "B")
    _ = try other.store().perform(receipt(1), at: morning)
    _ = try store.merge(
      try ForeignHistory(reading: other.folder), as: MergeRequest(by: "trach", key: "merge-1"),
      at: morning)
  }

  private mutating func help() throws {
    try perform(
      .giveGuidance(
        GuidanceOrder(
          procedure: "1.001193", name: "Lê Văn Thí Dụ", phone: "0999 000 789", means: .zalo,
          items: ["Tờ khai"], notAccepted: true)))
    try perform(.beginDuty())
    try perform(.giveAssist(.mobility, note: "Xe lăn"))
    try perform(.endDuty())
    try perform(
      .reviewProcedure(
        ProcedureReview(
          procedure: "1.001193", verdict: .simplify, proposal: "Bớt một giấy tờ", costNow: 50_000,
          costAfter: 20_000)))
  }
}
