extension Desk {
  /// Calling the next number ends the service of the one before.
  func callingNext(_ circumstances: Circumstances) throws(Refusal) -> [QueueChange] {
    let (counter, opening) = try seat(circumstances)
    let settings = circumstances.rules.settings
    let helps = queue.isHelping(counter, by: settings)
    guard
      let next = queue.next(
        for: counter, on: circumstances.at.date, isHelping: helps, by: settings.queue)
    else {
      let waiting = queue.line(on: circumstances.at.date).count
      throw waiting == 0 ? .nobodyWaiting : .nobodyForCounter(counter, waitingElsewhere: waiting)
    }
    return opening + ending(at: counter, circumstances) + [.called(next)]
  }

  /// Calling somebody by name rather than by the rule always says why.
  func picking(
    _ id: TicketID, _ circumstances: Circumstances
  ) throws(Refusal) -> [QueueChange] {
    let (counter, opening) = try seat(circumstances)
    let ticket = try ticket(id, [.waiting], circumstances)
    if let only = ticket.onlyCounter, only != counter { throw .ticketElsewhere(id, counter: only) }
    try circumstances.requireReason()
    return opening + ending(at: counter, circumstances) + [.picked(id)]
  }

  func recalling(_ id: TicketID, _ circumstances: Circumstances) throws(Refusal) -> TicketID {
    let ticket = try ticket(id, [.called], here: circumstances)
    let limit = circumstances.rules.settings.queue.calls
    guard ticket.calls < limit else { throw .calledEnough(id, times: ticket.calls) }
    return id
  }

  /// Somebody without a ticket is served at once, and counts as everybody else.
  func serving(
    _ errand: Errand, _ circumstances: Circumstances
  ) throws(Refusal) -> [QueueChange] {
    let (counter, opening) = try seat(circumstances)
    let errand = try self.errand(group: errand.group, service: errand.service, circumstances)
    let id = try nextTicket(in: errand.group, circumstances)
    let taking = TicketTaken(
      id: id, group: errand.group.isEmpty ? nil : errand.group, service: errand.service,
      isWalkUp: true)
    return opening + ending(at: counter, circumstances)
      + [.taken(taking), .called(id), .begun(id)]
  }

  func resuming(
    _ id: TicketID, _ circumstances: Circumstances
  ) throws(Refusal) -> [QueueChange] {
    let (counter, opening) = try seat(circumstances)
    let ticket = try ticket(id, [.held], circumstances)
    if let busy = ticketInService(at: counter, on: circumstances.at.date) {
      throw .counterBusy(counter, busy.id)
    }
    return opening + [.resumed(ticket.id)]
  }

  /// What ends when the request's counter turns to somebody else.
  private func ending(at counter: Int, _ circumstances: Circumstances) -> [QueueChange] {
    ticketInService(at: counter, on: circumstances.at.date).map { [.served($0.id)] } ?? []
  }

  /// Whoever acts at a counter sits there.
  func requireOwn(_ counter: Int, _ circumstances: Circumstances) throws(Refusal) {
    guard let state = queue.counters[counter], state.mode != .closed,
      state.person != circumstances.person.id
    else { return }
    throw .counterHeld(counter, by: state.person)
  }

  /// The request's counter, and what opens it where it was not open.
  ///
  /// - Throws: `Refusal.counterHeld` where somebody else sits there: standing in is an act of its own.
  func seat(
    _ circumstances: Circumstances
  ) throws(Refusal) -> (counter: Int, opening: [QueueChange]) {
    guard let counter = circumstances.counter else { throw .counterNeeded }
    try requireOwn(counter, circumstances)
    let isOpen = queue.mode(of: counter) == .open
    return (counter, isOpen ? [] : [.counterOpened(CounterMark(counter: counter))])
  }
}
