import ArgumentParser
import DeskOperations

/// Ends the service of a number.
struct FinishTicketCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish", abstract: "Phục vụ xong.")

  @Argument(help: ArgumentHelp("Số nào; bỏ trống là số đang phục vụ ở quầy.", valueName: "n"))
  var number: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number) { .finish($0) }
  }
}
