import ArgumentParser
import DeskOperations

/// Serves a held ticket further.
struct ResumeCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Phục vụ tiếp số đang giữ.")

  @Argument(help: ArgumentHelp("Số nào.", valueName: "n"))
  var number: String

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number) { .resume($0) }
  }
}
