import DeskOperations
import Testing

/// The figures of a period are those of an independent count, add up, and never change afterwards.
@Suite struct PeriodFiguresTests {
  private static let usual = CountingRule(
    id: "usual", name: "", waiting: .inTime, withoutResult: .onTime)
  private static let resolved = CountingRule(
    id: "resolved", name: "", waiting: .onTime, withoutResult: .onTime)
  private static let index = CountingRule(
    id: "index", name: "", waiting: .byRequest, withoutResult: .byDate,
    repeatedRequestIsLate: true)

  /// The columns of II.06a.
  private static let columns: [Int: [PeriodFigure]] = [
    3: [.carriedOver] + PeriodFigure.arrivals, 4: [.onlineFull, .onlinePartial, .onlineOther],
    5: [.counter, .post], 6: [.carriedOver], 7: [.early, .onTime, .late], 8: [.early],
    9: [.onTime], 10: [.late], 11: [.openInTime, .openLate], 12: [.openInTime], 13: [.openLate],
  ]

  private func form(_ row: PeriodFigures.Row) -> [Int: Int] {
    PeriodFiguresTests.columns.mapValues { row.count($0) }.filter { $0.value > 0 }
  }

  private func expectBalance(_ row: PeriodFigures.Row, _ remark: String) {
    func count(_ column: Int) -> Int { row.count(PeriodFiguresTests.columns[column] ?? []) }
    #expect(count(3) == count(4) + count(5) + count(6), "\(remark)")
    #expect(count(7) == count(8) + count(9) + count(10), "\(remark)")
    #expect(count(11) == count(12) + count(13), "\(remark)")
    #expect(count(3) == count(7) + count(11), "\(remark)")
    #expect(row.count(.late) == row.count([.lateApologised, .lateNotApologised]), "\(remark)")
  }

  private func figures(
    _ desk: Desk, _ period: ReportPeriod, _ rule: CountingRule = usual, today: CivilDate? = nil,
    trend: ReportPeriod.Unit? = nil
  ) -> PeriodFigures {
    PeriodFigures(
      desk, ReportScope(period), rule: rule, trend: trend,
      today: today ?? desk.lastMoment?.date ?? period.to)
  }

  @Test(arguments: 0..<200)
  func `the identities hold in every history, row and rule`(seed: Int) throws {
    var days = try RandomDays(seed: 20_000 + seed)
    while days.done < 50 { days.ask() }
    let desk = days.desk.desk
    let first = try #require(days.desk.events.first).at.date
    for (from, to) in [(0, 0), (1, 3), (0, 30)] {
      let period = ReportPeriod(first.advanced(by: from)...first.advanced(by: to))
      for rule in [PeriodFiguresTests.usual, PeriodFiguresTests.resolved, PeriodFiguresTests.index]
      {
        let figures = figures(desk, period, rule)
        for row in figures.rows + [figures.total] { expectBalance(row, "\(seed) \(rule.id)") }
      }
    }
  }

  @Test(arguments: 0..<12)
  func `every column is that of an independent count`(seed: Int) throws {
    var days = try RandomDays(seed: 21_000 + seed)
    while days.done < 100 { days.ask() }
    let events = days.desk.events
    let first = try #require(events.first).at.date
    let today = try #require(events.last).at.date
    for from in [-1, 0, 1, 2, 4] {
      for length in [0, 3] {
        let start = first.advanced(by: from)
        let period = ReportPeriod(start...start.advanced(by: length))
        let counts = [
          (PeriodFiguresTests.usual, PlainPeriodCount(events, period.days, today: today)),
          (
            PeriodFiguresTests.resolved,
            PlainPeriodCount(events, period.days, today: today, waitsEnd: true)
          ),
          (
            PeriodFiguresTests.index,
            PlainPeriodCount(
              events, period.days, today: today, strict: true, twiceIsLate: true)
          ),
        ]
        for (rule, plain) in counts {
          let rows = figures(days.desk.desk, period, rule, today: today).rows
          let counted = Dictionary(uniqueKeysWithValues: rows.map { ($0.key, form($0)) })
            .filter { !$0.value.isEmpty }
          #expect(counted == plain.columns, "seed \(seed) \(rule.id) \(period)")
        }
      }
    }
  }

  private static let year = Result { try makeYear() }

  /// A year of some two thousand acts, entered late, corrected and closed over the months.
  private static func makeYear() throws -> PracticeDesk {
    var days = try RandomDays(seed: 2026)
    var day = try #require(CivilDate(year: 2026, month: 1, day: 5))
    let last = try #require(CivilDate(year: 2026, month: 12, day: 31))
    while day <= last {
      if days.desk.now.date < day {
        days.desk.now = Moment(localSeconds: day.dayNumber * 86_400 + 27_600)
      }
      let goal = days.done + 8
      var attempts = 0
      while days.done < goal, attempts < 30 {
        days.ask()
        attempts += 1
      }
      day = day.advanced(by: 1)
    }
    return days.desk
  }

  @Test func `a generated year has the known answers, by month, quarter and as a whole`() throws {
    let desk = try PeriodFiguresTests.year.get()
    let whole = ReportPeriod(.year, of: try #require(CivilDate(year: 2026, month: 6, day: 1)))
    let today = try #require(desk.events.last).at.date
    let year = figures(desk.desk, whole, trend: .month)
    #expect(year.total.count(PeriodFigure.arrivals) > 120)
    #expect(year.total.count(.late) > 0 && year.total.count(.early) > 0)
    #expect(year.trend.count == 12)
    for period in whole.parts(.month) + whole.parts(.quarter) + [whole] {
      let counted = figures(desk.desk, period)
      let plain = PlainPeriodCount(desk.events, period.days, today: today)
      for row in counted.rows { #expect(form(row) == plain.columns[row.key] ?? [:]) }
      expectBalance(counted.total, "\(period)")
    }
    for (month, part) in zip(whole.parts(.month), year.trend) {
      #expect(form(part) == form(figures(desk.desk, month).total), "\(month.from)")
    }
    // What one month leaves is what the next takes over, but for what was entered late.
    for (month, next) in zip(year.trend, year.trend.dropFirst()) {
      let left = month.count([.openInTime, .openLate])
      #expect(next.count(.carriedOver) - next.count(.enteredLate) == left)
    }
  }

  @Test(arguments: 0..<12)
  func `a past period counted later gives the same figures`(seed: Int) throws {
    var days = try RandomDays(seed: 22_000 + seed)
    while days.done < 80 { days.ask() }
    let first = try #require(days.desk.events.first).at.date
    let last = days.desk.now.date
    // The day after, before anything happened on it.
    let period = ReportPeriod(first...last)
    let tomorrow = last.advanced(by: 1)
    let then = figures(days.desk.desk, period, today: tomorrow)
    days.desk.now = Moment(localSeconds: tomorrow.dayNumber * 86_400)
    while days.done < 240 { days.ask() }
    let later = figures(days.desk.desk, period, today: days.desk.now.date)
    #expect(later.rows.map(form) == then.rows.map(form))
    #expect(later.total == then.total)
  }

  @Test func `figures are narrowed down, and told apart by whatever is asked`() throws {
    let desk = try PeriodFiguresTests.year.get().desk
    let period = ReportPeriod(.year, of: try #require(CivilDate(year: 2026, month: 6, day: 1)))
    let all = figures(desk, period)
    for dimension in PeriodFigures.Dimension.allCases {
      let apart = PeriodFigures(
        desk, all.scope, by: dimension, rule: all.rule, today: period.to)
      #expect(apart.total == all.total)
      // What was received in one month and entered in the next is carried over there.
      guard ![.day, .week, .month].contains(dimension) else { continue }
      #expect(
        apart.rows.reduce(0) { $0 + $1.count(PeriodFigure.arrivals) }
          == all.total.count(PeriodFigure.arrivals), "\(dimension)")
    }
    for row in all.rows {
      var scope = all.scope
      scope.field = row.key
      let narrow = PeriodFigures(desk, scope, rule: all.rule, today: period.to)
      #expect(form(narrow.total) == form(row))
    }
    // Every figure is that of its dossiers.
    let codes = all.total.dossiers([.late])
    #expect(codes.count == all.total.count(.late))
    #expect(codes.allSatisfy { desk[$0]?.endedAt != nil })
  }
}
