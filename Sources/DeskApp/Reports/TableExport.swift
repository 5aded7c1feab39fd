import Canvas
import DeskOperations

/// Asks into which file a report is to be written.
struct TableExport: Sendable {
  private static let shapes = ["xlsx", "csv", "json"]

  private let table: ReportTable
  private var box: QuestionBox

  init(_ table: ReportTable, _ words: Words) {
    self.table = table
    box = QuestionBox([
      .choice(
        words("Dạng", "Shape"),
        [
          words("Bảng tính (xlsx)", "Workbook (xlsx)"), words("Bảng chữ (csv)", "Table (csv)"),
          words("Dữ liệu (json)", "Data (json)"),
        ], 0),
      .text(
        words("Tệp (không ghi đuôi)", "File (without ending)"),
        TextField(
          "~/\(words("bao-cao", "report"))-\(table.id)-\(table.from)-\(table.to)",
          maximumLength: 200, content: .code)),
    ])
  }

  /// Takes a key or a paste.
  ///
  /// - Returns: What is to be done, once the last question was answered.
  mutating func handle(_ input: Input, _ words: Words) -> Effect? {
    guard box.handle(input, typing: nil) else { return nil }
    let answers = PanelAnswers(fields: box.fields, words: words)
    do throws(QuestionBox.Problem) {
      let name = try answers.text(1, orSay: "Xin ghi tên tệp.", "Please name the file.")
      return .write(
        table, path: "\(name).\(TableExport.shapes[answers.selected(0)])", key: "")
    } catch {
      box.show(error)
      return nil
    }
  }

  /// Draws the questions at the bottom of a region.
  ///
  /// - Returns: The room left above.
  func draw(on canvas: inout Canvas, atBottomOf region: Region, _ words: Words) -> Region {
    box.draw(
      on: &canvas, atBottomOf: region, title: words("Xuất báo cáo ra tệp", "Write the report"),
      QuestionBox.Around(
        remarks: [
          words(
            "Tệp nằm trên máy chạy chương trình; ~ là thư mục riêng của tài khoản.",
            "The file lies on the machine that runs the program; ~ is the account's own folder.")
        ]), words)
  }
}
