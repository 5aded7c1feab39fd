import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `The procedures` {
  @Test(arguments: `The overview`.sizes)
  func `are listed by field`(rows: Int, columns: Int) throws {
    let rehearsal = try Rehearsal(rows: rows, columns: columns)
    rehearsal.press(.function(6))
    rehearsal.expectPicture("procedures-\(columns)x\(rows)")
  }

  @Test func `are found by typing without accents`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(6))
    rehearsal.type("khai sinh")
    rehearsal.expect(shows: "1 thủ tục", "› 1.001193   Đăng ký khai sinh")
    rehearsal.press(.escape)
    rehearsal.expect(shows: "7 thủ tục")
    rehearsal.paste("zzzz")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Không có thủ tục nào khớp. Vui lòng gõ ít chữ hơn.")
  }

  @Test func `show their sheet`() throws {
    let rehearsal = try Rehearsal(rows: 40)
    rehearsal.press(.function(6))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.expectPicture("procedure")
  }

  @Test func `show both the time by law and the shorter promise`() throws {
    let rehearsal = try Rehearsal(rows: 40)
    rehearsal.press(.function(6))
    rehearsal.type("thuoc la")
    rehearsal.expect(shows: "5 ngày làm việc")
    rehearsal.press(.enter)
    rehearsal.expect(
      shows: "Theo luật: 15 ngày làm việc",
      "Cam kết: 5 ngày làm việc, rút ngắn 10 ngày làm việc (Quyết định mẫu")
  }

  @Test func `say what nobody has verified`() throws {
    let rehearsal = try Rehearsal(rows: 40)
    rehearsal.press(.function(6))
    rehearsal.type("nguon goc")
    rehearsal.expect(shows: "chưa xác minh")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Chưa rõ, khi tiếp nhận phải nhập thời hạn", "Nguồn không nêu.")
  }

  @Test func `begin an intake`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(6))
    rehearsal.type("khai sinh")
    rehearsal.press(.function(2))
    rehearsal.expect(shows: "Tiếp nhận hồ sơ", "Đăng ký khai sinh")
    _ = rehearsal.takeEffects()
  }

  @Test func `scroll when the sheet is longer than the window`() throws {
    let rehearsal = try Rehearsal(rows: 20, columns: 60)
    rehearsal.press(.function(6))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "↓ còn")
    rehearsal.press(.end)
    rehearsal.expect(shows: "https://dichvucong.gov.vn")
  }
}
