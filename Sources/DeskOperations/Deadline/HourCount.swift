/// On which clock hours are counted.
enum HourClock {
  /// Only while the office works.
  case office
  /// Day and night.
  case wall
}

extension PeriodCount {
  /// Counts hours from the very moment (Bộ luật Dân sự 2015, Điều 147 khoản 1).
  func hours(
    _ amount: Int, on clock: HourClock, from moment: Moment, as origin: StretchOrigin,
    givingBack waiting: WaitingTime
  ) -> Stretch {
    let postponement = postponement(of: moment)
    let begin: Moment? =
      if postponement != nil {
        nextOpening(after: moment.date)
      } else if clock == .office {
        nextWork(from: moment)
      } else {
        moment
      }
    guard let begin else {
      let day = CountedDay(date: moment.date, role: .start, reason: .outsideHours)
      return Stretch(start: moment, result: nil, days: [day])
    }

    var days: [CountedDay] = []
    var remaining = PeriodCount.bounded(amount) * 3600
    var end = begin
    var date = moment.date
    var closed = 0
    while true {
      let before = remaining
      for span in opened(date, clock) where remaining > 0 {
        end = run(&remaining, from: max(begin, span.from), to: span.to, around: waiting, at: end)
      }
      let ran = before - remaining
      let count = ran > 0 ? PeriodCount.bounded(amount) - (remaining + 3599) / 3600 : nil
      let works = calendar.isWorkingDay(date)
      let role: CountedDay.Role
      let reason: CountedDay.Reason
      if date == moment.date {
        role = ran > 0 ? .counted : .start
        let movedOn = begin.date > date && origin == .receipt
        reason = movedOn ? postponement ?? .outsideHours : origin.reason
      } else if ran == 0, date >= begin.date, works || clock == .wall {
        (role, reason) = (.waiting, .waiting)
      } else {
        role = ran > 0 ? .counted : .skipped
        reason = calendar.reason(for: date)
      }
      days.append(CountedDay(date: date, role: role, reason: reason, count: count))
      if remaining == 0 { break }
      closed = works || clock == .wall ? 0 : closed + 1
      guard closed <= WorkingCalendar.longestClosure else {
        return Stretch(start: begin, result: nil, days: days)
      }
      date = date.advanced(by: 1)
    }

    guard let due = clock == .office ? end : settled(end, since: begin, around: waiting) else {
      return Stretch(start: begin, result: nil, days: days)
    }
    while date < due.date {
      date = date.advanced(by: 1)
      let waits = waiting.givesBack(date)
      days.append(
        CountedDay(
          date: date, role: waits ? .waiting : .rolled,
          reason: waits ? .waiting : calendar.reason(for: date)))
    }
    return Stretch(start: begin, result: (due, due), days: days)
  }

  /// Runs the clock through an open span, standing still while the dossier waits.
  ///
  /// - Returns: Where the clock stopped, or `end` where it did not run.
  private func run(
    _ remaining: inout Int, from: Moment, to: Moment, around waiting: WaitingTime, at end: Moment
  ) -> Moment {
    var now = from
    var end = end
    while now < to, remaining > 0 {
      if let span = waiting.span(over: now) {
        now = min(span.to, to)
        continue
      }
      let stop = min(to, waiting.nextStart(after: now) ?? to)
      let ran = min(remaining, stop.localSeconds - now.localSeconds)
      remaining -= ran
      now = now.advanced(bySeconds: ran)
      end = now
    }
    return end
  }

  private func opened(_ date: CivilDate, _ clock: HourClock) -> [(from: Moment, to: Moment)] {
    switch clock {
    case .office:
      calendar.sessions(on: date).map { (Moment(date, $0.start), Moment(date, $0.end)) }
    case .wall:
      [
        (
          Moment(localSeconds: date.dayNumber * 86_400),
          Moment(localSeconds: (date.dayNumber + 1) * 86_400)
        )
      ]
    }
  }

  /// The first moment of work at or after a moment.
  private func nextWork(from moment: Moment) -> Moment? {
    for session in calendar.sessions(on: moment.date)
    where moment < Moment(moment.date, session.end) {
      return max(moment, Moment(moment.date, session.start))
    }
    return nextOpening(after: moment.date)
  }

  /// The end of a period of hours moved into a session, past any wait that begins before it is due.
  private func settled(
    _ end: Moment, since begin: Moment, around waiting: WaitingTime
  ) -> Moment? {
    var end = end
    while let due = landed(end, since: begin) {
      guard let span = waiting.spans.first(where: { $0.from < due && due < $0.to }) else {
        return due
      }
      end = span.to
    }
    return nil
  }

  /// Moves a moment of the wall clock into a session.
  ///
  /// A moment outside the sessions of a working day goes to the next session. One on a day off goes
  /// to the end of the next working day (Bộ luật Dân sự 2015, Điều 148 khoản 5), and then so does
  /// one on that next working day itself; otherwise 24 hours from Friday would be due on Monday
  /// evening and 72 hours on Monday morning.
  private func landed(_ end: Moment, since begin: Moment) -> Moment? {
    let date = end.date
    guard let closing = calendar.closing(of: date) else {
      return calendar.workingDay(after: date).flatMap(calendar.closing(of:))
    }
    if end <= closing, begin.date < date, !calendar.isWorkingDay(date.advanced(by: -1)) {
      return closing
    }
    for session in calendar.sessions(on: date) where end <= Moment(date, session.end) {
      return max(end, Moment(date, session.start))
    }
    return nextOpening(after: date)
  }
}
