import DeskOperations
import Testing

/// Taking a number, calling it in and out of order, calling again, and serving without one.
@Suite struct CallingTests {
  private let supervisor = SampleRules.supervisor

  @Test func `a number is taken for a group, by its errand, and with a class`() throws {
    var desk = try QueueDesk()
    #expect(try desk.take("A").label == "A1")
    #expect(try desk.take("B").label == "B101")
    try desk.ask(.take(TicketOrder(service: "Hộ tịch", priority: "older")), at: nil)
    let last = try #require(desk.desk.tickets.last)
    #expect(last.id.label == "A2" && last.priority == .init(id: "older", headStart: 20))
    #expect(last.errand == Errand(group: "A", service: "Hộ tịch"))
    desk.refuse(.take(TicketOrder(group: "Z")), with: .unknownName(.group, "Z"))
    desk.refuse(.take(TicketOrder()), with: .missing(.group))
    desk.refuse(.take(TicketOrder(service: "Không đâu")), with: .missing(.group))
    desk.refuse(
      .take(TicketOrder(group: "A", priority: "vua")), with: .unknownName(.priority, "vua"))
  }

  @Test func `each line has its own last number`() throws {
    var desk = try QueueDesk()
    for _ in 1...60 { try desk.ask(.take(TicketOrder(group: "B"))) }
    desk.refuse(.take(TicketOrder(group: "B")), with: .queueFull(limit: 160))
    #expect(try desk.take("A").label == "A1")
  }

  @Test func `a counter calls from its own lines alone, and says where others wait`() throws {
    var desk = try QueueDesk()
    desk.refuse(.callNext, with: .nobodyWaiting)
    try desk.take("A")
    try desk.take("B")
    desk.refuse(.callNext, at: nil, with: .counterNeeded)
    #expect(try desk.call(at: 3).label == "B101")
    desk.refuse(.callNext, at: 3, with: .nobodyForCounter(3, waitingElsewhere: 1))
    #expect(try desk.call(at: 2).label == "A1")
    desk.refuse(.callNext, at: 2, by: supervisor, with: .counterHeld(2, by: SampleRules.clerk))
  }

  @Test func `calling out of order needs a reason and is told apart`() throws {
    var desk = try QueueDesk()
    let ids = [try desk.take(), try desk.take(), try desk.take()]
    desk.refuse(.pick(ids[2]), with: .missing(.reason))
    let events = try desk.ask(.pick(ids[2]), reason: "Người đi cùng cần về sớm")
    #expect(events.map(\.kind) == [.counterOpened, .ticketPicked])
    #expect(desk.state(ids[2]) == .called && desk.line == ["A1", "A2"])
    desk.refuse(.pick(ids[2]), reason: "Lại", with: .ticketNotPossible(ids[2], .called))
    try desk.ask(.pick(ids[1]), reason: "Nhầm số")
    #expect(desk.state(ids[2]) == .served && desk.line == ["A1"])
  }

  @Test func `a number is called three times, and then must be left`() throws {
    var desk = try QueueDesk()
    let waiting = try desk.take()
    desk.refuse(.recall(waiting), with: .ticketNotPossible(waiting, .waiting))
    try desk.call()
    try desk.ask(.recall(waiting))
    desk.refuse(.recall(waiting), at: 2, with: .ticketElsewhere(waiting, counter: 1))
    try desk.ask(.recall(waiting))
    desk.refuse(.recall(waiting), with: .calledEnough(waiting, times: 3))
    #expect(try desk.ticket(waiting).stints.count == 1)
    #expect(try desk.ticket(waiting).calls == 3)
  }

  @Test func `a service begins once and ends at its counter`() throws {
    var desk = try QueueDesk()
    let id = try desk.takeAndCall()
    desk.refuse(.begin(id), at: 2, with: .ticketElsewhere(id, counter: 1))
    try desk.ask(.begin(id))
    desk.refuse(.begin(id), with: .ticketNotPossible(id, .serving))
    desk.refuse(.recall(id), with: .ticketNotPossible(id, .serving))
    desk.refuse(.finish(id), at: nil, with: .counterNeeded)
    desk.refuse(.finish(id), at: 2, with: .ticketElsewhere(id, counter: 1))
    try desk.ask(.finish(id))
    desk.refuse(.finish(id), with: .ticketNotPossible(id, .served))
    #expect(desk.state(id) == .served)
  }

  @Test func `somebody without a number is served at once and counts as everybody else`() throws {
    var desk = try QueueDesk()
    let before = try desk.takeAndCall()
    try desk.take()
    desk.refuse(.serve(Errand(group: "Z")), with: .unknownName(.group, "Z"))
    desk.refuse(.serve(Errand(group: "")), with: .missing(.group))
    let events = try desk.ask(.serve(Errand(group: "A")))
    #expect(
      events.map(\.kind) == [.ticketServed, .ticketTaken, .ticketCalled, .ticketBegun])
    #expect(desk.state(before) == .served && desk.line == ["A2"])
    let walkUp = try #require(desk.desk.ticketInService(at: 1, on: desk.date))
    #expect(walkUp.id.label == "A3" && walkUp.isWalkUp && walkUp.waitedSeconds == nil)
    #expect(desk.desk.queueTotals(on: desk.date).issued == 3)
  }
}
