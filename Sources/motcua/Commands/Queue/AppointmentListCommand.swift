import ArgumentParser
import DeskApp
import DeskOperations

/// Shows the appointments of today and of the days to come.
struct AppointmentListCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lịch hẹn từ hôm nay trở đi.")

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    let appointments = desk.desk.queue.appointments.filter { $0.id.date >= desk.now.date }
    let lines = appointments.map { appointment in
      let taken = desk.desk.queue.ticket(for: appointment.id).map {
        words(" · đã lấy số \($0.id.label)", " · has number \($0.id.label)")
      }
      return words.line(appointment, desk.rules) + (taken ?? "")
    }
    try query.output.answer(
      appointments,
      text: lines.isEmpty
        ? words("Chưa có lịch hẹn nào.", "There are no appointments.")
        : lines.joined(separator: "\n"))
  }
}
