import Canvas
import DeskOperations
import Testing

@testable import DeskApp

@Suite struct `What will be late tomorrow` {
  @Test(arguments: `The overview`.sizes)
  func `is asked with one key and answered by officer`(rows: Int, columns: Int) throws {
    let rehearsal = try Rehearsal(.experiencedDay(), rows: rows, columns: columns)
    rehearsal.press(.function(10))
    rehearsal.expectPicture("tomorrow-\(columns)x\(rows)")
  }

  @Test func `speaks English`() throws {
    let rehearsal = try Rehearsal(.experiencedDay(), language: .english)
    rehearsal.press(.function(10))
    rehearsal.expectPicture("tomorrow-english")
  }

  @Test func `an empty desk owes nothing tomorrow`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(10))
    rehearsal.expectPicture("tomorrow-empty")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Danh sách này không có hồ sơ nào để mở.")
  }

  @Test(arguments: `The app`.places.filter { $0.name != "tomorrow" }.map(\.keys))
  func `opens from every screen, where F10 has another task with Ctrl-L`(keys: [Key]) throws {
    for key in [Key.function(10), .control("l")] {
      let rehearsal = try Rehearsal(.ordinaryDay())
      for key in keys { rehearsal.press(key) }
      let own = rehearsal.model.top.bindings(rehearsal.model.context).map(\.key)
      if !own.contains(key) {
        rehearsal.press(key)
        rehearsal.expect(shows: "› Mai trễ gì?", "Đến hết ngày làm việc tới, Thứ Hai 23/11: ")
      }
      #expect(!own.contains(.control("l")))
      _ = rehearsal.takeEffects()
    }
  }

  @Test func `Friday at five to five asks about Monday, the eve of a holiday about the day after`()
    throws
  {
    let friday = try Rehearsal(.ordinaryDay(), at: SampleDesk.moment("2026-11-20T16:55"))
    friday.press(.function(10))
    friday.expect(shows: "Đến hết ngày làm việc tới, Thứ Hai 23/11: 4 hồ sơ phải xong.")
    friday.expect(shows: "còn 5 phút")
    friday.pass(to: "2026-11-23T16:55")
    friday.expect(shows: "ngày làm việc tới, Thứ Tư 25/11: ")
    friday.expect(shows: "QUÁ 7 giờ 55 phút")
  }

  @Test func `what waits or has ended is not in the list`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(10))
    rehearsal.expect(hides: "261113-0001")
    rehearsal.press(.end)
    rehearsal.expect(shows: "Kết quả chưa ai nhận", "› …261110-0001", "CẦN BÁO 2 ngày")
    let code = try #require(DossierCode("H99.34.05-261110-0001"))
    try rehearsal.elsewhere(
      .returnDossier(code, recipient: "Trần Thị Thử", authorisation: nil, method: .counter))
    rehearsal.expect(hides: "261110-0001")
  }

  @Test func `the share of late ones stands there from ten past dossiers on`() throws {
    func picture(_ count: Int) throws -> Rehearsal {
      let rehearsal = try Rehearsal(.experiencedDay(pastDossiers: count))
      rehearsal.press(.function(10))
      return rehearsal
    }
    try picture(9).expect(hides: "trễ (")
    try picture(10).expect(shows: "2/10 trễ (20%)")
    try picture(14).expect(shows: "3/14 trễ (21%)")
    var sample = try SampleDesk.experiencedDay(pastDossiers: 10)
    sample.rules.settings.risk = .init(least: 11)
    let careful = try Rehearsal(sample)
    careful.press(.function(10))
    careful.expect(hides: "trễ (")
    careful.press(.function(1))
    careful.expect(shows: "chưa đủ 11 hồ sơ")
  }

  @Test func `Tab, the arrows and Enter work as on the deadlines board`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "‹ Tất cả › 6 hồ sơ")
    rehearsal.press(.right, .right)
    rehearsal.expect(shows: "‹ Hoàng Thị Mẫu Hai › 3 hồ sơ")
    rehearsal.expect(hides: "── Còn tại một cửa")
    rehearsal.press(.tab)
    rehearsal.expect(shows: "› …261116-0001")
    rehearsal.press(.enter)
    rehearsal.expect(hides: "Mai trễ gì?")
    rehearsal.press(.escape)
    rehearsal.expect(shows: "› …261116-0001", "‹ Hoàng Thị Mẫu Hai ›")
  }

  @Test func `F10 pressed once too often does not take the slip away`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(2))
    rehearsal.type("1.001193")
    rehearsal.press(.enter)
    rehearsal.type("Trần Thị Thử")
    rehearsal.press(.function(9), .function(10))
    let slip = rehearsal.model.screens.count
    rehearsal.press(.function(10), .function(10))
    #expect(rehearsal.model.screens.count == slip && rehearsal.requests.count == 1)
    rehearsal.expect(hides: "› Mai trễ gì?")
    rehearsal.expect(shows: "F10 vừa dùng để ghi. Xem mai trễ gì: bấm Ctrl-L.")
    rehearsal.press(.down, .function(10))
    rehearsal.expect(shows: "› Mai trễ gì?")
    _ = rehearsal.takeEffects()
  }

  @Test func `the palette finds it by what it is about`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.control("k"))
    rehearsal.type("nguy co")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "› Mai trễ gì?")
  }
}

extension SampleDesk {
  /// An ordinary day at a desk that has finished some dossiers of one kind before, every fifth late.
  static func experiencedDay(pastDossiers count: Int = 14) throws -> SampleDesk {
    var sample = SampleDesk()
    let codes = try (0..<count).map { _ in
      try sample.receive("1.004873", at: "2026-10-05T08:00")
    }
    for code in codes { try sample.pass(code, at: "2026-10-05T08:30") }
    let late = Set(stride(from: 0, to: count, by: 5).map { codes[$0] })
    for code in codes where !late.contains(code) { try sample.finish(code, at: "2026-10-08T16:30") }
    for code in codes where late.contains(code) { try sample.finish(code, at: "2026-10-09T09:00") }
    for code in codes { try sample.returnResult(code, at: "2026-10-09T10:00") }
    return try ordinaryDay(after: sample)
  }
}
