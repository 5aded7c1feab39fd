import DeskForms
import DeskOperations
import Testing

@Suite struct SummaryTests {
  @Test func `the summary looks as kept`() throws {
    let form = try SampleForms.library().render(
      .summary(SampleForms.summary()), in: SampleForms.setting(), as: .text)
    try expectPicture("summary", form.text)
  }

  @Test func `the summary of a day without work says so`() throws {
    let empty = try SummarySheet(
      Desk(), over: ReportPeriod(.day, of: try #require(CivilDate("2026-11-20"))),
      at: try SampleForms.moment("2026-11-20T17:00"), by: try SampleForms.rules())
    for format in FormFormat.allCases {
      let text = try SampleForms.library().render(
        .summary(empty), in: SampleForms.setting(), as: format
      ).text
      #expect(text.contains("Không có hồ sơ"))
      #expect(text.contains("Khớp."))
    }
  }

  @Test(arguments: FormFormat.allCases)
  func `both shapes carry the same figures and lists`(format: FormFormat) throws {
    var sheet = try SampleForms.summary()
    sheet.figures.summary.feesCollected = 1_234_567
    sheet.figures.summary.uncollected = 4321
    sheet.figures.summary.returned = 5432
    let summary = sheet.figures.summary
    var setting = try SampleForms.setting()
    let library = try SampleForms.library()
    let unchained = try library.render(.summary(sheet), in: setting, as: format)
    #expect(!unchained.text.contains("Mã niêm"))
    setting.chainHead = "9f86d081884c7d65"
    let text = try library.render(.summary(sheet), in: setting, as: format).text
    for figure in ["1.234.567", "4.321", "5.432", "Mã niêm phong nhật ký: 9f86d081884c7d65"] {
      #expect(text.contains(figure))
    }
    for code in summary.overdue + summary.dueNextWorkingDay + summary.withoutSlip {
      #expect(text.contains(code.description))
    }
    for row in summary.fields { #expect(text.contains(row.field)) }
    #expect(text.contains("Trần Thị Thử"))
    #expect(text.contains("Thứ Hai 23/11/2026"))
  }

  @Test func `a field whose sums do not meet is marked`() throws {
    var summary = try SampleForms.summary()
    summary.figures.summary.fields[0].carriedOver += 1
    let text = try SampleForms.library().render(
      .summary(summary), in: SampleForms.setting(), as: .text
    ).text
    #expect(text.contains("(LỆCH)"))
    #expect(text.contains("LỆCH: cần đối chiếu lại."))
  }

  @Test func `what was closed is the same page whoever prints it and when`() throws {
    let library = try SampleForms.library()
    let open = try library.render(
      .summary(SampleForms.summary()), in: SampleForms.setting(), as: .text
    ).text
    #expect(open.contains("CHƯA CHỐT, số liệu đến 17:00 20/11/2026"))
    let sheet = try SampleForms.summary(closedAt: "2026-11-20T17:05")
    var later = try SampleForms.setting(at: "2027-02-01T09:00")
    (later.clerk, later.reprint) = ("Lê Văn Mẫu", 3)
    for format in FormFormat.allCases {
      let first = try library.render(.summary(sheet), in: SampleForms.setting(), as: format).text
      let again = try library.render(.summary(sheet), in: later, as: format).text
      #expect(first == again && !first.contains("CHƯA CHỐT"))
      for told in [
        "Đã chốt lúc 17:05 20/11/2026", "Trần Thị Thử", "Lý do chốt: Người dân hẹn thứ Hai",
        "Số thứ tự còn mở 2 (phải xong)", "V. ĐỐI CHIẾU", "Khớp.", "STD",
      ] {
        #expect(first.replacing(/\s+/, with: " ").contains(told), "\(told)")
      }
    }
  }

  @Test func `a correction lists every figure before and after`() throws {
    let sheet = try SampleForms.summary(
      over: .month, closedAt: "2026-11-30T16:00", correctedAt: "2026-11-30T16:30")
    for format in FormFormat.allCases {
      let text = try SampleForms.library().render(
        .summary(sheet), in: SampleForms.setting(), as: format
      ).text
      for told in [
        "CUỐI THÁNG", "BẢN ĐIỀU CHỈNH SỐ 1", "Tháng 11/2026", "Ghi sót", "Số liệu điều chỉnh",
        "Tiếp nhận – Hộ tịch",
      ] {
        #expect(text.contains(told), "\(told)")
      }
      #expect(!text.contains("Lý do chốt"))
    }
  }

  @Test func `the books of a year are closed on paper, with what is void and what goes on`() throws
  {
    var desk = try SampleForms.worked()
    try desk.ask(
      .closePeriod(ReportPeriod(.year, of: try #require(CivilDate("2026-12-31")))),
      at: "2026-12-31T17:00", reason: "Làm tiếp năm sau")
    let closing = try RegisterClosing(
      desk.desk, year: 2026, at: SampleForms.moment("2027-01-05T08:00"), by: desk.rules)
    #expect(!closing.hasGap && closing.rows.first?.span?.last == 6)
    let form = try SampleForms.library().render(
      .registerClosing(closing), in: SampleForms.setting(at: "2027-01-05T08:00"), as: .text)
    try expectPicture("register-closing", form.text)
    let page = try SampleForms.library().render(
      .registerClosing(closing), in: SampleForms.setting(), as: .html
    ).text
    for told in ["BIÊN BẢN KHÓA SỔ NĂM 2026", "SCT/BS", "Còn giải quyết 3 hồ sơ"] {
      #expect(page.contains(told) && form.text.contains(told), "\(told)")
    }
  }
}
