import DeskOperations
import Testing

/// Which papers go to which unit with which batch, on ordinary days and around days off.
@Suite struct HandOverPlanTests {
  private static let civilStatus = "Tư pháp – Hộ tịch"
  private static let land = "Địa chính – Xây dựng"

  private func day(
    _ text: String, _ kind: CalendarDay.Kind
  ) throws -> CalendarDay {
    CalendarDay(
      date: try #require(CivilDate(text)), kind: kind, name: "Ngày mẫu", source: "Thông báo mẫu")
  }

  /// A desk with an officer for each of its two fields, Tết in 2026 and a Saturday worked for it.
  private func desk(at start: String) throws -> PracticeDesk {
    var rules = try SampleRules.make()
    rules.people = People([
      Person(id: SampleRules.clerk, name: "Nguyễn Văn Mẫu", role: .clerk),
      Person(
        id: SampleRules.officer, name: "Trần Thị Thử", role: .officer, unit: Self.civilStatus,
        fields: ["Hộ tịch"]),
      Person(
        id: "diachinh", name: "Vũ Văn Thí Dụ", role: .officer, unit: Self.land,
        fields: ["Đất đai"]),
      Person(
        id: "diachinh2", name: "Đỗ Thị Thí Dụ", role: .officer, unit: Self.land,
        fields: ["Đất đai"]),
    ])
    let tet = try (16...20).map { try day("2026-02-\($0)", .off) }
    let worked = try [day("2026-02-28", .makeUp), day("2026-11-24", .off)]
    rules.calendar = WorkingCalendar(
      schedule: rules.settings.workingSessions,
      holidays: try HolidayCalendar(years: [2025: [], 2026: tet + worked, 2027: []]))
    return try PracticeDesk(start, rules: rules)
  }

  private func plan(_ desk: PracticeDesk, on date: String? = nil) throws -> HandOverPlan {
    let date = try date.map { try #require(CivilDate($0)) } ?? desk.now.date
    return HandOverPlan(desk.desk, on: date, at: desk.now, by: desk.rules)
  }

  /// The day, batch and moment at which a dossier received at a moment goes.
  private func limit(receivedAt moment: String) throws -> String? {
    var desk = try desk(at: moment)
    let code = try desk.receive()
    let plan = try plan(desk)
    let entry = (plan.toGo + plan.later).first { $0.dossier.code == code }
    return entry?.limit.map { "\($0.batch.rawValue) \($0.moment.minuteText)" }
  }

  @Test(arguments: [
    // A Friday, until the cutoff and after it: Monday morning.
    ("2026-11-20T08:00", "afternoon 2026-11-20T17:00"),
    ("2026-11-20T15:00", "afternoon 2026-11-20T17:00"),
    ("2026-11-20T15:00:01", "morning 2026-11-23T09:00"),
    // The eve of a day off in the week.
    ("2026-11-23T16:00", "morning 2026-11-25T09:00"),
    // The last working day before Tết: the first one after it.
    ("2026-02-13T14:59", "afternoon 2026-02-13T17:00"),
    ("2026-02-13T16:30", "morning 2026-02-23T09:00"),
    // The eve of a Saturday worked in place of another day, and that Saturday itself.
    ("2026-02-27T15:30", "morning 2026-02-28T09:00"),
    ("2026-02-28T10:00", "afternoon 2026-02-28T17:00"),
    ("2026-02-28T15:30", "morning 2026-03-02T09:00"),
    // A Saturday on which the doors are open and nobody works.
    ("2026-11-21T08:00", "morning 2026-11-23T09:00"),
  ])
  func `papers go on the day, after the cutoff with the next working morning`(
    receivedAt: String, expected: String
  ) throws {
    #expect(try limit(receivedAt: receivedAt) == expected)
  }

  @Test func `on a half day papers accepted after closing go the next morning`() throws {
    var desk = try desk(at: "2026-12-31T12:00")
    desk.rules.calendar = WorkingCalendar(
      schedule: desk.rules.settings.workingSessions,
      holidays: try HolidayCalendar(years: [
        2026: [try day("2026-12-31", .halfDay)], 2027: [try day("2027-01-01", .off)],
      ]))
    _ = try desk.receive()
    let entry = try #require(try plan(desk).later.first)
    #expect(entry.limit?.moment.minuteText == "2027-01-04T09:00")
  }

  @Test func `each batch is grouped by the units of the fields' officers`() throws {
    var desk = try desk(at: "2026-11-19T16:00")
    let late = try desk.receive()
    desk.now = try SampleRules.moment("2026-11-20T08:30")
    let birth = try desk.receive()
    let land = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    let plan = try plan(desk)
    #expect(plan.entries(of: .morning).map(\.dossier.code) == [late])
    #expect(plan.entries(of: .afternoon).map(\.dossier.code) == [birth, land])
    let afternoon = plan.groups(of: .afternoon)
    #expect(afternoon.map(\.unit) == [Self.civilStatus, Self.land])
    // One officer alone does civil status; two share the land, so only their unit is named.
    #expect(afternoon.map { $0.entries[0].to?.officer } == [SampleRules.officer, nil])
    #expect(plan.missed.isEmpty && plan.passed.isEmpty)
  }

  @Test func `what nobody is named for comes last and without a unit`() throws {
    var desk = try desk(at: "2026-11-20T08:30")
    desk.rules.people = People(desk.rules.people.all.filter { $0.fields != ["Hộ tịch"] })
    let orphan = try desk.receive()
    _ = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    let groups = try plan(desk).groups()
    #expect(groups.map(\.unit) == [Self.land, nil])
    #expect(groups.last?.entries.map(\.dossier.code) == [orphan])
  }

  @Test func `what was not handed over in time is missed, since when, until it goes`() throws {
    var desk = try desk(at: "2026-11-20T09:00")
    let code = try desk.receive()
    desk.now = try SampleRules.moment("2026-11-20T17:00")
    #expect(try plan(desk).missed.isEmpty)
    desk.now = try SampleRules.moment("2026-11-23T07:30")
    let monday = try plan(desk)
    #expect(monday.missed.map(\.dossier.code) == [code])
    #expect(monday.missed.first?.limit?.moment.minuteText == "2026-11-20T17:00")
    #expect(monday.toGo.isEmpty && monday.groups(of: .morning).count == 1)
    try desk.ask(
      .passDossier(code, to: .init(officer: SampleRules.officer, unit: ""), receivedBy: "Lê Mẫu"))
    let after = try plan(desk)
    #expect(after.missed.isEmpty)
    #expect(after.passed.map(\.pass.isLate) == [true])
    #expect(after.passed.first?.pass.receivedBy == "Lê Mẫu")
    // Friday's list, read later, still says that it had not gone.
    #expect(try plan(desk, on: "2026-11-20").missed.map(\.dossier.code) == [code])
    #expect(try plan(desk, on: "2026-11-20").passed.isEmpty)
  }

  @Test func `online, filed, waiting and finished dossiers bring no papers to hand over`() throws {
    var desk = try desk(at: "2026-11-20T09:00")
    var online = SampleRules.intake()
    online.channel = .online
    _ = try desk.receive(online)
    var posted = SampleRules.intake()
    posted.channel = .post
    try desk.ask(.fileDossier(posted))
    try desk.ask(.receiveImmediate(SampleRules.intake(), result: nil, recipient: nil))
    let waiting = try desk.receive()
    try desk.ask(.requestSupplement(waiting, items: ["Tờ khai"]), reason: "Thiếu")
    #expect(try plan(desk).toGo.isEmpty)
    // Completed after the cutoff, its papers are ready from then on.
    desk.now = try SampleRules.moment("2026-11-20T15:30")
    try desk.ask(.completeSupplement(waiting))
    let entry = try #require(try plan(desk).later.first)
    #expect(entry.dossier.code == waiting && entry.limit?.date.description == "2026-11-23")
    #expect(entry.limit?.batch == .morning)
  }

  @Test func `what comes back is told on its day and goes again to whoever had it`() throws {
    var desk = try desk(at: "2026-11-20T09:00")
    let code = try desk.receive()
    try desk.ask(.passDossier(code, to: .init(officer: nil, unit: Self.land)))
    desk.now = try SampleRules.moment("2026-11-23T10:00")
    try desk.ask(.handBack(code, receivedBy: "Nguyễn Văn Mẫu"))
    let plan = try plan(desk)
    #expect(plan.cameBack.map(\.dossier.code) == [code])
    #expect(plan.cameBack.first?.pass.from?.unit == Self.land)
    #expect(plan.entries(of: .afternoon).map(\.unit) == [Self.land])
    #expect(plan.missed.isEmpty)
    // Passed on again the same day, it is not late although it was received long before.
    try desk.ask(.passDossier(code, to: .init(officer: nil, unit: Self.land)))
    #expect(try self.plan(desk).passed.map(\.pass.isLate) == [false])
  }

  @Test func `a cross-boundary dossier goes to the agency that decides`() throws {
    var desk = try desk(at: "2026-11-20T09:00")
    var intake = SampleRules.intake()
    intake.competentAgency = "Ủy ban nhân dân xã Thí Dụ"
    _ = try desk.receive(intake)
    #expect(try plan(desk).groups().map(\.unit) == ["Ủy ban nhân dân xã Thí Dụ"])
  }

  @Test
  func `an old dossier counts from the day it was entered, one from the hamlet from its receipt`()
    throws
  {
    var desk = try desk(at: "2026-11-20T09:00")
    for (key, backlog) in [("old", true), ("hamlet", false)] {
      var intake = SampleRules.intake(name: key)
      if backlog { intake.backlog = .init(clearBy: try #require(CivilDate("2026-12-31"))) }
      let request = Request(
        .receiveDossier(intake), by: SampleRules.clerk, counter: 1, key: key, reason: "Nhập sau",
        happenedAt: try SampleRules.moment("2026-11-18T09:00"))
      guard case .events(let events) = try desk.desk.decide(request, at: desk.now, by: desk.rules)
      else { continue }
      for event in events { desk.desk.apply(event) }
    }
    let plan = try plan(desk)
    #expect(plan.toGo.map(\.dossier.intake.applicant.name) == ["old"])
    #expect(plan.missed.map(\.dossier.intake.applicant.name) == ["hamlet"])
  }

  @Test func `a desk whose law sets no limit still lists what lies there`() throws {
    var desk = try desk(at: "2026-11-20T16:00")
    desk.rules.law.handingOver = nil
    _ = try desk.receive()
    let plan = try plan(desk)
    #expect(plan.entries(of: .afternoon).count == 1 && plan.toGo.first?.limit == nil)
  }
}
