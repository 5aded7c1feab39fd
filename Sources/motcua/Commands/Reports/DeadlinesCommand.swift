import ArgumentParser
import DeskOperations

/// Shows what is due when.
struct DeadlinesCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadlines", abstract: "Hồ sơ quá hạn, đến hạn hôm nay và ngày làm việc tới.")

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let board = DeadlineBoard(desk.desk, at: desk.now, calendar: desk.rules.calendar)
    try query.output.answer(BoardAnswer(board), text: BoardAnswer.text(board, words))
  }
}
