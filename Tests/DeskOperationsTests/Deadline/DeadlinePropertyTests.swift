import Dice
import DeskOperations
import Testing

struct DeadlinePropertyTests {
  @Test func `a count by brute force agrees in 10,000 random cases`() throws {
    var random = SplitMix64(seed: 2025_2027)
    var disagreements = 0
    for schedule in Offices.all {
      let days = randomDays(using: &random)
      let calendar = WorkingCalendar(
        schedule: schedule, holidays: try HolidayCalendar(years: days))
      let office = NaiveOffice(schedule, days)
      for _ in 0..<2500 {
        let one = RandomCase(using: &random)
        let counter = NaiveCounter(
          office: office, rules: one.rules, cutoff: (one.cutoff ?? one.rules.sameDayCutoff).minutes)
        let expected = counter.due(one.period, one.receivedAt, one.waits, one.after)
        let found = one.deadline(at: calendar).due
        guard found != expected else { continue }
        Issue.record(
          "\(one): \(found?.minuteText ?? "none"), by brute force \(expected.minuteText)")
        disagreements += 1
        try #require(disagreements < 5)
      }
    }
  }

  @Test func `a due moment is in a working session`() throws {
    try forEachCase(seed: 1) { one, calendar in
      let due = try #require(one.deadline(at: calendar).due)
      let isInSession = calendar.sessions(on: due.date).contains {
        Moment(due.date, $0.start) <= due && due <= Moment(due.date, $0.end)
      }
      #expect(isInSession, "\(one)")
    }
  }

  @Test func `one more unit is never due earlier`() throws {
    try forEachCase(seed: 2, count: 60) { one, calendar in
      for kind in [Period.Kind.workingHours, .hours, .workingDays, .calendarDays, .months] {
        var earlier = one.receivedAt
        for amount in 1...(kind == .months ? 12 : 40) {
          let period = try #require(Period(kind, amount: amount))
          let due = try #require(one.deadline(at: calendar, of: period).due)
          #expect(earlier <= due, "\(one) as \(period)")
          earlier = due
        }
      }
    }
  }

  @Test func `one more day off never makes a result due earlier`() throws {
    var random = SplitMix64(seed: 3)
    for schedule in Offices.all {
      for _ in 0..<300 {
        let one = RandomCase(using: &random)
        let before = one.deadline(at: Offices.calculator(schedule).calendar)
        let last = try #require(before.due).date.dayNumber
        let date = CivilDate(
          dayNumber: Int.random(in: one.receivedAt.date.dayNumber...last + 3, using: &random))
        let more = Offices.days(adding: [CalendarDay(date, .off, "nghỉ thêm")])
        let after = one.deadline(at: Offices.calculator(schedule, days: more).calendar)
        let (due, later) = (try #require(before.due), try #require(after.due))
        #expect(due.date <= later.date, "\(one), off on \(date)")
        if one.rules.dueTimeMode == .endOfDay {
          #expect(due <= later, "\(one), off on \(date)")
        }
      }
    }
  }

  @Test func `a wait split in two or told in another order changes nothing`() throws {
    var random = SplitMix64(seed: 4)
    try forEachCase(seed: 5) { one, calendar in
      var split = one
      split.waits = one.waits.flatMap { wait in
        guard let to = wait.to else { return [wait] }
        let middle = wait.from.advanced(
          bySeconds: Int.random(in: 0...to.localSeconds - wait.from.localSeconds, using: &random))
        return [Wait(from: wait.from, to: middle), Wait(from: middle, to: to)]
      }
      split.waits.shuffle(using: &random)
      #expect(split.deadline(at: calendar) == one.deadline(at: calendar), "\(one)")
    }
  }

  @Test func `waits that overlap count once`() throws {
    var random = SplitMix64(seed: 6)
    try forEachCase(seed: 7) { one, calendar in
      var doubled = one
      doubled.waits += one.waits.compactMap { wait in
        guard let to = wait.to else { return nil }
        let length = to.localSeconds - wait.from.localSeconds
        let from = Int.random(in: 0...length, using: &random)
        return Wait(
          from: wait.from.advanced(bySeconds: from),
          to: wait.from.advanced(bySeconds: Int.random(in: from...length, using: &random)))
      }
      #expect(doubled.deadline(at: calendar) == one.deadline(at: calendar), "\(one)")
    }
  }

  @Test func `an open wait changes nothing`() throws {
    try forEachCase(seed: 8) { one, calendar in
      var open = one
      open.waits.append(Wait(from: one.receivedAt.advanced(bySeconds: 3600)))
      #expect(open.deadline(at: calendar) == one.deadline(at: calendar), "\(one)")
    }
  }

  @Test func `a wait after the due day changes nothing`() throws {
    try forEachCase(seed: 9) { one, calendar in
      let due = try #require(one.deadline(at: calendar).due)
      var late = one
      let asked = Moment(due.date.advanced(by: 1), .at("08:00"))
      // A wait of its own, not the tail of one that the dossier has already.
      guard one.waits.allSatisfy({ ($0.to ?? $0.from) < asked }) else { return }
      late.waits.append(Wait(from: asked, to: asked.advanced(bySeconds: 30 * 86_400)))
      #expect(late.deadline(at: calendar) == one.deadline(at: calendar), "\(one)")
    }
  }

  @Test func `a later receipt is never due earlier`() throws {
    var random = SplitMix64(seed: 10)
    try forEachCase(seed: 11) { one, calendar in
      var first = one
      first.waits = []
      first.rules.dueTimeMode = .endOfDay
      var later = first
      later.receivedAt = first.receivedAt.advanced(
        bySeconds: Int.random(in: 1...3 * 86_400, using: &random))
      // Hours that begin before a day off end with the next working day, those after it at their hour.
      if case .hours = one.period { return }
      let due = try #require(first.deadline(at: calendar).due)
      let laterDue = try #require(later.deadline(at: calendar).due)
      #expect(due <= laterDue, "\(first), then \(later.receivedAt)")
    }
  }

  @Test func `the explanation runs day by day from receipt to due`() throws {
    try forEachCase(seed: 12) { one, calendar in
      let deadline = one.deadline(at: calendar)
      let due = try #require(deadline.due)
      let dates = deadline.days.map(\.date.dayNumber)
      #expect(
        dates == Array(one.receivedAt.date.dayNumber...due.date.dayNumber), "\(one)")
      let lastCount = deadline.days.last { $0.count != nil }?.count
      switch one.period {
      case .sameDay: #expect(lastCount == 1, "\(one)")
      case .months, .none: break
      default: #expect(lastCount == one.period.amount, "\(one)")
      }
    }
  }

  private func forEachCase(
    seed: UInt64, count: Int = 800, _ check: (RandomCase, WorkingCalendar) throws -> Void
  ) throws {
    var random = SplitMix64(seed: seed)
    for schedule in Offices.all {
      let calendar = Offices.calculator(schedule, days: randomDays(using: &random)).calendar
      for _ in 0..<count / Offices.all.count {
        try check(RandomCase(using: &random), calendar)
      }
    }
  }
}
