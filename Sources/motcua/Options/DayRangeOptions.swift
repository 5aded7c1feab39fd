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
    return try Reading.days(from: from, to: to, until: today)
  }
}
