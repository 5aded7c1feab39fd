import ArgumentParser
import DeskApp
import DeskOperations
import Runtime

/// Writes down what should become of a procedure.
struct ReviewCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Ghi kết quả rà soát một thủ tục.")

  @Argument(help: ArgumentHelp("Mã thủ tục.", valueName: "code"))
  var procedure: String

  @Option(
    help: ArgumentHelp("Giữ nguyên, đơn giản hóa hay bãi bỏ.", valueName: "keep|simplify|abolish"))
  var verdict: ProcedureReview.Verdict

  @Option(help: ArgumentHelp("Phương án đề xuất.", valueName: "text"))
  var proposal: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Chi phí tuân thủ một hồ sơ hiện nay, bằng đồng.", valueName: "n"))
  var costNow: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Chi phí sau khi thực hiện phương án, bằng đồng.", valueName: "n"))
  var costAfter: Int?

  @Option(help: ArgumentHelp("Lý do.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let desk = try acting.openDesk()
    let review = ProcedureReview(
      procedure: procedure, verdict: verdict, proposal: proposal, costNow: costNow,
      costAfter: costAfter)
    _ = try acting.perform(.reviewProcedure(review), reason: reason, at: desk)
    guard let entry = desk.desk.log.reviews(of: procedure).first else { return }
    try acting.output.answer(
      ReviewAnswer(entry), text: "\(procedure): \(words.review(entry, desk.rules))")
  }
}

/// A review with what it would save.
struct ReviewAnswer: Encodable {
  private let entry: DeskLog.Entry<ProcedureReview>

  init(_ entry: DeskLog.Entry<ProcedureReview>) { self.entry = entry }

  private enum CodingKeys: String, CodingKey { case savingPercent }

  /// Encodes the entry with the saving.
  func encode(to encoder: any Encoder) throws {
    try entry.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(entry.content.savingPercent, forKey: .savingPercent)
  }
}
