/// A moment on the clock of Vietnam, to the second.
///
/// Vietnam is at +07:00 all year, so a moment is plain local time; only its written form names the
/// offset.
public struct Moment: Hashable, Comparable, Sendable {
  /// Local seconds since 1 January 1970, 00:00 in Vietnam.
  public let localSeconds: Int

  /// The moment that many local seconds after 1 January 1970, 00:00 in Vietnam.
  public init(localSeconds: Int) {
    self.localSeconds = localSeconds
  }

  /// The moment for a count of seconds since 1 January 1970, 00:00 UTC.
  public init(unixSeconds: Int) {
    localSeconds = unixSeconds + Moment.offsetFromUTC
  }

  /// A time on a day; `seconds` is 0 to 59.
  public init(_ date: CivilDate, _ time: TimeOfDay, seconds: Int = 0) {
    localSeconds = date.dayNumber * 86_400 + time.minutes * 60 + seconds
  }

  /// Vietnam's offset from UTC in seconds.
  private static let offsetFromUTC = 7 * 3600

  /// Seconds since 1 January 1970, 00:00 UTC.
  public var unixSeconds: Int { localSeconds - Moment.offsetFromUTC }

  /// The day.
  public var date: CivilDate {
    CivilDate(dayNumber: (localSeconds - secondOfDay) / 86_400)
  }

  /// Seconds since midnight, 0 to 86399.
  public var secondOfDay: Int {
    let rest = localSeconds % 86_400
    return rest < 0 ? rest + 86_400 : rest
  }

  /// The time of day, cut to the minute.
  public var time: TimeOfDay {
    TimeOfDay(clampedMinutes: secondOfDay / 60)
  }

  /// The moment that many seconds later, or earlier when negative.
  public func advanced(bySeconds seconds: Int) -> Moment {
    Moment(localSeconds: localSeconds + seconds)
  }

  /// How many seconds have passed since another moment; negative where that lies ahead.
  public func seconds(since other: Moment) -> Int { localSeconds - other.localSeconds }

  /// How many whole minutes have passed since another moment, never less than none.
  public func minutes(since other: Moment) -> Int { max(0, seconds(since: other) / 60) }

  /// Earlier moments come first.
  public static func < (left: Moment, right: Moment) -> Bool {
    left.localSeconds < right.localSeconds
  }
}

extension TimeOfDay {
  /// A time whose minutes are known to lie within the day.
  init(clampedMinutes minutes: Int) {
    self.minutes = min(max(minutes, 0), 1440)
  }
}

extension Moment: LosslessStringConvertible, Codable {
  /// Reads `2026-11-20T08:15`, `2026-11-20T08:15:03` or either with `+07:00`; nil for anything else.
  public init?(_ description: String) {
    var text = Substring(description)
    if text.hasSuffix("+07:00") { text = text.dropLast(6) }
    let bytes = Array(text.utf8)
    guard bytes.count == 16 || bytes.count == 19, bytes[10] == UInt8(ascii: "T"),
      let date = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      let time = TimeOfDay(String(decoding: bytes[11..<16], as: UTF8.self)), time.minutes < 1440
    else { return nil }
    var seconds = 0
    if bytes.count == 19 {
      guard bytes[16] == UInt8(ascii: ":"), let value = DecimalDigits.value(bytes[17..<19]),
        value < 60
      else { return nil }
      seconds = value
    }
    self.init(date, time, seconds: seconds)
  }

  /// The moment as files hold it, `2026-11-20T08:15:03+07:00`.
  public var description: String {
    "\(date)T\(time):\(DecimalDigits.text(secondOfDay % 60, width: 2))+07:00"
  }

  /// The moment to the minute, `2026-11-20T08:15`, as `motcua due` prints it.
  public var minuteText: String { "\(date)T\(time)" }

  /// Decodes `2026-11-20T08:15:03+07:00`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText("a moment such as 2026-11-20T08:15:03+07:00")
  }

  /// Encodes as `2026-11-20T08:15:03+07:00`.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeText(self)
  }
}
