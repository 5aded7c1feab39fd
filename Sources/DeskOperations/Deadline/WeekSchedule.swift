/// The working sessions of each day of an ordinary week.
///
/// These are the hours in which a time limit runs, not the hours in which the desk is open.
public struct WeekSchedule: Hashable, Sendable {
  /// The sessions of each weekday, in order; a weekday without sessions is closed.
  public let sessions: [Weekday: [Session]]

  /// A schedule, refused where the sessions of a weekday overlap or are not in order.
  public init(sessions: [Weekday: [Session]]) throws(CalendarFault) {
    for weekday in Weekday.allCases where !(sessions[weekday] ?? []).areInOrder {
      throw .sessionsOutOfOrder(weekday)
    }
    self.sessions = sessions
  }
}

extension WeekSchedule: Codable {
  /// Decodes `{"monday": ["07:30-11:30", "13:00-17:00"], …}`.
  public init(from decoder: any Decoder) throws {
    let sessions = try [Weekday: [Session]](from: decoder)
    do {
      try self.init(sessions: sessions)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: error.description,
          underlyingError: error))
    }
  }

  /// Encodes as `{"monday": ["07:30-11:30", "13:00-17:00"], …}`.
  public func encode(to encoder: any Encoder) throws {
    try sessions.encode(to: encoder)
  }
}
