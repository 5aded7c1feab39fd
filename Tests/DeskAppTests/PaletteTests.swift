import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The palette` {
  @Test func `names the actions of the screen below`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(5), .control("k"))
    rehearsal.expectPicture("palette-actions")
  }

  @Test func `finds dossiers and procedures by some letters`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.control("k"))
    rehearsal.type("khai sinh")
    rehearsal.expectPicture("palette-found")
    rehearsal.press(.tab, .enter)
    rehearsal.expect(shows: "Thủ tục 1.001193")
    rehearsal.press(.escape)
    rehearsal.expect(shows: "› Hôm nay")
  }

  @Test func `runs an action where it belongs`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(5), .control("k"))
    rehearsal.type("goi tiep")
    rehearsal.press(.enter)
    #expect(rehearsal.requests.map(\.command) == [.queue(.callNext)])
    rehearsal.expect(shows: "Đang gọi số 2.")
  }

  @Test func `tells why an action is not possible now`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.function(5), .control("k"))
    rehearsal.type("goi lai")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Quầy này chưa gọi số nào.")
    #expect(rehearsal.requests.isEmpty)
  }

  @Test func `opens any screen`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.control("k"))
    rehearsal.type("hang doi")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "› Hàng đợi", "Đang chờ: 3 người")
  }

  @Test(arguments: [
    ("tong hop", "Cuối ngày"), ("cam ket", "Thủ tục rút ngắn"),
    ("qua han", "Hạn trả kết quả"), ("so thu tu", "Hàng đợi"), ("bien lai", "Bảng kê phí"),
    ("chuyen ho so", "Bàn giao hồ sơ"), ("tra ket qua", "Kết quả chờ nhận"),
    ("van minh cong so", "Đội hướng dẫn trực"), ("so huong dan", "Hướng dẫn thủ tục"),
    ("don gian hoa", "Bảng rà soát"), ("sao y", "Chứng thực"), ("giay hen", "Tiếp nhận hồ sơ"),
  ])
  func `finds a screen by the words people use`(words: String, title: String) throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.control("k"))
    rehearsal.type(words)
    rehearsal.press(.enter)
    rehearsal.expect(shows: "› \(title)")
  }

  @Test func `opens a dossier`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.control("k"))
    rehearsal.type("261120-0001")
    rehearsal.press(.enter)
    rehearsal.expect(hides: "Tìm lệnh")
    #expect(rehearsal.model.screens.count == 2)
  }

  @Test func `finds what was put away, after what is at hand, and asks the books once`() throws {
    var sample = SampleDesk()
    let codes = try (1...25).map { number in
      try sample.receive(at: "2026-11-02T08:00", name: "Người Xưa \(100_000 + number)")
    }
    for code in codes { try sample.withdraw(code, at: "2026-11-02T09:00") }
    try sample.receive(at: "2026-11-18T08:00", name: "Người Xưa Nay Lại Tới")
    try sample.receive(at: "2026-11-20T08:00")
    let shelf = sample.shelveClosed()
    let rehearsal = try Rehearsal(sample)
    rehearsal.press(.control("k"))
    #expect(shelf.searches == 0)
    rehearsal.tell("xua".map { .input(.key(.character($0))) })
    rehearsal.expect(shows: "Người Xưa Nay Lại Tới", "Người Xưa 100025", "Người Xưa 100024")
    try rehearsal.elsewhere(
      .receiveDossier(Intake(procedure: "1.001193", applicant: Intake.Party(name: "Xưa Mới"))))
    rehearsal.expect(shows: "Xưa Mới", "Người Xưa Nay Lại Tới")
    #expect(shelf.searches == 1)
    // Typed and chosen in one go.
    rehearsal.tell((" 100007".map { Key.character($0) } + [.enter]).map { .input(.key($0)) })
    rehearsal.expect(shows: "› Hồ sơ H99", "Người Xưa 100007")
    #expect(shelf.searches == 2)
  }

  @Test func `says when nothing is found`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.control("k"))
    rehearsal.type("zzzz")
    rehearsal.expect(shows: "Không tìm thấy gì.")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Vui lòng gõ ít chữ hơn.")
  }
}
