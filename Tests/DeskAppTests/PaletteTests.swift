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
    ("tong hop", "Tổng hợp cuối ngày"), ("cam ket", "Thủ tục rút ngắn"),
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

  @Test func `says when nothing is found`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.control("k"))
    rehearsal.type("zzzz")
    rehearsal.expect(shows: "Không tìm thấy gì.")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Vui lòng gõ ít chữ hơn.")
  }
}
