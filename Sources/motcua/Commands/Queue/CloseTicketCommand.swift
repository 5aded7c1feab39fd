import ArgumentParser
import DeskOperations

/// Ends a forgotten ticket.
struct CloseTicketCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Người phụ trách kết thúc một số bị bỏ quên.")

  @Argument(help: ArgumentHelp("Số nào.", valueName: "n"))
  var number: String

  @Option(
    name: .customLong("as-outcome"),
    help: ArgumentHelp("Tính là gì.", valueName: "served|noShow|cancelled"))
  var outcome: TicketClosed.Outcome

  @Option(help: ArgumentHelp("Vì sao.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number, reason: reason) { .close($0, as: outcome) }
  }
}
