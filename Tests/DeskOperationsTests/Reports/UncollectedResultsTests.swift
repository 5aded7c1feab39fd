import DeskOperations
import Testing

/// The results that lie at the desk, and who is to be told when.
@Suite struct UncollectedResultsTests {
  private let holder = Dossier.Holder(officer: SampleRules.officer, unit: "")

  /// A dossier whose result exists at a moment.
  private func finished(
    _ procedure: String = SampleRules.sameDay, at moment: String, in desk: inout PracticeDesk,
    returnMethod: ReturnMethod = .counter, shelf: String? = nil
  ) throws -> DossierCode {
    var intake = SampleRules.intake(procedure)
    intake.returnMethod = returnMethod
    let code = try desk.receive(intake)
    try desk.ask(.passDossier(code, to: holder))
    desk.now = try SampleRules.moment(moment)
    try desk.ask(.finishDossier(code, result: "Giấy mẫu", shelf: shelf))
    return code
  }

  private func report(_ desk: PracticeDesk) -> UncollectedResults {
    UncollectedResults(desk.desk, at: desk.now, by: desk.rules)
  }

  @Test func `the oldest stands first, with its age in days and its shelf`() throws {
    var desk = try PracticeDesk("2026-11-16T08:00")
    let first = try finished(at: "2026-11-16T10:00", in: &desk, shelf: "Kệ A, ngăn 3")
    let second = try finished(at: "2026-11-18T10:00", in: &desk)
    desk.now = try SampleRules.moment("2026-11-20T07:30")
    let rows = report(desk).rows
    #expect(rows.map(\.dossier.code) == [first, second] && rows.map(\.ageDays) == [4, 2])
    #expect(rows[0].dossier.shelf?.place == "Kệ A, ngăn 3" && rows[1].dossier.shelf == nil)
    try desk.ask(.shelveResult(second, place: "Kệ B"))
    #expect(report(desk).rows[1].dossier.shelf?.place == "Kệ B")
    try desk.ask(
      .returnDossier(first, recipient: "Phạm Thị Mẫu", authorisation: nil, method: .counter))
    #expect(report(desk).rows.map(\.dossier.code) == [second])
    let before = UncollectedResults(
      desk.desk, at: try SampleRules.moment("2026-11-17T08:00"), by: desk.rules)
    #expect(before.rows.map(\.dossier.code) == [first])
  }

  @Test func `an early result is announced at once, one on its day after a while`() throws {
    var desk = try PracticeDesk("2026-11-16T08:00")
    let early = try finished(SampleRules.fifteenDays, at: "2026-11-17T10:00", in: &desk)
    let onTime = try finished(at: "2026-11-17T11:00", in: &desk)
    let rows = report(desk).rows
    #expect(rows.map(\.dossier.code) == [early, onTime])
    #expect(rows.map { $0.nextReminder?.description } == ["2026-11-17", "2026-11-24"])
    #expect(report(desk).toRemind.map(\.dossier.code) == [early])
  }

  @Test func `each reminder puts off the next one, other words do not`() throws {
    var desk = try PracticeDesk("2026-11-16T08:00")
    let code = try finished(SampleRules.fifteenDays, at: "2026-11-17T10:00", in: &desk)
    try desk.ask(.contactApplicant(code, topic: .resultReady, means: .telephone, note: "Hẹn chiều"))
    desk.now = try SampleRules.moment("2026-11-23T08:00")
    try desk.ask(.contactApplicant(code, topic: .other, means: .zalo, note: nil))
    #expect(report(desk).rows[0].nextReminder?.description == "2026-11-24")
    #expect(report(desk).rows[0].lastContact?.note == "Hẹn chiều")
    desk.now = try SampleRules.moment("2026-11-24T08:00")
    #expect(report(desk).toRemind.count == 1)
    try desk.ask(.contactApplicant(code, topic: .reminder, means: .message, note: nil))
    #expect(report(desk).rows[0].nextReminder?.description == "2026-12-01")
    #expect(report(desk).toRemind.isEmpty)
  }

  @Test func `a result the desk sends itself needs no reminder`() throws {
    var desk = try PracticeDesk("2026-11-16T08:00")
    _ = try finished(at: "2026-11-16T10:00", in: &desk, returnMethod: .post)
    desk.now = try SampleRules.moment("2026-12-16T08:00")
    let row = try #require(report(desk).rows.first)
    #expect(row.nextReminder == nil && row.ageDays == 30)
  }

  @Test func `a special limit counts its days down and then forbids the return`() throws {
    var desk = try PracticeDesk("2026-11-16T08:00")
    let code = try finished(SampleRules.fifteenDays, at: "2026-11-18T10:00", in: &desk)
    // Sixty days end on Sunday 17 January 2027, so the Monday after counts.
    let handing = Command.returnDossier(
      code, recipient: "Phạm Thị Mẫu", authorisation: nil, method: .counter)
    desk.now = try SampleRules.moment("2027-01-13T08:00")
    let limit = try #require(report(desk).rows.first?.limit)
    #expect(limit.lastDay.description == "2027-01-18")
    #expect(limit.daysLeft == 5 && limit.days == 60 && limit.source == "Nghị định mẫu")
    desk.now = try SampleRules.moment("2027-01-19T08:00")
    let passed = try #require(report(desk).rows.first)
    #expect(passed.limit?.hasPassed == true && passed.nextReminder == nil)
    #expect(throws: Refusal.resultVoid(code, lastDay: limit.lastDay, source: limit.source)) {
      try desk.ask(handing)
    }
    desk.now = try SampleRules.moment("2027-01-18T16:00")
    var inTime = desk
    #expect(throws: Never.self) { try inTime.ask(handing) }
  }
}
