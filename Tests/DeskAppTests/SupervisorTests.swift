import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The supervisor's board` {
  private static let later = SampleDesk.moment("2026-11-20T09:41")

  private func board(
    _ sample: SampleDesk? = nil, rows: Int = 24, columns: Int = 80, by person: String = "phutrach",
    language: Language = .vietnamese
  ) throws -> Rehearsal {
    let rehearsal = try Rehearsal(
      try sample ?? .busyQueue(), at: `The supervisor's board`.later, rows: rows,
      columns: columns, person: person, counter: nil, language: language)
    rehearsal.press(.control("b"))
    return rehearsal
  }

  @Test(arguments: `The overview`.sizes)
  func `answers its questions without a key`(rows: Int, columns: Int) throws {
    let board = try board(rows: rows, columns: columns)
    board.expectPicture("supervisor-\(columns)x\(rows)")
  }

  @Test func `speaks English`() throws {
    try board(language: .english).expectPicture("supervisor-english")
  }

  @Test func `an empty desk is calm`() throws {
    try board(SampleDesk().withLines()).expectPicture("supervisor-empty")
  }

  @Test func `marks in words what lasts too long`() throws {
    let board = try board(rows: 50, columns: 200)
    board.expect(shows: "CHỜ LÂU NHẤT", "QUÁ 20", "Quầy 3 nghỉ đã 23 phút", "nghỉ 23 phút QUÁ 10")
    board.expect(shows: "Số B2 ở quầy 2 đã 38 phút", "giữ quá hẹn 18 phút", "QUÁ HẠN 1")
  }

  @Test func `sends a waiting number to another line, with a reason`() throws {
    let board = try board()
    board.press(.tab, .character("c"))
    board.expect(shows: "Chuyển số")
    board.press(.down, .down, .enter, .enter)
    board.type("Quầy kia đông")
    board.press(.enter)
    #expect(board.refusals.isEmpty)
    board.expect(shows: "Đã chuyển số")
    #expect(board.requests.last?.reason == "Quầy kia đông")
  }

  @Test func `ends a forgotten number and opens it again`() throws {
    let board = try board()
    board.press(.down, .character("k"))
    board.expect(shows: "Kết thúc số B2")
    board.press(.enter)
    board.type("Người dân đã về")
    board.press(.enter)
    board.expect(shows: "Đã kết thúc số B2")
    board.press(.tab, .tab, .tab, .character("m"))
    board.type("Người dân quay lại")
    board.press(.enter)
    #expect(board.refusals.isEmpty)
    let id = TicketID(date: SampleDesk.morning.date, prefix: "B", number: 2)
    #expect(board.desk[ticket: id]?.state == .waiting)
  }

  @Test func `closes a counter whose clerk forgot to`() throws {
    let board = try board()
    board.press(.down, .down, .character("d"))
    board.type("Quên đóng")
    board.press(.enter)
    board.expect(shows: "Đã đóng quầy 3")
    #expect(board.desk.queue.counters[3]?.mode == .closed)
  }

  @Test func `a clerk may look, and is told who may act`() throws {
    let board = try board(by: "mau")
    board.press(.down, .character("k"))
    #expect(board.requests.isEmpty)
    board.expect(shows: "Chỉ người phụ trách làm được việc này.")
  }
}
