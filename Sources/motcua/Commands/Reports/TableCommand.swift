import DeskApp
import DeskOperations

/// A command whose answer is a table of a period; it says which table, its options do the rest.
protocol TableCommand: DeskCommand {
  var options: TableOptions { get }

  /// The table of a scope at an open desk.
  func table(at desk: OpenDesk, scope: ReportScope) throws -> ReportTable
}

extension TableCommand {
  var words: Words { options.words }

  func perform() throws {
    let desk = try options.openDesk()
    let table = try table(at: desk, scope: try options.scope(at: desk))
    try options.answer(table, at: desk)
  }
}
