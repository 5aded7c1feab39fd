import Canvas
import DeskApp
import DeskOperations
import Testing

@Suite struct `Reports on the screen` {
  @Test(arguments: [(24, 80), (50, 200)])
  func `show a form of the month with the course of a column`(rows: Int, columns: Int) throws {
    let rehearsal = try Rehearsal(.ordinaryDay(), rows: rows, columns: columns)
    rehearsal.press(.control("x"), .right)
    rehearsal.expectPicture("reports-\(columns)x\(rows)")
  }

  @Test func `every figure opens the dossiers behind it`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.control("x"), .end, .enter)
    rehearsal.expect(shows: "Tổng số · (3) Số hồ sơ nhận giải quyết: Tổng số", "1/10")
    rehearsal.expectPicture("reports-dossiers")
    rehearsal.press(.enter)
    rehearsal.expect(shows: "261110-0001")
    rehearsal.press(.escape, .escape, .home, .right, .right, .right, .enter)
    rehearsal.expect(shows: "Ô này không có hồ sơ nào để mở.")
  }

  @Test func `one looks into a row and comes back to the whole`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay(), columns: 100)
    rehearsal.press(.control("x"), .character(" "))
    rehearsal.expect(shows: "Lĩnh vực: Chứng thực", "theo thủ tục", "2.000815")
    rehearsal.press(.backspace)
    rehearsal.expect(shows: "theo lĩnh vực", "Hộ tịch")
    rehearsal.press(.backspace)
    rehearsal.expect(shows: "Báo cáo đang tính tất cả.")
  }

  @Test func `the period goes back and forth, but not past today`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.control("x"), .character("-"))
    rehearsal.expect(shows: "Tháng 10/2026")
    rehearsal.press(.character("="), .character("+"))
    rehearsal.expect(shows: "Tháng 11/2026", "chưa có kỳ sau")
  }

  @Test func `report, period, rows and rule are chosen in one panel`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.control("x"), .tab)
    rehearsal.expectPicture("reports-chooser")
    // Another report, from day to day, by officer, counted strictly.
    rehearsal.press(.down, .down, .enter, .left, .enter)
    rehearsal.type("x")
    rehearsal.press(.enter, .right, .right, .right, .enter, .right, .right, .enter)
    rehearsal.expect(shows: "Xin ghi ngày như 20/11/2026")
    for _ in 0..<11 { rehearsal.press(.backspace) }
    rehearsal.type("10/11/2026-18/11/2026")
    rehearsal.press(.enter, .enter, .enter)
    rehearsal.expect(
      shows: "Cách nộp, bổ sung", "10/11–18/11/2026", "theo người giải quyết",
      "cách tính: Theo hạn trả")
  }

  @Test func `targets, procedures and the index are tables like the forms`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay(), rows: 30, columns: 100)
    rehearsal.press(.control("x"), .character("4"))
    rehearsal.expectPicture("reports-targets")
    rehearsal.press(.character("5"))
    rehearsal.expectPicture("reports-online")
    rehearsal.press(.character("6"))
    rehearsal.expectPicture("reports-index")
    rehearsal.press(.function(8))
    rehearsal.expect(shows: "Không cộng điểm", "Cách tính “Theo Quyết định 766”")
  }

  @Test func `a report is printed, and written where somebody wants it`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.control("x"), .function(9))
    guard case .print(.table(let printed), _)? = rehearsal.takeEffects().first else {
      Issue.record("nothing was printed")
      return
    }
    #expect(printed.id == "06a" && printed.checks.allSatisfy(\.holds))
    rehearsal.press(.character("x"), .right, .enter, .enter)
    guard case .write(let written, let path, let key)? = rehearsal.takeEffects().first else {
      Issue.record("nothing was written")
      return
    }
    #expect(path == "~/bao-cao-06a-2026-11-01-2026-11-30.csv" && written == printed)
    rehearsal.tell(.answered(key: key, .written("/home/mau/bao-cao.csv")))
    rehearsal.expect(shows: "Đã ghi /home/mau/bao-cao.csv", "đối chiếu khớp ✓")
  }

  @Test func `what happens meanwhile is told, and counted when one asks for it`() throws {
    let rehearsal = try Rehearsal(.ordinaryDay())
    rehearsal.press(.control("x"), .end)
    rehearsal.expect(shows: "Tổng số: 10")
    try rehearsal.elsewhere(
      .receiveDossier(Intake(procedure: "1.001193", applicant: Intake.Party(name: "Người Mới"))))
    rehearsal.expect(shows: "Tổng số: 10", "số liệu lúc 08:15, r: lập lại")
    rehearsal.press(.character("r"))
    rehearsal.expect(shows: "Tổng số: 11")
    rehearsal.expect(hides: "lập lại")
  }
}
