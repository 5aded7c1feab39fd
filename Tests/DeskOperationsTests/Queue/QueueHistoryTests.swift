import DeskApp
import DeskOperations
import Testing

/// The queue of past days as their events tell it.
@Suite struct QueueHistoryTests {
  /// What a journal hands over: the days on which anything was written down, with their events.
  private func read(
    _ events: [Event], of period: ReportPeriod, _ rules: Rulebook
  ) -> QueueHistory {
    var history = QueueHistory(of: period, by: rules.settings)
    for date in Set(events.map(\.at.date)).sorted() where !history.isSettled {
      history.take(
        events.filter { event in
          if case .ticket = event.change.subject { event.at.date == date } else { false }
        }, of: date)
    }
    return history
  }

  @Test(arguments: 0..<6)
  func `random days have the figures that a plain count of the journal has`(seed: Int) throws {
    var days = try RandomDays(seed: 700 + seed, isCrowded: true)
    while days.done < 200 { days.ask() }
    // The next morning settles the last night.
    var practice = days.desk
    practice.now = Moment(
      try #require(practice.events.last).at.date.advanced(by: 1),
      try #require(TimeOfDay(minutes: 480)))
    _ = try practice.ask(.queue(.take(TicketOrder(group: "A"))), counter: nil)
    let (events, rules) = (practice.events, practice.rules)
    let dates = Set(events.map(\.at.date)).sorted()
    let all = ReportPeriod(try #require(dates.first)...practice.now.date)
    let whole = read(events, of: all, rules).report(at: practice.now, by: rules.settings)
    for date in dates {
      let alone = read(events, of: ReportPeriod(.day, of: date), rules)
        .report(at: practice.now, by: rules.settings)
      let totals = alone.whole.totals
      #expect(totals == practice.desk.queueTotals(on: date) && totals.isBalanced, "\(date)")
      #expect(plain(totals) == PlainQueueCount(events, on: date).numbers, "\(date)")
      #expect(alone.days.first == whole.days.first { $0.period.from == date })
      #expect(alone.whole.halfHours.map(\.arrived).reduce(0, +) == totals.issued)
      #expect(
        alone.whole.halfHours.map(\.lost).reduce(0, +) == totals.missed + totals.cancelled)
      // Only today can still change.
      guard date < practice.now.date else { continue }
      let later = practice.now.advanced(bySeconds: 40 * 86_400)
      #expect(read(events, of: alone.period, rules).report(at: later, by: rules.settings) == alone)
    }
    let waits = PlainWaits(events).seconds
    #expect(whole.whole.all.waits.counted == waits.count)
    #expect(whole.whole.all.waits.longest == waits.max())
    #expect(
      whole.whole.all.waits.mean
        == (waits.isEmpty
          ? nil
          : Int(
            (Double(waits.reduce(0, +)) / Double(waits.count)).rounded(.toNearestOrAwayFromZero))))
    #expect(
      whole.whole.all.waitsWithinThreshold.part
        == waits.count { $0 <= 60 * rules.settings.queue.thresholds.waiting })
    let counted: [[Int]] = [
      whole.whole.groups.map(\.figures.waits.counted),
      whole.whole.classes.map(\.figures.waits.counted),
      whole.whole.weekdays.map(\.figures.waits.counted), whole.days.map(\.all.waits.counted),
    ]
    #expect(counted.allSatisfy { $0.reduce(0, +) == waits.count })
    #expect(whole.days.map(\.totals.served).reduce(0, +) == whole.whole.totals.served)
    for breakdown in QueueBreakdown.allCases {
      let table = Words(.vietnamese).table(of: whole, by: breakdown, rules)
      #expect(table.checks.map(\.holds) == (breakdown == .counter ? [] : [true]))
      for row in table.rows where breakdown != .counter {
        let counts = row.cells[1...7].map {
          if case .number(let count) = $0.value { count } else { 0 }
        }
        #expect(counts[0] + counts[1] == counts[2...].reduce(0, +), "\(row)")
      }
    }
  }

  private func plain(_ totals: QueueTotals) -> [String: Int] {
    [
      "issued": totals.issued, "broughtOver": totals.broughtOver, "served": totals.served,
      "missed": totals.missed, "cancelled": totals.cancelled, "carriedOver": totals.carriedOver,
      "waiting": totals.waiting, "inService": totals.inService,
    ].filter { $0.value > 0 }
  }

  @Test(arguments: QueueSettings.Overnight.allCases)
  func `a past day is told with its night, before and after that is written down`(
    rule: QueueSettings.Overnight
  ) throws {
    var desk = try QueueDesk("2026-11-19T16:40", overnight: rule)
    let forgotten = try desk.takeAndCall()
    try desk.ask(.begin(forgotten))
    for _ in 1...3 { try desk.take() }
    let day = ReportPeriod(.day, of: desk.date)
    let rules = desk.practice.rules
    try desk.go(to: "2026-11-20T07:40")
    let before = read(desk.practice.events, of: day, rules)
      .report(at: desk.now, by: rules.settings)
    try desk.take("B")
    let after = read(desk.practice.events, of: day, rules)
      .report(at: desk.now, by: rules.settings)
    #expect(before == after)
    let totals = after.whole.totals
    #expect(totals.served == 1 && totals.waiting + totals.inService == 0)
    #expect([totals.missed, totals.cancelled, totals.carriedOver].max() == 3)
    #expect(after.whole.all.services.leftOut == [.forgotten: 1])
    #expect(after.whole.halfHours.last?.unserved == (rule == .carryOver ? 3 : 6))
  }

  @Test func `at the end of each half hour it is told who waits and who has gone unserved`() throws
  {
    var desk = try QueueDesk("2026-11-20T08:00")
    let ids = try (1...4).map { _ in try desk.take() }
    try desk.ask(.cancel(ids[3]), at: nil)
    try desk.go(to: "2026-11-20T08:31")
    try desk.call()
    try desk.go(to: "2026-11-20T09:05")
    let report = QueueReport(desk.desk, on: desk.date, by: desk.practice.rules.settings)
    #expect(report.halfHours.prefix(3).map(\.waiting) == [0, 3, 0])
    try desk.take()
    let later = QueueReport(desk.desk, on: desk.date, by: desk.practice.rules.settings)
    #expect(later.halfHours.prefix(4).map(\.waiting) == [0, 3, 2, 0])
    #expect(later.halfHours.map(\.lost).reduce(0, +) == 1 && later.halfHours[1].unserved == 4)
  }
}

/// The waits until the first call of the day of taking, from the events one by one.
private struct PlainWaits {
  private(set) var seconds: [Int] = []

  init(_ events: [Event]) {
    var stacks: [TicketID: [Event]] = [:]
    for event in events {
      guard case .ticket(let id) = event.change.subject else { continue }
      if case .queue(.undone) = event.change {
        stacks[id]?.removeLast()
      } else {
        stacks[id, default: []].append(event)
      }
    }
    for stack in stacks.values {
      guard case .queue(.taken(let taking))? = stack.first?.change, taking.isWalkUp != true,
        let taken = stack.first?.at,
        let call = stack.first(where: {
          [.ticketCalled, .ticketPicked, .ticketResumed].contains($0.kind)
        })?.at, call.date == taken.date
      else { continue }
      seconds.append(max(0, call.seconds(since: max(taken, taking.bookedFor ?? taken))))
    }
  }
}
