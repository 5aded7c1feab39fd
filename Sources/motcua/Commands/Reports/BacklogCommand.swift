import ArgumentParser
import DeskApp
import DeskOperations

/// Shows the old dossiers and the days by which they shall be cleared.
struct BacklogCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "backlog", abstract: "Hồ sơ tồn: hạn giải quyết dứt điểm và hồ sơ đã quá hạn đó.")

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let list = BacklogList(desk.desk, on: desk.now.date)
    try query.output.answer(BacklogAnswer(list), text: BacklogAnswer.text(list, words))
  }
}
