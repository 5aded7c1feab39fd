extension Desk {
  /// The tickets of the last day on which something happened, in the order they were taken.
  public var tickets: [Ticket] { queue.tickets }

  /// The ticket with that identity, on its own day.
  public subscript(ticket id: TicketID) -> Ticket? { queue[id] }

  /// The tickets in the line of a day, in the order they were taken.
  public func tickets(on date: CivilDate) -> [Ticket] { queue.tickets(on: date) }

  /// Those waiting on a day, in the order of their places.
  public func line(on date: CivilDate) -> [Ticket] { queue.line(on: date) }

  /// The ticket in service at a counter.
  public func ticketInService(at counter: Int, on date: CivilDate) -> Ticket? {
    queue.ticketInService(at: counter, on: date)
  }

  /// How the queue of a day went; all zero where nobody took a number.
  public func queueTotals(on date: CivilDate) -> QueueTotals {
    queue.totals(on: date, page: queue.page ?? lastMoment?.date)
  }

  /// How the queue of some days went, one after another: what one day carried on into another of
  /// them came in and went out only once.
  func queueTotals(over days: ClosedRange<CivilDate>) -> QueueTotals {
    var sum = QueueTotals()
    for day in days.lowerBound.dayNumber...days.upperBound.dayNumber {
      sum.go(on: queueTotals(on: CivilDate(dayNumber: day)))
    }
    return sum
  }

  /// What a request about the queue comes to, after what the nights before left open.
  func queueing(
    _ act: QueueAct, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let (today, night) = morning(at: circumstances.at, by: circumstances.rules)
    let isDone = act == .endDay && !night.isEmpty && today.openTickets(circumstances).isEmpty
    let changes = isDone ? [] : try today.changes(for: act, circumstances)
    return (night + changes).map(Change.queue)
  }

  private func changes(
    for act: QueueAct, _ circumstances: Circumstances
  ) throws(Refusal) -> [QueueChange] {
    switch act {
    case .take(let order): [.taken(try taking(order, circumstances))]
    case .callNext: try callingNext(circumstances)
    case .pick(let id): try picking(id, circumstances)
    case .recall(let id): [.called(try recalling(id, circumstances))]
    case .begin(let id): [.begun(try ticket(id, [.called], here: circumstances).id)]
    case .finish(let id): [.served(try ticket(id, [.called, .serving], here: circumstances).id)]
    case .miss(let id): [.missed(try ticket(id, [.called, .serving], here: circumstances).id)]
    case .comeBack(let id): [.cameBack(try comingBack(id, circumstances))]
    case .hold(let id, let minutes): [.held(try holding(id, for: minutes, circumstances))]
    case .resume(let id): try resuming(id, circumstances)
    case .transfer(let id, let transfer):
      [.transferred(try transferring(id, transfer, circumstances))]
    case .split(let id, let errands): [.split(try splitting(id, errands, circumstances))]
    case .cancel(let id): [.cancelled(try ticket(id, [.waiting, .held], circumstances).id)]
    case .reactivate(let id): [.reactivated(try reactivating(id, circumstances))]
    case .serve(let errand): try serving(errand, circumstances)
    case .undo(let id): try undoing(id, circumstances)
    case .close(let id, let outcome): [.closed(try closing(id, as: outcome, circumstances))]
    case .openCounter: try openingCounter(circumstances)
    case .pauseCounter: [.counterPaused(try pausingCounter(circumstances))]
    case .closeCounter(let counter):
      [.counterClosed(try closingCounter(counter, circumstances))]
    case .takeOverCounter: try takingOverCounter(circumstances)
    case .help(let isHelping): [.counterHelping(try helping(isHelping, circumstances))]
    case .book(let order): [.appointmentBooked(try booking(order, circumstances))]
    case .cancelAppointment(let id):
      [.appointmentCancelled(try cancellingAppointment(id, circumstances))]
    case .endDay: try endingDay(circumstances)
    }
  }

  /// The ticket in one of these states, of this day.
  ///
  /// A ticket ends with its day, or the figures of a day already printed would still change.
  func ticket(
    _ id: TicketID, _ states: Set<Ticket.State>, _ circumstances: Circumstances
  ) throws(Refusal) -> Ticket {
    guard let ticket = self[ticket: id], ticket.isOf(circumstances.at.date) else {
      throw .unknownTicket(id.label)
    }
    guard states.contains(ticket.state) else { throw .ticketNotPossible(id, ticket.state) }
    return ticket
  }

  /// The ticket in one of these states, in the hands of the request's counter.
  func ticket(
    _ id: TicketID, _ states: Set<Ticket.State>, here circumstances: Circumstances
  ) throws(Refusal) -> Ticket {
    let ticket = try ticket(id, states, circumstances)
    guard let counter = circumstances.counter else { throw .counterNeeded }
    try requireOwn(counter, circumstances)
    if ticket.isInService, let place = ticket.counter, place != counter {
      throw .ticketElsewhere(id, counter: place)
    }
    return ticket
  }
}
