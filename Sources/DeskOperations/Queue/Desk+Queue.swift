extension Desk {
  func taking(
    service: String?, at moment: Moment, by rules: Rulebook
  ) throws(Refusal) -> TicketTaken {
    let queue = rules.settings.queue
    let number = (tickets(on: moment.date).map(\.id.number).max() ?? queue.firstNumber - 1) + 1
    guard number <= queue.lastNumber else { throw .queueFull(limit: queue.lastNumber) }
    let service = try CleanField.line(service, .service, limit: 100)
    return TicketTaken(id: TicketID(date: moment.date, number: number), service: service)
  }

  /// Calling the next number ends the service of the one before.
  func callingNext(at counter: Int?, on date: CivilDate) throws(Refusal) -> [Change] {
    guard let counter else { throw .counterNeeded }
    guard let next = line(on: date).first else { throw .nobodyWaiting }
    let ended = ticketInService(at: counter, on: date).map { Change.ticketServed($0.id) }
    return [ended, .ticketCalled(next.id)].compactMap { $0 }
  }

  func ticketInService(
    _ id: TicketID, at counter: Int?, on date: CivilDate
  ) throws(Refusal) -> TicketID {
    let ticket = try ticket(id, on: date)
    guard ticket.state == .called else { throw .ticketNotPossible(id, ticket.state) }
    guard let counter else { throw .counterNeeded }
    if let place = ticket.counter, place != counter {
      throw .ticketElsewhere(id, counter: place)
    }
    return id
  }

  func waitingTicket(_ id: TicketID, on date: CivilDate) throws(Refusal) -> TicketID {
    let ticket = try ticket(id, on: date)
    guard ticket.state == .waiting else { throw .ticketNotPossible(id, ticket.state) }
    return id
  }

  /// A ticket ends with its day, or the figures of a day already printed would still change.
  private func ticket(_ id: TicketID, on date: CivilDate) throws(Refusal) -> Ticket {
    guard id.date == date, let ticket = self[ticket: id] else {
      throw .unknownTicket(id.number)
    }
    return ticket
  }
}
