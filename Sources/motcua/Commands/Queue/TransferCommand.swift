import ArgumentParser
import DeskOperations

/// Sends a ticket to another group or counter.
struct TransferCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer", abstract: "Chuyển một số sang nhóm việc hoặc quầy khác.")

  @Argument(help: ArgumentHelp("Số nào.", valueName: "n"))
  var number: String

  @Option(help: ArgumentHelp("Sang nhóm việc nào.", valueName: "id"))
  var group: String?

  @Option(
    name: .customLong("to-counter"), help: ArgumentHelp("Chỉ quầy này gọi.", valueName: "n"))
  var toCounter: Int?

  @Option(help: ArgumentHelp("Việc gì ở đó.", valueName: "text"))
  var service: String?

  @Option(
    help: ArgumentHelp("Đứng ở đâu: giữ giờ cũ, đầu hàng, cuối hàng.", valueName: "keep|front|end"))
  var position: LinePosition = .keep

  @Option(help: ArgumentHelp("Vì sao.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try step(number, reason: reason) {
      .transfer(
        $0,
        TicketTransfer(group: group, counter: toCounter, service: service, position: position))
    }
  }
}
