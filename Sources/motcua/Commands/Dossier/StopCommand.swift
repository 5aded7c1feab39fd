import ArgumentParser
import DeskOperations

/// Stops the work at the applicant's wish.
struct StopCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "Dừng giải quyết theo đề nghị của người nộp.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Lý do người nộp nêu.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("Xử lý phí, lệ phí đã nộp.", valueName: "text"))
  var fees: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(code, reason: reason) { code, _ in .stopDossier(code, fees: fees) }
  }
}
