/// Counts one period on one calendar, any number of times.
struct PeriodCount {
  let period: Period
  let calendar: WorkingCalendar
  let rules: DeadlineRules
  let cutoff: TimeOfDay

  /// The count from a moment, with the waiting given back.
  func stretch(
    from moment: Moment, as origin: StretchOrigin, givingBack waiting: WaitingTime
  ) -> Stretch {
    switch period {
    case .sameDay, .workingDays, .calendarDays, .months, .none:
      days(from: moment, as: origin, givingBack: waiting)
    case .workingHours(let amount):
      hours(amount, on: .office, from: moment, as: origin, givingBack: waiting)
    case .hours(let amount):
      hours(amount, on: .wall, from: moment, as: origin, givingBack: waiting)
    }
  }

  /// Why a moment counts only from the opening of the next working day; nil where it counts itself.
  ///
  /// The office is closed from the very end of its last session. A day off lies after the cutoff of
  /// the working day before it; otherwise a receipt on Saturday could be due before one on Friday
  /// evening.
  func postponement(of moment: Moment) -> CountedDay.Reason? {
    let isSameDay = period == .sameDay
    guard let closing = calendar.closing(of: moment.date) else {
      let postpones = rules.outsideHoursCountsNextDay || rules.afterCutoffCountsNextDay
      return isSameDay || postpones ? .outsideHours : nil
    }
    if isSameDay || rules.afterCutoffCountsNextDay, moment > Moment(moment.date, cutoff) {
      return .afterCutoff
    }
    if isSameDay || rules.outsideHoursCountsNextDay, moment >= closing { return .outsideHours }
    return nil
  }

  /// The opening of the next working day after a day.
  func nextOpening(after date: CivilDate) -> Moment? {
    calendar.workingDay(after: date).flatMap(calendar.opening(of:))
  }

  /// An amount that no file can hold counts as the nearest that one can.
  static func bounded(_ amount: Int) -> Int {
    min(max(amount, 1), 10_000)
  }
}
