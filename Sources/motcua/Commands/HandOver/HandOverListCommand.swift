import ArgumentParser
import DeskOperations

/// Shows what goes to which unit with which batch.
struct HandOverListCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Hồ sơ cần giao theo buổi và đơn vị, chưa giao đúng hẹn, đã giao, nhận lại.")

  @Option(help: ArgumentHelp("Ngày nào; mặc định hôm nay.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Chỉ một buổi.", valueName: "morning|afternoon"))
  var batch: HandOverPlan.Batch?

  @Option(help: ArgumentHelp("Chỉ một đơn vị.", valueName: "text"))
  var unit: String?

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let date = try date.map { try Reading.date($0, of: "--date") }
    let desk = try query.openDesk()
    let plan = HandOverPlan(
      desk.desk, on: date ?? desk.now.date, at: desk.now, by: desk.rules)
    let answer = HandOverAnswer(plan, batch: batch, unit: unit)
    try query.output.answer(answer, text: answer.text(words, desk.rules))
  }
}
