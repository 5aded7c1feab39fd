import ArgumentParser
import DeskOperations

/// Shows the results that nobody has collected.
struct UncollectedCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "uncollected",
    abstract: "Kết quả chờ người nhận: để bao lâu, ở đâu, đã nhắc chưa, hạn nhận.")

  @Flag(help: "Chỉ những kết quả cần báo hoặc nhắc hôm nay.")
  var toRemind = false

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    var report = UncollectedResults(desk.desk, at: desk.now, by: desk.rules)
    if toRemind { report.rows = report.toRemind }
    try query.output.answer(
      UncollectedAnswer(report), text: UncollectedAnswer.text(report, words))
  }
}
