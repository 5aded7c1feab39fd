import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Guidance` {
  private func opened() throws -> Rehearsal {
    let rehearsal = try Rehearsal()
    rehearsal.press(.control("n"))
    rehearsal.type("khai sinh")
    rehearsal.press(.enter)
    return rehearsal
  }

  @Test func `is written down with its number, and the words to send stand alone`() throws {
    let rehearsal = try opened()
    rehearsal.type("Lê Văn Thí Dụ")
    rehearsal.press(.enter)
    rehearsal.type("0999 000 123")
    rehearsal.press(.enter, .right, .right, .enter, .character(" "))
    rehearsal.expectPicture("guidance-form")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "Đã ghi hướng dẫn số 01/HDHS", "Ông/Bà Lê Văn Thí Dụ")
    rehearsal.expectPicture("guidance-text")
    rehearsal.press(.tab)
    rehearsal.expect(shows: "Dang ky khai sinh (1.001193). Can: 1) To khai dang ky khai sinh")
    let given = try #require(rehearsal.desk.log.guidance.first?.content)
    #expect(given.means == .zalo && given.phone == "0999 000 123" && !given.notAccepted)
    #expect(given.items == ["Tờ khai đăng ký khai sinh theo mẫu"])
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Hôm nay")
  }

  @Test func `papers seen and not accepted need the reason and what is missing`() throws {
    let rehearsal = try opened()
    rehearsal.type("Lê Văn Thí Dụ")
    rehearsal.press(.tab, .tab, .tab, .tab, .tab, .right)
    rehearsal.expect(shows: "Lý do *")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "Chưa có nội dung cần bổ sung", "› Nội dung khác")
    rehearsal.type("Giấy chứng sinh bản chính")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "Chưa có lý do")
    rehearsal.type("Giấy chứng sinh là bản chụp")
    rehearsal.expect(shows: "Lời gửi")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "Hồ sơ chưa được tiếp nhận", "Lý do: Giấy chứng sinh là bản chụp")
    #expect(rehearsal.desk.log.guidance.first?.reason == "Giấy chứng sinh là bản chụp")
  }

  @Test func `a name left out is asked for and nothing typed is lost`() throws {
    let rehearsal = try opened()
    rehearsal.press(.tab)
    rehearsal.type("0999 000 123")
    rehearsal.press(.function(10))
    rehearsal.expect(shows: "Chưa có họ tên người được hướng dẫn", "0999 000 123")
    #expect(rehearsal.desk.log.guidance.isEmpty)
  }

  @Test func `is reached from the sheet of a procedure, the list and the palette`() throws {
    let rehearsal = try Rehearsal()
    rehearsal.press(.function(6))
    rehearsal.type("khai sinh")
    rehearsal.press(.function(8))
    rehearsal.expect(shows: "Hướng dẫn thủ tục", "1.001193")
    rehearsal.press(.escape, .enter, .function(8))
    rehearsal.expect(shows: "Hướng dẫn thủ tục", "1.001193")
    let other = try Rehearsal()
    other.press(.control("k"))
    other.type("huong dan thu tuc")
    other.press(.enter)
    other.expect(shows: "› Hướng dẫn thủ tục", "Thủ tục:")
    other.press(.function(1))
    other.expect(shows: "phiếu mẫu số 02")
  }

  @Test func `the whole text can be looked at before anything is written`() throws {
    let rehearsal = try opened()
    rehearsal.press(.function(8))
    rehearsal.expect(shows: "Giấy tờ gồm:", "Phí, lệ phí", "Hỏi thêm: 0999 000 456")
    #expect(rehearsal.desk.log.guidance.isEmpty)
    rehearsal.press(.escape)
    rehearsal.expect(shows: "Người được hướng dẫn")
  }

  @Test func `the text names time, fee, ways and hours of every procedure`() throws {
    let date = SampleDesk.morning.date
    for procedure in SampleDesk.rules.catalogue.procedures {
      let text = try #require(
        GuidanceText(
          GuidanceOrder(procedure: procedure.code, name: "Lê Văn Thí Dụ", means: .email),
          rules: SampleDesk.rules, on: date))
      let whole = text.lines.joined(separator: "\n")
      for part in ["Giấy tờ", "Thời hạn giải quyết: ", "Phí, lệ phí: ", "Nộp hồ sơ: ", "Giờ làm"] {
        #expect(whole.contains(part), "\(procedure.code): \(part)")
      }
      #expect(!whole.contains("Optional") && !whole.contains("  ") && !whole.contains(".."))
      #expect(text.message.utf8.allSatisfy { $0 < 128 } && !text.message.contains(".."))
    }
  }

  @Test func `the shorter promise stands beside the time of the law`() throws {
    let text = try #require(
      GuidanceText(
        GuidanceOrder(procedure: "2.000181", name: "", means: .counter), rules: SampleDesk.rules,
        on: SampleDesk.morning.date))
    #expect(
      text.lines.contains(
        "Thời hạn giải quyết: 15 ngày làm việc, đơn vị cam kết 5 ngày làm việc."))
    #expect(text.lines.contains("Phí, lệ phí: Miễn phí."))
    #expect(text.unverified == ["phí, lệ phí"])
  }
}
