import ArgumentParser
import DeskOperations

/// Closes a counter.
struct CloseCounterCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Đóng quầy; quầy người khác thì người phụ trách đóng kèm lý do."
  )

  @Option(help: ArgumentHelp("Vì sao.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try counterStep(reason: reason) { .closeCounter($0) }
  }
}
