import ArgumentParser
import DeskOperations

/// Takes a dossier back for the applicant.
struct WithdrawCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Rút hồ sơ theo yêu cầu của người dân.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Lý do rút.", valueName: "text"))
  var reason: String

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(code, reason: reason) { code, _ in .withdrawDossier(code) }
  }
}
