import DeskOperations
import Testing

/// Sending a ticket on: to another group, to one counter, and into which place.
@Suite struct TransferTests {
  private let supervisor = SampleRules.supervisor

  /// A1 came first and is called to counter 1; B101, B102 and B103 wait.
  private func scene() throws -> (QueueDesk, TicketID) {
    var desk = try QueueDesk()
    let early = try desk.take("B")
    let id = try desk.takeAndCall("A")
    try desk.take("B")
    try desk.take("B")
    #expect(desk.line == ["B101", "B102", "B103"] && early.label == "B101")
    return (desk, id)
  }

  @Test(
    arguments: [
      (LinePosition.keep, ["B101", "A1", "B102", "B103"]),
      (.front, ["A1", "B101", "B102", "B103"]), (.end, ["B101", "B102", "B103", "A1"]),
    ])
  func `it keeps its time, goes to the front, or to the end`(
    position: LinePosition, line: [String]
  ) throws {
    var (desk, id) = try scene()
    let transfer = TicketTransfer(group: "B", position: position)
    if position == .front { desk.refuse(.transfer(id, transfer), with: .missing(.reason)) }
    try desk.ask(.transfer(id, transfer), reason: "Lấy nhầm hàng")
    #expect(desk.line == line)
    #expect(try desk.ticket(id).errand.group == "B")
    #expect(desk.desk.ticketInService(at: 1, on: desk.date) == nil)
    #expect(try desk.ticket(id).stints.map(\.outcome) == [.transferred])
  }

  @Test func `at the end it stays behind those, and before those who come later`() throws {
    var (desk, id) = try scene()
    try desk.ask(.transfer(id, TicketTransfer(group: "B", position: .end)))
    desk.wait(1)
    try desk.take("B")
    #expect(desk.line == ["B101", "B102", "B103", "A1", "B104"])
  }

  @Test func `one sent to a counter is called there alone, helpers included`() throws {
    var (desk, id) = try scene()
    desk.refuse(.transfer(id, TicketTransfer(counter: 9)), with: .unknownCounter(9))
    desk.refuse(.transfer(id, TicketTransfer()), with: .nothingToTransfer(id))
    desk.refuse(.transfer(id, TicketTransfer(group: "Z")), with: .unknownName(.group, "Z"))
    try desk.ask(.transfer(id, TicketTransfer(counter: 3)))
    #expect(try desk.ticket(id).onlyCounter == 3)
    desk.refuse(.callNext, with: .nobodyForCounter(1, waitingElsewhere: 4))
    try desk.ask(.help(true))
    #expect(try desk.call(at: 1).label == "B101")
    desk.refuse(.pick(id), reason: "Gần", with: .ticketElsewhere(id, counter: 3))
    #expect(try desk.call(at: 3) == id)
  }

  @Test func `only its counter sends on what is in hand, a supervisor what waits`() throws {
    var (desk, id) = try scene()
    let transfer = TicketTransfer(group: "B")
    desk.refuse(.transfer(id, transfer), at: 2, with: .ticketElsewhere(id, counter: 1))
    desk.refuse(
      .transfer(id, transfer), at: 2, by: supervisor, with: .missing(.reason))
    let waiting = try desk.take("A")
    desk.refuse(.transfer(waiting, transfer), reason: "Nhầm", with: .onlySupervisor)
    try desk.ask(.transfer(waiting, transfer), at: nil, by: supervisor, reason: "Lấy nhầm hàng")
    #expect(desk.line.last == "A2")
    try desk.ask(.transfer(id, transfer), at: nil, by: supervisor, reason: "Người trực đi vắng")
    #expect(desk.state(id) == .waiting)
    try desk.ask(.cancel(id))
    desk.refuse(.transfer(id, transfer), with: .ticketNotPossible(id, .cancelled))
  }
}
