/// A date as a card's text holds it, `ddMMyyyy`.
struct CardDate: Equatable {
  /// The day; nil where the card knows the year alone.
  var day: CivilDate?
  /// The year.
  var year: Int

  /// Personal numbers begin with the year 1900 and have room for five centuries.
  private static let years = 1900...2399

  /// Reads a field; nil where it is no date.
  ///
  /// Whoever knows only the year of his birth has `00` for day and month, or the year alone.
  init?(_ field: ArraySlice<Unicode.Scalar>) {
    guard let digits = CardDate.digits(of: field), let number = DecimalDigits.value(digits)
    else { return nil }
    let year = number % 10_000
    let dayAndMonth = number / 10_000
    guard CardDate.years.contains(year) else { return nil }
    self.year = year
    if dayAndMonth > 0 {
      guard
        let day = CivilDate(year: year, month: dayAndMonth % 100, day: dayAndMonth / 100)
      else { return nil }
      self.day = day
    }
  }

  /// The eight digits of a field that has the shape of a date, or the four of a year alone.
  static func digits(of field: ArraySlice<Unicode.Scalar>) -> [UInt8]? {
    guard field.count <= 10, field.allSatisfy({ $0.isDigit || "/-.".unicodeScalars.contains($0) })
    else { return nil }
    let digits = field.filter(\.isDigit).map { UInt8(truncatingIfNeeded: $0.value) }
    guard digits.count == 8 || digits.count == 4 && field.count == 4 else { return nil }
    return digits
  }
}
