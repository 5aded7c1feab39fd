/// The days that a report or a closing is about: a day, a week, a month, a quarter, a year, or any days.
public struct ReportPeriod: Hashable, Sendable, Codable {
  /// The periods of the calendar.
  public enum Unit: String, CaseIterable, Hashable, Sendable, Codable {
    case day
    /// Monday to Sunday.
    case week
    case month, quarter, year
    /// From one day to another, as somebody chose.
    case days
  }

  /// Which kind of period.
  public private(set) var unit: Unit
  /// The first day.
  public private(set) var from: CivilDate
  /// The last day, not before the first.
  public private(set) var to: CivilDate

  /// The days, both included.
  public var days: ClosedRange<CivilDate> { from...to }

  /// Any days, both included.
  public init(_ days: ClosedRange<CivilDate>) {
    (unit, from, to) = (.days, days.lowerBound, days.upperBound)
  }

  /// The day, week, month, quarter or year in which a day lies; of `days` the day alone.
  public init(_ unit: Unit, of date: CivilDate) {
    self.unit = unit
    func first(ofMonth month: Int) -> CivilDate {
      CivilDate(year: date.year, month: month, day: 1) ?? date
    }
    switch unit {
    case .day, .days: (from, to) = (date, date)
    case .week:
      let monday = Weekday.allCases.firstIndex(of: date.weekday) ?? 0
      from = date.advanced(by: -monday)
      to = from.advanced(by: 6)
    case .month: (from, to) = ReportPeriod.months(1, from: first(ofMonth: date.month))
    case .quarter:
      (from, to) = ReportPeriod.months(3, from: first(ofMonth: (date.month - 1) / 3 * 3 + 1))
    case .year: (from, to) = ReportPeriod.months(12, from: first(ofMonth: 1))
    }
  }

  /// The period of the same kind that ends as this one begins.
  public var previous: ReportPeriod { neighbour(at: from.advanced(by: -1), by: -1) }

  /// The period of the same kind that begins as this one ends.
  public var next: ReportPeriod { neighbour(at: to.advanced(by: 1), by: 1) }

  private func neighbour(at date: CivilDate, by step: Int) -> ReportPeriod {
    guard unit == .days else { return ReportPeriod(unit, of: date) }
    let length = to.dayNumber - from.dayNumber + 1
    return ReportPeriod(
      from.advanced(by: step * length)...to.advanced(by: step * length))
  }

  /// The parts of a kind into which it falls; those at its ends may reach beyond it and are cut off.
  public func parts(_ unit: Unit) -> [ReportPeriod] {
    var parts: [ReportPeriod] = []
    var first = from
    while first <= to {
      var part = ReportPeriod(unit, of: first)
      part.from = first
      part.to = min(part.to, to)
      parts.append(part)
      first = part.to.advanced(by: 1)
    }
    return parts
  }

  private static func months(_ count: Int, from first: CivilDate) -> (CivilDate, CivilDate) {
    (first, first.advanced(byMonths: count).advanced(by: -1))
  }
}
