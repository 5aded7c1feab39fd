extension PeriodCount {
  /// Counts a period of days or months: the day of receipt never counts (Bộ luật Dân sự 2015,
  /// Điều 147), but a same-day procedure ends on it.
  func days(
    from moment: Moment, as origin: StretchOrigin, givingBack waiting: WaitingTime
  ) -> Stretch {
    let postponement = postponement(of: moment)
    let opening = postponement.flatMap { _ in nextOpening(after: moment.date) }
    var walk = DayWalk(
      on: calendar, givingBack: waiting, countsEveryDay: countsEveryDay, from: moment.date,
      because: origin == .receipt ? postponement ?? origin.reason : origin.reason)
    let start = opening ?? moment
    if postponement != nil, opening == nil {
      return Stretch(start: start, result: nil, days: walk.days)
    }
    if let opening, period != .sameDay { walk.begin(again: opening.date, because: origin.reason) }

    var reached = true
    switch period {
    case .sameDay where postponement == nil: walk.countFirstDay(because: origin.reason)
    case .sameDay: reached = walk.advance(by: 1)
    case .workingDays(let amount), .calendarDays(let amount):
      reached = walk.advance(by: PeriodCount.bounded(amount))
    case .months(let amount):
      let last = start.date.advanced(byMonths: PeriodCount.bounded(amount))
      reached = walk.advance(by: last.dayNumber - start.date.dayNumber)
    case .workingHours, .hours, .none: break
    }
    guard reached, let closing = walk.settle() else {
      return Stretch(start: start, result: nil, days: walk.days)
    }
    let due =
      rules.dueTimeMode == .sameClock && period != .sameDay
      ? clock(of: moment, on: walk.date) : closing
    return Stretch(start: start, result: (due, closing), days: walk.days)
  }

  private var countsEveryDay: Bool {
    switch period {
    case .calendarDays, .months: true
    default: false
    }
  }

  /// The hour of a moment on another day, moved into a session of that day.
  private func clock(of moment: Moment, on date: CivilDate) -> Moment {
    let sameHour = Moment(localSeconds: date.dayNumber * 86_400 + moment.secondOfDay)
    let sessions = calendar.sessions(on: date)
    for session in sessions where sameHour <= Moment(date, session.end) {
      return max(sameHour, Moment(date, session.start))
    }
    return sessions.last.map { Moment(date, $0.end) } ?? sameHour
  }
}
