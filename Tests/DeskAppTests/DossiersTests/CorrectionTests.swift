import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Putting right on screen` {
  /// A desk with one dossier, whose details are open.
  private func open(
    prepare: (inout SampleDesk, DossierCode) throws -> Void = { _, _ in }
  ) throws -> (Rehearsal, DossierCode) {
    var sample = SampleDesk()
    let code = try sample.receive("2.000181", at: "2026-11-18T16:00", name: "Trần Thị Thứ")
    try prepare(&sample, code)
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.function(3), .enter)
    return (rehearsal, code)
  }

  @Test func `shows old and new before it is done, and the new slip after`() throws {
    let (rehearsal, code) = try open()
    rehearsal.press(.character("m"), .character("s"))
    rehearsal.expect(shows: "Đính chính", "Trần Thị Thứ", "2.000181", "16:00 18/11/2026")
    rehearsal.press(.backspace)
    rehearsal.type("ử")
    rehearsal.expect(shows: "Sửa: họ tên chủ hồ sơ “Trần Thị Thứ” → “Trần Thị Thử”")
    rehearsal.press(.enter, .enter, .enter, .enter, .enter, .enter, .enter, .enter)
    for _ in 1...16 { rehearsal.press(.backspace) }
    rehearsal.type("8:00 18/11/2026")
    rehearsal.press(.enter)
    #expect(rehearsal.requests.isEmpty)
    rehearsal.type("Ghi nhầm")
    rehearsal.press(.enter)
    let dossier = try #require(rehearsal.desk[code])
    #expect(dossier.intake.applicant.name == "Trần Thị Thử")
    #expect(dossier.receivedAt == SampleDesk.moment("2026-11-18T08:00"))
    #expect(dossier.corrections.first?.reason == "Ghi nhầm")
    rehearsal.expect(shows: "giấy hẹn cũ hết giá trị")
  }

  @Test func `a new procedure shows the new due date, a wrong moment what is wrong`() throws {
    let (rehearsal, code) = try open()
    rehearsal.press(.character("m"), .character("s"))
    for _ in 1...6 { rehearsal.press(.enter) }
    for _ in 1...8 { rehearsal.press(.backspace) }
    rehearsal.type("1.001193")
    rehearsal.expect(shows: "Sửa: hạn trả 17:00", "Đăng ký khai sinh")
    rehearsal.press(.enter, .enter)
    for _ in 1...16 { rehearsal.press(.backspace) }
    rehearsal.type("sáng nay")
    rehearsal.press(.enter)
    rehearsal.type("Chọn nhầm")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Xin ghi giờ và ngày như 08:15 20/11/2026.")
    #expect(rehearsal.desk[code]?.corrections.isEmpty == true)
  }

  @Test func `after a result only the person is asked`() throws {
    let (rehearsal, _) = try open { sample, code in
      try sample.pass(code, to: "diachinh", at: "2026-11-18T16:05")
      try sample.finish(code, at: "2026-11-18T16:10")
    }
    rehearsal.press(.character("m"), .character("s"))
    rehearsal.expect(shows: "Người nộp (nếu khác)")
    rehearsal.expect(hides: "Mã thủ tục *", "Tiếp nhận lúc *")
  }

  @Test func `the number of a void slip opens the dossier and says which one holds`() throws {
    let (rehearsal, code) = try open { sample, code in
      var right = try #require(sample.desk[code]).intake
      right.applicant.name = "Trần Thị Thử"
      try sample.perform(
        .correctDossier(code, right, receivedAt: SampleDesk.moment("2026-11-18T16:00")),
        at: "2026-11-18T16:20", reason: "Ghi nhầm")
    }
    rehearsal.press(.control("k"))
    rehearsal.type("\(code)/1")
    rehearsal.press(.enter)
    rehearsal.expect(
      shows: "Giấy hẹn \(code)/1 đã hết giá trị", "thay bằng giấy hẹn", "Trần Thị Thử")
    rehearsal.press(.escape, .escape, .function(3))
    rehearsal.type("\(code)/2")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Trần Thị Thử")
    rehearsal.expect(hides: "hết giá trị")
  }

  @Test func `a look-up takes a paper off the list of what is missing`() throws {
    let (rehearsal, code) = try open()
    rehearsal.press(.character("m"), .character("v"))
    rehearsal.expect(shows: "Tra cứu dữ liệu", "Đơn đề nghị", "Cơ sở dữ liệu mẫu về dân cư")
    rehearsal.press(.enter, .enter, .enter, .enter)
    rehearsal.expect(shows: "Xin ghi kết quả tra cứu.")
    rehearsal.type("Trùng khớp")
    rehearsal.press(.enter)
    let paper = try #require(rehearsal.desk[code]?.intake.papers.first)
    #expect(paper.lookup?.result == "Trùng khớp" && paper.copies == 0)
    rehearsal.press(.character("b"))
    rehearsal.expect(hides: "[ ] \(paper.name)")
  }
}
