import DeskApp
import DeskOperations

/// A number of the queue, as commands answer it.
struct TicketAnswer: Encodable {
  var ticket: String
  /// What its code holds, for a scanner.
  var code: String
  var number: Int
  var date: CivilDate
  var state: Ticket.State
  var group: String?
  var service: String?
  var priority: String?
  var counter: Int?
  var takenAt: String
  /// The effective arrival by which it is called.
  var placedAt: String
  var calledAt: String?
  var endedAt: String?
  var heldUntil: String?
  var calls: Int
  /// What was said about the wait, in minutes.
  var promise: WaitRange?

  init(_ ticket: Ticket) {
    self.ticket = ticket.id.label
    code = ticket.id.scanText
    number = ticket.id.number
    date = ticket.id.date
    state = ticket.state
    group = ticket.errand.group.isEmpty ? nil : ticket.errand.group
    service = ticket.service
    priority = ticket.priority?.id
    counter = ticket.counter
    takenAt = ticket.takenAt.minuteText
    placedAt = ticket.place.arrival.minuteText
    calledAt = ticket.calledAt?.minuteText
    endedAt = ticket.endedAt?.minuteText
    heldUntil = ticket.heldUntil?.minuteText
    calls = ticket.calls
    promise = ticket.promise
  }

  /// Where it is or was served; of one who waits, the one counter that may call it.
  private static func place(of ticket: Ticket, _ words: Words) -> String? {
    guard ticket.state == .waiting else {
      return ticket.counter.map { words("quầy \($0)", "counter \($0)") }
    }
    return ticket.onlyCounter.map { words("chỉ quầy \($0)", "counter \($0) only") }
  }

  /// One line: number, state, counter, errand, class; of one who waits, how long it was said to take.
  static func line(_ ticket: Ticket, _ words: Words, _ rules: Rulebook) -> String {
    let parts = [
      "\(words("Số", "Number")) \(ticket.id.label)", words.ticketState(ticket.state),
      place(of: ticket, words),
      words.errand(ticket.errand, rules),
      ticket.priority.map { words.priority($0, rules) },
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}

extension Words {
  /// One line of an appointment: number, moment, person, errand.
  func line(_ appointment: Appointment, _ rules: Rulebook) -> String {
    let errand = Errand(group: appointment.group, service: appointment.service)
    return [
      self("Lịch hẹn \(appointment.id.number)", "Appointment \(appointment.id.number)"),
      appointment.moment.clockAndDate, appointment.name, appointment.phone,
      self.errand(errand, rules),
    ].compactMap { $0 }.joined(separator: " · ")
  }
}
