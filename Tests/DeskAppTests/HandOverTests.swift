import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The hand-over screen` {
  /// A Friday morning: something forgotten on Thursday, something for the morning, two for the
  /// afternoon in two units, and something that came back.
  private static func friday() throws -> SampleDesk {
    var sample = SampleDesk()
    try sample.receive(at: "2026-11-19T08:00", name: "Lê Thị Bỏ Quên")
    let back = try sample.receive("2.000181", at: "2026-11-19T08:30", name: "Phạm Văn Trở Lại")
    try sample.pass(back, to: "diachinh", at: "2026-11-19T14:00")
    try sample.receive(at: "2026-11-19T15:30", name: "Nguyễn Văn Buổi Sáng")
    try sample.receive(at: "2026-11-20T07:35", name: "Trần Thị Buổi Chiều")
    try sample.receive("2.000181", at: "2026-11-20T07:50", name: "Vũ Thị Địa Chính")
    try sample.perform(.handBack(back), at: "2026-11-20T08:00")
    return sample
  }

  private func code(_ serial: String) throws -> DossierCode {
    try #require(DossierCode("H99.34.05-\(serial)"))
  }

  @Test(arguments: [(24, 80), (43, 132)])
  func `shows what is late first, then both batches by unit, then what moved`(
    rows: Int, columns: Int
  ) throws {
    let rehearsal = try Rehearsal(.init(), rows: rows, columns: columns)
    rehearsal.press(.control("g"))
    rehearsal.expect(shows: "Không có hồ sơ giấy nào cần giao")
    let friday = try Rehearsal(Self.friday(), rows: rows, columns: columns)
    friday.expect(shows: "CHƯA GIAO 1 ^G")
    friday.press(.control("g"))
    friday.expect(
      shows: "CHƯA GIAO ĐÚNG HẸN · Tư pháp – Hộ tịch", "TRỄ từ 17:00 T5 19/11",
      "Buổi sáng, trước 09:00 · Tư pháp – Hộ tịch", "Buổi chiều, trước 17:00 · Địa chính",
      "Nhận lại")
    friday.expectPicture("hand-over-\(columns)x\(rows)")
  }

  @Test func `g hands the whole group over, with who took it`() throws {
    let rehearsal = try Rehearsal(Self.friday())
    rehearsal.press(.control("g"), .tab, .tab, .tab, .character("g"))
    rehearsal.expect(shows: "Giao 2 hồ sơ cho Địa chính – Xây dựng")
    rehearsal.type("Vũ Văn Nhận")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Đã giao 2 hồ sơ cho Địa chính – Xây dựng.", "Vũ Văn Nhận nhận")
    #expect(rehearsal.requests.count == 2 && rehearsal.refusals.isEmpty)
    #expect(Set(rehearsal.requests.map(\.key)).count == 2)
    for serial in ["261119-0002", "261120-0002"] {
      let dossier = try #require(rehearsal.desk[try code(serial)])
      #expect(dossier.holder?.officer == "diachinh")
      #expect(dossier.passes.last?.receivedBy == "Vũ Văn Nhận")
    }
  }

  @Test func `c hands one over, and Esc none`() throws {
    let rehearsal = try Rehearsal(Self.friday())
    rehearsal.press(.control("g"), .character("c"))
    rehearsal.type("Hoàng")
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Chưa ghi gì")
    #expect(rehearsal.requests.isEmpty)
    rehearsal.press(.character("c"), .enter)
    rehearsal.expect(shows: "Đã giao 1 hồ sơ cho Tư pháp – Hộ tịch.", "MUỘN 08:15")
    let late = try #require(rehearsal.desk[try code("261119-0001")]?.passes.first)
    #expect(late.isLate && late.receivedBy == nil)
    rehearsal.expect(hides: "CHƯA GIAO ĐÚNG HẸN")
  }

  @Test func `what another counter was quicker with is told, the rest goes`() throws {
    let rehearsal = try Rehearsal(Self.friday())
    rehearsal.press(.control("g"), .tab, .tab, .tab, .character("g"))
    try rehearsal.elsewhere(
      .refuseDossier(try code("261120-0002")), reason: "Không đủ điều kiện", seen: false)
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Đã giao 1 hồ sơ", "Chưa giao 1:", "261120-0002")
    // What was typed stays until Esc.
    rehearsal.expect(shows: "Giao 2 hồ sơ cho Địa chính")
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Nhận lại")
  }

  @Test func `Enter opens the dossier, arrows show other days`() throws {
    let rehearsal = try Rehearsal(Self.friday())
    rehearsal.press(.control("g"), .enter)
    rehearsal.expect(shows: "Lê Thị Bỏ Quên", "Trạng thái")
    rehearsal.press(.escape, .left)
    rehearsal.expect(shows: "T5 19/11/2026", "Giao ngày làm việc sau", "Đã giao")
    rehearsal.press(.character("g"))
    rehearsal.expect(shows: "Chỉ giao được hồ sơ của hôm nay")
    #expect(rehearsal.requests.isEmpty)
  }

  @Test func `papers of a field that nobody is named for must be passed on by themselves`() throws {
    var sample = try Self.friday()
    sample.rules.people = People(sample.rules.people.all.filter { $0.id != "hotich" })
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.control("g"), .character("g"))
    rehearsal.expect(shows: "Chưa rõ đơn vị", "chưa có công chức nào phụ trách")
    #expect(rehearsal.requests.isEmpty)
  }
}
