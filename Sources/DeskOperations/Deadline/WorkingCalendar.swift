/// Which days and hours the office works: the weekly schedule with the year's exceptions.
public struct WorkingCalendar: Sendable {
  /// How many days in a row may be closed before the search for a working day gives up.
  static let longestClosure = 400

  private struct Exception: Sendable {
    var sessions: [Session]
    var reason: CountedDay.Reason
  }

  private let weekdays: [[Session]]
  private let exceptions: [CivilDate: Exception]
  private let loadedYears: Set<Int>

  /// The working calendar of a schedule and its days off.
  ///
  /// A make-up day without sessions of its own takes Monday's, as a day worked in place of a
  /// weekday keeps a weekday's hours; where Monday is closed, those of the first weekday that is
  /// not. A half day without sessions of its own keeps only the first session.
  public init(schedule: WeekSchedule, holidays: HolidayCalendar) {
    let weekdays = Weekday.allCases.map { schedule.sessions[$0] ?? [] }
    let ordinary = weekdays.first { !$0.isEmpty } ?? []
    var exceptions: [CivilDate: Exception] = [:]
    for day in holidays.years.values.joined() {
      let ofWeekday = weekdays[day.date.weekday.index]
      exceptions[day.date] =
        switch day.kind {
        case .off: Exception(sessions: [], reason: .dayOff(day.name))
        case .makeUp: Exception(sessions: day.sessions ?? ordinary, reason: .makeUp(day.name))
        case .halfDay:
          Exception(
            sessions: day.sessions ?? Array((ofWeekday.isEmpty ? ordinary : ofWeekday).prefix(1)),
            reason: .halfDay(day.name))
        }
    }
    self.weekdays = weekdays
    self.exceptions = exceptions
    loadedYears = holidays.loadedYears
  }

  /// The sessions worked on a day, in order; empty on a day off.
  public func sessions(on date: CivilDate) -> [Session] {
    exceptions[date]?.sessions ?? weekdays[date.weekday.index]
  }

  /// Whether the office works on a day at all.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    !sessions(on: date).isEmpty
  }

  /// The next working day strictly after a day, or nil where none comes within 400 days.
  public func workingDay(after date: CivilDate) -> CivilDate? {
    var next = date
    for _ in 0..<WorkingCalendar.longestClosure {
      next = next.advanced(by: 1)
      if isWorkingDay(next) { return next }
    }
    return nil
  }

  /// The working day that many working days before a day, or nil where none comes within 400 days.
  ///
  /// - Parameter count: At least 0; 0 is the day itself.
  public func workingDay(_ count: Int, before date: CivilDate) -> CivilDate? {
    var day = date
    var left = count
    for _ in 0..<WorkingCalendar.longestClosure where left > 0 {
      day = day.advanced(by: -1)
      if isWorkingDay(day) { left -= 1 }
    }
    return left == 0 ? day : nil
  }

  /// Whether the days off of a year are known.
  public func isLoaded(_ year: Int) -> Bool {
    loadedYears.contains(year)
  }

  /// Why a day is or is not a working day, by the calendar alone.
  public func reason(for date: CivilDate) -> CountedDay.Reason {
    if let exception = exceptions[date] { return exception.reason }
    return weekdays[date.weekday.index].isEmpty ? .weekend : .ordinary
  }

  /// Whether the office is at work; no longer at the very moment in which a session ends.
  public func isWorking(at moment: Moment) -> Bool {
    sessions(on: moment.date).contains {
      ($0.start.minutes * 60..<$0.end.minutes * 60).contains(moment.secondOfDay)
    }
  }

  /// How many whole minutes of work lie between two moments; none where they are not in order.
  public func workingMinutes(from start: Moment, to end: Moment) -> Int {
    guard start < end else { return 0 }
    var seconds = 0
    for day in start.date.dayNumber...end.date.dayNumber {
      let date = CivilDate(dayNumber: day)
      for session in sessions(on: date) {
        let from = max(start, Moment(date, session.start))
        let to = min(end, Moment(date, session.end))
        seconds += max(0, to.localSeconds - from.localSeconds)
      }
    }
    return seconds / 60
  }

  /// When a working day's last session ends, or nil on a day off.
  public func closing(of date: CivilDate) -> Moment? {
    sessions(on: date).last.map { Moment(date, $0.end) }
  }

  /// When a working day's first session begins, or nil on a day off.
  public func opening(of date: CivilDate) -> Moment? {
    sessions(on: date).first.map { Moment(date, $0.start) }
  }
}
