extension Desk {
  /// Whoever was absent when called comes back behind the next few of the same line.
  func comingBack(
    _ id: TicketID, _ circumstances: Circumstances
  ) throws(Refusal) -> TicketPlaced {
    let ticket = try ticket(id, [.noShow], circumstances)
    let line = queue.waiting(in: ticket.line)
    let ahead = line.prefix(max(0, circumstances.rules.settings.queue.lateReturnBehind))
    // Behind nobody, the place one had is as good as any.
    let place = ahead.last.map { max($0.place.behind, ticket.place) } ?? ticket.place
    return TicketPlaced(id: id, place: place)
  }

  func holding(
    _ id: TicketID, for minutes: Int, _ circumstances: Circumstances
  ) throws(Refusal) -> TicketHeld {
    _ = try ticket(id, [.called, .serving], here: circumstances)
    try circumstances.requireReason()
    let longest = circumstances.rules.settings.queue.longestHold
    guard minutes >= 1 else { throw .missing(.minutes) }
    guard minutes <= longest else { throw .aboveLimit(.minutes, longest) }
    return TicketHeld(id: id, until: circumstances.at.advanced(bySeconds: minutes * 60))
  }

  /// A ticket in hand is sent on by its counter; one that waits, by a supervisor with a reason.
  func transferring(
    _ id: TicketID, _ transfer: TicketTransfer, _ circumstances: Circumstances
  ) throws(Refusal) -> TicketTransferred {
    let ticket = try ticket(id, [.called, .serving, .waiting], circumstances)
    if ticket.state == .waiting || ticket.counter != circumstances.counter {
      if ticket.isInService, circumstances.person.role != .supervisor, let place = ticket.counter {
        throw .ticketElsewhere(id, counter: place)
      }
      try requireSupervisor(circumstances)
    }
    if transfer.position == .front { try circumstances.requireReason() }
    let settings = circumstances.rules.settings
    if let counter = transfer.counter, !settings.counters.contains(where: { $0.number == counter })
    {
      throw .unknownCounter(counter)
    }
    var errand = ticket.errand
    if let group = transfer.group, group != errand.group {
      errand = try self.errand(group: group, service: transfer.service, circumstances)
    } else if let service = try CleanField.line(transfer.service, .service, limit: 100) {
      errand.service = service
    }
    let line = transfer.counter.map(DeskQueue.Line.counter) ?? .group(errand.group)
    guard line != ticket.line || errand != ticket.errand || transfer.position != .keep else {
      throw .nothingToTransfer(id)
    }
    return TicketTransferred(
      id: id, errand: errand, counter: transfer.counter, position: transfer.position,
      place: place(of: ticket, transfer.position, in: line, circumstances))
  }

  private func place(
    of ticket: Ticket, _ position: LinePosition, in line: DeskQueue.Line,
    _ circumstances: Circumstances
  ) -> LinePlace {
    let others = queue.waiting(in: line).filter { $0.id != ticket.id }
    return switch position {
    case .keep: ticket.place
    case .front: others.first?.place.inFront ?? ticket.place
    case .end:
      max(others.last?.place.behind ?? ticket.place, LinePlace(arrival: circumstances.at))
    }
  }

  func splitting(
    _ id: TicketID, _ errands: [Errand], _ circumstances: Circumstances
  ) throws(Refusal) -> TicketSplit {
    _ = try ticket(id, [.called, .serving], here: circumstances)
    guard !errands.isEmpty else { throw .missing(.group) }
    var checked: [Errand] = []
    for errand in errands {
      checked.append(
        try self.errand(group: errand.group, service: errand.service, circumstances))
    }
    return TicketSplit(id: id, errands: checked)
  }

  /// What was given up or missed waits again in its place; what was served, only for a supervisor.
  func reactivating(
    _ id: TicketID, _ circumstances: Circumstances
  ) throws(Refusal) -> TicketPlaced {
    let ticket = try ticket(id, [.cancelled, .noShow, .served], circumstances)
    if ticket.state == .served { try requireSupervisor(circumstances) }
    return TicketPlaced(id: id, place: ticket.place)
  }

  /// Ends a ticket that nobody will end otherwise.
  func closing(
    _ id: TicketID, as outcome: TicketClosed.Outcome, _ circumstances: Circumstances
  ) throws(Refusal) -> TicketClosed {
    let ticket = try ticket(id, [.waiting, .called, .serving, .held], circumstances)
    try requireSupervisor(circumstances)
    // Whoever waits was not served, and only the night carries on.
    guard outcome != .carried, outcome != .served || ticket.state != .waiting else {
      throw .ticketNotPossible(id, ticket.state)
    }
    return TicketClosed(id: id, outcome: outcome)
  }

  /// Undoes the last act on a ticket; undoing a call brings back what the call had ended.
  func undoing(_ id: TicketID, _ circumstances: Circumstances) throws(Refusal) -> [QueueChange] {
    let ticket = try ticket(id, Set(Ticket.State.allCases), circumstances)
    let last = ticket.lastStanding
    guard last.kind != .ticketTaken, last.kind != .ticketClosed || !last.isByNight else {
      throw .nothingToUndo(id)
    }
    let isFromLine: Set<Event.Kind> = [.ticketCancelled, .ticketReactivated, .ticketCameBack]
    if let counter = last.counter, counter != circumstances.counter,
      !isFromLine.contains(last.kind)
    {
      guard circumstances.person.role == .supervisor else {
        throw .ticketElsewhere(id, counter: counter)
      }
      try circumstances.requireReason()
    } else if let counter = last.counter, counter == circumstances.counter {
      try requireOwn(counter, circumstances)
    }
    var undone = [TicketUndone(id: id, kind: last.kind)]
    let isWalkUp = ticket.isWalkUp && last.key == ticket.history[0].key
    if isWalkUp { undone.append(TicketUndone(id: id, kind: .ticketCalled)) }
    if last.kind == .ticketCalled || last.kind == .ticketPicked || isWalkUp {
      let ended = queue.tickets(on: circumstances.at.date).filter {
        $0.id != id && $0.lastStanding.key == last.key && $0.lastStanding.kind == .ticketServed
      }
      undone += ended.map { TicketUndone(id: $0.id, kind: .ticketServed) }
    }
    try check(undone, circumstances)
    let changes = undone.map(QueueChange.undone)
    // Without the service there is no reason for the number.
    return isWalkUp ? [changes[0], changes[1], .cancelled(id)] + changes.dropFirst(2) : changes
  }

  /// No counter has two in hand after undoing.
  private func check(
    _ undone: [TicketUndone], _ circumstances: Circumstances
  ) throws(Refusal) {
    let changed = Set(undone.map(\.id))
    for undoing in undone {
      guard let ticket = self[ticket: undoing.id],
        let before = Ticket(
          history: ticket.history + [Event(imagining: .undone(undoing), at: circumstances.at)]),
        before.isInService, let counter = before.counter,
        let busy = ticketInService(at: counter, on: circumstances.at.date),
        !changed.contains(busy.id)
      else { continue }
      throw .counterBusy(counter, busy.id)
    }
  }

  /// Only those who lead the desk, and they say why.
  func requireSupervisor(_ circumstances: Circumstances) throws(Refusal) {
    guard circumstances.person.role == .supervisor else { throw .onlySupervisor }
    try circumstances.requireReason()
  }
}

extension Event {
  /// Whether the night ended a ticket, and not somebody by day.
  fileprivate var isByNight: Bool {
    if case .queue(.closed(let closing)) = change { closing.day != nil } else { false }
  }
}
