import ArgumentParser
import DeskApp
import DeskOperations
import Runtime

/// Reports over a period.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Báo cáo của một kỳ: ngày, tuần, tháng, quý, năm, khoảng ngày.",
    subcommands: [NamedReportCommand.self, FieldReportCommand.self, QueueTableCommand.self],
    defaultSubcommand: NamedReportCommand.self)
}

/// Reports what came in, what went out and what is left, by field.
struct FieldReportCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields", abstract: "Tiếp nhận, giải quyết và tồn theo lĩnh vực.")

  @OptionGroup var span: SpanOptions
  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let days = try span.days(today: desk.now.date)
    guard days.from <= desk.now.date else {
      throw CommandFailure.usage(
        words(
          "Kỳ báo cáo bắt đầu ngày \(days.from.slashed), chưa đến. Hãy chọn kỳ đã bắt đầu.",
          "The period begins on \(days.from), which has not come yet. Choose one that has begun."))
    }
    let report = FieldReport(desk.desk, from: days.from, to: days.to)
    try query.output.answer(
      report, text: words.lines(of: report, columns: 100).map(\.text).joined(separator: "\n"))
  }
}
