import ArgumentParser
import DeskOperations

/// Takes a waiting number out of the line.
struct CancelCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Bỏ một số đang chờ.")

  @Argument(help: ArgumentHelp("Số nào.", valueName: "n"))
  var number: Int

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number) { .cancelTicket($0) }
  }
}
