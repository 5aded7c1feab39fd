import ArgumentParser
import DeskOperations

/// Has a ticket that ended wait again.
struct ReactivateCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "reactivate", abstract: "Cho số đã hủy, vắng hoặc xong chờ lại đúng chỗ cũ.")

  @Argument(help: ArgumentHelp("Số nào.", valueName: "n"))
  var number: String

  @Option(help: ArgumentHelp("Vì sao; bắt buộc với số đã xong.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number, reason: reason) { .reactivate($0) }
  }
}
