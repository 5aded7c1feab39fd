import DeskOperations
import Testing

/// How long people are told they will wait.
@Suite struct WaitForecastTests {
  private func forecast(_ desk: QueueDesk, _ id: TicketID) -> WaitRange? {
    WaitForecast(desk.desk.queue, at: desk.now, by: desk.practice.rules.settings).range(for: id)
  }

  /// A desk at which counter 1 has just ended so many services of ten minutes in line A.
  private func practised(_ services: Int = 10, minutes: Int = 10) throws -> QueueDesk {
    var desk = try QueueDesk()
    try serve(services, minutes: minutes, at: &desk)
    return desk
  }

  private func serve(
    _ services: Int, minutes: Int, service: String? = nil, at desk: inout QueueDesk
  ) throws {
    for _ in 0..<services {
      let id = try desk.take(service: service)
      try desk.call()
      desk.wait(minutes)
      try desk.ask(.finish(id))
    }
  }

  @Test func `nothing is said under ten services, and from the tenth on something is`() throws {
    var desk = try practised(9)
    let first = try desk.take()
    #expect(try desk.ticket(first).promise == nil && forecast(desk, first) == nil)
    try desk.call()
    desk.wait(10)
    try desk.ask(.finish(first))
    let second = try desk.take()
    #expect(try desk.ticket(second).promise != nil)
  }

  @Test func `services of ten minutes at one counter are counted up one by one`() throws {
    var desk = try practised()
    let ids = try (0..<5).map { _ in
      let events = try desk.ask(.take(TicketOrder(group: "A")), at: nil)
      guard case .ticket(let id)? = events.last?.change.subject else { throw Refusal.nobodyWaiting }
      return id
    }
    #expect(
      ids.map { forecast(desk, $0) }
        == (0..<5).map { WaitRange(low: 10 * $0, high: 10 * $0 + 5) })
    try desk.call()
    desk.wait(4)
    // Six more minutes of the one at the counter, and of what was said before, are told as ten.
    #expect(forecast(desk, ids[0]) == nil)
    #expect(forecast(desk, ids[1]) == WaitRange(low: 10, high: 15))
  }

  @Test func `every counter that is open and serves the line shares the work`() throws {
    var desk = try practised()
    try desk.ask(.openCounter, at: 2)
    let ids = try (0..<4).map { _ in try desk.take() }
    #expect(forecast(desk, ids[1])?.low == 0 && forecast(desk, ids[3])?.low == 10)
    try desk.ask(.pauseCounter, at: 2, reason: "Họp")
    #expect(forecast(desk, ids[3])?.low == 30)
    try desk.ask(.closeCounter(1))
    #expect(forecast(desk, ids[3]) == nil)
  }

  @Test func `a counter that helps counts once its own line is empty`() throws {
    var alone = try practised()
    try alone.ask(.openCounter, at: 3)
    var helped = alone
    try helped.ask(.help(true), at: 3)
    try alone.take("B")
    let own = try helped.take("B")
    let ids = try (0..<3).map { _ in
      try alone.take()
      return try helped.take()
    }
    #expect(forecast(alone, ids[2])?.low == 20)
    #expect(forecast(helped, ids[2])?.low == 10 && forecast(helped, own)?.low == 0)
  }

  @Test func `the last twenty of the same errand speak first, then those of the line`() throws {
    var desk = try practised(12, minutes: 30)
    try serve(20, minutes: 5, service: "Chứng thực", at: &desk)
    try desk.take("A", service: "Chứng thực")
    let second = try desk.take("A", service: "Chứng thực")
    #expect(forecast(desk, second)?.low == 5)
    // Of the line the last twenty are the short ones as well; the long ones are forgotten.
    let third = try desk.take("A", service: "Hộ tịch")
    #expect(forecast(desk, third)?.low == 10)
  }

  @Test func `a line without figures of its own is taken as any`() throws {
    var desk = try practised()
    try desk.ask(.openCounter, at: 3)
    try desk.take("B")
    let second = try desk.take("B")
    #expect(forecast(desk, second)?.low == 10)
  }

  @Test func `a second errand of the same kind is not counted with the first`() throws {
    var desk = try QueueDesk()
    for _ in 1...5 {
      let id = try desk.takeAndCall()
      try desk.ask(.split(id, [Errand(group: "A")]))
      for _ in 1...2 {
        if desk.state(id) == .waiting { try desk.call() }
        desk.wait(10)
        try desk.ask(.finish(id))
      }
    }
    try desk.take()
    let second = try desk.take()
    #expect(forecast(desk, second) == WaitRange(low: 10, high: 15))
  }

  @Test(arguments: 1...6)
  func
    `all is told in steps of five, and nobody less than who is before in the same line and class`(
      seed: Int
    ) throws
  {
    let practice = try SimulatedDesk(SimulatedDay(seed: 100 + seed)).practice
    let told = practice.desk.tickets.filter { $0.promise != nil }
    var compared = 0
    for (index, later) in told.enumerated() {
      let promise = try #require(later.promise)
      #expect(promise.low >= 0 && promise.high >= promise.low + 5)
      #expect(promise.low % 5 == 0 && promise.high % 5 == 0)
      for earlier in told[..<index] where isBefore(earlier, later) {
        let first = try #require(earlier.promise)
        let passed = (later.takenAt.localSeconds - earlier.takenAt.localSeconds) / 60
        #expect(promise.low >= first.low - passed && promise.high >= first.high - passed)
        compared += 1
      }
    }
    #expect(told.count > 300 && compared > 1000)
  }

  /// Whether somebody in the same line and class still waited in front when the other came.
  private func isBefore(_ earlier: Ticket, _ later: Ticket) -> Bool {
    guard earlier.errand.group == later.errand.group, earlier.priority == later.priority,
      earlier.place.arrival < later.place.arrival, let called = earlier.calledAt
    else { return false }
    return called > later.takenAt
  }
}
