import ArgumentParser
import DeskOperations

/// Calls a number again.
struct RecallCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall", abstract: "Gọi lại số.")

  @Argument(help: ArgumentHelp("Số nào; bỏ trống là số đang phục vụ ở quầy.", valueName: "n"))
  var number: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number) { .recall($0) }
  }
}
