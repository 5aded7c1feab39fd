import ArgumentParser
import DeskApp
import DeskFiles
import DeskOperations
import Exchange

/// Notes what another system answered to an export.
struct AcknowledgeCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge",
    abstract: "Ghi câu trả lời của Cổng; lần xuất sau chỉ gửi lại hồ sơ chưa được nhận.",
    discussion: """
      Mỗi tệp là một đối tượng JSON hoặc một danh sách: {"MaHoSo", "error_code", "message"} cho một \
      hồ sơ, {"file", "error_code", "message"} cho cả một tệp đã gửi.
      """)

  @Argument(help: ArgumentHelp("Tệp câu trả lời.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp("Câu trả lời là của tệp này, khi nó không nêu tên.", valueName: "file"))
  var sent: String?

  @Option(
    help: ArgumentHelp("Câu trả lời là của lần xuất này; mặc định lần cuối.", valueName: "id"))
  var export: String?

  @OptionGroup var actor: ActorOptions
  @OptionGroup var query: QueryOptions

  private struct Answer: Encodable {
    var accepted = 0
    var exists = 0
    var failed = 0
    /// Answers about what was never sent.
    var unknown: [String] = []
    /// Entries that are no answer.
    var unreadable = 0
  }

  func perform() throws {
    let desk = try query.openDesk()
    let person = try actor.person(at: desk)
    let mapping = try PortalMapping.load(query.place.deskFolder)
    let file = ExchangeLedger.file(of: query.place.deskFolder)
    let ledger = ExchangeLedger(try file.lines())
    var answer = Answer()
    // All files are read before anything is written.
    let trees = try files.map { try ForeignFile(path: $0, words: words).tree() }
    for tree in trees {
      let read = PortalAnswer.read(tree, export: export, file: sent, by: mapping)
      answer.unreadable += read.unreadable
      for one in read.answers {
        guard let line = ledger.line(for: one, at: desk.now, by: person.id) else {
          answer.unknown.append(one.code ?? one.file ?? "")
          continue
        }
        try file.append(LedgerLine(answered: line))
        switch line.outcome {
        case .accepted: answer.accepted += 1
        case .exists: answer.exists += 1
        case .failed, .waiting: answer.failed += 1
        }
      }
    }
    guard answer.accepted + answer.exists + answer.failed > 0 else {
      throw CommandFailure.refused(
        words(
          "Không có câu trả lời nào về hồ sơ đã gửi. Mỗi câu cần MaHoSo hoặc file, và error_code; hãy kiểm tra lại tệp, --sent và --export.",
          "No answer is about anything that was sent. Each needs MaHoSo or file, and error_code; check the file, --sent and --export."
        ))
    }
    try query.output.answer(answer, text: text(of: answer))
  }

  private func text(of answer: Answer) -> String {
    var lines = [
      words(
        "Đã ghi: \(answer.accepted) được nhận, \(answer.exists) đã có ở Cổng (lần sau gửi cập nhật), \(answer.failed) không được nhận (lần sau gửi lại).",
        "Noted: \(answer.accepted) taken, \(answer.exists) there already (sent as updates next time), \(answer.failed) not taken (sent again next time)."
      )
    ]
    if !answer.unknown.isEmpty {
      lines.append(
        words(
          "Bỏ qua \(answer.unknown.count) câu về hồ sơ chưa từng gửi: \(answer.unknown.prefix(5).joined(separator: ", ")).",
          "Passed over \(answer.unknown.count) about what was never sent: \(answer.unknown.prefix(5).joined(separator: ", "))."
        ))
    }
    if answer.unreadable > 0 {
      lines.append(
        words(
          "Bỏ qua \(answer.unreadable) mục không đọc được: thiếu MaHoSo, file hoặc error_code, hay có ký tự lạ.",
          "Passed over \(answer.unreadable) that cannot be read: without MaHoSo, file or error_code, or with odd characters."
        ))
    }
    return lines.joined(separator: "\n")
  }
}
