/// The desk's choices where the law leaves room in counting; part of `desk.json`.
public struct DeadlineRules: Hashable, Sendable, Codable {
  /// Which hour of the due day is promised.
  ///
  /// The date is the same either way, and a period of hours keeps its own hour in both.
  public enum DueTimeMode: String, CaseIterable, Hashable, Sendable, Codable {
    /// The end of the last working session: the latest lawful moment.
    case endOfDay
    /// The hour of receipt, moved into a working session; a same-day result keeps the day's end.
    case sameClock
  }

  /// A same-day procedure accepted strictly later than this is due on the next working day.
  ///
  /// 15:00 by the civil-status and certification rules (Nghị định 23/2015/NĐ-CP, Điều 7).
  public var sameDayCutoff: TimeOfDay
  /// Which hour of the due day is promised.
  public var dueTimeMode: DueTimeMode
  /// Whether every period received after the cutoff counts as received on the next working day.
  ///
  /// A receipt on a day off then does too, as it is later than the cutoff of the day before.
  /// Off by default: Nghị định 118/2025/NĐ-CP, Điều 18 khoản 2 speaks of handing over, not of the
  /// limit; some provinces decide otherwise.
  public var afterCutoffCountsNextDay: Bool
  /// Whether a receipt on a day off or after closing counts as received on the next working day.
  public var outsideHoursCountsNextDay: Bool

  /// The desk's choices.
  public init(
    sameDayCutoff: TimeOfDay, dueTimeMode: DueTimeMode = .endOfDay,
    afterCutoffCountsNextDay: Bool = false, outsideHoursCountsNextDay: Bool = false
  ) {
    self.sameDayCutoff = sameDayCutoff
    self.dueTimeMode = dueTimeMode
    self.afterCutoffCountsNextDay = afterCutoffCountsNextDay
    self.outsideHoursCountsNextDay = outsideHoursCountsNextDay
  }
}
