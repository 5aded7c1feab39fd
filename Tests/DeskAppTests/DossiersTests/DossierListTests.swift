import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The list of dossiers` {
  private func sample() throws -> SampleDesk {
    var sample = SampleDesk()
    let waiting = try sample.receive("2.000181", at: "2026-11-18T08:00", name: "Trần Thị Thử")
    try sample.requestSupplement(waiting, at: "2026-11-18T09:00")
    try sample.receive(at: "2026-11-19T08:00", name: "Lê Văn Ví Dụ") {
      $0.applicant.phone = "0900 000 123"
    }
    let finished = try sample.receive("1.004873", at: "2026-11-19T09:00", name: "Đỗ Thị Mẫu")
    try sample.pass(finished, at: "2026-11-19T09:30")
    try sample.finish(finished, at: "2026-11-19T10:00")
    try sample.receive("2.000815", at: "2026-11-20T08:00", name: "Phạm Văn Thử")
    return sample
  }

  @Test(arguments: [
    ("do thi", "Đỗ Thị Mẫu"), ("0900 000 123", "Lê Văn Ví Dụ"), ("thuoc la", "Trần Thị Thử"),
    ("261120-0001", "Phạm Văn Thử"), ("DU le", "Lê Văn Ví Dụ"),
  ])
  func `finds by any words, accents or none`(typed: String, name: String) throws {
    let rehearsal = try Rehearsal(try sample())
    rehearsal.press(.function(3))
    rehearsal.type(typed)
    rehearsal.expect(shows: name, "1/1")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Trạng thái", name)
  }

  @Test func `filters by state on one key`() throws {
    let rehearsal = try Rehearsal(try sample())
    rehearsal.press(.function(3))
    rehearsal.expect(shows: "Tất cả · 1/4", "QUÁ HẠN 19/11", "hôm nay 17:00")
    rehearsal.press(.function(9), .function(9))
    rehearsal.expect(shows: "Quá hạn · 1/1", "Lê Văn Ví Dụ")
    rehearsal.press(.function(9))
    rehearsal.expect(shows: "Chờ bổ sung · 1/1", "Trần Thị Thử")
    rehearsal.press(.function(9))
    rehearsal.expect(shows: "Có kết quả, chưa trả · 1/1", "Đỗ Thị Mẫu")
    rehearsal.press(.function(9))
    rehearsal.expect(shows: "Không có hồ sơ nào khớp")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Không có hồ sơ nào để mở")
  }

  @Test func `stays on the dossier when others come in`() throws {
    let rehearsal = try Rehearsal(try sample())
    rehearsal.press(.function(3), .down)
    let before = rehearsal.picture.split(separator: "\n").first { $0.hasPrefix("›") }
    try rehearsal.elsewhere(
      .receiveDossier(Intake(procedure: "1.001193", applicant: Intake.Party(name: "Người Mới"))))
    rehearsal.expect(shows: "Người Mới", "/5")
    #expect(rehearsal.picture.split(separator: "\n").first { $0.hasPrefix("›") } == before)
  }

  @Test func `searches five thousand dossiers and shows the rows in view`() throws {
    var sample = SampleDesk()
    for number in 1...5000 {
      try sample.receive(at: "2026-11-20T08:00", name: "Người Mẫu Số \(number)")
    }
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.function(3))
    rehearsal.expect(shows: "1/5000")
    rehearsal.press(.end)
    rehearsal.expect(shows: "5000/5000", "Người Mẫu Số 1 ")
    rehearsal.type("so 4999")
    rehearsal.expect(shows: "1/1", "Người Mẫu Số 4999")
  }

  @Test func `chooses several states at once`() throws {
    let rehearsal = try Rehearsal(try sample())
    rehearsal.press(.function(3), .tab)
    rehearsal.expectPicture("dossiers-states")
    // Overdue, and waiting for papers.
    rehearsal.press(.character(" "), .down, .down, .down, .down, .character(" "))
    rehearsal.expect(shows: "Tất cả · 1/4", "[x] Quá hạn", "[x] Chờ bổ sung")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Quá hạn, Chờ bổ sung · 1/2", "Lê Văn Ví Dụ", "Trần Thị Thử")
    rehearsal.expect(hides: "[x]", "Đỗ Thị Mẫu", "Phạm Văn Thử")
    rehearsal.type("thu")
    rehearsal.expect(shows: "Quá hạn, Chờ bổ sung · 1/1", "Trần Thị Thử")
  }

  @Test func `leaves the states as they were, or unticks them all`() throws {
    let rehearsal = try Rehearsal(try sample())
    rehearsal.press(.function(3), .function(9), .function(9), .tab)
    rehearsal.expect(shows: "Quá hạn · 1/1", "› [x] Quá hạn", "[ ] Đã có kết quả")
    rehearsal.press(.delete, .down, .character(" "), .escape)
    rehearsal.expect(shows: "› Hồ sơ", "Quá hạn · 1/1")
    rehearsal.expect(hides: "[ ]")
    rehearsal.press(.tab)
    rehearsal.expect(shows: "› [x] Quá hạn")
    rehearsal.press(.delete, .enter)
    rehearsal.expect(shows: "Tất cả · 1/4")
  }

  @Test func `goes from chosen states back to the quick filters`() throws {
    let rehearsal = try Rehearsal(try sample())
    rehearsal.press(.function(3), .tab, .down, .character(" "), .down, .character(" "), .enter)
    rehearsal.expect(shows: "Mới nộp, chờ tiếp nhận +1 · 1/2")
    rehearsal.press(.function(9))
    rehearsal.expect(shows: "Tất cả · 1/4")
    rehearsal.press(.tab)
    for _ in DossierStatus.allCases { rehearsal.press(.down, .character(" ")) }
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Tất cả · 1/4")
  }

  @Test func `names the chosen states as far as there is room`() throws {
    let rehearsal = try Rehearsal(try sample(), rows: 50, columns: 200)
    rehearsal.press(.function(3), .tab)
    for _ in 0..<5 { rehearsal.press(.character(" "), .down) }
    rehearsal.expectPicture("dossiers-states-200x50")
    rehearsal.press(.enter)
    rehearsal.expect(
      shows: "Quá hạn, Mới nộp, chờ tiếp nhận, Đã tiếp nhận, Đang giải quyết, Chờ bổ sung · 1/3")
    rehearsal.resize(rows: 24, columns: 80)
    rehearsal.expect(shows: "Quá hạn, Mới nộp, chờ tiếp nhận +3 · 1/3")
    rehearsal.resize(rows: 20, columns: 60)
    rehearsal.expect(shows: "Quá hạn +4 · 1/3")
    rehearsal.press(.tab)
    rehearsal.press(.up, times: 20)
    rehearsal.press(.end)
    rehearsal.expect(shows: "› [ ] Dừng giải quyết", "Enter: lọc")
  }

  /// Dossiers of long ago in the books, and one at hand.
  private func oldDossiers(_ count: Int) throws -> (SampleDesk, CountedShelf) {
    var sample = SampleDesk()
    let codes = try (1...count).map { number in
      try sample.receive(at: "2026-11-02T08:00", name: "Người Xưa \(100_000 + number)")
    }
    for code in codes { try sample.withdraw(code, at: "2026-11-02T09:00") }
    try sample.receive(at: "2026-11-18T08:00", name: "Người Mới Tới")
    try sample.receive(at: "2026-11-20T08:00", name: "Người Mới Nhất")
    let shelf = sample.shelveClosed()
    return (sample, shelf)
  }

  @Test func `shows those put away after those at hand, and that there are more`() throws {
    let (sample, _) = try oldDossiers(502)
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.function(3))
    rehearsal.expect(shows: "Tất cả · 1/502+")
    rehearsal.type("xua")
    rehearsal.expect(shows: "1/500+")
    rehearsal.type(" 10050")
    rehearsal.expect(shows: "1/3", "Xưa 100502", "Xưa 100500")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Đã rút", "Xưa 100502")
    rehearsal.press(.escape, .function(9))
    rehearsal.expect(shows: "Không có hồ sơ nào khớp")
  }

  @Test func `goes through the books once for what is typed or pasted in one go`() throws {
    let (sample, shelf) = try oldDossiers(5)
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.function(3))
    var before = shelf.searches
    rehearsal.tell("nguoi xua 100003".map { .input(.key(.character($0))) })
    rehearsal.expect(shows: "1/1", "Xưa 100003")
    #expect(shelf.searches == before + 1)
    before = shelf.searches
    try rehearsal.elsewhere(
      .receiveDossier(
        Intake(procedure: "1.001193", applicant: Intake.Party(name: "Nguoi xua 100003"))))
    rehearsal.pass(minutes: 5)
    rehearsal.expect(shows: "1/2")
    #expect(shelf.searches == before)
    // A key that acts sees what was typed just before it.
    rehearsal.tell(
      [Key.backspace, .character("4"), .enter].map { .input(.key($0)) })
    rehearsal.expect(shows: "› Hồ sơ H99", "Xưa 100004")
    #expect(shelf.searches == before + 1)
    // Nor do lists that nobody sees search.
    try rehearsal.elsewhere(
      .receiveDossier(
        Intake(procedure: "1.001193", applicant: Intake.Party(name: "Nguoi xua 100004"))))
    rehearsal.press(.escape)
    rehearsal.expect(shows: "/2")
    #expect(shelf.searches == before + 1)
  }

  @Test(arguments: ["H99.34.05-261120-0001/1", "261120-0001/1"])
  func `opens a dossier by the number of a void slip and says so`(typed: String) throws {
    var sample = try sample()
    let code = try #require(DossierCode("H99.34.05-261120-0001"))
    var intake = try #require(sample.desk[code]).intake
    intake.applicant.name = "Phạm Văn Mẫu"
    try sample.perform(
      .correctDossier(code, intake, receivedAt: SampleDesk.moment("2026-11-20T08:00")),
      at: "2026-11-20T08:10", reason: "Gõ nhầm tên")
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.function(3))
    rehearsal.paste(typed)
    rehearsal.expect(shows: "1/1", "Phạm Văn Mẫu")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "H99.34.05-261120-0001/1 đã hết giá trị")
  }

  @Test func `is drawn at two sizes and in English`() throws {
    let rehearsal = try Rehearsal(try sample())
    rehearsal.press(.function(3))
    rehearsal.expectPicture("dossiers")
    rehearsal.resize(rows: 43, columns: 132)
    rehearsal.expectPicture("dossiers-wide")
    let english = try Rehearsal(try sample(), language: .english)
    english.press(.function(3))
    english.expectPicture("dossiers-english")
  }
}
