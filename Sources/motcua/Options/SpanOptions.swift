import ArgumentParser
import DeskOperations

/// Which days a report is about: a day, a week, a month, a quarter, a year, or from one day to
/// another.
struct SpanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Một ngày.", valueName: "date"))
  var day: String?

  @Option(help: ArgumentHelp("Tuần có ngày này, từ thứ Hai đến Chủ nhật.", valueName: "date"))
  var week: String?

  @Option(help: ArgumentHelp("Tháng nào; mặc định tháng này.", valueName: "yyyy-mm"))
  var month: String?

  @Option(help: ArgumentHelp("Quý nào, như 2026-Q4.", valueName: "yyyy-Qn"))
  var quarter: String?

  @Option(help: ArgumentHelp("Cả năm nào.", valueName: "yyyy"))
  var year: Int?

  @Option(help: ArgumentHelp("Từ ngày.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Đến hết ngày.", valueName: "date"))
  var to: String?

  /// Whether nothing was said.
  var isEmpty: Bool { !named.contains(true) }

  private var named: [Bool] {
    [day != nil, week != nil, month != nil, quarter != nil, year != nil, from != nil || to != nil]
  }

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
  /// - Throws: As `period(today:)`.
  func days(today: CivilDate) throws -> (from: CivilDate, to: CivilDate) {
    let period = try period(today: today)
    return (period.from, period.to)
  }

  /// The period.
  ///
  /// - Throws: A usage sentence where it is none that exists, or several are named.
  func period(today: CivilDate) throws -> ReportPeriod {
    guard named.count(where: \.self) <= 1 else {
      throw CommandFailure.usage(
        "Chỉ chọn một: --day, --week, --month, --quarter, --year, hoặc --from và --to.")
    }
    if let day { return ReportPeriod(.day, of: try Reading.date(day, of: "--day")) }
    if let week { return ReportPeriod(.week, of: try Reading.date(week, of: "--week")) }
    if let quarter { return try ReportPeriod(.quarter, of: firstDay(of: quarter)) }
    if let year {
      guard let first = CivilDate(year: year, month: 1, day: 1) else {
        throw CommandFailure.usage("“\(year)” ở --year không phải là năm có thật.")
      }
      return ReportPeriod(.year, of: first)
    }
    let thisMonth = String(today.description.prefix(7))
    guard let first = CivilDate("\(month ?? thisMonth)-01") else {
      throw CommandFailure.usage(
        "“\(month ?? "")” ở --month không phải là tháng có thật; hãy viết như 2026-11.")
    }
    let wholeMonth = ReportPeriod(.month, of: first)
    guard from != nil || to != nil else { return wholeMonth }
    return ReportPeriod(
      try Reading.days(from: from ?? first.description, to: to, until: wholeMonth.to))
  }

  private func firstDay(of quarter: String) throws -> CivilDate {
    let parts = quarter.uppercased().filter { $0 != "Q" }
      .split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, let number = Int(parts[1]),
      (1...4).contains(number), let year = Int(parts[0]),
      let first = CivilDate(year: year, month: number * 3 - 2, day: 1)
    else {
      throw CommandFailure.usage(
        "“\(quarter)” ở --quarter không phải là quý có thật; hãy viết như 2026-Q4.")
    }
    return first
  }
}
