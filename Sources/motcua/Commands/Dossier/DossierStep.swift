import DeskOperations

extension ActingCommand {
  /// Takes a step with a dossier and answers where it stands now.
  func step(
    _ text: String, reason: String? = nil, _ command: (DossierCode, OpenDesk) throws -> Command
  ) throws {
    let desk = try acting.openDesk()
    let code = try desk.code(text)
    let performance = try acting.perform(try command(code, desk), reason: reason, at: desk)
    let dossier = try desk.dossier(text)
    try acting.output.answer(
      DossierAnswer(dossier, alreadyDone: performance.wasRepeated),
      text: DossierAnswer.line(dossier, words))
  }
}
