import ArgumentParser
import DeskOperations

/// Shows what will be late after the next working day.
struct TomorrowCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "tomorrow",
    abstract: "Mai trễ gì: việc phải xong đến hết ngày làm việc tới, theo người, kèm nguy cơ trễ.")

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let board = TomorrowBoard(desk.desk, at: desk.now, by: desk.rules)
    try query.output.answer(
      TomorrowAnswer(board, at: desk.now, desk.rules),
      text: TomorrowAnswer.text(board, desk.rules, words))
  }
}
