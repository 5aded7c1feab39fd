extension Desk {
  /// What days before have left open, ended by the rule of the desk.
  ///
  /// The program need not run at night: the first act in the queue of the next day writes it down.
  func settling(_ circumstances: Circumstances) -> [QueueChange] {
    queue.leftOpen.map { ticket, day in .closed(ending(ticket, of: day, circumstances)) }
  }

  /// Ends the queue of today.
  func endingDay(_ circumstances: Circumstances) throws(Refusal) -> [QueueChange] {
    let open = openTickets(circumstances)
    guard !open.isEmpty else { throw .nobodyWaiting }
    return open.map { .closed(ending($0, of: circumstances.at.date, circumstances)) }
  }

  /// What is not over today.
  func openTickets(_ circumstances: Circumstances) -> [Ticket] {
    queue.tickets(on: circumstances.at.date).filter(\.isOpen)
  }

  /// Whoever was at a counter was served, though nobody can say when it ended; who waited or was
  /// held goes by the rule.
  private func ending(
    _ ticket: Ticket, of day: CivilDate, _ circumstances: Circumstances
  ) -> TicketClosed {
    let outcome: TicketClosed.Outcome =
      if ticket.isInService {
        .served
      } else {
        switch circumstances.rules.settings.queue.overnight {
        case .close: .cancelled
        case .carryOver: .carried
        case .noShow: .noShow
        }
      }
    return TicketClosed(id: ticket.id, outcome: outcome, day: day)
  }
}
