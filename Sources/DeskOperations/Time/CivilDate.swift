/// A day of the civil calendar, such as 20 November 2026, with no hour and no time zone.
///
/// Days are counted by integer arithmetic: Vietnam is at +07:00 all year, so the desk never needs
/// a time-zone database, and a statically linked program cannot silently be seven hours wrong.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970, negative before it.
  public let dayNumber: Int

  /// The day that many days after 1 January 1970.
  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// The given day, or nil where the calendar has no such day.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the length of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CivilDate.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    // Days-from-civil with the year starting in March, so that a leap day ends its year.
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let marchMonth = (month + 9) % 12
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  private var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year, such as 2026.
  public var year: Int { components.year }
  /// The month, 1 to 12.
  public var month: Int { components.month }
  /// The day of the month, 1 to 31.
  public var day: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday {
    // Day 0 was a Thursday.
    Weekday.allCases[((dayNumber + 3) % 7 + 7) % 7]
  }

  /// The day that many days later, or earlier when negative.
  public func advanced(by days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + days)
  }

  /// The corresponding day of a later month, or the last day of that month where it has none.
  ///
  /// This is how a period of months ends (Bộ luật Dân sự 2015, Điều 148 khoản 3).
  public func advanced(byMonths months: Int) -> CivilDate {
    let parts = components
    let index = parts.year * 12 + parts.month - 1 + months
    let year = index / 12
    let month = index % 12 + 1
    let day = min(parts.day, CivilDate.length(ofMonth: month, year: year))
    return CivilDate(year: year, month: month, day: day) ?? self
  }

  /// How many days a month has, 28 to 31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Earlier days come first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CivilDate: LosslessStringConvertible, Codable {
  /// Reads `2026-11-20`; nil for anything else.
  public init?(_ description: String) {
    let bytes = Array(description.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = DecimalDigits.value(bytes[0..<4]), let month = DecimalDigits.value(bytes[5..<7]),
      let day = DecimalDigits.value(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as files hold it, `2026-11-20`.
  public var description: String {
    let parts = components
    return
      "\(DecimalDigits.text(parts.year, width: 4))-\(DecimalDigits.text(parts.month, width: 2))-\(DecimalDigits.text(parts.day, width: 2))"
  }

  /// Decodes `2026-11-20`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeText("a date such as 2026-11-20")
  }

  /// Encodes as `2026-11-20`.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeText(self)
  }
}
