import DeskOperations
import Testing

/// What a morning shows before anything has happened on it.
@Suite struct MorningTests {
  @Test func `people carried over are seen before the first act, and counters are closed`() throws {
    var desk = try PracticeDesk("2026-11-20T16:40")
    desk.rules.settings.queue = SampleQueue.rules(overnight: .carryOver)
    for _ in 1...2 { try desk.ask(.queue(.take(TicketOrder(group: "A")))) }
    try desk.ask(.queue(.callNext))
    let monday = Moment.at("2026-11-23T07:31")
    let morning = desk.desk.opened(at: monday, by: desk.rules)
    #expect(morning.line(on: monday.date).map(\.id.label) == ["A2"])
    #expect(morning.queue.counters.isEmpty)
    #expect(morning.ticketInService(at: 1, on: monday.date) == nil)
    desk.now = monday
    try desk.ask(.queue(.openCounter))
    #expect(desk.desk.line(on: monday.date).map(\.id) == morning.line(on: monday.date).map(\.id))
    #expect(
      desk.desk.queueTotals(on: Moment.at("2026-11-20T17:00").date)
        == morning.queueTotals(on: Moment.at("2026-11-20T17:00").date))
  }

  @Test func `on a day that has begun it is the desk itself`() throws {
    var desk = try PracticeDesk()
    try desk.ask(.queue(.take(TicketOrder())))
    #expect(desk.desk.opened(at: desk.now.advanced(bySeconds: 60), by: desk.rules) == desk.desk)
  }
}
