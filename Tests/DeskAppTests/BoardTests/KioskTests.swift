import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The kiosk` {
  private func kiosk(
    _ sample: SampleDesk, rows: Int = 24, columns: Int = 80, language: Language = .vietnamese
  ) throws -> Rehearsal {
    try Rehearsal(
      sample, rows: rows, columns: columns, counter: nil, language: language, root: .kiosk)
  }

  /// A desk with this many lines.
  private func desk(lines count: Int) throws -> SampleDesk {
    var sample = try SampleDesk.withLines(classes: false)
    sample.rules.settings.queue.groups = (1...count).map {
      QueueSettings.Group(id: "\($0)", name: "Việc thứ \($0)", prefix: "N\($0)-")
    }
    return sample
  }

  private func orders(_ rehearsal: Rehearsal) -> [Command] { rehearsal.requests.map(\.command) }

  @Test(arguments: [(24, 80), (50, 200), (20, 60)])
  func `the lines, the classes and the number`(rows: Int, columns: Int) throws {
    let rehearsal = try kiosk(.busyMorning(), rows: rows, columns: columns)
    rehearsal.expectPicture("kiosk-lines-\(columns)x\(rows)")
    rehearsal.press(.character("2"))
    rehearsal.expectPicture("kiosk-classes-\(columns)x\(rows)")
    rehearsal.press(.character("1"))
    rehearsal.expectPicture("kiosk-number-\(columns)x\(rows)")
    #expect(orders(rehearsal) == [.queue(.take(TicketOrder(group: "B")))])
  }

  @Test func `in English too`() throws {
    let rehearsal = try kiosk(.busyMorning(), language: .english)
    rehearsal.expect(shows: "PLEASE PRESS THE NUMBER OF YOUR ERRAND", "3 waiting")
    rehearsal.press(.character("2"), .character("2"))
    rehearsal.expectPicture("kiosk-number-english")
  }

  @Test func `a person of a class is told how it counts`() throws {
    let rehearsal = try kiosk(.busyMorning())
    rehearsal.press(.character("2"), .character("3"))
    #expect(
      orders(rehearsal) == [.queue(.take(TicketOrder(group: "B", priority: "disabled")))])
    rehearsal.expect(
      shows: "SỐ CỦA ÔNG/BÀ LÀ B5", "Trước ông/bà không còn ai.",
      "Người khuyết tật: tính như đến sớm 30 phút")
  }

  @Test func `the estimated wait is told before and after, where enough is known`() throws {
    var sample = try SampleDesk.withLines(classes: false)
    sample.rules.settings.queue.estimate.least = 3
    for minute in 0..<5 {
      try sample.take("A", at: "2026-11-20T07:3\(minute)")
    }
    for minute in 0..<5 { try sample.callNext(at: "2026-11-20T07:\(35 + 4 * minute)") }
    for _ in 1...2 { try sample.take("A", at: "2026-11-20T08:10") }
    let rehearsal = try kiosk(sample)
    rehearsal.expect(shows: "2 người đang chờ, ước chờ")
    rehearsal.press(.character("1"))
    rehearsal.expect(shows: "Trước ông/bà còn 2 người. Ước chờ")
  }

  @Test func `without classes the number comes at once, and from one line too`() throws {
    let rehearsal = try kiosk(.withLines(classes: false))
    rehearsal.press(.character("1"))
    rehearsal.expect(shows: "SỐ CỦA ÔNG/BÀ LÀ A1")
    let single = try kiosk(SampleDesk())
    single.expect(shows: "Lấy số thứ tự")
    single.press(.character("1"))
    single.expect(shows: "SỐ CỦA ÔNG/BÀ LÀ 1")
  }

  @Test func `one goes back with 0 or Esc, and walks away without harm`() throws {
    let rehearsal = try kiosk(.withLines())
    for key in [Key.character("0"), .escape] {
      rehearsal.press(.character("1"))
      rehearsal.expect(shows: "DIỆN NÀO")
      rehearsal.press(key)
      rehearsal.expect(shows: "VIỆC CẦN LÀM")
    }
    rehearsal.press(.character("1"))
    rehearsal.pass(minutes: 1)
    rehearsal.expect(shows: "VIỆC CẦN LÀM")
    rehearsal.press(.character("7"), .character("x"), .enter)
    rehearsal.expect(shows: "VIỆC CẦN LÀM")
    #expect(rehearsal.requests.isEmpty)
  }

  @Test func `the number leaves by itself, or with a key`() throws {
    let rehearsal = try kiosk(.withLines(classes: false))
    rehearsal.press(.character("1"))
    rehearsal.pass(to: "2026-11-20T08:15:19")
    rehearsal.expect(shows: "A1")
    rehearsal.pass(to: "2026-11-20T08:15:20")
    rehearsal.expect(shows: "VIỆC CẦN LÀM")
    rehearsal.press(.character("1"), .enter)
    rehearsal.expect(shows: "VIỆC CẦN LÀM")
  }

  @Test func `a key that is held down takes one number, pressed again later another`() throws {
    let rehearsal = try kiosk(.withLines())
    rehearsal.press(.character("1"), times: 40)
    #expect(rehearsal.requests.count == 1)
    rehearsal.expect(shows: "SỐ CỦA ÔNG/BÀ LÀ A1")
    rehearsal.pass(to: "2026-11-20T08:15:05")
    rehearsal.press(.character("1"))
    rehearsal.expect(shows: "VIỆC CẦN LÀM")
  }

  @Test func `until the answer has come no key asks again`() throws {
    let context = try SampleDesk.withLines(classes: false).context(counter: nil)
    var model = Model(context: context, session: "kiosk", root: .kiosk)
    let asked = (1...5).map { _ in model.update(.input(.key(.character("1")))).count }
    #expect(asked == [1, 0, 0, 0, 0])
    #expect(model.draw().picture.contains("ĐANG LẤY SỐ…"))
    _ = model.update(.answered(key: "kiosk-1", .failed("/var/lib/motcua: hỏng")))
    #expect(model.draw().picture.contains("Máy chưa lấy được số."))
    #expect(!model.draw().picture.contains("/var/lib"))
  }

  @Test func `an appointment is taken up by its number alone`() throws {
    let rehearsal = try kiosk(.withCitizens())
    rehearsal.expect(shows: "Tôi có lịch hẹn hôm nay")
    rehearsal.press(.character("9"), .character("1"))
    rehearsal.expectPicture("kiosk-appointment")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "SỐ CỦA ÔNG/BÀ LÀ B5")
    rehearsal.press(.escape)
    rehearsal.expect(hides: "Tôi có lịch hẹn hôm nay")
  }

  @Test func `what is wrong with an appointment is told`() throws {
    let rehearsal = try kiosk(.withCitizens())
    rehearsal.press(.character("h"), .character("7"), .character("x"), .enter)
    rehearsal.expect(shows: "Hôm nay không có lịch hẹn số 7.")
    rehearsal.press(.escape, .character("H"), .character("4"), .backspace, .backspace)
    rehearsal.expect(shows: "VIỆC CẦN LÀM")
    let number = AppointmentID(date: SampleDesk.morning.date, number: 1)
    rehearsal.press(.character("9"), .character("1"))
    try rehearsal.elsewhere(.queue(.take(TicketOrder(appointment: number))))
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Lịch hẹn này đã lấy số B5.")
  }

  @Test func `when all numbers are given out it says so politely`() throws {
    var sample = try SampleDesk.withLines(classes: false)
    sample.rules.settings.queue.lastNumber = 1
    try sample.take("A", at: "2026-11-20T08:00")
    let rehearsal = try kiosk(sample)
    rehearsal.press(.character("1"))
    rehearsal.expectPicture("kiosk-full")
    rehearsal.press(.enter, .character("2"))
    rehearsal.expect(shows: "B1")
  }

  @Test func `more than nine lines are turned with 0`() throws {
    let rehearsal = try kiosk(desk(lines: 11))
    rehearsal.expectPicture("kiosk-many")
    rehearsal.press(.character("0"))
    rehearsal.expect(shows: "Việc thứ 10", "Việc thứ 11")
    rehearsal.press(.character("0"))
    rehearsal.expect(hides: "Việc thứ 10")
    rehearsal.press(.character("0"), .character("2"))
    #expect(orders(rehearsal) == [.queue(.take(TicketOrder(group: "11")))])
  }

  @Test(arguments: Language.allCases)
  func `nobody's name, number or address is ever on it`(language: Language) throws {
    let rehearsal = try kiosk(.withCitizens(), language: language)
    rehearsal.press(.character("1"), .character("2"), .escape, .character("9"), .character("1"))
    rehearsal.press(.enter, .escape, .character("2"))
    rehearsal.pass(minutes: 2)
    for frame in rehearsal.frames {
      for secret in SampleDesk.secrets { #expect(!frame.contains(secret), "\(frame)") }
      for person in rehearsal.rules.people.all { #expect(!frame.contains(person.name)) }
    }
  }

  @Test func `none of the desk's keys leads anywhere, but Ctrl-Q ends`() throws {
    let rehearsal = try kiosk(.busyMorning())
    let before = rehearsal.picture
    for number in 1...12 { rehearsal.press(.function(number)) }
    for letter in "abcdefghijklmnoprstuvwxyz" { rehearsal.press(.control(letter)) }
    rehearsal.press(.enter, .tab, .up, .down, .character("?"), .character("0"))
    rehearsal.paste("1")
    #expect(rehearsal.picture == before && rehearsal.requests.isEmpty)
    rehearsal.press(.control("q"))
    #expect(rehearsal.takeEffects() == [.end])
  }
}
