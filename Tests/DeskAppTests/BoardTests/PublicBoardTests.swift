import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The public board` {
  static let now = SampleDesk.moment("2026-11-20T08:15")

  private func board(
    _ sample: SampleDesk, at now: Moment = now, rows: Int = 24, columns: Int = 80,
    language: Language = .vietnamese
  ) throws -> Rehearsal {
    try Rehearsal(
      sample, at: now, rows: rows, columns: columns, counter: nil, language: language,
      root: .publicBoard)
  }

  @Test(arguments: [(24, 80), (50, 200), (20, 60), (43, 132)])
  func `two calls in one second are both large, the ones before stand in a list`(
    rows: Int, columns: Int
  ) throws {
    let rehearsal = try board(.busyMorning(), rows: rows, columns: columns)
    rehearsal.expect(shows: "MỜI SỐ A3 ĐẾN QUẦY 1", "MỜI SỐ B1 ĐẾN QUẦY 2")
    rehearsal.expectPicture("public-board-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (50, 200)])
  func `after a minute only the newest is large, and larger`(rows: Int, columns: Int) throws {
    let rehearsal = try board(.busyMorning(), rows: rows, columns: columns)
    rehearsal.pass(minutes: 1)
    rehearsal.expect(shows: "MỜI SỐ A3 ĐẾN QUẦY 1")
    rehearsal.expect(hides: "MỜI SỐ B1")
    rehearsal.expectPicture("public-board-calm-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (50, 200)])
  func `with nobody called it says where to look`(rows: Int, columns: Int) throws {
    try board(.withLines(), rows: rows, columns: columns)
      .expectPicture("public-board-empty-\(columns)x\(rows)")
  }

  @Test func `five calls within a minute are all large where there is room`() throws {
    var sample = try SampleDesk.withLines()
    for _ in 1...3 {
      for group in ["A", "B", "T"] { try sample.take(group, at: "2026-11-20T08:10") }
    }
    for second in [10, 20] {
      try sample.callNext(at: "2026-11-20T08:14:\(second)")
      try sample.callNext(at: "2026-11-20T08:14:\(second + 1)", by: "thu", counter: 2)
      try sample.callNext(at: "2026-11-20T08:14:\(second + 2)", by: "vidu", counter: 3)
    }
    let wide = try board(sample, rows: 50, columns: 200)
    wide.expect(shows: "MỜI SỐ T2", "MỜI SỐ B2", "MỜI SỐ A2", "MỜI SỐ T1", "MỜI SỐ B1")
    wide.expect(hides: "MỜI SỐ A1")
    let small = try board(sample)
    small.expect(shows: "MỜI SỐ T2", "MỜI SỐ B2", "Số A2", "Số T1", "Số B1")
  }

  @Test func `a call rings and a recall rings, taking a number does not`() throws {
    let rehearsal = try board(.withLines())
    try rehearsal.elsewhere(.queue(.take(TicketOrder(group: "B"))))
    #expect(rehearsal.takeEffects().isEmpty)
    try rehearsal.elsewhere(.queue(.callNext))
    #expect(rehearsal.takeEffects() == [.ring])
    let id = TicketID(date: SampleDesk.morning.date, prefix: "B", number: 1)
    try rehearsal.elsewhere(.queue(.recall(id)))
    #expect(rehearsal.takeEffects() == [.ring])
    rehearsal.expect(shows: "gọi lần 2")
    try rehearsal.elsewhere(.queue(.begin(id)))
    try rehearsal.elsewhere(.queue(.finish(id)))
    #expect(rehearsal.takeEffects().isEmpty)
    rehearsal.expect(shows: "MỜI SỐ B1 ĐẾN QUẦY 2")
  }

  @Test func `a recall moves up again`() throws {
    var sample = try SampleDesk.busyMorning()
    let id = TicketID(date: SampleDesk.morning.date, prefix: "T", number: 1)
    try sample.perform(.queue(.recall(id)), at: "2026-11-20T08:14:50", by: "vidu", counter: 3)
    let rehearsal = try board(sample)
    rehearsal.pass(minutes: 1)
    rehearsal.expect(shows: "MỜI SỐ T1 ĐẾN QUẦY 3", "08:14, gọi lần 2")
  }

  @Test func `of three calls in one second the last two are large`() throws {
    var sample = try SampleDesk.withLines()
    for group in ["A", "B", "T"] { try sample.take(group, at: "2026-11-20T08:10") }
    let rehearsal = try board(sample)
    for (person, counter) in [("vidu", 3), ("thu", 2), ("mau", 1)] {
      try rehearsal.elsewhere(.queue(.callNext), by: person, counter: counter)
    }
    #expect(rehearsal.takeEffects() == [.ring, .ring, .ring])
    rehearsal.expect(shows: "MỜI SỐ A1 ĐẾN QUẦY 1", "MỜI SỐ B1 ĐẾN QUẦY 2", "Số T1")
  }

  @Test func `a call undone is gone, a person missed too`() throws {
    let rehearsal = try board(.busyMorning())
    let id = TicketID(date: SampleDesk.morning.date, prefix: "B", number: 1)
    try rehearsal.elsewhere(.queue(.undo(id)))
    rehearsal.expect(hides: "B1")
    try rehearsal.elsewhere(.queue(.callNext))
    rehearsal.expect(shows: "MỜI SỐ B1 ĐẾN QUẦY 2")
    try rehearsal.elsewhere(.queue(.miss(id)))
    rehearsal.expect(hides: "B1")
    _ = rehearsal.takeEffects()
  }

  @Test func `whoever is served without a number is never called`() throws {
    let rehearsal = try board(.withLines())
    try rehearsal.elsewhere(.queue(.serve(Errand(group: "B"))))
    #expect(rehearsal.takeEffects().isEmpty)
    rehearsal.expect(shows: "Chưa gọi số nào.")
  }

  @Test func `the calls of yesterday are gone in the morning`() throws {
    try board(.busyMorning(), at: SampleDesk.moment("2026-11-23T07:30"))
      .expect(shows: "Chưa gọi số nào.", "Đang chờ: 0 người")
  }

  @Test(arguments: Language.allCases, [(24, 80), (50, 200), (20, 60)])
  func `nobody's name, number, address or errand is ever on it`(
    language: Language, size: (Int, Int)
  ) throws {
    let rehearsal = try board(
      .withCitizens(), rows: size.0, columns: size.1, language: language)
    try rehearsal.elsewhere(
      .queue(.take(TicketOrder(appointment: AppointmentID(date: Self.now.date, number: 1)))))
    try rehearsal.elsewhere(.queue(.callNext))
    rehearsal.pass(minutes: 3)
    _ = rehearsal.takeEffects()
    for frame in rehearsal.frames {
      for secret in SampleDesk.secrets { #expect(!frame.contains(secret), "\(frame)") }
      for person in rehearsal.rules.people.all { #expect(!frame.contains(person.name)) }
    }
  }

  @Test func `none of the desk's keys leads anywhere, but Ctrl-Q ends`() throws {
    let rehearsal = try board(.busyMorning())
    let before = rehearsal.picture
    for number in 1...12 { rehearsal.press(.function(number)) }
    for letter in "abcdefghijklmnoprstuvwxyz" { rehearsal.press(.control(letter)) }
    rehearsal.press(.escape, .enter, .tab, .up, .down, .character("1"), .character("?"))
    rehearsal.paste("1")
    rehearsal.tell(.noticed(Notice(.alert, "Đang chờ Nguyễn Văn Mẫu.")))
    #expect(rehearsal.picture == before && rehearsal.requests.isEmpty)
    #expect(rehearsal.takeEffects().isEmpty)
    rehearsal.press(.control("q"))
    #expect(rehearsal.takeEffects() == [.end])
  }

  @Test func `a window too small asks for room`() throws {
    try board(.busyMorning(), rows: 10, columns: 40).expect(shows: "40×10")
  }
}
