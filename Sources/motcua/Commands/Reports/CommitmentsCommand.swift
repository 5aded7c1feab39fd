import ArgumentParser
import DeskApp
import DeskOperations
import Runtime

/// Lists the procedures with a shorter time than the law gives.
struct CommitmentsCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "commitments", abstract: "Thủ tục cam kết rút ngắn thời gian và tỷ lệ.")

  @Option(help: ArgumentHelp("Ngày nào; mặc định hôm nay.", valueName: "date"))
  var date: String?

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let date = try date.map { try Reading.date($0, of: "--date") }
    let desk = try query.openDesk()
    let report = CommitmentReport(desk.rules, on: date ?? desk.now.date)
    try query.output.answer(
      CommitmentsAnswer(report),
      text: words.lines(of: report, columns: 80).map(\.text).joined(separator: "\n"))
  }
}

/// The report with its share.
private struct CommitmentsAnswer: Encodable {
  private let report: CommitmentReport

  init(_ report: CommitmentReport) { self.report = report }

  private enum CodingKeys: String, CodingKey { case shortened, permille }

  /// Encodes the report with the share of all procedures.
  func encode(to encoder: any Encoder) throws {
    try report.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(report.shortened, forKey: .shortened)
    try container.encodeIfPresent(report.shortened.permille, forKey: .permille)
  }
}
