import ArgumentParser
import DeskApp
import DeskOperations

/// Gives somebody a time.
struct BookCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "book", abstract: "Đặt lịch hẹn cho một người.")

  @Option(help: ArgumentHelp("Lúc nào.", valueName: "moment"))
  var on: String

  @Option(help: ArgumentHelp("Họ tên.", valueName: "text"))
  var name: String

  @Option(help: ArgumentHelp("Điện thoại.", valueName: "text"))
  var phone: String?

  @Option(help: ArgumentHelp("Nhóm việc.", valueName: "id"))
  var group: String?

  @Option(help: ArgumentHelp("Lĩnh vực hoặc việc cần làm.", valueName: "text"))
  var service: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let moment = try Reading.moment(on, of: "--on")
    let desk = try acting.openDesk()
    let order = AppointmentOrder(
      moment: moment, errand: Errand(group: group ?? "", service: service), name: name,
      phone: phone)
    let performance = try acting.perform(.queue(.book(order)), at: desk)
    guard case .appointment(let id) = performance.subject,
      let appointment = desk.desk.queue.appointments.first(where: { $0.id == id })
    else { return }
    try acting.output.answer(appointment, text: words.line(appointment, desk.rules))
  }
}
