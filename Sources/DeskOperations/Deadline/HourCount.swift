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
      let day = CountedDay(date: moment.date, role: .start, reason: origin.reason)
      return Stretch(start: moment, result: nil, days: [day])
    }
    let startsLater = begin.date > moment.date && origin == .receipt
    let reason = startsLater ? postponement ?? .outsideHours : origin.reason
    var walk = HourWalk(
      PeriodCount.bounded(amount), on: clock, of: calendar, givingBack: waiting, from: begin)
    let isUsedUp = walk.run(from: moment.date, because: reason)
    guard isUsedUp, let due = clock == .office ? walk.end : settled(walk.end, begin, waiting) else {
      return Stretch(start: begin, result: nil, days: walk.days)
    }
    if let last = walk.days.last { walk.roll(from: last.date, to: due.date) }
    return Stretch(start: begin, result: (due, due), days: walk.days)
  }

  /// The first moment of work at or after a moment.
  private func nextWork(from moment: Moment) -> Moment? {
    let date = moment.date
    for session in calendar.sessions(on: date) where moment < Moment(date, session.end) {
      return max(moment, Moment(date, session.start))
    }
    return nextOpening(after: date)
  }

  /// The end of wall-clock hours moved into a session, past any wait that begins before it is due.
  private func settled(_ end: Moment, _ begin: Moment, _ waiting: WaitingTime) -> Moment? {
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
  /// one on that next working day itself, if the hours began before it: otherwise 24 hours from
  /// Friday would be due on Monday evening and 72 hours on Monday morning.
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
