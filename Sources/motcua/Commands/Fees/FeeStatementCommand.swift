import ArgumentParser
import DeskApp
import DeskOperations
import Runtime

/// States what was taken in a month or another period.
struct FeeStatementCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "Bảng kê phí, lệ phí của một tháng hoặc một khoảng ngày.")

  @OptionGroup var span: SpanOptions
  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let days = try span.days(today: desk.now.date)
    let statement = FeeStatement(desk.desk, from: days.from, to: days.to)
    let law = desk.rules.law
    try query.output.answer(
      FeeStatementAnswer(statement, law),
      text: words.lines(of: statement, law, columns: 80).map(\.text).joined(separator: "\n"))
  }
}

/// A statement with what follows from it.
private struct FeeStatementAnswer: Encodable {
  private let statement: FeeStatement
  private let law: Law

  init(_ statement: FeeStatement, _ law: Law) {
    self.statement = statement
    self.law = law
  }

  private enum CodingKeys: String, CodingKey {
    case fee, charge, exempted, net, netInWords, payOverBy
  }

  /// Encodes the statement with its sums.
  func encode(to encoder: any Encoder) throws {
    try statement.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(statement.fee, forKey: .fee)
    try container.encode(statement.charge, forKey: .charge)
    try container.encode(statement.exempted, forKey: .exempted)
    try container.encode(statement.total.net, forKey: .net)
    try container.encodeIfPresent(law.inWords(statement.total.net), forKey: .netInWords)
    try container.encodeIfPresent(statement.payOverBy(law), forKey: .payOverBy)
  }
}
