import ArgumentParser
import DeskOperations

/// Has a counter help other lines when its own is empty.
struct HelpCounterCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "help-others", abstract: "Giúp hàng khác khi hàng của quầy đã hết.")

  @Flag(help: "Thôi giúp.")
  var off = false

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try counterStep { _ in .help(!off) }
  }
}
