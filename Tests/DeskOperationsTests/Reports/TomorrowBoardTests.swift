import DeskOperations
import Testing

/// What will be late after the next working day.
@Suite struct TomorrowBoardTests {
  private let holder = Dossier.Holder(officer: SampleRules.officer, unit: "")

  private func board(_ desk: PracticeDesk, at moment: String) throws -> TomorrowBoard {
    TomorrowBoard(desk.desk, at: try SampleRules.moment(moment), by: desk.rules)
  }

  /// The sample rules with Tết of 2027 and a Saturday worked in place of a Monday.
  private func rules() throws -> Rulebook {
    func day(_ date: String, _ kind: CalendarDay.Kind) throws -> CalendarDay {
      CalendarDay(
        date: try #require(CivilDate(date)), kind: kind, name: "ngày mẫu", source: "lịch mẫu")
    }
    var rules = try SampleRules.make()
    let tet = ["04", "05", "08", "09", "10"].map { "2027-02-\($0)" }
    let holidays = try HolidayCalendar(years: [
      2026: [try day("2026-11-28", .makeUp), try day("2026-11-30", .off)],
      2027: try tet.map { try day($0, .off) },
    ])
    rules.calendar = WorkingCalendar(schedule: rules.settings.workingSessions, holidays: holidays)
    return rules
  }

  @Test(arguments: [
    // Friday asks about Monday, to the last minutes and after them.
    ("2026-11-20T16:55", "2026-11-23"), ("2026-11-20T17:30", "2026-11-23"),
    ("2026-11-21T09:00", "2026-11-23"), ("2026-11-22T23:59", "2026-11-23"),
    // A Saturday that is worked is the day to ask about, and the Monday off is not.
    ("2026-11-27T16:55", "2026-11-28"), ("2026-11-28T16:55", "2026-12-01"),
    // The eve of Tết asks about the first day back, and so does every day between.
    ("2027-02-03T16:55", "2027-02-11"), ("2027-02-07T08:00", "2027-02-11"),
  ])
  func `the day asked about is the next one worked`(now: String, day: String) throws {
    let desk = try PracticeDesk(rules: try rules())
    #expect(try board(desk, at: now).day?.description == day)
  }

  @Test func `Friday at 16:55 names what is due on Monday with five minutes and a day left`() throws
  {
    var desk = try PracticeDesk("2026-11-16T08:00", rules: try rules())
    let monday = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    desk.now = try SampleRules.moment("2026-11-17T08:00")
    let tuesday = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    let friday = try board(desk, at: "2026-11-20T16:55")
    #expect(friday.groups.flatMap(\.rows).map(\.dossier.code) == [monday])
    #expect(friday.groups.first?.rows.first?.minutesLeft == 5 + 480)
    #expect(friday.dueCount == 1 && friday.late.isEmpty)
    let next = try board(desk, at: "2026-11-23T16:55")
    #expect(next.groups.flatMap(\.rows).map(\.dossier.code) == [monday, tuesday])
    #expect(next.groups.flatMap(\.rows).map(\.minutesLeft) == [5, 485])
    #expect(try board(desk, at: "2026-11-23T17:01").late.map(\.dossier.code) == [monday])
  }

  @Test func `the eve of Tết names what is due on the first day back`() throws {
    var desk = try PracticeDesk("2027-01-29T08:00", rules: try rules())
    desk.rules.settings.committedTimes[0].period = .workingDays(4)
    let code = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    #expect(try desk.dossier(code).due?.date.description == "2027-02-11")
    let eve = try board(desk, at: "2027-02-03T16:55")
    #expect(eve.groups.flatMap(\.rows).map(\.minutesLeft) == [5 + 480])
    #expect(try board(desk, at: "2027-02-02T16:55").dueCount == 0)
  }

  @Test func `what is due on a make-up Saturday is asked about on Friday`() throws {
    var desk = try PracticeDesk("2026-11-23T08:00", rules: try rules())
    let code = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    #expect(try desk.dossier(code).due?.date.description == "2026-11-28")
    #expect(try board(desk, at: "2026-11-27T16:55").dueCount == 1)
  }

  @Test func `what waits for papers or money is out, and so is what has ended`() throws {
    var desk = try PracticeDesk("2026-11-20T08:00")
    let papers = try desk.receive()
    let money = try desk.receive()
    let finished = try desk.receive()
    let refused = try desk.receive()
    let owed = try desk.receive()
    try desk.ask(.requestSupplement(papers, items: ["Tờ khai"]), reason: "Thiếu")
    try desk.ask(.demandPayment(money, amount: 5_000, purpose: "Phí mẫu"))
    try desk.ask(.passDossier(finished, to: holder))
    try desk.ask(.finishDossier(finished, result: nil))
    try desk.ask(.refuseDossier(refused), reason: "Không đủ điều kiện")
    let friday = try board(desk, at: "2026-11-20T09:00")
    #expect(friday.groups.flatMap(\.rows).map(\.dossier.code) == [owed])
    #expect(friday.uncollected.map(\.dossier.code) == [finished])
    let monday = try board(desk, at: "2026-11-23T09:00")
    #expect(monday.dueCount == 0 && monday.late.map(\.dossier.code) == [owed])
  }

  @Test func `the desk comes first, then officers by given name, then units`() throws {
    var desk = try PracticeDesk("2026-11-20T08:00")
    desk.rules.people = People(
      desk.rules.people.all + [
        Person(id: "an", name: "Vũ Thị An", role: .officer, unit: "Tư pháp – Hộ tịch"),
        Person(id: "dong", name: "Bùi Văn Đông", role: .officer, unit: "Tư pháp – Hộ tịch"),
      ])
    let holders: [Dossier.Holder?] = [
      .init(officer: nil, unit: "Kho bạc mẫu"), .init(officer: "dong", unit: ""), holder,
      .init(officer: "an", unit: ""), nil,
    ]
    for holder in holders {
      let code = try desk.receive()
      if let holder { try desk.ask(.passDossier(code, to: holder)) }
    }
    let keepers = try board(desk, at: "2026-11-20T09:00").groups.map(\.keeper)
    #expect(
      keepers == [
        .desk, .officer("an"), .officer("dong"), .officer(SampleRules.officer),
        .unit("Kho bạc mẫu"),
      ])
  }

  @Test func `a dossier that came back is the desk's again, a leg under way is its agency's`()
    throws
  {
    var desk = try PracticeDesk("2026-11-20T08:00", rules: try SampleChain.rules())
    let back = try desk.receive()
    try desk.ask(.passDossier(back, to: holder))
    #expect(try desk.dossier(back).keeper == .officer(SampleRules.officer))
    try desk.ask(.handBack(back))
    #expect(try desk.dossier(back).keeper == .desk)
    let chain = try desk.receive(SampleChain.intake([SampleChain.birth]))
    #expect(try desk.dossier(chain).keeper == .desk)
    try desk.ask(.startLeg(chain, leg: SampleChain.birth))
    #expect(try desk.dossier(chain).keeper == .unit("UBND xã"))
  }

  @Test func `of a group the one with the least working time left comes first`() throws {
    var desk = try PracticeDesk("2026-11-16T08:00")
    let later = try desk.receive(SampleRules.intake(SampleRules.fifteenDays))
    desk.now = try SampleRules.moment("2026-11-20T08:00")
    let today = try desk.receive()
    let alsoToday = try desk.receive()
    let group = try #require(try board(desk, at: "2026-11-20T10:00").groups.first)
    #expect(group.rows.map(\.dossier.code) == [today, alsoToday, later])
    #expect(group.rows.map(\.minutesLeft) == [330, 330, 810])
  }
}
