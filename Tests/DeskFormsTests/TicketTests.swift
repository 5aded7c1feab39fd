import DeskForms
import DeskOperations
import Testing

/// The number that somebody holds while waiting.
@Suite struct TicketTests {
  private func content(
    _ desk: PaperDesk, _ change: (inout TicketSlip) -> Void = { _ in }
  ) throws -> FormContent {
    var slip = try #require(
      TicketSlip(desk.ticket, at: desk.desk, by: desk.rules.settings.queue))
    change(&slip)
    return .ticket(slip)
  }

  private func render(
    _ content: FormContent, of desk: PaperDesk, as format: FormFormat, on paper: PaperSize = .roll80
  ) throws -> String {
    try SampleForms.library().render(content, in: try desk.setting(), as: format, on: paper).text
  }

  @Test func `a number says where it stands and nothing about who holds it`() throws {
    let desk = try PaperDesk.standard()
    for format in FormFormat.allCases {
      let text = try render(try content(desk), of: desk, as: format)
      for words in [
        "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ MẪU", "SỐ THỨ TỰ", "A12", "Tư pháp – Hộ tịch",
        "(Ưu tiên)", "người.", "13:04 19/11/2026", "Mời Ông/Bà theo dõi bảng gọi số",
      ] {
        #expect(text.contains(words), "\(words)")
      }
      #expect(!text.contains("khuyết tật") && !text.contains("Lịch hẹn"))
    }
    #expect(
      try render(try content(desk), of: desk, as: .text).contains("Trước Ông/Bà còn 2 người."))
  }

  @Test func `nobody before, no longer waiting, and an appointment are said as they are`() throws {
    let desk = try PaperDesk.standard()
    let first = try content(desk) { $0.before = 0 }
    let called = try content(desk) { $0.before = nil }
    let booked = try SampleForms.moment("2026-11-19T13:30")
    let kept = try content(desk) { $0.bookedFor = booked }
    for format in FormFormat.allCases {
      #expect(try render(first, of: desk, as: format).contains("Trước Ông/Bà không còn ai."))
      #expect(!(try render(called, of: desk, as: format).contains("Trước Ông/Bà")))
      let html = try render(kept, of: desk, as: format).replacing("<b>", with: "")
      #expect(html.contains("Lịch hẹn lúc 13:30"))
    }
  }

  @Test func `the slip follows the queue`() throws {
    var printing = PrintingDesk(rules: try SampleForms.rules())
    for minute in 1...3 {
      try printing.ask(.queue(.take(TicketOrder())), at: "2026-11-20T08:0\(minute)")
    }
    let third = TicketID(date: try #require(CivilDate("2026-11-20")), number: 3)
    func slip() throws -> TicketSlip {
      try #require(TicketSlip(third, at: printing.desk, by: printing.rules.settings.queue))
    }
    #expect(try slip().before == 2)
    // A desk with one line for all names none.
    #expect(try slip().group == nil && !slip().hasPriority)
    try printing.ask(.queue(.callNext), at: "2026-11-20T08:10")
    #expect(try slip().before == 1)
    let unknown = TicketID(date: third.date, number: 4)
    #expect(TicketSlip(unknown, at: printing.desk, by: printing.rules.settings.queue) == nil)
  }

  @Test(arguments: [(PaperSize.roll80, 48), (.roll58, 32)])
  func `no line is wider than the roll`(paper: PaperSize, columns: Int) throws {
    var desk = try PaperDesk.standard()
    desk.rules.settings.unit.name = String(repeating: "TRUNG TÂM PHỤC VỤ ", count: 12)
    let long = try content(desk) {
      $0.group = String(repeating: "Nguyễnthị", count: 20)
      $0.id = TicketID(date: $0.id.date, prefix: "ABC", number: 123_456)
    }
    let text = try render(long, of: desk, as: .text, on: paper)
    for line in text.split(separator: "\n") {
      #expect(WidthTests.columns(line) <= columns, "\(line)")
    }
    #expect(text.contains("ABC123456"))
  }

  @Test func `a piece of the roll is as long as what stands on it`() throws {
    let desk = try PaperDesk.standard()
    func height(_ content: FormContent, _ paper: PaperSize, picture: String? = nil) throws -> Int {
      var setting = try desk.setting()
      setting.qrPicture = picture
      let html = try SampleForms.library().render(content, in: setting, as: .html, on: paper).text
      let width = paper == .roll80 ? "80mm " : "58mm "
      let start = try #require(html.firstRange(of: "size: \(width)")).upperBound
      return try #require(Int(html[start...].prefix { $0.isNumber }))
    }
    for paper in [PaperSize.roll80, .roll58] {
      let short = try height(try content(desk), paper)
      #expect((60...120).contains(short))
      #expect(try height(try content(desk), paper, picture: "<svg/>") >= short + 26)
      let long = try content(desk) { $0.group = String(repeating: "Đất đai, xây dựng ", count: 10) }
      #expect(try height(long, paper) > short + 15)
    }
  }
}
