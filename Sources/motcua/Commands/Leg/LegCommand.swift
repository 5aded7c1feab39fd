import ArgumentParser
import DeskOperations

/// The agencies of a linked procedure.
struct LegCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leg", abstract: "Bước liên thông: bắt đầu, có kết quả, trả kết quả.",
    subcommands: [StartLegCommand.self, FinishLegCommand.self, ReturnLegCommand.self])
}

/// Which leg of which dossier.
struct LegOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("Tên bước hoặc số thứ tự của bước.", valueName: "leg"))
  var leg: String
}

extension ActingCommand {
  /// Takes a step with a leg and answers where the dossier and its legs stand now.
  func step(
    _ options: LegOptions, _ command: (Dossier, String) throws -> Command
  ) throws {
    let desk = try acting.openDesk()
    let before = try desk.dossier(options.code)
    let leg = NamedOrNumbered.name(options.leg, in: before.legs.map(\.name))
    let performance = try acting.perform(try command(before, leg), at: desk)
    let dossier = try desk.dossier(options.code)
    let lines =
      [DossierAnswer.line(dossier, words)] + LegAnswer.lines(of: dossier, at: desk.now, words)
    try acting.output.answer(
      DossierAnswer(dossier, alreadyDone: performance.wasRepeated, at: desk.now),
      text: lines.joined(separator: "\n"))
  }
}
