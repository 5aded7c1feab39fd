import ArgumentParser
import DeskOperations

/// Which day, week, month, quarter or year is meant; today where nothing is said.
struct ReportPeriodOptions: ParsableArguments {
  @Option(
    name: [.long, .customLong("day")],
    help: ArgumentHelp("Ngày nào; mặc định hôm nay.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Tuần có ngày này.", valueName: "date"))
  var week: String?

  @Option(help: ArgumentHelp("Tháng nào.", valueName: "yyyy-mm"))
  var month: String?

  @Option(help: ArgumentHelp("Quý nào, như 2026-Q4.", valueName: "yyyy-Qn"))
  var quarter: String?

  @Option(help: ArgumentHelp("Năm nào.", valueName: "yyyy"))
  var year: String?

  /// The period meant.
  ///
  /// - Throws: A usage sentence where it is none, or more than one is named.
  func period(today: CivilDate) throws -> ReportPeriod {
    guard [date, week, month, quarter, year].count(where: { $0 != nil }) <= 1 else {
      throw CommandFailure.usage(
        "Chỉ chọn một kỳ: --date, --week, --month, --quarter hoặc --year.")
    }
    if let week { return ReportPeriod(.week, of: try Reading.date(week, of: "--week")) }
    if let month {
      return ReportPeriod(.month, of: try Reading.date("\(month)-01", of: "--month"))
    }
    if let quarter {
      let parts = quarter.uppercased().filter { $0 != "Q" }
        .split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let number = Int(parts[1]), (1...4).contains(number),
        let first = CivilDate("\(parts[0])-\(number < 4 ? "0" : "")\(number * 3 - 2)-01")
      else {
        throw CommandFailure.usage(
          "“\(quarter)” ở --quarter không phải là quý có thật; hãy viết như 2026-Q4.")
      }
      return ReportPeriod(.quarter, of: first)
    }
    if let year { return ReportPeriod(.year, of: try Reading.date("\(year)-01-01", of: "--year")) }
    return ReportPeriod(.day, of: try date.map { try Reading.date($0, of: "--date") } ?? today)
  }
}
