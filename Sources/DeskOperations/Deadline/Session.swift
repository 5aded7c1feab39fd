/// One stretch of working time within a day, such as 07:30–11:30.
public struct Session: Hashable, Sendable {
  /// When work begins.
  public let start: TimeOfDay
  /// When work ends; later than `start`.
  public let end: TimeOfDay

  /// A session, or nil where it would not end after it begins.
  public init?(start: TimeOfDay, end: TimeOfDay) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// How long the session lasts, in minutes.
  public var minutes: Int { end.minutes - start.minutes }
}

extension Session: LosslessStringConvertible, Codable {
  /// Reads `07:30-11:30`; nil for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = TimeOfDay(String(parts[0])),
      let end = TimeOfDay(String(parts[1]))
    else { return nil }
    self.init(start: start, end: end)
  }

  /// The session as files hold it, `07:30-11:30`.
  public var description: String { "\(start)-\(end)" }

  /// Decodes `07:30-11:30`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText("a session such as 07:30-11:30")
  }

  /// Encodes as `07:30-11:30`.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeText(self)
  }
}

extension [Session] {
  /// Whether each session begins no earlier than the one before it ends.
  var areInOrder: Bool {
    zip(self, dropFirst()).allSatisfy { $0.end <= $1.start }
  }
}
