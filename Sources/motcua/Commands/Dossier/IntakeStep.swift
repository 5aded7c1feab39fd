import DeskApp
import DeskOperations

extension ActingCommand {
  /// Takes a dossier in, as the options tell it, and answers its essentials.
  func take(_ options: IntakeOptions, _ command: (Intake) -> Command) throws {
    let givenTime = try options.givenTime()
    let desk = try acting.openDesk()
    guard let procedure = desk.rules.catalogue[options.procedure] else {
      throw desk.inWords(.unknownProcedure(options.procedure))
    }
    var wanted = try options.intake(for: procedure, now: desk.now)
    wanted.givenTime = givenTime
    let performance = try acting.perform(command(wanted), at: desk)
    guard case .dossier(let code) = performance.subject, let dossier = desk.desk[code] else {
      return
    }
    try acting.output.answer(
      DossierAnswer(dossier, alreadyDone: performance.wasRepeated),
      text: ([ReceiptAnswer(dossier: dossier, rules: desk.rules, words: words).text]
        + LegAnswer.lines(of: dossier, at: desk.now, words)).joined(separator: "\n"))
  }
}
