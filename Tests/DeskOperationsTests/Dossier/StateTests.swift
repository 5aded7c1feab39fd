import DeskOperations
import Testing

/// Which steps the law allows in which state, and what the national portal is shown at each.
@Suite struct StateTests {
  let holder = Dossier.Holder(officer: SampleRules.officer, unit: "")

  /// Every state with the commands that lead there.
  private func dossier(in status: DossierStatus) throws -> (PracticeDesk, DossierCode) {
    var desk = try PracticeDesk()
    var intake = SampleRules.intake(SampleRules.fifteenDays)
    intake.channel = .online
    try desk.ask(status == .filed ? .fileDossier(intake) : .receiveDossier(intake))
    let code = try #require(desk.desk.everyDossier.map(\.code).first)
    let pass = Command.passDossier(code, to: holder)
    let finish = Command.finishDossier(code, result: nil)
    let way: [Command] =
      switch status {
      case .filed, .received: []
      case .processing: [pass]
      case .waiting: [pass, .requestSupplement(code, items: ["Tờ khai"])]
      case .paying: [pass, .demandPayment(code, amount: 15_000, purpose: "Phí thẩm định")]
      case .finished: [pass, finish]
      case .returned:
        [
          pass, finish,
          .returnDossier(
            code, recipient: "Phạm Thị Mẫu", authorisation: nil, method: .counter),
        ]
      case .refused: [.refuseDossier(code)]
      case .withdrawn: [.withdrawDossier(code)]
      case .stopped: [.withdrawDossier(code), .stopDossier(code, fees: nil)]
      }
    for command in way { try desk.ask(command, reason: "Lý do mẫu") }
    #expect(try desk.dossier(code).status == status)
    return (desk, code)
  }

  /// By step, the states in which it is lawful, written down from the law apart from the code.
  static let lawful: [(Refusal.Step, Set<DossierStatus>)] = [
    (.accept, [.filed]),
    (.pass, [.received, .processing]),
    (.handBack, [.processing, .waiting, .paying, .finished, .returned]),
    (.requestSupplement, [.filed, .received, .processing]),
    (.completeSupplement, [.waiting]),
    (.extend, [.received, .processing]),
    (.finish, [.processing]),
    (.return, [.finished]),
    (.refuse, [.filed, .received, .processing, .waiting, .paying]),
    (.withdraw, [.filed, .received, .processing, .waiting, .paying]),
    (.stop, [.received, .processing, .waiting, .paying, .withdrawn]),
    (.startClock, []),
  ]

  private func command(_ step: Refusal.Step, _ code: DossierCode) -> Command? {
    switch step {
    case .accept: .acceptDossier(code)
    case .pass: .passDossier(code, to: Dossier.Holder(officer: nil, unit: "Văn phòng mẫu"))
    case .handBack: .handBack(code)
    case .requestSupplement: .requestSupplement(code, items: ["Tờ khai"])
    case .completeSupplement: .completeSupplement(code)
    case .extend:
      .extendDossier(code, to: CivilDate.on("2026-12-04"), signatory: "Chủ tịch Lê Văn Thí Dụ")
    case .finish: .finishDossier(code, result: nil)
    case .return:
      .returnDossier(code, recipient: "Phạm Thị Mẫu", authorisation: nil, method: .counter)
    case .refuse: .refuseDossier(code)
    case .withdraw: .withdrawDossier(code)
    case .stop: .stopDossier(code, fees: nil)
    case .startClock: .startClock(code)
    default: nil
    }
  }

  @Test(arguments: DossierStatus.allCases)
  func `a step is taken where it is lawful, and refused with its article elsewhere`(
    status: DossierStatus
  ) throws {
    for (step, states) in StateTests.lawful {
      var (desk, code) = try dossier(in: status)
      let before = desk.desk
      let wanted = try #require(command(step, code))
      if states.contains(status) {
        #expect(throws: Never.self, "\(step) in \(status)") {
          try desk.ask(wanted, reason: "Lý do mẫu")
        }
      } else {
        #expect(
          throws: Refusal.notPossible(step, code, status, article: SampleLaw.article(step)),
          "\(step) in \(status)"
        ) { try desk.ask(wanted, reason: "Lý do mẫu") }
        #expect(desk.desk == before)
      }
    }
  }

  @Test func `a filed dossier has no date until it is accepted, and counts from then`() throws {
    var desk = try PracticeDesk("2026-11-20T16:30")
    var intake = SampleRules.intake(SampleRules.fifteenDays)
    intake.channel = .online
    intake.filedAt = .at("2026-11-19T21:00")
    try desk.ask(.fileDossier(intake))
    let code = try #require(desk.desk.everyDossier.map(\.code).first)
    var dossier = try desk.dossier(code)
    #expect(dossier.status == .filed && dossier.due == nil && dossier.number == nil)
    // Filed in the evening: eight working hours are the whole of Friday.
    #expect(dossier.acceptBy?.minuteText == "2026-11-20T17:00")
    desk.now = .at("2026-11-23T08:00")
    try desk.ask(.acceptDossier(code))
    dossier = try desk.dossier(code)
    #expect(dossier.status == .received)
    #expect(dossier.receivedAt.minuteText == "2026-11-23T08:00")
    #expect(dossier.number?.description == "01/STD")
    #expect(dossier.due?.minuteText == "2026-12-01T17:00")
    #expect(dossier.flags == [.acceptedLate])
  }

  @Test func `a filed dossier asked for papers waits, and then waits to be accepted again`()
    throws
  {
    var desk = try PracticeDesk("2026-11-20T08:00")
    var intake = SampleRules.intake(SampleRules.fifteenDays)
    intake.channel = .online
    try desk.ask(.fileDossier(intake))
    let code = try #require(desk.desk.everyDossier.map(\.code).first)
    try desk.ask(.requestSupplement(code, items: ["Tờ khai"]), reason: "Thiếu tờ khai")
    #expect(try desk.dossier(code).status == .waiting)
    #expect(
      throws: Refusal.notPossible(
        .accept, code, .waiting, article: SampleLaw.article(.accept))
    ) { try desk.ask(.acceptDossier(code)) }
    desk.now = .at("2026-11-23T09:00")
    try desk.ask(.completeSupplement(code))
    var dossier = try desk.dossier(code)
    #expect(dossier.status == .filed && dossier.due == nil)
    #expect(dossier.acceptBy?.minuteText == "2026-11-25T09:00")
    desk.now = .at("2026-11-23T10:00")
    try desk.ask(.acceptDossier(code))
    dossier = try desk.dossier(code)
    // Waiting before acceptance gives nothing back: time had not begun.
    #expect(dossier.due?.minuteText == "2026-12-01T17:00")
    #expect(dossier.promise.originalDue == dossier.due)
    #expect(dossier.flags.isEmpty)
    #expect(
      dossier.course.map(\.status) == [.filed, .waiting, .filed, .received])
  }

  @Test func `a dossier for an agency elsewhere counts from that agency's receipt`() throws {
    var desk = try PracticeDesk("2026-11-20T08:00")
    var intake = SampleRules.intake(SampleRules.fifteenDays)
    intake.competentAgency = "Ủy ban nhân dân xã Thử"
    let code = try desk.receive(intake)
    #expect(try desk.dossier(code).due == nil)
    desk.now = .at("2026-11-25T09:00")
    try desk.ask(
      .startClock(code), reason: "Xã Thử báo sau", happenedAt: .at("2026-11-23T10:00"))
    let dossier = try desk.dossier(code)
    #expect(dossier.due?.minuteText == "2026-12-01T17:00")
    #expect(dossier.flags == [.crossBoundary, .writtenLater])
    #expect(
      throws: Refusal.notPossible(
        .startClock, code, .received, article: SampleLaw.article(.startClock))
    ) { try desk.ask(.startClock(code)) }
  }

  @Test func `the course of a dossier ends where the dossier stands`() throws {
    for status in DossierStatus.allCases {
      let (desk, code) = try dossier(in: status)
      let dossier = try desk.dossier(code)
      #expect(dossier.course.last?.status == status)
      #expect(dossier.course.map(\.event) == dossier.history)
    }
  }

  @Test func `what came back from a unit may have brought its result`() throws {
    var (desk, code) = try dossier(in: .processing)
    try desk.ask(.handBack(code, receivedBy: "Nguyễn Văn Mẫu"))
    #expect(try desk.dossier(code).status == .received)
    try desk.ask(.finishDossier(code, result: "Giấy phép số 01"))
    #expect(try desk.dossier(code).status == .finished)
  }

  @Test func `the way back with the result is held against the due date`() throws {
    var (desk, code) = try dossier(in: .processing)
    try desk.ask(.finishDossier(code, result: nil))
    desk.now = .at("2026-12-01T08:00")
    try desk.ask(.handBack(code))
    let passes = try desk.dossier(code).passes
    #expect(passes.map(\.isLate) == [false, true])
    #expect(passes.last?.due?.minuteText == "2026-11-30T17:00")
    #expect(passes.last?.from?.unit == "Tư pháp – Hộ tịch" && passes.last?.to == nil)
  }
}
