import ArgumentParser
import DeskOperations

/// Holds a ticket for some minutes.
struct HoldCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Giữ một số để người đó quay lại sau ít phút.")

  @Argument(help: ArgumentHelp("Số nào.", valueName: "n"))
  var number: String

  @Option(help: ArgumentHelp("Giữ bao nhiêu phút.", valueName: "n"))
  var minutes = 15

  @Option(help: ArgumentHelp("Vì sao.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number, reason: reason) { .hold($0, minutes: minutes) }
  }
}
