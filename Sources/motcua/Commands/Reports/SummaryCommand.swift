import ArgumentParser
import DeskApp
import DeskForms
import DeskOperations
import Runtime

/// Sums up a day or a longer period: as it was closed, or as it stands.
struct SummaryCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Tổng hợp một ngày, tuần, tháng, quý hoặc năm; kỳ đã chốt thì theo số đã chốt.")

  @OptionGroup var span: ReportPeriodOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Lần chốt thứ mấy; mặc định lần cuối.", valueName: "n"))
  var number: Int?

  @Flag(help: "Lưu vào thư mục printed.")
  var save = false

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let request = FormRequest.summary(
      try span.period(today: desk.now.date), number: number)
    let bench = try FormBench(desk: desk, place: query.place)
    let content = try bench.content(for: request)
    if query.output.format == .json, !save, case .summary(let sheet) = content {
      try Console.write(JSONText.encode(sheet.figures.summary))
      return
    }
    guard save else { return try bench.show(content, as: .text, on: .a4) }
    let files = try bench.save(content, on: .a4)
    try query.output.answer(
      FormAnswer(form: FormID.summary.rawValue, files: files),
      text: files.joined(separator: "\n"))
  }
}
