/// The days off, make-up working days and half days of each year that has been entered.
///
/// Nothing is known of a year that is not here, not even that it has no holidays.
public struct HolidayCalendar: Hashable, Sendable {
  /// The days of each year; a year with an empty list is known to have none.
  public let years: [Int: [CalendarDay]]
  /// Where the whole list comes from.
  public let source: String?
  /// The day from which the list holds.
  public let validFrom: CivilDate?

  /// A calendar, refused where a day stands under another year, twice or with unfit sessions.
  public init(
    years: [Int: [CalendarDay]], source: String? = nil, validFrom: CivilDate? = nil
  ) throws(CalendarFault) {
    for (year, days) in years.sorted(by: { $0.key < $1.key }) {
      var seen: Set<CivilDate> = []
      for day in days {
        guard day.date.year == year else { throw .wrongYear(day.date, listedUnder: year) }
        guard seen.insert(day.date).inserted else { throw .listedTwice(day.date) }
        guard day.hasFitSessions else { throw .unfitSessions(day.date) }
      }
    }
    self.years = years
    self.source = source
    self.validFrom = validFrom
  }

  /// The years whose days are known.
  public var loadedYears: Set<Int> { Set(years.keys) }
}

extension HolidayCalendar: Codable {
  private enum CodingKeys: String, CodingKey { case years, source, validFrom }

  /// Decodes `{"years": {"2026": [{"date": "2026-01-01", "kind": "off", …}]}}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let years = try container.decode([Int: [CalendarDay]].self, forKey: .years)
    let source = try container.decodeIfPresent(String.self, forKey: .source)
    let validFrom = try container.decodeIfPresent(CivilDate.self, forKey: .validFrom)
    do {
      try self.init(years: years, source: source, validFrom: validFrom)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: container.codingPath + [CodingKeys.years],
          debugDescription: error.description, underlyingError: error))
    }
  }

  /// Encodes as `{"years": {"2026": [{"date": "2026-01-01", "kind": "off", …}]}}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(years, forKey: .years)
    try container.encodeIfPresent(source, forKey: .source)
    try container.encodeIfPresent(validFrom, forKey: .validFrom)
  }
}
