import ArgumentParser
import DeskApp
import DeskOperations
import Runtime

/// Hands a whole batch over, each dossier by an event of its own.
struct HandOverPassCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "pass",
    abstract: "Giao cả một buổi, kể cả hồ sơ chưa giao đúng hẹn; cho biết hồ sơ nào bị từ chối.")

  /// What came of it.
  struct Answer: Encodable {
    /// A dossier that was not handed over.
    struct Refused: Encodable {
      var code: DossierCode
      var reason: String
    }

    var passed: [DossierAnswer] = []
    var refused: [Refused] = []
  }

  @Option(help: ArgumentHelp("Buổi nào.", valueName: "morning|afternoon"))
  var batch: HandOverPlan.Batch

  @Option(help: ArgumentHelp("Chỉ một đơn vị; mặc định mọi đơn vị.", valueName: "text"))
  var unit: String?

  @Option(help: ArgumentHelp("Ai của đơn vị đã nhận.", valueName: "text"))
  var receivedBy: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let desk = try acting.openDesk()
    let plan = HandOverPlan(desk.desk, on: desk.now.date, at: desk.now, by: desk.rules)
    let groups = plan.groups(of: batch).filter { unit == nil || $0.unit == unit }
    if let unit, groups.isEmpty {
      throw CommandFailure.refused(
        words(
          "Không có hồ sơ nào của \(words.batch(batch).lowercased()) cần giao cho “\(unit)”. Vui lòng xem motcua handover list.",
          "No dossier of this batch goes to “\(unit)”. Please look at motcua handover list."))
    }
    let key = acting.seat.key ?? RequestKey.fresh()
    var answer = Answer()
    for entry in groups.flatMap(\.entries) {
      do {
        answer.passed.append(try pass(entry, key: "\(key)/\(entry.dossier.code)", at: desk))
      } catch let failure as CommandFailure where failure.status == .refused {
        answer.refused.append(.init(code: entry.dossier.code, reason: failure.sentence))
      }
    }
    try acting.output.answer(answer, text: text(answer))
    guard answer.refused.isEmpty else {
      throw CommandFailure.refused(answer.refused.map(\.reason).joined(separator: "\n"))
    }
  }

  /// The same key does nothing twice, dossier by dossier.
  private func pass(
    _ entry: HandOverPlan.Entry, key: String, at desk: OpenDesk
  ) throws -> DossierAnswer {
    guard let holder = entry.to else {
      throw CommandFailure.refused(words.nobodyNamed(for: entry.dossier))
    }
    let code = entry.dossier.code
    var request = try acting.seat.request(
      .passDossier(code, to: holder, receivedBy: receivedBy), by: desk.rules)
    request.key = key
    let performance = try desk.perform(request)
    return DossierAnswer(
      try desk.dossier(code.description), alreadyDone: performance.wasRepeated)
  }

  private func text(_ answer: Answer) -> String {
    let count = answer.passed.count
    let lines = answer.passed.map { passed in
      "\(passed.code) · \(passed.holder?.unit ?? "") · \(passed.applicant) · \(passed.procedureName)"
    }
    let head =
      count == 0
      ? words("Không giao hồ sơ nào.", "Nothing was handed over.")
      : words("Đã giao \(count) hồ sơ:", "Handed over \(count) dossier(s):")
    return ([head] + lines).joined(separator: "\n")
  }
}
