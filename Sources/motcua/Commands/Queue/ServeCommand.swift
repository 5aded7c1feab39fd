import ArgumentParser
import DeskOperations

/// Serves somebody without a ticket.
struct ServeCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Phục vụ ngay người không lấy số.")

  @Option(help: ArgumentHelp("Nhóm việc.", valueName: "id"))
  var group: String?

  @Option(help: ArgumentHelp("Lĩnh vực hoặc việc cần làm.", valueName: "text"))
  var service: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try answerTicket { _ in .serve(Errand(group: group ?? "", service: service)) }
  }
}
