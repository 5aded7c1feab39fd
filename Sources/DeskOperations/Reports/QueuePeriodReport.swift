/// How the queue of a period went: as a whole and day by day.
public struct QueuePeriodReport: Hashable, Sendable, Codable {
  /// All days together.
  public var whole: QueueReport
  /// The days on which somebody was in the line, in order.
  public var days: [QueueReport]

  /// The days.
  public var period: ReportPeriod { whole.period }

  init(_ days: [QueueDay], of period: ReportPeriod, by settings: DeskSettings) {
    whole = QueueReport(days, of: period, by: settings)
    self.days = days.map { QueueReport([$0], of: ReportPeriod(.day, of: $0.date), by: settings) }
  }
}
