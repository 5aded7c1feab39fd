import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Guides on duty` {
  @Test func `come, help by one key each, and go`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.control("d"))
    rehearsal.expect(shows: "Đang trực: 0", "Lê Thị Hướng Dẫn")
    rehearsal.press(.character("3"))
    rehearsal.expect(shows: "hiện không trực")
    rehearsal.press(.character("b"))
    rehearsal.expect(shows: "Đang trực: 1", "từ 08:15", "bắt đầu trực, số 01/TRUC")
    rehearsal.press(.character("3"), .character("3"), .character("1"))
    rehearsal.expect(shows: "Hỗ trợ hôm nay: 3 lượt", "3 lượt")
    rehearsal.expectPicture("duty")
    rehearsal.press(.character("b"))
    rehearsal.expect(shows: "đang trực hướng dẫn rồi")
    rehearsal.press(.character("k"))
    rehearsal.expect(shows: "Đang trực: 0", "đã kết thúc ca trực")
    #expect(
      rehearsal.desk.log.assists.map(\.content.guide) == Array(repeating: "huongdan", count: 3))
    #expect(rehearsal.desk.log.assists.map(\.by) == Array(repeating: "mau", count: 3))
    #expect(rehearsal.refusals.isEmpty)
  }

  @Test func `are found by the palette and counted at the day's end`() throws {
    let rehearsal = try Rehearsal()
    try rehearsal.elsewhere(.beginDuty(guide: "huongdan"))
    try rehearsal.elsewhere(.giveAssist(.mobility, note: nil, guide: "huongdan"))
    rehearsal.press(.control("k"))
    rehearsal.type("doi huong dan")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Đang trực: 1", "1 lượt")
    rehearsal.press(.function(7), .character("s"))
    rehearsal.expect(shows: "đội hướng dẫn hỗ trợ 1 lượt")
  }

  @Test func `speak English`() throws {
    let rehearsal = try Rehearsal(language: .english)
    rehearsal.press(.control("d"), .character("b"), .character("2"))
    rehearsal.expect(shows: "On duty: 1", "Help with online filing", "Assists today: 1")
  }

  @Test func `are told in the journal by who wrote it down and whose it was`() throws {
    var sample = SampleDesk()
    let words = Words(.vietnamese)
    func line(_ command: Command, by person: String) throws -> String {
      let events = try sample.perform(command, at: "2026-11-20T08:30", by: person)
      return words.event(try #require(events.last), sample.rules)
    }
    let lines = [
      try line(.beginDuty(guide: "huongdan"), by: "mau"),
      try line(.giveAssist(.form, note: nil), by: "huongdan"),
      try line(.giveAssist(.form, note: nil, guide: "huongdan"), by: "mau"),
      try line(.endDuty(), by: "huongdan"),
    ]
    #expect(
      lines == [
        "08:30 20/11 Nguyễn Văn Mẫu ghi bắt đầu trực hướng dẫn cho Lê Thị Hướng Dẫn",
        "08:30 20/11 Lê Thị Hướng Dẫn ghi: hỗ trợ viết tờ khai",
        "08:30 20/11 Nguyễn Văn Mẫu ghi cho Lê Thị Hướng Dẫn: hỗ trợ viết tờ khai",
        "08:30 20/11 Lê Thị Hướng Dẫn ghi kết thúc trực hướng dẫn",
      ])
  }
}
