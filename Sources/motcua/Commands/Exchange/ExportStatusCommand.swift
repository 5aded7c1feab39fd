import ArgumentParser
import DeskApp
import DeskFiles
import Exchange

/// Shows what was sent and what was answered.
struct ExportStatusCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Hồ sơ đã gửi: được nhận, không được nhận, chờ trả lời.")

  @OptionGroup var query: QueryOptions

  private struct Answer: Encodable {
    struct Row: Encodable {
      var code: String
      var outcome: LedgerLine.Outcome
      var export: String
      var errorCode: String?
      var message: String?
    }

    var exports: Int
    var accepted: Int
    /// What is not taken yet, or not answered.
    var open: [Row]
    /// The dossiers of which a step was not taken.
    var failedSteps: [String]
  }

  func perform() throws {
    _ = try query.openDesk()
    let file = ExchangeLedger.file(of: query.place.deskFolder)
    let ledger = ExchangeLedger(try file.lines())
    let rows = ledger.dossiers.sorted { $0.key < $1.key }.map { code, standing in
      Answer.Row(
        code: code, outcome: standing.outcome, export: standing.export,
        errorCode: standing.answer?.errorCode, message: standing.answer?.message)
    }
    let answer = Answer(
      exports: ledger.exports.count, accepted: rows.count { $0.outcome == .accepted },
      open: rows.filter { $0.outcome != .accepted }, failedSteps: ledger.failedSteps)
    try query.output.answer(answer, text: text(of: answer))
  }

  private func text(of answer: Answer) -> String {
    var lines = [
      words(
        "\(answer.exports) lần xuất; \(answer.accepted) hồ sơ được nhận, \(answer.open.count) chưa.",
        "\(answer.exports) exports; \(answer.accepted) dossiers taken, \(answer.open.count) not yet."
      )
    ]
    lines += answer.open.map { row in
      let told = [row.errorCode, row.message].compactMap(\.self).filter { !$0.isEmpty }
      let reason = row.outcome == .waiting ? [] : told
      return "  " + ([row.code, name(of: row.outcome)] + reason).joined(separator: " · ")
    }
    if !answer.failedSteps.isEmpty {
      lines.append(
        words("Tiến trình không được nhận: ", "Steps not taken: ")
          + answer.failedSteps.joined(separator: ", "))
    }
    return lines.joined(separator: "\n")
  }

  private func name(of outcome: LedgerLine.Outcome) -> String {
    switch outcome {
    case .waiting: words("chờ trả lời", "no answer yet")
    case .accepted: words("được nhận", "taken")
    case .exists: words("đã có ở Cổng, sẽ gửi cập nhật", "there already, goes as an update")
    case .failed: words("không được nhận, sẽ gửi lại", "not taken, goes again")
    }
  }
}
