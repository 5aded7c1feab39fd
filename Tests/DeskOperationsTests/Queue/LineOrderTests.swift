import Dice
import DeskOperations
import Testing

/// The order of the line over random tickets: one order whatever was told first, nobody overtaken in
/// his class, overtaking bounded by the head start, and no two ever change places.
@Suite struct LineOrderTests {
  private static let seeds = 0..<20
  private static let morning = Moment.at("2026-11-20T08:00")

  /// Sixty tickets of two lines and three classes, some with an appointment, as the events of taking.
  private static func arrivals(seed: Int) throws -> [Event] {
    var random = SplitMix64(seed: UInt64(9000 + seed))
    var desk = try QueueDesk("2026-11-20T08:00")
    var booked: [AppointmentID] = []
    for minutes in stride(from: 10, to: 180, by: 30) {
      let order = AppointmentOrder(
        moment: desk.now.advanced(bySeconds: 60 * minutes),
        errand: Errand(group: ["A", "B"][minutes / 10 % 2]), name: "Lê Văn Mẫu")
      try desk.ask(.book(order))
      booked.append(AppointmentID(date: desk.date, number: booked.count + 1))
    }
    for _ in 0..<60 {
      // Often several within one second.
      let seconds = Bool.random(using: &random) ? 0 : Int.random(in: 1...400, using: &random)
      desk.practice.now = desk.now.advanced(bySeconds: seconds)
      let priority = [nil, nil, "older", "disabled"][Int.random(in: 0...3, using: &random)]
      let next = booked.first.flatMap { id in
        desk.desk.queue.appointments.first { $0.id == id }?.moment
      }
      let isNear = next.map { abs($0.localSeconds - desk.now.localSeconds) <= 1200 } ?? false
      let appointment = isNear && Bool.random(using: &random) ? booked.removeFirst() : nil
      try desk.ask(
        .take(
          TicketOrder(
            group: ["A", "B"][Int.random(in: 0...1, using: &random)], priority: priority,
            appointment: appointment)))
    }
    return desk.practice.events.filter { $0.kind == .ticketTaken }
  }

  private static func line(_ events: [Event]) -> [Ticket] {
    var desk = Desk()
    for event in events { desk.apply(event) }
    return desk.line(on: morning.date)
  }

  @Test(arguments: seeds)
  func `the order does not depend on which ticket was told first`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let events = try LineOrderTests.arrivals(seed: seed)
    let line = LineOrderTests.line(events).map(\.id)
    #expect(line.count == events.count)
    for _ in 0..<5 {
      #expect(LineOrderTests.line(events.shuffled(using: &random)).map(\.id) == line)
    }
    // The lines of two groups, each told in its own order, however they are mixed.
    let lines = ["A", "B"].map { prefix in
      events.filter { event in
        if case .ticket(let id) = event.change.subject { id.prefix == prefix } else { false }
      }
    }
    #expect(LineOrderTests.line(lines[1] + lines[0]).map(\.id) == line)
  }

  @Test(arguments: seeds)
  func `the order is that of sorting by effective arrival and number`(seed: Int) throws {
    let line = LineOrderTests.line(try LineOrderTests.arrivals(seed: seed))
    let sorted = line.sorted { left, right in
      func key(_ ticket: Ticket) -> (Int, Int, String) {
        let base = (ticket.bookedFor ?? ticket.takenAt).localSeconds
        return (base - 60 * (ticket.priority?.headStart ?? 0), ticket.id.number, ticket.id.prefix)
      }
      return key(left) < key(right)
    }
    #expect(line.map(\.id) == sorted.map(\.id))
  }

  @Test(arguments: seeds)
  func `nobody is overtaken in his class, nor in another by more than the head start`(
    seed: Int
  ) throws {
    let line = LineOrderTests.line(try LineOrderTests.arrivals(seed: seed))
      .filter { $0.bookedFor == nil }
    for (position, ticket) in line.enumerated() {
      for other in line[..<position] where other.takenAt > ticket.takenAt {
        let lead = other.takenAt.localSeconds - ticket.takenAt.localSeconds
        let gain = (other.priority?.headStart ?? 0) - (ticket.priority?.headStart ?? 0)
        #expect(lead <= 60 * gain, "\(other.id.label) overtook \(ticket.id.label) by \(lead) s")
      }
    }
  }

  @Test(arguments: seeds)
  func `two who wait never change places as time passes and others come and go`(
    seed: Int
  ) throws {
    var random = SplitMix64(seed: UInt64(7000 + seed))
    var desk = try QueueDesk()
    var before: [String] = []
    for _ in 0..<120 {
      desk.practice.now = desk.now.advanced(bySeconds: Int.random(in: 0...300, using: &random))
      if Int.random(in: 0...2, using: &random) > 0 {
        let priority = [nil, nil, "older", "disabled"][Int.random(in: 0...3, using: &random)]
        let group = ["A", "B"][Int.random(in: 0...1, using: &random)]
        _ = try? desk.ask(.take(TicketOrder(group: group, priority: priority)))
      } else {
        _ = try? desk.ask(.callNext, at: Int.random(in: 1...3, using: &random))
      }
      let line = desk.line
      #expect(before.filter(line.contains) == line.filter(before.contains))
      before = line
    }
  }
}
