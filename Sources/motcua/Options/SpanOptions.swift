import ArgumentParser
import DeskOperations

/// Which days a report is about: a month, a year, or from one day to another.
struct SpanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Tháng nào; mặc định tháng này.", valueName: "yyyy-mm"))
  var month: String?

  @Option(help: ArgumentHelp("Cả năm nào.", valueName: "yyyy"))
  var year: Int?

  @Option(help: ArgumentHelp("Từ ngày.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Đến hết ngày.", valueName: "date"))
  var to: String?

  /// The first and the last day of a part of one yearly book.
  ///
  /// - Throws: As `days(today:)`, and where the days lie in two years.
  func daysOfOneBook(today: CivilDate) throws -> (from: CivilDate, to: CivilDate) {
    let days = try days(today: today)
    guard days.from.year == days.to.year else {
      throw CommandFailure.usage("Sổ chứng thực mở theo năm. Hãy chọn ngày trong một năm.")
    }
    return days
  }

  /// The first and the last day.
  ///
  /// - Throws: A usage sentence where they are not days, or do not follow one another.
  func days(today: CivilDate) throws -> (from: CivilDate, to: CivilDate) {
    guard [month != nil, year != nil, from != nil || to != nil].count(where: \.self) <= 1 else {
      throw CommandFailure.usage("Chỉ chọn một: --month, --year, hoặc --from và --to.")
    }
    if let year {
      guard let first = CivilDate(year: year, month: 1, day: 1),
        let last = CivilDate(year: year, month: 12, day: 31)
      else { throw CommandFailure.usage("“\(year)” ở --year không phải là năm có thật.") }
      return (first, last)
    }
    let thisMonth = String(today.description.prefix(7))
    guard let first = CivilDate("\(month ?? thisMonth)-01") else {
      throw CommandFailure.usage(
        "“\(month ?? "")” ở --month không phải là tháng có thật; hãy viết như 2026-11.")
    }
    let last = first.advanced(byMonths: 1).advanced(by: -1)
    let days = try Reading.days(from: from ?? first.description, to: to, until: last)
    return (days.lowerBound, days.upperBound)
  }
}
