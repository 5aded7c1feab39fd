import ArgumentParser
import DeskForms
import DeskOperations
import Runtime

/// Sums up a day.
struct SummaryCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "Tổng hợp một ngày làm việc.")

  @Option(help: ArgumentHelp("Ngày nào; mặc định hôm nay.", valueName: "date"))
  var date: String?

  @Flag(help: "Lưu vào thư mục printed.")
  var save = false

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let date = try date.map { try Reading.date($0, of: "--date") }
    let desk = try query.openDesk()
    let summary = DaySummary(
      desk.desk, on: date ?? desk.now.date, calendar: desk.rules.calendar)
    if query.output.format == .json, !save {
      try Console.write(JSONText.encode(summary))
      return
    }
    let bench = try FormBench(desk: desk, place: query.place)
    guard save else {
      try bench.show(.summary(summary), as: .text, on: .a4)
      return
    }
    let files = try bench.save(.summary(summary), on: .a4)
    try query.output.answer(
      FormAnswer(form: FormID.summary.rawValue, files: files),
      text: files.joined(separator: "\n"))
  }
}
