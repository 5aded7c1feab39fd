import ArgumentParser
import DeskOperations

/// Accepts a filed dossier.
struct AcceptCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Tiếp nhận hồ sơ đã nộp từ xa; hạn trả tính từ lúc này.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(code) { code, _ in .acceptDossier(code) }
  }
}
