import DeskFiles
import DeskOperations

/// At the counter: numbers, calls, intake.
extension Practice {
  /// Somebody comes: to the counter with a number, otherwise straight to the clerk.
  mutating func arrive(_ visit: Visit, at moment: Moment) throws {
    guard visit.intake.channel == .counter else {
      agenda.plan(.receive(visit, nil), at: moment)
      return
    }
    let service = store.rules.settings.counters.first { $0.number == visit.counter }?.name
    let events = try request(
      .takeTicket(service: service), by: visit.clerk, counter: nil, at: moment)
    guard case .ticketTaken(let taking) = events.first?.change else { return }
    visitors[taking.id] = visit
    agenda.plan(.call, at: self.moment(Int.random(in: 2...14, using: &dice), after: moment))
  }

  /// The first of the line is called to the counter of their errand.
  mutating func call(at moment: Moment) throws {
    guard let first = store.desk.line(on: moment.date).first, let visit = visitors[first.id] else {
      return
    }
    if dice.happens(2) {
      try request(.cancelTicket(first.id), by: visit.clerk, counter: nil, at: moment)
      return
    }
    try request(.callNext, by: visit.clerk, counter: visit.counter, at: moment)
    if dice.happens(4) {
      try request(.missTicket(first.id), by: visit.clerk, counter: visit.counter, at: moment)
      return
    }
    let minutes = Int.random(in: 3...9, using: &dice)
    agenda.plan(.receive(visit, first.id), at: self.moment(minutes, after: moment))
    agenda.plan(
      .endService(first.id, counter: visit.counter, clerk: visit.clerk),
      at: self.moment(minutes + 1, after: moment))
  }

  /// Calling the next number may have ended this service already.
  mutating func endService(
    _ ticket: TicketID, counter: Int?, clerk: String, at moment: Moment
  ) throws {
    guard let state = store.desk[ticket: ticket], state.state == .called, state.counter == counter
    else { return }
    try request(.finishTicket(ticket), by: clerk, counter: counter, at: moment)
  }

  /// The dossier is received, its slip printed, its way planned.
  mutating func receive(_ visit: Visit, ticket: TicketID?, at moment: Moment) throws {
    var intake = visit.intake
    intake.ticket = ticket
    let events = try request(
      .receiveDossier(intake), by: visit.clerk, counter: visit.counter, at: moment)
    guard case .dossierReceived(let receipt) = events.first?.change else { return }
    if dice.happens(97) {
      try request(
        .recordSlip(receipt.code), by: visit.clerk, counter: visit.counter, at: moment)
    }
    agenda.plan(
      .pass(receipt.code), at: self.moment(Int.random(in: 15...120, using: &dice), after: moment))
  }
}
