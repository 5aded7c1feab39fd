import ArgumentParser
import DeskApp
import DeskOperations

/// Shows how the queue of a day went.
struct QueueReportCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Hàng đợi trong ngày: số lấy và xong theo nửa giờ, thời gian chờ và phục vụ.")

  /// What is left of a day whose tickets are in the journal alone.
  struct PastDay: Encodable {
    var date: CivilDate
    var totals: QueueTotals
  }

  @Option(help: ArgumentHelp("Ngày nào; mặc định hôm nay.", valueName: "date"))
  var date: String?

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let asked = try date.map { try Reading.date($0, of: "--date") }
    let desk = try query.openDesk()
    let day = asked ?? desk.now.date
    let lastDay = desk.desk.lastMoment?.date ?? day
    guard day < lastDay else {
      let report = QueueReport(desk.desk, on: day, by: desk.rules.settings)
      return try query.output.answer(
        report, text: QueueReportText(report, words, desk.rules).text)
    }
    let totals = desk.desk.queueTotals(on: day)
    try query.output.answer(PastDay(date: day, totals: totals), text: text(of: day, totals))
  }

  private func text(of day: CivilDate, _ totals: QueueTotals) -> String {
    words(
      "Từng số của ngày \(day.slashed) chỉ còn trong nhật ký; ở đây còn giữ các tổng số:",
      "The single numbers of \(day.slashed) are in the journal alone; these totals are kept:")
      + "\n" + words.totals(totals)
  }
}
