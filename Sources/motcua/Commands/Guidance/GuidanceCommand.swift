import ArgumentParser
import DeskApp
import DeskOperations

/// Lists the guidance given.
struct GuidanceCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "guidance", abstract: "Sổ hướng dẫn: đã hướng dẫn ai, thủ tục nào.")

  @OptionGroup var range: DayRangeOptions
  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let days = try range.days(today: desk.now.date)
    let entries = desk.desk.log(touching: days).guidance
    let lines = entries.map { GuidanceAnswer.line($0, desk.rules, words) }
    try query.output.answer(
      entries.map { GuidanceAnswer($0, rules: desk.rules) },
      text: lines.isEmpty
        ? words("Không có lần hướng dẫn nào.", "No guidance was given.")
        : lines.joined(separator: "\n"))
  }
}
