import ArgumentParser
import DeskApp
import DeskOperations
import Runtime

/// Lists what should become of the procedures reviewed.
struct ReviewsCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviews", abstract: "Bảng rà soát thủ tục: kết quả cuối cùng và các lần trước.")

  @Option(help: ArgumentHelp("Tính đến hết ngày nào; mặc định hôm nay.", valueName: "date"))
  var date: String?

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let date = try date.map { try Reading.date($0, of: "--date") }
    let desk = try query.openDesk()
    let table = ReviewTable(
      desk.desk.log, desk.rules.catalogue, until: date ?? desk.now.date)
    try query.output.answer(
      ReviewsAnswer(table),
      text: words.lines(of: table, desk.rules, columns: 80).map(\.text).joined(separator: "\n"))
  }
}

/// The table with its counts.
private struct ReviewsAnswer: Encodable {
  struct Row: Encodable {
    var procedure: String
    var procedureName: String
    var field: String
    var last: ReviewAnswer
    var earlier: [ReviewAnswer]
  }

  var rows: [Row]
  var keep: Int
  var simplify: Int
  var abolish: Int

  init(_ table: ReviewTable) {
    rows = table.rows.map { row in
      Row(
        procedure: row.last.content.procedure, procedureName: row.procedureName, field: row.field,
        last: ReviewAnswer(row.last), earlier: row.earlier.map(ReviewAnswer.init))
    }
    keep = table.count(.keep)
    simplify = table.count(.simplify)
    abolish = table.count(.abolish)
  }
}
