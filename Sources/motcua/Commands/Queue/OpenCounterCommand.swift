import ArgumentParser
import DeskOperations

/// Opens a counter, or ends its break.
struct OpenCounterCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Mở quầy, hoặc hết giờ nghỉ.")

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try counterStep { _ in .openCounter }
  }
}
