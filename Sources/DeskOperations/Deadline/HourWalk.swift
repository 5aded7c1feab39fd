/// On which clock hours are counted.
enum HourClock {
  /// Only while the office works.
  case office
  /// Day and night.
  case wall
}

/// Runs a clock day by day until its hours are used up, and writes down what each day gave.
struct HourWalk {
  let calendar: WorkingCalendar
  let waiting: WaitingTime
  let clock: HourClock
  let amount: Int
  /// When the clock starts.
  let begin: Moment
  private var remaining: Int
  /// Where the clock stopped last.
  private(set) var end: Moment
  private(set) var days: [CountedDay] = []

  init(
    _ amount: Int, on clock: HourClock, of calendar: WorkingCalendar,
    givingBack waiting: WaitingTime, from begin: Moment
  ) {
    self.calendar = calendar
    self.waiting = waiting
    self.clock = clock
    self.amount = amount
    self.begin = begin
    remaining = amount * 3600
    end = begin
  }

  /// Runs the clock from the stamped day on; false where the office stays closed for good.
  mutating func run(from stamped: CivilDate, because reason: CountedDay.Reason) -> Bool {
    var date = stamped
    var closed = 0
    while true {
      let before = remaining
      let isOpen = pass(date)
      note(
        date, ran: remaining < before, isOpen: isOpen, stampedFor: date == stamped ? reason : nil)
      if remaining == 0 { return true }
      closed = isOpen ? 0 : closed + 1
      guard closed <= WorkingCalendar.longestClosure else { return false }
      date = date.advanced(by: 1)
    }
  }

  /// Writes down the days after the last counted one, through which a period rolls to its due day.
  mutating func roll(from last: CivilDate, to due: CivilDate) {
    var date = last
    while date < due {
      date = date.advanced(by: 1)
      let day =
        waiting.givesBack(date)
        ? CountedDay(date: date, role: .waiting, reason: .waiting)
        : CountedDay(date: date, role: .rolled, reason: calendar.reason(for: date))
      days.append(day)
    }
  }

  private mutating func note(
    _ date: CivilDate, ran: Bool, isOpen: Bool, stampedFor reason: CountedDay.Reason?
  ) {
    let reached = amount - (remaining + 3599) / 3600
    let day: CountedDay =
      if ran {
        CountedDay(
          date: date, role: .counted, reason: reason ?? calendar.reason(for: date), count: reached)
      } else if let reason {
        CountedDay(date: date, role: .start, reason: reason)
      } else if isOpen, date >= begin.date {
        CountedDay(date: date, role: .waiting, reason: .waiting)
      } else {
        CountedDay(date: date, role: .skipped, reason: calendar.reason(for: date))
      }
    days.append(day)
  }

  /// Runs the clock through one day; whether it can run on that day at all.
  private mutating func pass(_ date: CivilDate) -> Bool {
    switch clock {
    case .wall:
      let midnight = Moment(localSeconds: date.dayNumber * 86_400)
      pass(from: midnight, to: midnight.advanced(bySeconds: 86_400))
      return true
    case .office:
      let sessions = calendar.sessions(on: date)
      for session in sessions {
        pass(from: Moment(date, session.start), to: Moment(date, session.end))
      }
      return !sessions.isEmpty
    }
  }

  /// Runs the clock through an open span; it stands still while the dossier waits.
  private mutating func pass(from opening: Moment, to closing: Moment) {
    var now = max(begin, opening)
    while now < closing, remaining > 0 {
      if let span = waiting.span(over: now) {
        now = min(span.to, closing)
        continue
      }
      let stop = min(closing, waiting.nextStart(after: now) ?? closing)
      let ran = min(remaining, stop.localSeconds - now.localSeconds)
      remaining -= ran
      now = now.advanced(bySeconds: ran)
      end = now
    }
  }
}
