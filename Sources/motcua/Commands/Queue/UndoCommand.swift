import ArgumentParser
import DeskOperations

/// Undoes the last act on a ticket.
struct UndoCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Hoàn tác việc vừa làm với một số.")

  @Argument(help: ArgumentHelp("Số nào.", valueName: "n"))
  var number: String

  @Option(help: ArgumentHelp("Vì sao.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number, reason: reason) { .undo($0) }
  }
}
