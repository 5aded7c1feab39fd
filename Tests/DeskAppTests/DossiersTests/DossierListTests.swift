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
