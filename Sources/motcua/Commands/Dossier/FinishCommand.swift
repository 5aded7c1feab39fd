import ArgumentParser
import DeskOperations

/// Notes that the result exists.
struct FinishCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish", abstract: "Ghi nhận hồ sơ đã có kết quả.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Kết quả là gì.", valueName: "text"))
  var result: String?

  @Option(help: ArgumentHelp("Để kết quả ở đâu, như kệ và ngăn.", valueName: "place"))
  var shelf: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(code) { code, _ in .finishDossier(code, result: result, shelf: shelf) }
  }
}
