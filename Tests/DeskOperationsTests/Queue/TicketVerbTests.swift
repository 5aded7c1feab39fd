import DeskOperations
import Testing

/// Absence and late return, holding, splitting, giving up, and what only a supervisor may.
@Suite struct TicketVerbTests {
  private let supervisor = SampleRules.supervisor

  @Test func `whoever comes back late stands behind the next three of the same line`() throws {
    var desk = try QueueDesk()
    let late = try desk.takeAndCall()
    desk.refuse(.comeBack(late), with: .ticketNotPossible(late, .called))
    desk.refuse(.miss(late), at: 2, with: .ticketElsewhere(late, counter: 1))
    try desk.ask(.miss(late))
    #expect(desk.state(late) == .noShow)
    for _ in 1...5 { try desk.take() }
    try desk.take("B")
    desk.refuse(.miss(late), with: .ticketNotPossible(late, .noShow))
    try desk.ask(.comeBack(late), at: nil)
    #expect(desk.line == ["A2", "A3", "A4", "A1", "A5", "A6", "B101"])
  }

  @Test(arguments: [0, 1, 2])
  func `behind fewer than three it is behind them all, behind nobody in its own place`(
    others: Int
  ) throws {
    var desk = try QueueDesk()
    let late = try desk.takeAndCall()
    try desk.ask(.miss(late))
    for _ in 0..<others { try desk.take() }
    let place = try desk.ticket(late).place
    try desk.ask(.comeBack(late))
    #expect(desk.line.last == "A1" && desk.line.count == others + 1)
    if others == 0 { #expect(try desk.ticket(late).place == place) }
  }

  @Test func `two who come back one after the other keep their order`() throws {
    var desk = try QueueDesk()
    let late = [try desk.take(), try desk.take()]
    for id in late {
      #expect(try desk.call() == id)
      try desk.ask(.miss(id))
    }
    for _ in 1...4 { try desk.take() }
    for id in late { try desk.ask(.comeBack(id)) }
    #expect(desk.line.prefix(3) == ["A3", "A4", "A5"])
    #expect(desk.line.firstIndex(of: "A1")! < desk.line.firstIndex(of: "A2")!)
  }

  @Test func `a ticket is held for a time with a reason, and goes on at any counter`() throws {
    var desk = try QueueDesk()
    let id = try desk.takeAndCall()
    desk.refuse(.hold(id, minutes: 10), with: .missing(.reason))
    desk.refuse(.hold(id, minutes: 0), reason: "Bổ sung", with: .missing(.minutes))
    desk.refuse(
      .hold(id, minutes: 61), reason: "Bổ sung", with: .aboveLimit(.minutes, 60))
    desk.refuse(
      .hold(id, minutes: 5), at: 2, reason: "Bổ sung", with: .ticketElsewhere(id, counter: 1))
    desk.refuse(.resume(id), with: .ticketNotPossible(id, .called))
    try desk.ask(.hold(id, minutes: 10), reason: "Đi photo")
    #expect(try desk.ticket(id).heldUntil == desk.now.advanced(bySeconds: 600))
    #expect(desk.desk.ticketInService(at: 1, on: desk.date) == nil && desk.line.isEmpty)
    let other = try desk.takeAndCall(at: 2)
    desk.refuse(.resume(id), at: 2, with: .counterBusy(2, other))
    desk.refuse(.resume(id), at: nil, with: .counterNeeded)
    try desk.ask(.resume(id), at: 3)
    #expect(desk.state(id) == .serving)
    #expect(try desk.ticket(id).counter == 3 && desk.ticket(id).heldUntil == nil)
  }

  @Test func `one number goes through two groups, in the place of its arrival`() throws {
    var desk = try QueueDesk()
    let id = try desk.takeAndCall()
    try desk.take("B")
    desk.refuse(.split(id, []), with: .missing(.group))
    desk.refuse(.split(id, [Errand(group: "Z")]), with: .unknownName(.group, "Z"))
    try desk.ask(.split(id, [Errand(group: "B"), Errand(group: "A", service: "Chứng thực")]))
    #expect(desk.state(id) == .called)
    try desk.ask(.finish(id))
    #expect(desk.line == ["A1", "B101"])
    #expect(try desk.call(at: 3) == id)
    try desk.ask(.finish(id), at: 3)
    #expect(try desk.ticket(id).errand == Errand(group: "A", service: "Chứng thực"))
    #expect(try desk.call(at: 1) == id)
    try desk.ask(.finish(id), at: 1)
    #expect(desk.state(id) == .served)
    #expect(desk.desk.queueTotals(on: desk.date).served == 1)
    desk.refuse(.split(id, [Errand(group: "B")]), with: .ticketNotPossible(id, .served))
  }

  @Test func `two errands of the same kind are two services, each with its own time`() throws {
    var desk = try QueueDesk()
    let id = try desk.takeAndCall()
    try desk.ask(.begin(id))
    try desk.ask(.split(id, [Errand(group: "A")]))
    desk.wait(10)
    try desk.ask(.finish(id))
    try desk.call()
    try desk.ask(.begin(id))
    desk.wait(4)
    try desk.ask(.finish(id))
    let report = QueueReport(desk.desk, on: desk.date, by: desk.practice.rules.settings)
    #expect(report.all.services.counted == 2 && report.all.services.longest == 600)
    #expect(report.all.services.mean == 420)
  }

  @Test func `who gives up leaves the line, and comes back into the same place`() throws {
    var desk = try QueueDesk()
    let ids = [try desk.take(), try desk.take(), try desk.take()]
    try desk.ask(.cancel(ids[1]), at: nil)
    #expect(desk.line == ["A1", "A3"])
    desk.refuse(.cancel(ids[1]), with: .ticketNotPossible(ids[1], .cancelled))
    desk.refuse(.reactivate(ids[0]), with: .ticketNotPossible(ids[0], .waiting))
    try desk.ask(.reactivate(ids[1]), at: nil)
    #expect(desk.line == ["A1", "A2", "A3"])
    try desk.call()
    desk.refuse(.cancel(ids[0]), with: .ticketNotPossible(ids[0], .called))
    try desk.ask(.hold(ids[0], minutes: 5), reason: "Nghe điện thoại")
    try desk.ask(.cancel(ids[0]))
    #expect(desk.state(ids[0]) == .cancelled)
  }

  @Test func `what was served waits again only by a supervisor's word`() throws {
    var desk = try QueueDesk()
    let id = try desk.takeAndCall()
    try desk.ask(.finish(id))
    desk.refuse(.reactivate(id), reason: "Nhầm", with: .onlySupervisor)
    desk.refuse(.reactivate(id), by: supervisor, with: .missing(.reason))
    try desk.ask(.reactivate(id), by: supervisor, reason: "Bấm nhầm xong")
    #expect(desk.line == ["A1"])
  }

  @Test func `a forgotten ticket is ended by a supervisor, and its times are left out`() throws {
    var desk = try QueueDesk()
    let id = try desk.takeAndCall()
    let waiting = try desk.take()
    desk.refuse(.close(id, as: .served), reason: "Quên", with: .onlySupervisor)
    desk.refuse(.close(id, as: .served), by: supervisor, with: .missing(.reason))
    desk.refuse(
      .close(id, as: .carried), by: supervisor, reason: "Quên",
      with: .ticketNotPossible(id, .called))
    desk.refuse(
      .close(waiting, as: .served), by: supervisor, reason: "Quên",
      with: .ticketNotPossible(waiting, .waiting))
    try desk.ask(.begin(id))
    try desk.ask(.close(id, as: .served), at: nil, by: supervisor, reason: "Quên bấm xong")
    try desk.ask(.close(waiting, as: .noShow), at: nil, by: supervisor, reason: "Đã về")
    #expect(desk.state(id) == .served && desk.state(waiting) == .noShow)
    let report = QueueReport(desk.desk, on: desk.date, by: desk.practice.rules.settings)
    #expect(report.all.services.counted == 0)
    #expect(report.all.services.leftOut == [.forgotten: 1])
  }
}
