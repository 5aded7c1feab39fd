import DeskOperations
import FoundationEssentials
import Sheets
import Testing

@testable import DeskFiles

/// A public reader of workbooks, where this machine has one.
private enum Reader {
  static let python = ["python3", "/usr/bin/python3"].first {
    Program.run([$0, "-c", "import openpyxl"]) == 0
  }
}

/// A report as files for spreadsheets, read by others than who wrote them.
@Suite struct SheetTests {
  private let frame = SheetFrame(
    period: "Từ ngày 01/11/2026 đến ngày 30/11/2026", unit: nil, checks: ["(2) = (3): khớp."],
    seconds: "giây")

  /// A report with every kind of cell, of somebody whose name is a formula.
  func table(named name: String = "=cmd|' /C calc'!A0") throws -> ReportTable {
    let day = try #require(CivilDate("2026-11-20"))
    var table = ReportTable(
      id: "mau", title: "BÁO CÁO <MẪU> & THỬ", officialNumber: "Biểu số [1]/VPCP:*?",
      from: day, to: day,
      columns: [
        .init("name", "Họ và tên", number: "(1)", kind: .text),
        .init("count", "Tổng số", group: "Hồ sơ", number: "(2)"),
        .init("late", "Quá hạn", group: "Hồ sơ", number: "(3)"),
        .init("money", "Tiền (đồng)", kind: .money), .init("share", "Tỷ lệ", kind: .share),
        .init("wait", "Chờ", kind: .duration), .init("day", "Ngày", kind: .date),
        .init("at", "Lúc", kind: .moment),
      ])
    let figures: [ReportTable.Value] = [
      .number(1234), .number(-5), .money(1_250_000), .permille(985), .seconds(90_061), .date(day),
      .moment(morning),
    ]
    let dossiers = [try #require(DossierCode("H99-1"))]
    table.rows = [
      .init([.init(.text("I. Phần đầu"))], kind: .heading),
      .init(
        [.init(.text(name))] + figures.map { .init($0, dossiers: dossiers) }),
      .init([.init(.text("Tổng số"))] + figures.map { _ in .init(.none) }, kind: .total),
    ]
    table.checks = [.init("(2) = (3)", holds: true)]
    table.notes = ["Nguồn: “mẫu”, dòng\u{0}\u{1B}[2J\u{FFFE} sạch"]
    return table
  }

  private func csv(_ table: ReportTable) -> [[String]] {
    CSVText(table, frame).text.split(separator: "\r\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `figures stay figures in CSV, and the file says that it is UTF-8`() throws {
    let text = CSVText(try table(named: "Nguyễn Văn Mẫu"), frame)
    #expect(text.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(text.text.hasSuffix("\r\n") && !text.text.contains("\u{1B}"))
    let lines = csv(try table(named: "Nguyễn Văn Mẫu"))
    #expect(Set(lines.dropLast().map(\.count)) == [8])
    #expect(
      lines[3][1...5] == [
        "Hồ sơ: Tổng số (2)", "Hồ sơ: Quá hạn (3)", "Tiền (đồng)", "Tỷ lệ (%)", "Chờ (giây)",
      ])
    #expect(
      lines[5] == [
        "Nguyễn Văn Mẫu", "1234", "-5", "1250000", "98.5", "90061", "2026-11-20",
        "2026-11-20 08:00",
      ])
  }

  @Test(arguments: ["=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "＝1", "\t=1", "\r=1"])
  func `a name that begins like a formula is text in CSV`(name: String) throws {
    let cell = csv(try table(named: name))[5][0]
    #expect(cell.hasPrefix("'") && cell.hasSuffix(name.filter { !$0.isWhitespace }.suffix(2)))
  }

  @Test func `commas, quotes and line ends stay within their field`() throws {
    let text = CSVText(try table(named: "Mẫu \"A\", B\r\nC"), frame).text
    #expect(text.contains(#""Mẫu ""A"", B C",1234,"#))
  }

  @Test(.enabled(if: Reader.python != nil, "python3 has no openpyxl here"))
  func `another reader finds every cell of a workbook with its type and format`() throws {
    let place = try Workplace()
    let file = "\(place.root)/report.xlsx"
    let book = Workbook(try table(), frame)
    #expect(book == Workbook(try table(), frame))
    try place.put(book.bytes, in: file)
    let script = """
      import datetime, openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book.active
      rows = {row[0].value: row for row in sheet.iter_rows()}
      assert book.sheetnames == ["Biểu số 1 VPCP"], book.sheetnames
      assert "BÁO CÁO <MẪU> & THỬ" in rows
      row = rows["=cmd|' /C calc'!A0"]
      assert row[0].data_type == "s" or row[0].data_type == "inlineStr", row[0].data_type
      assert [cell.value for cell in row[1:5]] == [1234, -5, 1250000, 0.985]
      assert [cell.number_format for cell in row[1:5]] == ["#,##0"] * 3 + ["0.0%"]
      wait = row[5].value
      if isinstance(wait, datetime.datetime): wait -= datetime.datetime(1899, 12, 30)
      assert wait == datetime.timedelta(days=1, hours=1, minutes=1, seconds=1), wait
      assert row[6].value == datetime.datetime(2026, 11, 20), row[6].value
      assert abs(row[7].value - datetime.datetime(2026, 11, 20, 8)) < datetime.timedelta(seconds=1)
      assert all(cell.font.bold for cell in rows["Tổng số"])
      head = rows["Họ và tên"][0].row
      merged = {str(merged) for merged in sheet.merged_cells.ranges}
      heading = rows["I. Phần đầu"][0].row
      wanted = {f"B{head}:C{head}", f"A{head}:A{head + 1}", "A1:H1", f"A{heading}:H{heading}"}
      assert wanted <= merged, merged
      assert [cell.value for cell in sheet[head + 1]][1:3] == ["Tổng số", "Quá hạn"]
      assert [cell.value for cell in sheet[head + 2]][:3] == ["(1)", "(2)", "(3)"]
      assert sheet.freeze_panes == f"A{head + 3}", sheet.freeze_panes
      assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9
      assert sheet.sheet_properties.pageSetUpPr.fitToPage
      notes = sheet.cell(sheet.max_row, 1).value
      assert notes.startswith("Nguồn: “mẫu”, dòng") and notes.endswith("sạch"), notes
      assert all(ord(letter) >= 32 for letter in notes), notes
      """
    #expect(Program.run([Reader.python ?? "", "-c", script, file]) == 0)
  }
}
