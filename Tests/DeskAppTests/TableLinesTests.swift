import Canvas
import DeskApp
import DeskOperations
import Testing

/// Reports as lines of every width.
@Suite struct TableLinesTests {
  /// The thirteen columns of the biggest form, with figures that are all different.
  private func table() throws -> ReportTable {
    let day = try #require(CivilDate("2026-11-20"))
    let groups: [(String, [String])] = [
      (
        "Số hồ sơ nhận giải quyết",
        ["Tổng số", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", "Từ kỳ trước"]
      ),
      ("Số lượng hồ sơ đã giải quyết", ["Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn"]),
      ("Số lượng hồ sơ đang giải quyết", ["Tổng số", "Trong hạn", "Quá hạn"]),
    ]
    let captions = groups.flatMap { group in group.1.map { (group.0, $0) } }
    var table = ReportTable(
      id: "mau", title: "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", from: day, to: day,
      columns: [
        .init("row", "Lĩnh vực, công việc giải quyết theo cấp", number: "(2)", kind: .text)
      ]
        + captions.enumerated().map { index, caption in
          .init("c\(index)", caption.1, group: caption.0, number: "(\(index + 3))")
        })
    func row(_ name: String, _ kind: ReportTable.Row.Kind) -> ReportTable.Row {
      .init(
        [.init(.text(name))] + captions.indices.map { .init(.number(1000 + $0)) }, kind: kind)
    }
    table.rows = [
      row("Người có công và những lĩnh vực khác có tên rất dài", .ordinary), row("Tổng số", .total),
    ]
    table.checks = [.init("(3) = (7) + (11)", holds: false)]
    table.notes = ["Nguồn: mẫu của đơn vị."]
    return table
  }

  @Test(arguments: [70, 80, 100, 132, 200])
  func `every figure stands under its number, and every caption is there`(width: Int) throws {
    let table = try table()
    let lines = Words(.vietnamese).lines(of: table, columns: width)
    for line in lines { #expect(line.text.columns <= width, "\(line.text)") }
    let text = lines.map(\.text)
    let head = try #require(text.firstIndex { $0.contains("(13)") && $0.contains("(3)") })
    let total = try #require(lines.last { $0.style == .accent }).text
    for number in 3...13 {
      let over = try #require(text[head].firstRange(of: "(\(number))")).upperBound
      let below = try #require(
        total.firstRange(of: "1.0" + (number < 13 ? "0\(number - 3)" : "10")))
      #expect(
        String(text[head][..<over]).columns == String(total[..<below.upperBound]).columns)
    }
    let above =
      text.prefix(head + 1).joined(separator: " ") + text.suffix(16).joined(separator: " ")
    for word in table.columns.flatMap({ $0.caption.split(separator: " ") }) {
      #expect(above.contains(word))
    }
    #expect(text.contains { $0.contains("LỆCH") } && text.last == "Nguồn: mẫu của đơn vị.")
  }

  @Test func `a window too narrow for the figures tells row by row`() throws {
    let lines = Words(.vietnamese).lines(of: try table(), columns: 40)
    for line in lines { #expect(line.text.columns <= 40) }
    let text = lines.map(\.text).joined(separator: " ").split(separator: " ").joined(separator: " ")
    for number in 0..<11 { #expect(text.contains(number == 10 ? "1.010" : "1.00\(number)")) }
  }

  @Test func `figures are grouped, none is a point, a share has its comma`() throws {
    let day = try #require(CivilDate("2026-11-20"))
    let table = ReportTable(
      id: "mau", title: "Mẫu", from: day, to: day,
      columns: [
        .init("a", "A", kind: .text), .init("b", "B"), .init("c", "C", kind: .share),
        .init("d", "D", kind: .duration), .init("e", "E", kind: .date),
      ],
      rows: [
        .init(
          [.text("x"), .number(0), .permille(985), .seconds(3661), .date(day)]
            .map { .init($0) })
      ])
    let line = Words(.vietnamese).lines(of: table, columns: 80).map(\.text).last ?? ""
    #expect(line.split(separator: " ") == ["x", "·", "98,5%", "1:01:01", "20/11/2026"])
  }
}
