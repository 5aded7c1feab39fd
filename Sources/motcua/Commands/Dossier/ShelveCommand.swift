import ArgumentParser
import DeskOperations

/// Notes where a result lies.
struct ShelveCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "shelve", abstract: "Ghi nơi để kết quả chờ người nhận.")

  @Argument(help: ArgumentHelp("Mã hồ sơ.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Để ở đâu, như kệ và ngăn.", valueName: "place"))
  var place: String

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(code) { code, _ in .shelveResult(code, place: place) }
  }
}
