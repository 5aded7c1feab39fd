extension Desk {
  func taking(
    _ order: TicketOrder, _ circumstances: Circumstances
  ) throws(Refusal) -> TicketTaken {
    let appointment = try order.appointment.map { id throws(Refusal) in
      try appointmentToKeep(id, circumstances)
    }
    let errand =
      if let appointment {
        Errand(group: appointment.group, service: appointment.service)
      } else {
        try errand(group: order.group, service: order.service, circumstances)
      }
    let priority = try order.priority.map { id throws(Refusal) in
      try self.priority(id, circumstances)
    }
    let now = circumstances.at
    let bookedFor = appointment.flatMap { $0.isKept(at: now, circumstances) ? $0.moment : nil }
    let base = bookedFor ?? now
    let arrival = base.advanced(bySeconds: -60 * (priority?.headStart ?? 0))
    var taking = TicketTaken(
      id: try nextTicket(in: errand.group, circumstances),
      group: errand.group.isEmpty ? nil : errand.group, service: errand.service,
      priority: priority, appointment: order.appointment, bookedFor: bookedFor,
      arrival: arrival == now ? nil : arrival)
    taking.promise = promise(for: taking, circumstances)
    return taking
  }

  private func priority(
    _ id: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Ticket.Priority {
    guard let found = circumstances.rules.settings.queue.priority(id) else {
      throw .unknownName(.priority, id)
    }
    return Ticket.Priority(id: id, headStart: found.headStart)
  }

  /// The errand that somebody names, with a line that there is.
  ///
  /// - Throws: `Refusal.missing` where neither group nor service tells the line.
  func errand(
    group: String?, service: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> Errand {
    let settings = circumstances.rules.settings
    let service = try CleanField.line(service, .service, limit: 100)
    if let group, !group.isEmpty {
      guard settings.queue.group(group) != nil else { throw .unknownName(.group, group) }
      return Errand(group: group, service: service)
    }
    let lines = settings.queue.lines
    if lines.count == 1 { return Errand(group: lines[0].id, service: service) }
    guard let service, let line = settings.group(for: service) else { throw .missing(.group) }
    return Errand(group: line.id, service: service)
  }

  /// The next number of a line; one that somebody still holds from the day before is passed over.
  func nextTicket(
    in group: String, _ circumstances: Circumstances
  ) throws(Refusal) -> TicketID {
    let queueRules = circumstances.rules.settings.queue
    let line = queueRules.group(group)
    let last = line?.lastNumber ?? queueRules.lastNumber
    let date = circumstances.at.date
    let prefix = line?.prefix ?? ""
    let first = line?.firstNumber ?? queueRules.firstNumber
    var id = TicketID(
      date: date, prefix: prefix,
      number: queue.lastNumber(prefix: prefix, on: date).map { $0 + 1 } ?? first)
    while queue.isInUse(id) { id.number += 1 }
    guard id.number <= last else { throw .queueFull(limit: last) }
    return id
  }

  /// What can be said about the wait of a number about to be given out.
  private func promise(for taking: TicketTaken, _ circumstances: Circumstances) -> WaitRange? {
    let event = Event(imagining: .taken(taking), at: circumstances.at)
    guard let ticket = Ticket(event),
      queue.serviceTimes.seconds(
        for: ticket, by: circumstances.rules.settings.queue.estimate) != nil
    else { return nil }
    var later = queue
    later.apply(event)
    return WaitForecast(later, at: circumstances.at, by: circumstances.rules.settings)
      .range(for: taking.id)
  }
}
