import DeskApp
import DeskOperations

extension ActingCommand {
  /// Does something with a number of today; without one, with the number in service at the counter.
  func step(_ number: Int?, _ command: (TicketID) -> Command) throws {
    let desk = try acting.openDesk()
    let counter = acting.seat.counter ?? desk.rules.settings.counters.first?.number ?? 0
    let id: TicketID
    if let number {
      id = TicketID(date: desk.now.date, number: number)
    } else if let ticket = desk.desk.ticketInService(at: counter, on: desk.now.date) {
      id = ticket.id
    } else {
      throw CommandFailure.refused(
        words(
          "Quầy \(counter) chưa gọi số nào. Hãy gọi số, hoặc nêu số cụ thể.",
          "Counter \(counter) has called no number. Call one, or name it."))
    }
    try answerTicket(of: try acting.perform(command(id), at: desk), at: desk)
  }

  /// Answers where the number of a performance stands now.
  func answerTicket(of performance: Performance, at desk: OpenDesk) throws {
    guard case .ticket(let id) = performance.subject, let ticket = desk.desk[ticket: id] else {
      return
    }
    try acting.output.answer(TicketAnswer(ticket), text: TicketAnswer.line(ticket, words))
  }
}
