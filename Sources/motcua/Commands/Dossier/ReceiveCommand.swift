import ArgumentParser
import DeskApp
import DeskOperations
import Runtime

/// Receives a dossier.
struct ReceiveCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: "Tiếp nhận hồ sơ, cấp mã và hạn trả.")

  @OptionGroup(title: "Hồ sơ") var intake: IntakeOptions
  @OptionGroup(title: "Ai, ở đâu, lúc nào") var acting: ActingOptions

  func perform() throws {
    let givenTime = try intake.givenTime()
    let desk = try acting.openDesk()
    guard let procedure = desk.rules.catalogue[intake.procedure] else {
      throw desk.inWords(.unknownProcedure(intake.procedure))
    }
    var wanted = try intake.intake(for: procedure, now: desk.now)
    wanted.givenTime = givenTime
    let performance = try acting.perform(.receiveDossier(wanted), at: desk)
    guard case .dossier(let code) = performance.subject, let dossier = desk.desk[code] else {
      return
    }
    try acting.output.answer(
      DossierAnswer(dossier, alreadyDone: performance.wasRepeated),
      text: ReceiptAnswer(dossier: dossier, rules: desk.rules, words: words).text)
  }
}
