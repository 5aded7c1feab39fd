import ArgumentParser
import DeskOperations

/// Makes a break at a counter.
struct PauseCounterCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Tạm nghỉ, kèm lý do.")

  @Option(help: ArgumentHelp("Vì sao nghỉ.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try counterStep(reason: reason) { _ in .pauseCounter }
  }
}
