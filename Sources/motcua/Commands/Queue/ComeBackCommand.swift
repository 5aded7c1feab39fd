import ArgumentParser
import DeskOperations

/// Lets somebody back into the line who was absent when called.
struct ComeBackCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "back", abstract: "Người vắng khi gọi nay trở lại hàng, sau vài người.")

  @Argument(help: ArgumentHelp("Số nào.", valueName: "n"))
  var number: String

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number) { .comeBack($0) }
  }
}
