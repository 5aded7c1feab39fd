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
    /// An entry that is no answer.
    struct Unreadable: Encodable {
      var file: String
      var place: Int
      var code: String?
    }

    /// How many steps of progress.
    struct Steps: Encodable {
      var accepted = 0
      var failed = 0
    }

    /// How many dossiers.
    var accepted = 0
    var exists = 0
    var failed = 0
    var steps = Steps()
    /// Answers about what was never sent.
    var unknown: [String] = []
    /// Entries that are no answer.
    var unreadable: [Unreadable] = []
  }

  func perform() throws {
    let desk = try query.openDesk()
    let person = try actor.person(at: desk)
    let mapping = try PortalMapping.load(query.place.deskFolder)
    let file = ExchangeLedger.file(of: query.place.deskFolder)
    let ledger = ExchangeLedger(try file.lines())
    var answer = Answer()
    // Each counts once, as it was answered last.
    var dossiers: [String: LedgerLine.Outcome] = [:]
    var steps: [String: [Int: LedgerLine.Outcome]] = [:]
    // All files are read before anything is written.
    let trees = try files.map { try ForeignFile(path: $0, words: words).tree() }
    for (name, tree) in zip(files, trees) {
      let read = PortalAnswer.read(tree, export: export, file: sent, by: mapping)
      answer.unreadable += read.unreadable.map {
        Answer.Unreadable(file: name, place: $0.place, code: $0.code)
      }
      for one in read.answers {
        guard let line = ledger.line(for: one, at: desk.now, by: person.id) else {
          answer.unknown.append(one.code ?? one.file ?? "")
          continue
        }
        try file.append(LedgerLine(answered: line))
        let subject = ledger.subject(of: line)
        for code in subject.dossiers { dossiers[code] = line.outcome }
        for (code, place) in subject.steps { steps[code, default: [:]][place] = line.outcome }
      }
    }
    for outcome in dossiers.values {
      switch outcome {
      case .accepted: answer.accepted += 1
      case .exists: answer.exists += 1
      case .failed, .waiting: answer.failed += 1
      }
    }
    let outcomes = steps.values.flatMap(\.values)
    answer.steps.failed = outcomes.count { $0 == .failed }
    answer.steps.accepted = outcomes.count - answer.steps.failed
    guard !dossiers.isEmpty || !steps.isEmpty else {
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
        "Đã ghi: \(answer.accepted) hồ sơ được nhận, \(answer.exists) đã có ở Cổng (lần sau gửi cập nhật), \(answer.failed) không được nhận (lần sau gửi lại).",
        "Noted: \(answer.accepted) dossiers taken, \(answer.exists) there already (sent as updates next time), \(answer.failed) not taken (sent again next time)."
      )
    ]
    if answer.steps.accepted + answer.steps.failed > 0 {
      lines.append(
        words(
          "Tiến trình: \(answer.steps.accepted) bước được nhận, \(answer.steps.failed) bước không được nhận (lần sau gửi lại).",
          "Progress: \(answer.steps.accepted) steps taken, \(answer.steps.failed) not taken (sent again next time)."
        ))
    }
    if !answer.unknown.isEmpty {
      lines.append(
        words(
          "Bỏ qua \(answer.unknown.count) câu về hồ sơ chưa từng gửi: \(answer.unknown.prefix(5).joined(separator: ", ")).",
          "Passed over \(answer.unknown.count) about what was never sent: \(answer.unknown.prefix(5).joined(separator: ", "))."
        ))
    }
    let unreadable = answer.unreadable
    if !unreadable.isEmpty {
      lines.append(
        words(
          "Bỏ qua \(unreadable.count) mục không đọc được, vì thiếu MaHoSo, file hoặc error_code, hay các mục đó có ký tự lạ:",
          "Passed over \(unreadable.count) that cannot be read, without MaHoSo, file or error_code, or with odd characters there:"
        ))
      lines += unreadable.map { entry in
        let place = words("mục \(entry.place)", "entry \(entry.place)")
        let file = files.count > 1 ? entry.file : nil
        return "  " + [file, place, entry.code].compactMap(\.self).joined(separator: " · ")
      }
    }
    return lines.joined(separator: "\n")
  }
}
