import ArgumentParser
import DeskOperations

/// Takes a number out of the line.
struct CancelCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Hủy một số đang chờ hoặc đang giữ.")

  @Argument(help: ArgumentHelp("Số nào.", valueName: "n"))
  var number: String

  @Option(help: ArgumentHelp("Vì sao.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number, reason: reason) { .cancel($0) }
  }
}
