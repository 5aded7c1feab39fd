import DeskOperations
import Testing

/// What becomes of those who wait when the day ends.
@Suite struct NightTests {
  /// One in service, one held and two waiting on Friday evening.
  private func friday(_ rule: QueueSettings.Overnight) throws -> (QueueDesk, [TicketID]) {
    var desk = try QueueDesk("2026-11-20T16:40", overnight: rule)
    let held = try desk.takeAndCall()
    try desk.ask(.hold(held, minutes: 30), reason: "Đi photo")
    let served = try desk.takeAndCall()
    let waiting = [try desk.take(), try desk.take()]
    return (desk, [held, served] + waiting)
  }

  @Test(
    arguments: [
      (QueueSettings.Overnight.noShow, Ticket.State.noShow), (.close, .cancelled),
      (.carryOver, .waiting),
    ])
  func `Friday's open tickets are settled on Monday by the rule`(
    rule: QueueSettings.Overnight, state: Ticket.State
  ) throws {
    var (desk, ids) = try friday(rule)
    let friday = desk.date
    try desk.go(to: "2026-11-23T07:30")
    #expect(desk.line == [])
    desk.refuse(.finish(ids[1]), with: .unknownTicket("A2"))
    let events = try desk.ask(.take(TicketOrder(group: "B")))
    #expect(events.map(\.kind) == Array(repeating: .ticketClosed, count: 4) + [.ticketTaken])
    let totals = desk.desk.queueTotals(on: friday)
    #expect(totals.isBalanced && totals.issued == 4 && totals.served == 1)
    #expect(totals.waiting + totals.inService == 0)
    #expect(totals.missed == (rule == .noShow ? 3 : 0))
    #expect(totals.cancelled == (rule == .close ? 3 : 0))
    #expect(totals.carriedOver == (rule == .carryOver ? 3 : 0))
    #expect(desk.state(ids[2]) == state && desk.state(ids[1]) == .served)
    #expect(desk.line == (rule == .carryOver ? ["A1", "A3", "A4", "B101"] : ["B101"]))
    let monday = desk.desk.queueTotals(on: desk.date)
    #expect(monday.isBalanced && monday.broughtOver == (rule == .carryOver ? 3 : 0))
    for id in ids where rule != .carryOver || id == ids[1] {
      desk.refuse(.undo(id), with: .unknownTicket(id.label))
    }
  }

  @Test func `who is carried on is first on Monday, and nobody gets the same label`() throws {
    var (desk, ids) = try friday(.carryOver)
    try desk.go(to: "2026-11-23T07:30")
    let labels = try (1...3).map { _ in try desk.take("A", "disabled").label }
    #expect(labels == ["A2", "A5", "A6"])
    desk.refuse(.undo(ids[2]), with: .nothingToUndo(ids[2]))
    #expect(try desk.call() == ids[0])
    #expect(try desk.call() == ids[2])
    try desk.ask(.finish(ids[2]))
    let report = QueueReport(desk.desk, on: desk.date, by: desk.practice.rules.settings)
    #expect(report.all.waits.counted == 0 && report.all.waits.leftOut == [.overNight: 1])
    #expect(report.all.arrived == 3 && report.totals.broughtOver == 3)
  }

  @Test func `a service with a night in it is left out of every average`() throws {
    var (desk, ids) = try friday(.carryOver)
    try desk.go(to: "2026-11-23T07:30")
    // A1 was at the counter on Friday as well.
    #expect(try desk.call() == ids[0])
    try desk.ask(.begin(ids[0]))
    desk.wait(5)
    try desk.ask(.finish(ids[0]))
    let report = QueueReport(desk.desk, on: desk.date, by: desk.practice.rules.settings)
    #expect(report.all.services.counted == 0)
    #expect(report.all.services.leftOut == [.overNight: 1])
  }

  @Test func `nine services and one forgotten over night are too few to promise anything`() throws {
    var desk = try QueueDesk()
    for _ in 1...9 {
      let id = try desk.takeAndCall()
      desk.wait(5)
      try desk.ask(.finish(id))
    }
    try desk.takeAndCall()
    try desk.go(to: "2026-11-23T07:30")
    try desk.ask(.openCounter)
    let first = try desk.take()
    #expect(try desk.ticket(first).promise == nil)
    try desk.call()
    desk.wait(5)
    try desk.take()
    try desk.call()
    let last = try desk.take()
    #expect(try desk.ticket(last).promise != nil)
  }

  @Test(arguments: QueueSettings.Overnight.allCases)
  func `the day is ended by hand, once, with the same figures as by the night`(
    rule: QueueSettings.Overnight
  ) throws {
    var (byHand, _) = try friday(rule)
    var (byNight, _) = try friday(rule)
    let day = byHand.date
    try byHand.ask(.endDay, at: nil)
    #expect(byHand.line.isEmpty)
    byHand.refuse(.endDay, at: nil, with: .nothingOpen)
    #expect(byHand.desk.queueTotals(on: day).isBalanced)
    for desk in [byHand, byNight] {
      var desk = desk
      try desk.go(to: "2026-11-23T07:30")
      try desk.take("B")
      if desk.desk.queueTotals(on: day) != byHand.desk.queueTotals(on: day) {
        Issue.record("\(desk.desk.queueTotals(on: day))")
      }
      #expect(desk.line == (rule == .carryOver ? ["A1", "A3", "A4", "B101"] : ["B101"]))
    }
    try byNight.go(to: "2026-11-23T07:30")
    try byNight.ask(.endDay)
    #expect(byNight.desk.queueTotals(on: day) == byHand.desk.queueTotals(on: day))
  }

  @Test func `midnight in the middle of a service begins a new day`() throws {
    var desk = try QueueDesk("2026-11-19T23:50")
    let id = try desk.takeAndCall()
    let thursday = id.date
    try desk.go(to: "2026-11-20T00:05")
    desk.refuse(.finish(id), with: .unknownTicket("A1"))
    desk.refuse(.begin(id), with: .unknownTicket("A1"))
    desk.refuse(.callNext, with: .nobodyWaiting)
    let next = try desk.take()
    #expect(next.label == "A1" && next.date != thursday)
    #expect(desk.desk.queueTotals(on: thursday).served == 1)
    #expect(try desk.call() == next)
    try desk.go(to: "2026-11-19T23:59")
    let last = try #require(desk.desk.lastMoment)
    desk.refuse(.finish(next), with: .clockWentBack(now: desk.now, last: last))
  }
}
