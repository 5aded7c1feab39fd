/// One day on which the office does not keep the hours of its weekday.
public struct CalendarDay: Hashable, Sendable, Codable {
  /// How the day differs.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// No work: a holiday, or a day off given in its place.
    case off
    /// Work on a day of rest, in place of a day off.
    case makeUp
    /// Work in only some of the sessions; still one working day.
    case halfDay
  }

  /// The day.
  public var date: CivilDate
  /// How the day differs.
  public var kind: Kind
  /// The day's own sessions; nil where they follow from the kind.
  public var sessions: [Session]?
  /// What the day is called, in Vietnamese.
  public var name: String
  /// The decision or the law behind it.
  public var source: String

  /// A day of the calendar.
  public init(
    date: CivilDate, kind: Kind, sessions: [Session]? = nil, name: String, source: String
  ) {
    self.date = date
    self.kind = kind
    self.sessions = sessions
    self.name = name
    self.source = source
  }

  /// Whether the day's own sessions suit its kind.
  var hasFitSessions: Bool {
    guard let sessions else { return true }
    return kind == .off ? sessions.isEmpty : !sessions.isEmpty && sessions.areInOrder
  }
}
