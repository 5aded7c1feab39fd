import DeskOperations
import Testing

/// Counters: opened, paused, closed, taken over, and helping others.
@Suite struct CounterTests {
  private let supervisor = SampleRules.supervisor
  private let colleague = QueueDesk.colleague

  private func counter(_ number: Int, _ desk: QueueDesk) throws -> CounterState {
    try #require(desk.desk.queue.counters[number])
  }

  @Test func `a counter opens once, and is its person's`() throws {
    var desk = try QueueDesk()
    desk.refuse(.openCounter, at: nil, with: .counterNeeded)
    try desk.ask(.openCounter)
    desk.refuse(.openCounter, with: .counterNotPossible(1, .open))
    desk.refuse(.openCounter, by: colleague, with: .counterHeld(1, by: SampleRules.clerk))
    let state = try counter(1, desk)
    #expect(state.mode == .open && state.person == SampleRules.clerk && state.since == desk.now)
  }

  @Test func `a break has a reason, leaves nobody sitting, and ends with opening or calling`()
    throws
  {
    var desk = try QueueDesk()
    desk.refuse(.pauseCounter, reason: "Ăn trưa", with: .counterNotPossible(1, .closed))
    let id = try desk.takeAndCall()
    desk.refuse(.pauseCounter, reason: "Ăn trưa", with: .counterBusy(1, id))
    try desk.ask(.finish(id))
    desk.refuse(.pauseCounter, with: .missing(.reason))
    desk.refuse(
      .pauseCounter, by: colleague, reason: "Ăn trưa", with: .counterHeld(1, by: SampleRules.clerk))
    try desk.ask(.pauseCounter, reason: "Ăn trưa")
    #expect(try counter(1, desk).mode == .paused && counter(1, desk).reason == "Ăn trưa")
    desk.refuse(.pauseCounter, reason: "Ăn trưa", with: .counterNotPossible(1, .paused))
    try desk.ask(.openCounter)
    #expect(try counter(1, desk).mode == .open && counter(1, desk).reason == nil)
    try desk.ask(.pauseCounter, reason: "Họp")
    try desk.take()
    let events = try desk.ask(.callNext)
    #expect(events.map(\.kind) == [.counterOpened, .ticketCalled])
  }

  @Test func `a counter is closed by its person, or by a supervisor who says why`() throws {
    var desk = try QueueDesk()
    desk.refuse(.closeCounter(1), with: .counterNotPossible(1, .closed))
    let id = try desk.takeAndCall()
    desk.refuse(.closeCounter(1), with: .counterBusy(1, id))
    try desk.ask(.finish(id))
    desk.refuse(.closeCounter(1), by: colleague, reason: "Hết giờ", with: .onlySupervisor)
    desk.refuse(.closeCounter(1), by: supervisor, with: .missing(.reason))
    try desk.ask(.closeCounter(1), at: nil, by: supervisor, reason: "Quên đóng")
    #expect(try counter(1, desk).mode == .closed)
    try desk.ask(.openCounter, by: colleague)
    #expect(try counter(1, desk).person == colleague)
    try desk.ask(.closeCounter(1), by: colleague)
    #expect(try counter(1, desk).mode == .closed)
  }

  @Test func `a stand-in has everything of the counter`() throws {
    var desk = try QueueDesk()
    let served = try desk.takeAndCall()
    let sent = try desk.take()
    try desk.ask(
      .transfer(sent, TicketTransfer(counter: 1)), by: supervisor, reason: "Khách quen việc")
    desk.refuse(.takeOverCounter, at: nil, with: .counterNeeded)
    desk.refuse(.takeOverCounter, with: .counterNotPossible(1, .open))
    desk.refuse(.callNext, by: colleague, with: .counterHeld(1, by: SampleRules.clerk))
    try desk.ask(.takeOverCounter, by: colleague, reason: "Ốm")
    let state = try counter(1, desk)
    #expect(state.person == colleague && state.standsInFor == SampleRules.clerk)
    try desk.ask(.finish(served), by: colleague)
    try desk.ask(.callNext, by: colleague)
    #expect(desk.state(sent) == .called)
    desk.refuse(.callNext, with: .counterHeld(1, by: colleague))
    try desk.ask(.takeOverCounter)
    #expect(try counter(1, desk).standsInFor == colleague)
  }

  @Test func `standing in at a counter that is closed or on break opens it`() throws {
    var desk = try QueueDesk()
    try desk.ask(.takeOverCounter, by: colleague)
    #expect(try counter(1, desk).mode == .open && counter(1, desk).standsInFor == nil)
    try desk.ask(.pauseCounter, by: colleague, reason: "Ăn trưa")
    let events = try desk.ask(.takeOverCounter)
    #expect(events.map(\.kind) == [.counterTakenOver, .counterOpened])
    #expect(try counter(1, desk).mode == .open)
  }

  @Test func `a helping counter calls others only when nobody waits in its own lines`() throws {
    var desk = try QueueDesk()
    desk.refuse(.help(true), at: nil, with: .counterNeeded)
    desk.refuse(.help(false), with: .counterNotPossible(1, .closed))
    try desk.take("B")
    try desk.take("A")
    try desk.ask(.help(true))
    desk.refuse(.help(true), with: .counterNotPossible(1, .closed))
    #expect(try desk.call(at: 1).label == "A1")
    #expect(try desk.call(at: 1).label == "B101")
    try desk.take("B")
    try desk.ask(.help(false))
    desk.refuse(.callNext, with: .nobodyForCounter(1, waitingElsewhere: 1))
  }

  @Test func `the next day begins with no counter open`() throws {
    var desk = try QueueDesk()
    try desk.ask(.openCounter)
    try desk.go(to: "2026-11-23T07:30")
    try desk.take()
    #expect(desk.desk.queue.counters.isEmpty)
  }
}
