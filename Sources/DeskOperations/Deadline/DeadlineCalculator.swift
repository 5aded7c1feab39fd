/// Counts when a result is due.
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
  ///   - waits: The ledger of waits in any order; a wait still open does not move anything yet.
  ///   - after: What the period does after a wait.
  ///   - cutoff: The procedure's own cutoff; nil for the desk's.
  public func deadline(
    of period: Period, receivedAt: Moment, waits: [Wait] = [], after: AfterWait = .restart,
    cutoff: TimeOfDay? = nil
  ) -> Deadline {
    Deadline(due: nil, certain: period == .none, start: receivedAt, days: [])
  }
}
