import ArgumentParser
import DeskOperations

/// Stands in at a counter.
struct TakeOverCounterCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "take-over", abstract: "Trực thay: nhận cả quầy của người khác.")

  @Option(help: ArgumentHelp("Vì sao.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try counterStep(reason: reason) { _ in .takeOverCounter }
  }
}
