import ArgumentParser
import DeskApp
import DeskOperations
import Runtime

/// States what was taken in a month or another period.
struct FeeStatementCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "Bảng kê phí, lệ phí của một tháng hoặc một khoảng ngày.")

  @Option(help: ArgumentHelp("Tháng nào; mặc định tháng này.", valueName: "yyyy-mm"))
  var month: String?

  @Option(help: ArgumentHelp("Từ ngày.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Đến hết ngày.", valueName: "date"))
  var to: String?

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let period = try period()
    let desk = try query.openDesk()
    let month = desk.now.date
    let statement =
      period.map { FeeStatement(desk.desk, from: $0.lowerBound, to: $0.upperBound) }
      ?? FeeStatement(desk.desk, year: month.year, month: month.month)
    guard let statement else { return }
    let law = desk.rules.law
    try query.output.answer(
      FeeStatementAnswer(statement, law),
      text: words.lines(of: statement, law, columns: 80).map(\.text).joined(separator: "\n"))
  }

  /// The days asked for; nil for this month.
  private func period() throws -> ClosedRange<CivilDate>? {
    if let month {
      guard from == nil, to == nil else {
        throw CommandFailure.usage("Chỉ chọn --month, hoặc --from và --to.")
      }
      guard let first = CivilDate(month + "-01") else {
        throw CommandFailure.usage(
          "“\(month)” ở --month không phải là tháng có thật; hãy viết như 2026-11.")
      }
      return first...first.advanced(byMonths: 1).advanced(by: -1)
    }
    guard from != nil || to != nil else { return nil }
    guard let from, let to else {
      throw CommandFailure.usage("--from và --to đi cùng nhau.")
    }
    let (first, last) = (
      try Reading.date(from, of: "--from"), try Reading.date(to, of: "--to")
    )
    guard first <= last else {
      throw CommandFailure.usage("--from sau --to; hãy đổi lại hai ngày.")
    }
    return first...last
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
