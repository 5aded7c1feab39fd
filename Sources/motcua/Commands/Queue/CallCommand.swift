import ArgumentParser
import DeskOperations

/// Calls the next number.
struct CallCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "Gọi số tiếp theo đến quầy.")

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let desk = try acting.openDesk()
    try answerTicket(of: try acting.perform(.callNext, at: desk), at: desk)
  }
}
