import ArgumentParser
import DeskOperations

/// Calls the next number, or one out of order.
struct CallCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "Gọi số tiếp theo đến quầy, hoặc gọi đích danh kèm lý do.")

  @Argument(help: ArgumentHelp("Số gọi ngoài thứ tự.", valueName: "n"))
  var number: String?

  @Option(help: ArgumentHelp("Vì sao gọi ngoài thứ tự.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    if let number {
      try step(number, reason: reason) { .pick($0) }
    } else {
      try answerTicket { _ in .callNext }
    }
  }
}
