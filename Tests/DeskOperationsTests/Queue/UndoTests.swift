import DeskOperations
import Testing

/// Undoing every verb.
@Suite struct UndoTests {
  private let supervisor = SampleRules.supervisor

  /// What leads to an act, and the act, on one ticket.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var before: @Sendable (TicketID) -> [QueueAct] = { _ in [] }
    var act: @Sendable (TicketID) -> QueueAct
  }

  static let cases: [Case] = [
    Case(testDescription: "call", act: { _ in .callNext }),
    Case(testDescription: "pick", act: { .pick($0) }),
    Case(testDescription: "recall", before: { _ in [.callNext] }, act: { .recall($0) }),
    Case(testDescription: "begin", before: { _ in [.callNext] }, act: { .begin($0) }),
    Case(testDescription: "finish", before: { _ in [.callNext] }, act: { .finish($0) }),
    Case(
      testDescription: "finish what was begun", before: { [.callNext, .begin($0)] },
      act: { .finish($0) }),
    Case(
      testDescription: "finish with more to come",
      before: { [.callNext, .split($0, [Errand(group: "B")])] }, act: { .finish($0) }),
    Case(testDescription: "miss", before: { _ in [.callNext] }, act: { .miss($0) }),
    Case(testDescription: "come back", before: { [.callNext, .miss($0)] }, act: { .comeBack($0) }),
    Case(testDescription: "hold", before: { _ in [.callNext] }, act: { .hold($0, minutes: 5) }),
    Case(
      testDescription: "resume", before: { [.callNext, .hold($0, minutes: 5)] },
      act: { .resume($0) }),
    Case(
      testDescription: "send on", before: { _ in [.callNext] },
      act: { .transfer($0, TicketTransfer(group: "B", position: .end)) }),
    Case(
      testDescription: "send to a counter", before: { _ in [.callNext] },
      act: { .transfer($0, TicketTransfer(counter: 3)) }),
    Case(
      testDescription: "send on while waiting",
      act: { .transfer($0, TicketTransfer(group: "B", position: .front)) }),
    Case(
      testDescription: "split", before: { _ in [.callNext] },
      act: { .split($0, [Errand(group: "B")]) }),
    Case(testDescription: "cancel", act: { .cancel($0) }),
    Case(testDescription: "reactivate", before: { [.cancel($0)] }, act: { .reactivate($0) }),
    Case(
      testDescription: "reactivate what was served", before: { [.callNext, .finish($0)] },
      act: { .reactivate($0) }),
    Case(
      testDescription: "close by day", before: { _ in [.callNext] },
      act: { .close($0, as: .served) }),
  ]

  @Test(arguments: cases)
  func `undoing leaves everything but the history as it was`(each: Case) throws {
    var desk = try QueueDesk()
    let id = try desk.take()
    try desk.take()
    for act in each.before(id) {
      try desk.ask(act, by: supervisor, reason: "Cần")
      desk.wait(2)
    }
    let before = try desk.ticket(id)
    let line = desk.line
    let times = desk.desk.queueTotals(on: desk.date)
    let inService = desk.desk.ticketInService(at: 1, on: desk.date)?.id
    try desk.ask(each.act(id), by: supervisor, reason: "Cần")
    #expect(try desk.ticket(id) != before)
    desk.wait(1)
    try desk.ask(.undo(id), by: supervisor)
    let after = try desk.ticket(id)
    #expect(UndoTests.figures(after) == UndoTests.figures(before))
    #expect(after.stints == before.stints && after.place == before.place)
    #expect(after.history.count == before.history.count + 2)
    #expect(desk.line == line && desk.desk.queueTotals(on: desk.date) == times)
    #expect(desk.desk.ticketInService(at: 1, on: desk.date)?.id == inService)
  }

  /// What can be seen of a ticket beside its stays and its place.
  private static func figures(_ ticket: Ticket) -> [String] {
    [
      "\(ticket.state) \(ticket.calls)", "\(ticket.errand) \(ticket.errandsAfter)",
      "\(String(describing: ticket.counter)) \(String(describing: ticket.onlyCounter))",
      "\(String(describing: ticket.heldUntil)) \(String(describing: ticket.endedAt))",
      "\(String(describing: ticket.lastCalledAt)) \(String(describing: ticket.calledAt))",
    ]
  }

  @Test func `undoing a call brings back the service that it had ended`() throws {
    var desk = try QueueDesk()
    let first = try desk.takeAndCall()
    try desk.ask(.begin(first))
    let second = try desk.take()
    try desk.call()
    #expect(desk.state(first) == .served)
    let events = try desk.ask(.undo(second))
    #expect(events.map(\.kind) == [.ticketUndone, .ticketUndone])
    #expect(desk.state(first) == .serving && desk.line == ["A2"])
    #expect(desk.desk.ticketInService(at: 1, on: desk.date)?.id == first)
    try desk.ask(.finish(first))
    #expect(desk.desk.queueTotals(on: desk.date).served == 1)
  }

  @Test func `also a call out of order, and behind a call repeated`() throws {
    var desk = try QueueDesk()
    let first = try desk.takeAndCall()
    let second = try desk.take()
    try desk.ask(.pick(second), reason: "Cần")
    try desk.ask(.recall(second))
    try desk.ask(.undo(second))
    #expect(desk.state(second) == .called && desk.state(first) == .served)
    try desk.ask(.undo(second))
    #expect(desk.state(second) == .waiting && desk.state(first) == .called)
  }

  @Test func `serving without a number is taken back by one key, with its number`() throws {
    var desk = try QueueDesk()
    let first = try desk.takeAndCall()
    try desk.ask(.serve(Errand(group: "A")))
    let walkUp = try #require(desk.desk.ticketInService(at: 1, on: desk.date)?.id)
    try desk.ask(.undo(walkUp))
    #expect(desk.state(walkUp) == .cancelled && desk.state(first) == .called)
    #expect(desk.line.isEmpty)
  }

  @Test func `everything done to a number can be undone, down to its taking`() throws {
    var desk = try QueueDesk()
    let id = try desk.takeAndCall()
    try desk.ask(.begin(id))
    try desk.ask(.hold(id, minutes: 5), reason: "Cần")
    try desk.ask(.resume(id))
    try desk.ask(.finish(id))
    for state in [Ticket.State.serving, .held, .serving, .called, .waiting] {
      try desk.ask(.undo(id))
      #expect(desk.state(id) == state)
    }
    desk.refuse(.undo(id), with: .nothingToUndo(id))
    #expect(try desk.ticket(id).stints.isEmpty)
  }

  @Test func `another counter's act is undone there or by a supervisor`() throws {
    var desk = try QueueDesk()
    let id = try desk.takeAndCall()
    try desk.ask(.miss(id))
    desk.refuse(.undo(id), at: 2, with: .ticketElsewhere(id, counter: 1))
    desk.refuse(.undo(id), at: nil, with: .ticketElsewhere(id, counter: 1))
    desk.refuse(.undo(id), at: 2, by: supervisor, with: .missing(.reason))
    try desk.ask(.undo(id), at: 2, by: supervisor, reason: "Nhầm người")
    #expect(desk.state(id) == .called)
    let given = try desk.take()
    try desk.ask(.cancel(given), at: 2)
    try desk.ask(.undo(given), at: 1)
    #expect(desk.state(given) == .waiting)
  }

  @Test func `no counter has two in hand after undoing`() throws {
    var desk = try QueueDesk()
    let first = try desk.takeAndCall()
    try desk.ask(.finish(first))
    let second = try desk.takeAndCall()
    desk.refuse(.undo(first), with: .counterBusy(1, second))
    try desk.ask(.finish(second))
    try desk.ask(.undo(first))
    #expect(desk.desk.ticketInService(at: 1, on: desk.date)?.id == first)
    desk.refuse(.undo(second), with: .counterBusy(1, first))
  }

  @Test func `an undone service no longer says how long services take`() throws {
    var desk = try QueueDesk()
    for _ in 1...10 {
      let id = try desk.takeAndCall()
      desk.wait(6)
      try desk.ask(.finish(id))
    }
    let last = try #require(desk.desk.tickets.last?.id)
    func forecast(_ id: TicketID) -> WaitRange? {
      WaitForecast(desk.desk.queue, at: desk.now, by: desk.practice.rules.settings).range(for: id)
    }
    let waiting = try desk.take()
    #expect(forecast(waiting) != nil)
    try desk.ask(.undo(last))
    #expect(forecast(waiting) == nil)
    try desk.ask(.finish(last))
    #expect(forecast(waiting) != nil)
  }
}
