import DeskForms
import DeskOperations
import Testing

/// Reports on paper.
@Suite struct ReportFormTests {
  private func render(_ table: ReportTable, as format: FormFormat) throws -> String {
    try SampleForms.library().render(.table(table), in: SampleForms.setting(), as: format).text
  }

  private func table(columns: [ReportTable.Column], _ rows: [[ReportTable.Value]]) throws
    -> ReportTable
  {
    let day = try #require(CivilDate("2026-11-20"))
    return ReportTable(
      id: "mau", title: "BÁO CÁO MẪU", from: day, to: day, columns: columns,
      rows: rows.map { .init($0.map { .init($0) }) })
  }

  @Test func `groups stand over their columns and the others reach down beside them`() throws {
    let desk = try PaperDesk.standard()
    let day = try #require(CivilDate("2026-11-20"))
    let html = try render(ReportTable(sampleOf: desk.desk, from: day, to: day), as: .html)
    #expect(html.contains(#"<th colspan="1" rowspan="2">Người nộp</th>"#))
    #expect(html.contains(#"<th colspan="4" rowspan="1">Tiếp nhận</th>"#))
    #expect(html.contains(#"<th colspan="3" rowspan="1">Đang giải quyết</th>"#))
    #expect(html.ranges(of: "<th>Hồ sơ trực tiếp").count == 7)
    #expect(html.ranges(of: "<th>(").count == 12)
    #expect(html.contains(#"<td colspan="12" class="left">I. Người nộp trong kỳ</td>"#))
    #expect(html.contains("(3) = (7): LỆCH, cần đối chiếu lại."))
  }

  @Test func `a table of more columns than a line holds is told row by row`() throws {
    let captions = (1...15).map { "Cột thứ \($0)" }
    let long = String(repeating: "Nguyễnthị", count: 20)
    let table = try table(
      columns: captions.map { .init($0, $0, kind: .text) },
      [captions.map { .text("\($0) \(long)") }])
    let text = try render(table, as: .text)
    for caption in captions { #expect(text.contains("\(caption):")) }
    for line in text.split(separator: "\n") { #expect(WidthTests.columns(line) <= 80) }
  }

  @Test(arguments: FormFormat.allCases)
  func `a report without rows says so`(format: FormFormat) throws {
    let table = try table(columns: [.init("c1", "Tổng số")], [])
    #expect(try render(table, as: format).contains("Không có dòng nào trong kỳ này."))
  }
}
