import ArgumentParser
import DeskApp
import DeskOperations

/// Takes a time back.
struct CancelAppointmentCommand: ActingCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Hủy một lịch hẹn, kèm lý do.")

  @Argument(help: ArgumentHelp("Số của lịch hẹn.", valueName: "n"))
  var number: Int

  @Option(help: ArgumentHelp("Của ngày nào; mặc định hôm nay.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Vì sao.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions

  func perform() throws {
    let desk = try acting.openDesk()
    let day = try date.map { try Reading.date($0, of: "--date") } ?? desk.now.date
    let id = AppointmentID(date: day, number: number)
    try acting.perform(.queue(.cancelAppointment(id)), reason: reason, at: desk)
    try acting.output.answer(
      id,
      text: words(
        "Đã hủy lịch hẹn số \(number) ngày \(day.slashed).",
        "Appointment \(number) of \(day.slashed) was cancelled."))
  }
}
