import ArgumentParser
import DeskOperations

/// Takes a number.
struct TakeCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Lấy số thứ tự.")

  @Option(help: ArgumentHelp("Nhóm việc.", valueName: "id"))
  var group: String?

  @Option(help: ArgumentHelp("Lĩnh vực hoặc việc cần làm.", valueName: "text"))
  var service: String?

  @Option(
    name: .customLong("class"), help: ArgumentHelp("Diện ưu tiên.", valueName: "id"))
  var priority: String?

  @Option(help: ArgumentHelp("Số của lịch hẹn hôm nay.", valueName: "n"))
  var appointment: Int?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    try answerTicket { desk in
      .take(
        TicketOrder(
          group: group, service: service, priority: priority,
          appointment: appointment.map { AppointmentID(date: desk.now.date, number: $0) }))
    }
  }
}
