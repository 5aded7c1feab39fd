/// Which periods were closed and when: small enough to be kept for good.
///
/// The frozen figures themselves stand in the log of the day on which they were written down, and are
/// put away with it; `Desk.closing(_:)` finds them there.
public struct Closings: Hashable, Sendable {
  /// One closing.
  public struct Mark: Hashable, Sendable, Codable {
    /// A day, a week, a month, a quarter or a year.
    public var unit: ReportPeriod.Unit
    /// Its last day.
    public var to: CivilDate
    /// 1 for the first closing, 2 for the first correction.
    public var number: Int
    /// When.
    public var at: Moment
    /// By whom: a person's id.
    public var by: String

    /// The period.
    public var period: ReportPeriod { ReportPeriod(unit, of: to) }
  }

  /// All of them, oldest first.
  public private(set) var marks: [Mark] = []
  private var firstByDay: [CivilDate: Moment] = [:]

  /// The closings of a period, oldest first; the last one holds.
  public func all(of period: ReportPeriod) -> [Mark] {
    marks.filter { $0.unit == period.unit && $0.to == period.to }
  }

  /// The earliest day that was ever closed.
  var firstDay: CivilDate? { firstByDay.keys.min() }

  /// When a day was first closed, by itself or within a longer period.
  func first(of day: CivilDate) -> Moment? { firstByDay[day] }

  mutating func note(_ closing: PeriodClosing, _ event: Event) {
    add(
      Mark(
        unit: closing.unit, to: closing.to, number: closing.number, at: event.at, by: event.by))
  }

  private mutating func add(_ mark: Mark) {
    guard !marks.contains(mark) else { return }
    marks.append(mark)
    let days = mark.period.days
    for day in days.lowerBound.dayNumber...days.upperBound.dayNumber {
      let day = CivilDate(dayNumber: day)
      firstByDay[day] = min(firstByDay[day] ?? mark.at, mark.at)
    }
  }
}

extension Closings: Codable {
  /// Decodes a list of closings.
  public init(from decoder: any Decoder) throws {
    for mark in try [Mark](from: decoder) { add(mark) }
  }

  /// Encodes a list of closings.
  public func encode(to encoder: any Encoder) throws { try marks.encode(to: encoder) }
}
