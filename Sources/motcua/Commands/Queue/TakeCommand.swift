import ArgumentParser
import DeskOperations

/// Takes a number.
struct TakeCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Lấy số thứ tự.")

  @Option(help: ArgumentHelp("Lĩnh vực hoặc việc cần làm.", valueName: "text"))
  var service: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let desk = try acting.openDesk()
    try answerTicket(of: try acting.perform(.takeTicket(service: service), at: desk), at: desk)
  }
}
