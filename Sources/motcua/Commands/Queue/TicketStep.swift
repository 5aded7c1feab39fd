import DeskApp
import DeskOperations

extension ActingCommand {
  /// Does something with a number of today; without one, with the number in service at the counter.
  func step(
    _ number: String?, reason: String? = nil, _ command: (TicketID) -> QueueAct
  ) throws {
    let desk = try acting.openDesk()
    let counter = acting.seat.counter ?? desk.rules.settings.counters.first?.number ?? 0
    let id: TicketID
    if let number {
      id = try desk.ticket(number)
    } else if let ticket = desk.desk.ticketInService(at: counter, on: desk.now.date) {
      id = ticket.id
    } else {
      throw CommandFailure.refused(
        words(
          "Quầy \(counter) chưa gọi số nào. Hãy gọi số, hoặc nêu số cụ thể.",
          "Counter \(counter) has called no number. Call one, or name it."))
    }
    try acting.perform(.queue(command(id)), reason: reason, at: desk)
    try answer(id, at: desk)
  }

  /// Does something that makes or finds a number, and answers where that stands.
  func answerTicket(_ command: (OpenDesk) -> QueueAct) throws {
    let desk = try acting.openDesk()
    let performance = try acting.perform(.queue(command(desk)), at: desk)
    guard case .ticket(let id) = performance.subject else { return }
    try answer(id, at: desk)
  }

  private func answer(_ id: TicketID, at desk: OpenDesk) throws {
    guard let ticket = desk.desk[ticket: id] else { return }
    try acting.output.answer(
      TicketAnswer(ticket), text: TicketAnswer.line(ticket, words, desk.rules))
  }
}

extension OpenDesk {
  /// The ticket of today whose label, or whose number alone, somebody typed.
  func ticket(_ text: String) throws -> TicketID {
    let label = text.uppercased()
    let today = desk.tickets(on: now.date)
    if let ticket = today.first(where: { $0.id.label == label }) { return ticket.id }
    let numbered = today.filter { String($0.id.number) == label }
    guard numbered.count == 1, let only = numbered.first else {
      throw inWords(.unknownTicket(text))
    }
    return only.id
  }
}
