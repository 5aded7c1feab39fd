import DeskOperations
import Testing

/// Taking and calling numbers.
@Suite struct QueueTests {
  @Test func `numbers are called in the order they were taken`() throws {
    var desk = try PracticeDesk()
    for _ in 1...3 { try desk.ask(.queue(.take(TicketOrder(service: "Hộ tịch")))) }
    try desk.ask(.queue(.callNext), counter: 2)
    #expect(desk.desk.ticketInService(at: 2, on: desk.now.date)?.id.number == 1)
    try desk.ask(.queue(.callNext), counter: 1)
    #expect(desk.desk.ticketInService(at: 1, on: desk.now.date)?.id.number == 2)
    #expect(desk.desk.line(on: desk.now.date).map(\.id.number) == [3])
  }

  @Test func `calling the next number ends the one before`() throws {
    var desk = try PracticeDesk()
    for _ in 1...2 { try desk.ask(.queue(.take(TicketOrder(service: nil)))) }
    try desk.ask(.queue(.callNext))
    try desk.ask(.queue(.callNext))
    let totals = desk.desk.queueTotals(on: desk.now.date)
    #expect(totals.served == 1 && totals.inService == 1 && totals.waiting == 0)
  }

  @Test func `a ticket belongs to the counter that called it`() throws {
    var desk = try PracticeDesk()
    try desk.ask(.queue(.take(TicketOrder(service: nil))))
    let id = TicketID(date: desk.now.date, number: 1)
    #expect(throws: Refusal.ticketNotPossible(id, .waiting)) { try desk.ask(.queue(.finish(id))) }
    try desk.ask(.queue(.callNext), counter: 2)
    #expect(throws: Refusal.ticketElsewhere(id, counter: 2)) {
      try desk.ask(.queue(.miss(id)), counter: 1)
    }
    try desk.ask(.queue(.recall(id)), counter: 2)
    #expect(desk.desk[ticket: id]?.calls == 2)
    try desk.ask(.queue(.miss(id)), counter: 2)
    #expect(desk.desk[ticket: id]?.state == .noShow)
  }

  @Test func `an empty line, a full day and a missing counter are told`() throws {
    var desk = try PracticeDesk()
    #expect(throws: Refusal.nobodyWaiting) { try desk.ask(.queue(.callNext)) }
    for _ in 1...40 { try desk.ask(.queue(.take(TicketOrder(service: nil)))) }
    #expect(throws: Refusal.queueFull(limit: 40)) {
      try desk.ask(.queue(.take(TicketOrder(service: nil))))
    }
    #expect(throws: Refusal.counterNeeded) { try desk.ask(.queue(.callNext), counter: nil) }
    #expect(throws: Refusal.unknownTicket("77")) {
      try desk.ask(.queue(.cancel(TicketID(date: desk.now.date, number: 77))))
    }
  }

  @Test func `a ticket left open ends with its day`() throws {
    var desk = try PracticeDesk("2026-11-19T16:50")
    try desk.ask(.queue(.take(TicketOrder(service: nil))))
    try desk.ask(.queue(.take(TicketOrder(service: nil))))
    try desk.ask(.queue(.callNext))
    let day = desk.now.date
    desk.now = try SampleRules.moment("2026-11-20T07:30")
    for number in 1...2 {
      let id = TicketID(date: day, number: number)
      #expect(throws: Refusal.unknownTicket("\(number)")) { try desk.ask(.queue(.finish(id))) }
      #expect(throws: Refusal.unknownTicket("\(number)")) { try desk.ask(.queue(.cancel(id))) }
    }
    try desk.ask(.queue(.take(TicketOrder(service: nil))))
    let totals = desk.desk.queueTotals(on: day)
    #expect(totals.served == 1 && totals.missed == 1 && totals.waiting + totals.inService == 0)
    #expect(desk.desk.tickets(on: desk.now.date).map(\.id.number) == [1])
  }

  @Test func `totals of past days outlive their tickets`() throws {
    var desk = try PracticeDesk("2026-11-16T08:00")
    try desk.ask(.queue(.take(TicketOrder(service: nil))))
    try desk.ask(.queue(.callNext))
    try desk.ask(.queue(.finish(TicketID(date: desk.now.date, number: 1))))
    let first = desk.now.date
    let totals = desk.desk.queueTotals(on: first)
    for _ in 1...4 {
      desk.now = desk.now.advanced(bySeconds: 86_400)
      try desk.ask(.queue(.take(TicketOrder(service: nil))))
    }
    #expect(desk.desk.tickets(on: first).isEmpty)
    #expect(desk.desk.queueTotals(on: first) == totals)
    #expect(desk.desk.tickets(on: desk.now.date).map(\.id.number) == [1])
  }
}
