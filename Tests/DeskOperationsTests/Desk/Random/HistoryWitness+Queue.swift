import DeskOperations

/// What must hold in every queue, whatever was asked of it.
extension HistoryWitness {
  mutating func watchQueue(
    from before: Desk, to after: Desk, _ events: [Event], by rules: QueueSettings
  ) {
    let date = events[0].at.date
    let line = after.line(on: date)
    expect(Set(after.tickets.map(\.id)).count == after.tickets.count, "a number was given twice")
    let shown = after.tickets(on: date).filter(\.isOpen).map(\.id.label)
    expect(Set(shown).count == shown.count, "two people hold the same label")
    let busy = after.tickets(on: date).filter(\.isInService).compactMap(\.counter)
    expect(Set(busy).count == busy.count, "a counter has two in hand")
    for ticket in after.tickets(on: date) where ticket.isInService {
      expect(
        after.ticketInService(at: ticket.counter ?? 0, on: date)?.id == ticket.id,
        "\(ticket.id.label) is lost at its counter")
    }
    watchOrder(from: before, line, events)
    watchOvertaking(in: line, by: rules)
    for ticket in after.tickets {
      expect(
        before[ticket: ticket.id].map { ticket.history.starts(with: $0.history) } ?? true,
        "the history of \(ticket.id.label) was rewritten")
    }
  }

  /// Of two who wait and of whom no event tells, neither passes the other.
  private mutating func watchOrder(from before: Desk, _ line: [Ticket], _ events: [Event]) {
    let told = Set(events.map(\.change.subject))
    let old = before.line(on: events[0].at.date).map(\.id).filter { !told.contains(.ticket($0)) }
    let now = line.map(\.id).filter { !told.contains(.ticket($0)) }
    expect(old.filter(now.contains) == now.filter(old.contains), "two who wait changed places")
  }

  /// Nobody passes one of the same class who came before, and nobody one of a lower class who came
  /// before by more than the head start and what an appointment may be late.
  private mutating func watchOvertaking(in line: [Ticket], by rules: QueueSettings) {
    let plain = line.filter { $0.lastPlacing == nil && $0.carriedAfter == nil }
    for (position, ticket) in plain.enumerated() {
      for other in plain[..<position] {
        let wasFirst = (ticket.takenAt, ticket.id.number) < (other.takenAt, other.id.number)
        guard wasFirst else { continue }
        let gain = (other.priority?.headStart ?? 0) + (other.bookedFor == nil ? 0 : late(rules))
        let loss = ticket.bookedFor == nil ? 0 : rules.appointments.early
        let lead = other.takenAt.localSeconds - ticket.takenAt.localSeconds
        let names = "\(other.id.label) overtook \(ticket.id.label)"
        expect(lead <= 60 * (gain + loss), "\(names) by \(lead) s")
        let isSameClass = other.priority == ticket.priority
        expect(!isSameClass || gain + loss > (other.priority?.headStart ?? 0), names)
      }
    }
  }

  private func late(_ rules: QueueSettings) -> Int { rules.appointments.late }
}
