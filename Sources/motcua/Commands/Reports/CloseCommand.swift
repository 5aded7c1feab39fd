import ArgumentParser
import DeskApp
import DeskOperations

/// Freezes the figures of a period.
struct CloseCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Chốt số liệu một kỳ; chốt lại kỳ đã chốt là lập bản điều chỉnh.")

  @OptionGroup var span: ReportPeriodOptions

  @Option(
    help: ArgumentHelp("Lý do, khi còn việc phải xong hoặc điều chỉnh.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let desk = try acting.openDesk()
    let period = try span.period(today: desk.now.date)
    _ = try acting.perform(.closePeriod(period), reason: reason, at: desk)
    guard let mark = desk.desk.closings.all(of: period).last,
      let entry = desk.desk.closing(mark)
    else { return }
    let lines =
      ["\(words.name(of: period)) · \(words.closed(mark.number))."]
      + (entry.content.differences ?? []).map(words.difference)
    try acting.output.answer(entry, text: lines.joined(separator: "\n"))
  }
}
