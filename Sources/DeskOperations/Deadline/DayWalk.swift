/// Walks the calendar day by day and writes down what each day does to the count.
struct DayWalk {
  let calendar: WorkingCalendar
  let waiting: WaitingTime
  /// Whether days off count too.
  let countsEveryDay: Bool
  private(set) var date: CivilDate
  private(set) var days: [CountedDay] = []
  private var count = 0

  /// A walk that begins on a day, which is not counted.
  init(
    on calendar: WorkingCalendar, givingBack waiting: WaitingTime, countsEveryDay: Bool,
    from date: CivilDate, because reason: CountedDay.Reason
  ) {
    self.calendar = calendar
    self.waiting = waiting
    self.countsEveryDay = countsEveryDay
    self.date = date
    note(.start, reason)
  }

  private mutating func note(_ role: CountedDay.Role, _ reason: CountedDay.Reason) {
    days.append(
      CountedDay(date: date, role: role, reason: reason, count: role == .counted ? count : nil))
  }

  private mutating func step() {
    date = date.advanced(by: 1)
  }

  /// Counts the day on which the walk begins after all.
  mutating func countFirstDay(because reason: CountedDay.Reason) {
    count = 1
    days = []
    note(.counted, reason)
  }

  /// Skips to a later day and begins there instead.
  mutating func begin(again later: CivilDate, because reason: CountedDay.Reason) {
    while date < later {
      step()
      if date < later { note(.skipped, calendar.reason(for: date)) }
    }
    note(.start, reason)
  }

  /// Counts that many more days; false where the office stays closed for good.
  mutating func advance(by amount: Int) -> Bool {
    let goal = count + amount
    var closed = 0
    while count < goal {
      step()
      let works = calendar.isWorkingDay(date)
      closed = works ? 0 : closed + 1
      if !works, !countsEveryDay {
        guard closed <= WorkingCalendar.longestClosure else { return false }
        note(.skipped, calendar.reason(for: date))
      } else if waiting.givesBack(date) {
        note(.waiting, .waiting)
      } else {
        count += 1
        note(.counted, calendar.reason(for: date))
      }
    }
    return true
  }

  /// Moves the end of the period to a working day and gives its closing; nil where none comes.
  ///
  /// A period that would end while the dossier waits ends on the day of completion instead, as the
  /// day of asking was still within it; and where that day is over by then, on the next working day,
  /// or the dossier would be late the moment it is complete.
  mutating func settle() -> Moment? {
    while true {
      guard let closing = roll() else { return nil }
      guard let running = waiting.spans.first(where: { $0.from < closing && closing <= $0.to })
      else { return closing }
      if date == running.completed {
        step()
        note(.rolled, calendar.reason(for: date))
      }
      while date < running.completed {
        step()
        if countsEveryDay || calendar.isWorkingDay(date) {
          note(.waiting, .waiting)
        } else {
          note(.skipped, calendar.reason(for: date))
        }
      }
    }
  }

  /// A last day off ends with the next working day (Bộ luật Dân sự 2015, Điều 148 khoản 5).
  private mutating func roll() -> Moment? {
    guard !calendar.isWorkingDay(date) else { return calendar.closing(of: date) }
    guard let next = calendar.workingDay(after: date) else { return nil }
    while date < next {
      step()
      note(.rolled, calendar.reason(for: date))
    }
    return calendar.closing(of: date)
  }
}
