/// A time on the office clock, to the minute, such as 15:00.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1440; 1440 is the end of the day.
  public let minutes: Int

  /// The time that many minutes after midnight, or nil outside 0 to 1440.
  public init?(minutes: Int) {
    guard (0...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// The hour, 0 to 24.
  public var hour: Int { minutes / 60 }
  /// The minute of the hour, 0 to 59.
  public var minute: Int { minutes % 60 }

  /// Earlier times come first.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}

extension TimeOfDay: LosslessStringConvertible, Codable {
  /// Reads `07:30`; nil for anything else.
  public init?(_ description: String) {
    let bytes = Array(description.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"),
      let hour = DecimalDigits.value(bytes[0..<2]), let minute = DecimalDigits.value(bytes[3..<5]),
      minute < 60
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  /// The time as files hold it, `07:30`.
  public var description: String {
    "\(DecimalDigits.text(hour, width: 2)):\(DecimalDigits.text(minute, width: 2))"
  }

  /// Decodes `07:30`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText("a time such as 07:30")
  }

  /// Encodes as `07:30`.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeText(self)
  }
}
