import ArgumentParser
import DeskApp
import DeskOperations
import Runtime

/// Receives a dossier.
struct ReceiveCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: "Tiếp nhận hồ sơ, cấp mã và hạn trả.")

  @OptionGroup(title: "Hồ sơ") var intake: IntakeOptions
  @Flag(help: "Có kết quả và trả ngay, không cần giấy hẹn.")
  var immediate = false

  @Option(help: ArgumentHelp("Kết quả trả ngay là gì.", valueName: "text"))
  var result: String?

  @Option(help: ArgumentHelp("Người nhận kết quả ngay.", valueName: "text"))
  var recipient: String?

  @OptionGroup(title: "Ai, ở đâu, lúc nào") var acting: ActingOptions

  func perform() throws {
    guard immediate || (result == nil && recipient == nil) else {
      throw CommandFailure.usage("--result và --recipient chỉ dùng cùng --immediate.")
    }
    let givenTime = try intake.givenTime()
    let desk = try acting.openDesk()
    guard let procedure = desk.rules.catalogue[intake.procedure] else {
      throw desk.inWords(.unknownProcedure(intake.procedure))
    }
    var wanted = try intake.intake(for: procedure, now: desk.now)
    wanted.givenTime = givenTime
    let performance = try acting.perform(
      immediate
        ? .receiveImmediate(wanted, result: result, recipient: recipient)
        : .receiveDossier(wanted), at: desk)
    guard case .dossier(let code) = performance.subject, let dossier = desk.desk[code] else {
      return
    }
    try acting.output.answer(
      DossierAnswer(dossier, alreadyDone: performance.wasRepeated),
      text: ([ReceiptAnswer(dossier: dossier, rules: desk.rules, words: words).text]
        + LegAnswer.lines(of: dossier, at: desk.now, words)).joined(separator: "\n"))
  }
}
