/// Counts when a result is due.
///
/// The answer depends on nothing but what is passed in, never on the day of counting: a dossier
/// typed in a week late is due as if it had been typed in at once.
public struct DeadlineCalculator: Sendable {
  /// Which days and hours count.
  public let calendar: WorkingCalendar
  /// The desk's choices in counting.
  public let rules: DeadlineRules

  /// A calculator for one desk.
  public init(calendar: WorkingCalendar, rules: DeadlineRules) {
    self.calendar = calendar
    self.rules = rules
  }

  /// When a result is due, with the counting that leads there.
  ///
  /// - Parameters:
  ///   - period: How long the law or the desk gives itself.
  ///   - receivedAt: The stamped receipt.
  ///   - waits: The ledger of waits in any order. A wait still open does not move anything yet, and
  ///     one that begins after the period ran out never does: late stays late.
  ///   - after: What the period does after a wait.
  ///   - cutoff: The procedure's own cutoff; nil for the desk's.
  public func deadline(
    of period: Period, receivedAt: Moment, waits: [Wait] = [], after: AfterWait = .restart,
    cutoff: TimeOfDay? = nil
  ) -> Deadline {
    guard period != .none else {
      let day = CountedDay(date: receivedAt.date, role: .start, reason: .received)
      return Deadline(due: nil, certain: true, start: receivedAt, days: [day])
    }
    let count = PeriodCount(
      period: period, calendar: calendar, rules: rules, cutoff: cutoff ?? rules.sameDayCutoff)
    let waiting = WaitingTime(waits, since: receivedAt)
    let stretch =
      switch after {
      case .pause: count.stretch(from: receivedAt, as: .receipt, givingBack: waiting)
      case .restart: restarted(count, from: receivedAt, after: waiting)
      }
    return Deadline(
      due: stretch.result?.due,
      certain: stretch.result.map { areLoaded(from: receivedAt, to: $0.due) } ?? false,
      start: stretch.start, days: stretch.days)
  }

  /// When a result is due by a time with a cutoff of its own.
  ///
  /// Such a cutoff moves every kind of period, not only the same day: “tiếp nhận sau 15 giờ thì tính
  /// từ ngày làm việc tiếp theo” stands with limits of several working days too.
  public func deadline(
    of time: StatutoryTime, receivedAt: Moment, waits: [Wait] = [], after: AfterWait = .restart
  ) -> Deadline {
    var rules = rules
    if time.cutoff != nil { rules.afterCutoffCountsNextDay = true }
    return DeadlineCalculator(calendar: calendar, rules: rules).deadline(
      of: time.period, receivedAt: receivedAt, waits: waits, after: after, cutoff: time.cutoff)
  }

  private func areLoaded(from start: Moment, to end: Moment) -> Bool {
    (start.date.year...max(start.date.year, end.date.year)).allSatisfy(calendar.isLoaded)
  }

  /// The full period from the completion of each wait that began before the last count ran out.
  private func restarted(
    _ count: PeriodCount, from receivedAt: Moment, after waiting: WaitingTime
  ) -> Stretch {
    var stretch = count.stretch(from: receivedAt, as: .receipt, givingBack: .none)
    for span in waiting.spans {
      guard let end = stretch.result?.end, span.from < end else { break }
      var next = count.stretch(from: span.to, as: .restart, givingBack: .none)
      next.days = days(of: stretch, until: span) + next.days
      stretch = next
    }
    return stretch
  }

  /// The explanation of a count broken off by a wait, up to the day before its completion.
  private func days(of stretch: Stretch, until span: WaitingTime.Span) -> [CountedDay] {
    var days = Array(stretch.days.prefix { $0.date <= span.asked && $0.date < span.completed })
    var date = span.asked.advanced(by: 1)
    while date < span.completed {
      let day =
        calendar.isWorkingDay(date)
        ? CountedDay(date: date, role: .waiting, reason: .waiting)
        : CountedDay(date: date, role: .skipped, reason: calendar.reason(for: date))
      days.append(day)
      date = date.advanced(by: 1)
    }
    return days
  }
}
