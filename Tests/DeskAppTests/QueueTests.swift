import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The queue screen` {
  @Test(arguments: `The overview`.sizes)
  func `shows the line and the counters`(rows: Int, columns: Int) throws {
    var sample = try SampleDesk.ordinaryDay()
    try sample.perform(.queue(.callNext), at: "2026-11-20T08:10")
    let rehearsal = try Rehearsal(sample, rows: rows, columns: columns)
    rehearsal.press(.function(5))
    rehearsal.expectPicture("queue-\(columns)x\(rows)")
  }

  @Test func `an empty queue says what to do`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(5))
    rehearsal.expectPicture("queue-empty")
    rehearsal.press(.character("1"))
    rehearsal.expect(shows: "Hàng đợi đang trống")
    #expect(rehearsal.requests.isEmpty)
  }

  @Test func `a number is taken, called, called again and served by digits alone`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(5), .character("5"), .enter)
    rehearsal.expect(shows: "Đã phát số 1; trước số này không còn ai", "Đang chờ: 1 người")
    rehearsal.press(.character("1"))
    rehearsal.expect(shows: "Đang gọi số 1.", "Đang chờ: 0 người")
    rehearsal.press(.character("2"))
    rehearsal.expect(shows: "gọi lần 2")
    rehearsal.press(.character("3"))
    rehearsal.expect(shows: "Số 1 đã phục vụ xong.", "xong 1")
    #expect(rehearsal.requests.count == 4 && rehearsal.refusals.isEmpty)
  }

  @Test func `an errand is found by typing without accents`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(5), .character("5"))
    rehearsal.type("chung")
    rehearsal.expectPicture("queue-errand")
    rehearsal.press(.enter)
    #expect(
      rehearsal.requests.map(\.command) == [.queue(.take(TicketOrder(service: "Chứng thực")))])
  }

  @Test func `an errand that no counter names is taken as typed`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(5), .character("5"))
    rehearsal.paste("hỏi đường 12")
    rehearsal.press(.enter)
    #expect(
      rehearsal.requests.map(\.command) == [
        .queue(.take(TicketOrder(group: "", service: "hỏi đường 12")))
      ])
  }

  @Test func `cancelling asks first`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(5), .down, .character("6"))
    rehearsal.expect(shows: "Hủy số 3?")
    rehearsal.press(.escape)
    rehearsal.expect(hides: "Hủy số 3?")
    rehearsal.press(.character("6"), .enter)
    rehearsal.expect(shows: "Đã hủy số 3.", "hủy 1")
  }

  @Test func `a person who does not come is noted`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(5), .character("1"), .character("4"))
    rehearsal.expect(shows: "Đã ghi số 2 vắng mặt.", "vắng 1")
  }

  @Test func `a number called elsewhere a moment before is refused in words`() throws {
    var sample = SampleDesk()
    try sample.perform(.queue(.take(TicketOrder(service: nil))), at: "2026-11-20T08:10")
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.function(5))
    try rehearsal.elsewhere(.queue(.callNext), seen: false)
    rehearsal.press(.character("1"))
    #expect(rehearsal.refusals == [.nobodyWaiting])
    rehearsal.expect(shows: "Hàng đợi đang trống nên chưa gọi được ai.", "Đang chờ: 0 người")
  }

  @Test func `a number cancelled elsewhere takes the question away`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(5), .character("6"))
    rehearsal.expect(shows: "Hủy số 2?")
    try rehearsal.elsewhere(
      .queue(.cancel(TicketID(date: SampleDesk.morning.date, number: 2))))
    rehearsal.expect(hides: "Hủy số 2?")
  }

  @Test func `away from a counter calling is explained`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay(), counter: nil)
    rehearsal.press(.function(5), .character("1"))
    rehearsal.expect(shows: "Chương trình đang mở ngoài quầy")
    #expect(rehearsal.requests.isEmpty)
  }
}
