import ArgumentParser

/// Appointments.
struct AppointmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appointment", abstract: "Lịch hẹn: đặt, hủy, xem.",
    subcommands: [
      BookCommand.self, CancelAppointmentCommand.self, AppointmentListCommand.self,
    ])
}
