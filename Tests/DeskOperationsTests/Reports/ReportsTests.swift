import DeskOperations
import Testing

/// The deadline board and the figures of a day.
@Suite struct ReportsTests {
  private let holder = Dossier.Holder(officer: SampleRules.officer, unit: "")

  @Test func `Friday asks about Monday, and the eve of a day off about the day after it`() throws {
    var desk = try PracticeDesk("2026-11-20T16:00")
    _ = try desk.receive()
    let friday = DeadlineBoard(desk.desk, at: desk.now, calendar: desk.rules.calendar)
    #expect(friday.nextWorkingDay?.description == "2026-11-23")
    #expect(friday.rows(.nextWorkingDay).count == 1)
    desk.now = try SampleRules.moment("2026-11-23T09:00")
    let monday = DeadlineBoard(desk.desk, at: desk.now, calendar: desk.rules.calendar)
    #expect(monday.nextWorkingDay?.description == "2026-11-25")
    #expect(monday.rows(.today).first?.workingMinutesLeft == 390)
    desk.now = try SampleRules.moment("2026-11-25T08:30")
    let late = DeadlineBoard(desk.desk, at: desk.now, calendar: desk.rules.calendar)
    #expect(late.rows(.overdue).first?.workingMinutesLeft == -60)
  }

  @Test func `waiting dossiers are never late and results wait on the shelf`() throws {
    var desk = try PracticeDesk("2026-11-16T08:00")
    let waiting = try desk.receive()
    try desk.ask(.requestSupplement(waiting, items: ["Tờ khai"]), reason: "Thiếu")
    let ready = try desk.receive()
    try desk.ask(.passDossier(ready, to: holder))
    try desk.ask(.finishDossier(ready, result: nil))
    desk.now = try SampleRules.moment("2026-12-20T08:00")
    let board = DeadlineBoard(desk.desk, at: desk.now, calendar: desk.rules.calendar)
    #expect(board.rows.map(\.urgency) == [.waiting])
    #expect(board.uncollected.map(\.code) == [ready])
  }

  @Test func `a day summed up later gives the same figures`() throws {
    var desk = try PracticeDesk("2026-11-18T08:00")
    let late = try desk.receive()
    let handed = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    try desk.ask(.passDossier(late, to: holder))
    try desk.ask(.passDossier(handed, to: holder))
    try desk.ask(.finishDossier(handed, result: nil))
    desk.now = try SampleRules.moment("2026-11-19T08:00")
    try desk.ask(.recordSlip(handed))
    let day = try #require(CivilDate("2026-11-19"))
    let then = DaySummary(desk.desk, on: day, calendar: desk.rules.calendar)
    #expect(then.overdue == [late] && then.uncollected == 1 && then.total.carriedOver == 1)
    desk.now = try SampleRules.moment("2026-11-20T08:00")
    try desk.ask(.finishDossier(late, result: nil))
    try desk.ask(
      .returnDossier(handed, recipient: "Phạm Thị Mẫu", authorisation: nil, method: .counter))
    let again = DaySummary(desk.desk, on: day, calendar: desk.rules.calendar)
    #expect(again == then)
    let friday = DaySummary(
      desk.desk, on: desk.now.date, calendar: desk.rules.calendar)
    #expect(friday.total.finished.late == 1 && friday.returned == 1)
  }

  @Test func `a slip printed later does not change the day before`() throws {
    var desk = try PracticeDesk("2026-11-19T16:00")
    let code = try desk.receive()
    let day = desk.now.date
    desk.now = try SampleRules.moment("2026-11-20T08:00")
    try desk.ask(.recordSlip(code))
    let summary = DaySummary(desk.desk, on: day, calendar: desk.rules.calendar)
    #expect(summary.withoutSlip == [code])
  }

  @Test func `an acceptance put right to the day before is due from that day on`() throws {
    var desk = try PracticeDesk("2026-11-19T08:00")
    try desk.ask(.fileDossier(SampleRules.intake()))
    let code = try #require(desk.desk.everyDossier.map(\.code).first)
    let thursday = desk.now.advanced(bySeconds: 3600)
    desk.now = try SampleRules.moment("2026-11-20T08:00")
    try desk.ask(.acceptDossier(code))
    try desk.ask(
      .correctDossier(code, try desk.dossier(code).intake, receivedAt: thursday),
      reason: "Ghi nhầm ngày")
    let summary = DaySummary(desk.desk, on: thursday.date, calendar: desk.rules.calendar)
    #expect(summary.total.received == 1 && summary.dueNextWorkingDay == [code])
  }

  @Test func `a second request is counted apart`() throws {
    var desk = try PracticeDesk()
    let code = try desk.receive()
    for _ in 1...2 {
      try desk.ask(
        .requestSupplement(code, items: ["Tờ khai"], approvedBy: SampleRules.supervisor),
        reason: "Thiếu")
      try desk.ask(.completeSupplement(code))
    }
    let summary = DaySummary(desk.desk, on: desk.now.date, calendar: desk.rules.calendar)
    #expect(summary.supplementsRequested == 2 && summary.repeatedSupplements == 1)
  }
}
