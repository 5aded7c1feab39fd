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
    let empty = DaySummary(
      Desk(), on: try #require(CivilDate("2026-11-20")),
      calendar: try SampleForms.rules().calendar)
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
    var summary = try SampleForms.summary()
    summary.feesCollected = 1_234_567
    summary.uncollected = 4321
    summary.returned = 5432
    var setting = try SampleForms.setting()
    let library = try SampleForms.library()
    let unchained = try library.render(.summary(summary), in: setting, as: format)
    #expect(!unchained.text.contains("Mã niêm"))
    setting.chainHead = "9f86d081884c7d65"
    let text = try library.render(.summary(summary), in: setting, as: format).text
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
    summary.fields[0].carriedOver += 1
    let text = try SampleForms.library().render(
      .summary(summary), in: SampleForms.setting(), as: .text
    ).text
    #expect(text.contains("(LỆCH)"))
    #expect(text.contains("LỆCH: cần đối chiếu lại."))
  }
}
