import DeskOperations
import Testing

/// Old dossiers entered with their past.
@Suite struct BacklogTests {
  private static func old(
    _ procedure: String = SampleRules.fifteenDays, number: String? = nil,
    clearBy: String = "2026-12-31"
  ) throws -> Intake {
    var intake = SampleRules.intake(procedure)
    intake.backlog = Intake.Backlog(clearBy: try #require(CivilDate(clearBy)))
    intake.otherCode = number
    return intake
  }

  @Test func `an old dossier gets the date, the code and the order of its day`() throws {
    var today = try PracticeDesk("2026-11-02T10:00")
    let code = try today.receive(SampleRules.intake(SampleRules.fifteenDays))
    let onTheDay = try today.dossier(code)
    var desk = try PracticeDesk("2026-11-20T09:00")
    _ = try desk.receive()
    for _ in 1...2 {
      try desk.ask(
        .receiveDossier(try Self.old()), happenedAt: try SampleRules.moment("2026-11-02T10:00"))
    }
    let dossiers = Array(desk.desk.everyDossier.dropFirst())
    #expect(dossiers.map(\.code.description) == ["H99.01-261102-0001", "H99.01-261102-0002"])
    #expect(dossiers.allSatisfy { $0.promise == onTheDay.promise && $0.due == onTheDay.due })
    #expect(dossiers.allSatisfy { $0.enteredAt == desk.now })
    #expect(dossiers.map(\.number?.number) == [2, 3])
  }

  @Test func `a code of the old system is not given to another dossier`() throws {
    var desk = try PracticeDesk("2026-11-20T09:00")
    for number in ["H99.01-261102-0001", "H99.01-261102-0003"] {
      try desk.ask(
        .receiveDossier(try Self.old(number: number)),
        happenedAt: try SampleRules.moment("2026-11-02T10:00"))
    }
    try desk.ask(
      .receiveDossier(try Self.old()), happenedAt: try SampleRules.moment("2026-11-02T10:00"))
    #expect(
      desk.desk.everyDossier.map(\.code).map(\.description)
        == ["H99.01-261102-0002", "H99.01-261102-0004", "H99.01-261102-0005"])
  }

  @Test func `a procedure out of force is still that of an old dossier`() throws {
    var desk = try PracticeDesk("2026-11-20T09:00")
    try desk.ask(
      .receiveDossier(try Self.old(SampleRules.repealed)),
      happenedAt: try SampleRules.moment("2026-11-02T10:00"))
    #expect(desk.desk.everyDossier.first?.due?.minuteText == "2026-11-05T17:00")
  }

  @Test func `an old dossier needs its moment, a day to come, and is entered once`() throws {
    var desk = try PracticeDesk("2026-11-20T09:00")
    let past = try SampleRules.moment("2026-11-02T10:00")
    let (old, numbered) = (try Self.old(), try Self.old(number: "12/2026"))
    #expect(throws: Refusal.backlogNeedsMoment) { try desk.ask(.receiveDossier(old)) }
    let yesterday = try #require(CivilDate("2026-11-19"))
    let tooLate = try Self.old(clearBy: "2026-11-19")
    #expect(throws: Refusal.dayPassed(.clearBy, yesterday)) {
      try desk.ask(.receiveDossier(tooLate), happenedAt: past)
    }
    try desk.ask(.receiveDossier(numbered), happenedAt: past)
    let code = try #require(desk.desk.everyDossier.map(\.code).first)
    #expect(throws: Refusal.enteredBefore("12/2026", code)) {
      try desk.ask(.receiveDossier(numbered), happenedAt: past)
    }
    #expect(desk.desk.everyDossier.map(\.code).count == 1)
  }

  @Test func `its steps are told afterwards in their order, whatever was printed or put right`()
    throws
  {
    var desk = try PracticeDesk("2026-11-20T09:00")
    try desk.ask(
      .receiveDossier(try Self.old()), happenedAt: try SampleRules.moment("2026-11-02T10:00"))
    let code = try #require(desk.desk.everyDossier.map(\.code).first)
    try desk.ask(.recordSlip(code))
    let earlier = try SampleRules.moment("2026-11-01T10:00")
    let received = try SampleRules.moment("2026-11-02T10:00")
    let holder = Dossier.Holder(officer: SampleRules.officer, unit: "")
    #expect(throws: Refusal.momentOutOfOrder(earlier, earliest: received, latest: desk.now)) {
      try desk.ask(.passDossier(code, to: holder), reason: "Nhập hồ sơ tồn", happenedAt: earlier)
    }
    try desk.ask(
      .correctDossier(code, try desk.dossier(code).intake, receivedAt: earlier),
      reason: "Ghi nhầm ngày")
    try desk.ask(.passDossier(code, to: holder), reason: "Nhập hồ sơ tồn", happenedAt: received)
    #expect(throws: Refusal.momentOutOfOrder(earlier, earliest: received, latest: desk.now)) {
      try desk.ask(
        .finishDossier(code, result: nil), reason: "Nhập hồ sơ tồn", happenedAt: earlier)
    }
    #expect(try desk.dossier(code).status == .processing)
  }

  @Test func `the list goes by the day of clearing and marks what is past it`() throws {
    var desk = try PracticeDesk("2026-11-20T09:00")
    for (day, clearBy) in [("02", "2026-12-31"), ("03", "2026-11-25"), ("04", "2026-11-25")] {
      try desk.ask(
        .receiveDossier(try Self.old(clearBy: clearBy)),
        happenedAt: try SampleRules.moment("2026-11-\(day)T10:00"))
    }
    let codes = Array(desk.desk.everyDossier.map(\.code))
    try desk.ask(.refuseDossier(codes[1]), reason: "Không đủ điều kiện")
    let list = BacklogList(desk.desk, on: try #require(CivilDate("2026-11-26")))
    #expect(list.open.map(\.dossier.code) == [codes[2], codes[0]])
    #expect(list.past.map(\.dossier.code) == [codes[2]])
    #expect(list.cleared.map(\.dossier.code) == [codes[1]])
  }
}
