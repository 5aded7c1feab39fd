import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Every verb of the queue by keys` {
  private static let later = SampleDesk.moment("2026-11-20T09:41")
  private static let date = SampleDesk.morning.date

  private func queue(
    rows: Int = 24, columns: Int = 80, by person: String = "mau", counter: Int? = 1
  ) throws -> Rehearsal {
    let rehearsal = try Rehearsal(
      .busyQueue(), at: `Every verb of the queue by keys`.later, rows: rows, columns: columns,
      person: person, counter: counter)
    rehearsal.press(.function(5))
    return rehearsal
  }

  private func state(_ prefix: String, _ number: Int, _ rehearsal: Rehearsal) -> Ticket.State? {
    let id = TicketID(
      date: `Every verb of the queue by keys`.date, prefix: prefix, number: number)
    return rehearsal.desk[ticket: id]?.state
  }

  @Test(arguments: `The overview`.sizes)
  func `shows lines, classes and why somebody stands there`(rows: Int, columns: Int) throws {
    try queue(rows: rows, columns: columns).expectPicture("queue-busy-\(columns)x\(rows)")
  }

  @Test func `a class of priority is chosen by its digit`() throws {
    let queue = try queue()
    queue.press(.character("5"), .down, .enter)
    queue.expectPicture("queue-priorities")
    queue.press(.character("2"))
    #expect(
      queue.requests.map(\.command)
        == [.queue(.take(TicketOrder(group: "B", priority: "older")))])
  }

  @Test func `a number is called, held with a reason, resumed and undone`() throws {
    let queue = try queue()
    queue.press(.character("1"), .enter, .character("7"))
    queue.expectPicture("queue-hold")
    queue.press(.down, .enter, .enter, .enter)
    #expect(queue.requests.last?.reason == "Đi sao chụp")
    queue.press(.tab)
    queue.expectPicture("queue-aside")
    queue.press(.character("r"))
    queue.expect(shows: "Đang phục vụ số A1.")
    queue.press(.character("0"))
    queue.expect(shows: "Đã hoàn tác việc vừa làm với số")
    #expect(queue.refusals.isEmpty)
  }

  @Test func `somebody is called out of order only with a reason`() throws {
    let queue = try queue()
    queue.press(.down, .character("g"), .enter)
    queue.type("Cháu bé sốt")
    queue.press(.enter)
    #expect(queue.requests.last?.reason == "Cháu bé sốt")
    #expect(queue.refusals.isEmpty)
  }

  @Test func `errands are added and a number is sent on`() throws {
    let queue = try queue()
    queue.press(.character("1"), .enter, .character("9"), .down, .character(" "), .enter)
    #expect(queue.refusals.isEmpty)
    queue.press(.character("8"), .down, .enter, .right, .enter)
    queue.type("Cần gấp")
    queue.press(.enter)
    #expect(queue.refusals.isEmpty)
    guard case .queue(.transfer(_, let transfer))? = queue.requests.last?.command else {
      Issue.record("no transfer")
      return
    }
    #expect(transfer.group == "B" && transfer.position == .front)
  }

  @Test func `an absent person comes back, a cancelled number waits again`() throws {
    let queue = try queue()
    queue.press(.tab, .down, .character("r"))
    #expect(state("A", 3, queue) == .waiting)
    queue.press(.tab, .tab, .character("6"), .enter)
    queue.press(.tab, .down, .character("r"))
    #expect(queue.refusals.isEmpty)
  }

  @Test func `a person without a number is served, and counts`() throws {
    let queue = try queue()
    queue.press(.character("p"), .enter, .enter)
    #expect(queue.desk.queueTotals(on: `Every verb of the queue by keys`.date).issued == 10)
    #expect(queue.desk.ticketInService(at: 1, on: SampleDesk.morning.date)?.isWalkUp == true)
  }

  @Test func `a counter makes a break, helps others and is taken over`() throws {
    let queue = try queue()
    queue.press(.character("h"))
    queue.expect(shows: "giúp hàng khác")
    queue.press(.character("n"), .down, .enter, .enter)
    queue.expect(shows: "tạm nghỉ · 0 phút, Họp")
    let standIn = try self.queue(by: "vidu", counter: 1)
    standIn.press(.character("1"))
    standIn.expect(shows: "Quầy 1 đang do Nguyễn Văn Mẫu trực.")
    standIn.press(.character("t"), .character("1"))
    #expect(standIn.refusals.count == 1)
    standIn.expect(shows: "đang mở · thay Nguyễn Văn Mẫu")
  }

  @Test func `whoever stands in finds the half-filled intake of whom they stand in for`() throws {
    let draft = IntakeDraft(
      id: "nhap-1", savedAt: SampleDesk.morning, person: "mau",
      fields: ["name": "Nguyễn Văn Mẫu"], procedure: "1.001193", ticked: [])
    let standIn = try Rehearsal(
      .busyQueue(), at: `Every verb of the queue by keys`.later, person: "vidu", counter: 1,
      drafts: [draft])
    standIn.expect(hides: "nhập dở")
    standIn.press(.function(5), .character("t"), .escape)
    standIn.expect(shows: "nhập dở")
    standIn.press(.function(2))
    standIn.expect(shows: "Làm tiếp")
  }

  @Test func `a time is given, and whoever comes gets a number`() throws {
    let queue = try queue()
    queue.press(.character("l"))
    queue.expect(shows: "10:00 20/11/2026")
    queue.press(.enter, .enter)
    queue.type("Phạm Thị Thử")
    queue.press(.enter, .enter)
    #expect(queue.refusals.isEmpty)
    queue.press(.tab, .tab)
    queue.expectPicture("queue-appointments")
    queue.press(.character("c"))
    queue.expect(shows: "Đã phát số A5")
    queue.press(.down, .character("x"))
    queue.type("Người dân báo bận")
    queue.press(.enter)
    queue.expect(shows: "Đã hủy lịch hẹn số 2")
  }

  @Test func `receiving notes that the person has come, and begins with the errand`() throws {
    let queue = try queue()
    queue.press(.character("1"), .function(2))
    queue.expect(shows: "Tiếp nhận hồ sơ · số T1")
    #expect(state("T", 1, queue) == .serving)
  }
}
