import ArgumentParser
import DeskOperations

/// Which days: one of them, or from one to another.
struct DayRangeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Ngày nào; mặc định hôm nay.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Từ ngày.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Đến hết ngày.", valueName: "date"))
  var to: String?

  /// The first and the last day asked for.
  ///
  /// - Throws: A usage sentence where they do not fit together.
  func days(today: CivilDate) throws -> ClosedRange<CivilDate> {
    guard date == nil || (from == nil && to == nil) else {
      throw CommandFailure.usage("Chỉ chọn --date hoặc --from và --to.")
    }
    if let date {
      let day = try Reading.date(date, of: "--date")
      return day...day
    }
    let first = try from.map { try Reading.date($0, of: "--from") }
    let last = try to.map { try Reading.date($0, of: "--to") } ?? max(today, first ?? today)
    guard (first ?? last) <= last else {
      throw CommandFailure.usage("--from sau --to. Hãy đổi lại hai ngày.")
    }
    return (first ?? last)...last
  }
}
