import ArgumentParser
import DeskOperations

/// Refuses a dossier.
struct RefuseCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse", abstract: "Từ chối hồ sơ, có nêu lý do.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Lý do từ chối.", valueName: "text"))
  var reason: String

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(code, reason: reason) { code, _ in .refuseDossier(code) }
  }
}
