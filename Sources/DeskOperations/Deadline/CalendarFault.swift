/// Why a schedule or a list of days off cannot be a calendar.
public enum CalendarFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sessions of a weekday overlap or are not in order.
  case sessionsOutOfOrder(Weekday)
  /// A day stands under another year than its own.
  case wrongYear(CivilDate, listedUnder: Int)
  /// A day is listed more than once.
  case listedTwice(CivilDate)
  /// A day off has sessions, or a working day has an empty, overlapping or unordered list of them.
  case unfitSessions(CivilDate)

  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .sessionsOutOfOrder(let weekday):
      "the sessions of \(weekday.rawValue) must be in order and must not overlap"
    case .wrongYear(let date, let year): "\(date) is listed under the year \(year)"
    case .listedTwice(let date): "\(date) is listed twice"
    case .unfitSessions(let date):
      "the sessions of \(date) must be in order, must not overlap, and a day off has none"
    }
  }
}
