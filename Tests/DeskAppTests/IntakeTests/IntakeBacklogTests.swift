import Canvas
import DeskOperations
import Testing

@testable import DeskApp

@Suite struct `Entering an old dossier` {
  private static func open() throws -> Rehearsal {
    let rehearsal = try Rehearsal(SampleDesk())
    rehearsal.press(.function(2), .control("o"))
    rehearsal.expect(shows: "Nhập hồ sơ tồn")
    rehearsal.type("2.000181")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Tiếp nhận lúc *", "Số hồ sơ cũ", "Hạn dứt điểm *")
    return rehearsal
  }

  @Test func `takes its past moment, its number and its day, and counts from then`() throws {
    let rehearsal = try Self.open()
    rehearsal.type("9:00 02/11/2026")
    rehearsal.expect(shows: "Hạn trả: 17:00 T2 09/11/2026")
    rehearsal.press(.enter)
    rehearsal.type("12/2026")
    rehearsal.press(.enter)
    rehearsal.type("31/12/2026")
    rehearsal.press(.enter)
    rehearsal.type("Lê Văn Thí Dụ")
    rehearsal.press(.function(9), .function(10))
    _ = rehearsal.takeEffects()
    let dossier = try #require(rehearsal.desk.everyDossier.first)
    #expect(dossier.code.description == "H99.34.05-261102-0001")
    #expect(dossier.receivedAt == SampleDesk.moment("2026-11-02T09:00"))
    #expect(dossier.enteredAt == SampleDesk.morning)
    #expect(dossier.intake.otherCode == "12/2026")
    #expect(dossier.intake.backlog?.clearBy.description == "2026-12-31")
    #expect(dossier.due == SampleDesk.moment("2026-11-09T17:00"))
    #expect(dossier.intake.ticket == nil)
    rehearsal.press(.escape, .function(4))
    rehearsal.expect(shows: "Hồ sơ tồn, theo hạn dứt điểm", "31/12")
  }

  @Test func `stops at what is missing or wrong, and nothing typed is lost`() throws {
    let rehearsal = try Self.open()
    // The first thing missing is asked for first, though the name is missing too.
    rehearsal.press(.function(9), .function(10))
    rehearsal.expect(shows: "! Xin ghi giờ và ngày trên giấy hẹn cũ")
    rehearsal.type("2 tháng 11")
    rehearsal.press(.tab, .tab, .tab)
    rehearsal.type("Lê Văn Thí Dụ")
    rehearsal.press(.function(9), .function(10))
    rehearsal.expect(shows: "! Xin ghi giờ và ngày trên giấy hẹn cũ")
    for _ in 1...10 { rehearsal.press(.backspace) }
    rehearsal.type("9:00 02/11/2026")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "! Xin ghi hạn giải quyết dứt điểm")
    rehearsal.type("01/11/2026")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "Ngày 01/11/2026 (hạn giải quyết dứt điểm) đã qua")
    for _ in 1...10 { rehearsal.press(.backspace) }
    rehearsal.type("30/11/2026")
    rehearsal.press(.function(10))
    _ = rehearsal.takeEffects()
    #expect(rehearsal.desk.everyDossier.first?.intake.applicant.name == "Lê Văn Thí Dụ")
  }

  @Test func `is kept as a draft and taken up again`() throws {
    let context = try SampleDesk().context()
    var form = IntakeForm()
    form.isBacklog = true
    form.choose(try #require(SampleDesk.rules.catalogue["1.001193"]))
    form[.receivedAt] = "9:00 02/11/2026"
    form[.clearBy] = "31/12/2026"
    form.papers[1].lookup = PaperLookup(source: "Cơ sở dữ liệu mẫu", at: SampleDesk.morning)
    form.papers[1].lookup?.result.setValue("Có")
    #expect(IntakeForm(form.draft(id: "1", context), context) == form)
  }
}

@Suite struct `A paper replaced by data at intake` {
  @Test func `counts as there, asks source and result, and is taken back by the same key`() throws {
    let rehearsal = try Rehearsal(SampleDesk())
    rehearsal.press(.function(2))
    rehearsal.type("1.001193")
    rehearsal.press(.enter)
    rehearsal.type("Lê Văn Thí Dụ")
    let papers = try #require(SampleDesk.rules.catalogue["1.001193"]?.components)
    let required = try #require(papers.firstIndex { $0.isRequired })
    while !rehearsal.picture.contains("d: tra cứu dữ liệu thay") { rehearsal.press(.enter) }
    for _ in 0..<required { rehearsal.press(.enter) }
    rehearsal.press(.character("d"))
    rehearsal.expect(shows: "[d]", "Tra cứu tại", "Kết quả *", "Cơ sở dữ liệu mẫu")
    rehearsal.press(.function(9), .function(10))
    rehearsal.expect(shows: "Xin ghi kết quả tra cứu.")
    #expect(rehearsal.desk.everyDossier.map(\.code).isEmpty)
    rehearsal.type("Trùng khớp")
    rehearsal.press(.function(10))
    _ = rehearsal.takeEffects()
    let filed = try #require(rehearsal.desk.everyDossier.first?.intake.papers)
    let paper = try #require(filed.first { $0.name == papers[required].name })
    #expect(paper.copies == 0)
    #expect(paper.lookup?.result == "Trùng khớp")
    #expect(paper.lookup?.at == SampleDesk.morning)
    #expect(filed.count == papers.count(where: \.isRequired))
  }
}
