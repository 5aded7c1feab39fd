import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Promises and reviews of procedures` {
  @Test func `list what is shortened, with the share`() throws {
    let rehearsal = try Rehearsal(SampleDesk())
    rehearsal.press(.control("k"))
    rehearsal.type("rut ngan")
    rehearsal.press(.enter)
    rehearsal.expect(
      shows: "1 trên 7 (14,3%)", "Luật định 15 ngày làm việc, cam kết 5 ngày làm việc",
      "rút ngắn 10 ngày làm", "Công thương: 1 trên 1 (100%)")
  }

  @Test func `are written from the sheet of a procedure and listed with the ones before`() throws {
    let rehearsal = try Rehearsal(SampleDesk(), rows: 40)
    rehearsal.press(.function(6))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter, .function(9), .right, .function(10))
    rehearsal.expect(shows: "Chưa có nội dung đề xuất")
    #expect(rehearsal.desk.log.reviews.isEmpty)
    rehearsal.press(.enter)
    rehearsal.type("Bỏ Giấy chứng sinh")
    rehearsal.press(.enter)
    rehearsal.type("120.000")
    rehearsal.press(.enter)
    rehearsal.type("90000")
    rehearsal.press(.enter)
    rehearsal.type("Đã có dữ liệu")
    rehearsal.press(.enter)
    rehearsal.expect(
      shows: "Đã ghi kết quả rà soát", "Rà soát gần nhất", "Đơn giản hóa", "tiết kiệm 25%")
    rehearsal.press(.function(9), .left, .function(10))
    #expect(rehearsal.desk.log.reviews.map(\.content.verdict) == [.simplify, .keep])
    rehearsal.press(.control("p"))
    rehearsal.expect(shows: "Rà soát 1 thủ tục: giữ nguyên 1", "Trước đó: Đơn giản hóa")
  }
}
