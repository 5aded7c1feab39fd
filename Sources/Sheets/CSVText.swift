public import DeskOperations
import Vietnamese

/// A table as comma-separated values (RFC 4180) that a spreadsheet opens with its letters whole and
/// takes for no formula.
public struct CSVText: Hashable, Sendable {
  /// The lines, each with as many fields as the table has columns.
  public let text: String

  /// The file; a byte order mark says that it is UTF-8, which spreadsheets do not guess.
  public var bytes: [UInt8] { [0xEF, 0xBB, 0xBF] + Array(text.utf8) }

  /// A table with what stands above and below it.
  public init(_ table: ReportTable, _ frame: SheetFrame) {
    let above = [table.officialNumber, table.title, frame.period].compactMap { $0 } + table.lines
    var lines = (above + [frame.unit].compactMap { $0 }).map { [CSVText.field($0)] }
    lines.append(table.columns.map { CSVText.field(CSVText.heading(of: $0, frame)) })
    lines += table.rows.map { row in row.cells.map { CSVText.field($0.value) } }
    lines += (frame.checks + table.notes).map { [CSVText.field($0)] }
    text = lines.map { fields in
      let blanks = max(0, table.columns.count - fields.count)
      return (fields + Array(repeating: "", count: blanks)).joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// The number of a column stands behind its caption: alone, “(1)” would be read as minus one.
  private static func heading(of column: ReportTable.Column, _ frame: SheetFrame) -> String {
    let caption = [column.group, column.caption].compactMap { $0 }.joined(separator: ": ")
    let seconds = column.kind == .duration ? "(\(frame.seconds))" : nil
    let percent = column.kind == .share && !caption.contains("%") ? "(%)" : nil
    return [caption, seconds, percent, column.number].compactMap { $0 }.joined(separator: " ")
  }

  private static func field(_ value: ReportTable.Value) -> String {
    switch value {
    case .none: ""
    case .text(let text): field(text)
    case .number(let number), .money(let number), .seconds(let number): String(number)
    case .permille(let share): String(Double(share) / 10)
    case .date(let date): date.description
    case .moment(let moment): moment.minuteText.replacing("T", with: " ")
    }
  }

  /// What begins like a formula gets an apostrophe, so that a spreadsheet runs nobody's name; tabs
  /// and line ends are gone with the cleaning.
  private static func field(_ text: String) -> String {
    var clean = Cleaning.line(text).text
    if let first = clean.unicodeScalars.first, formulaSigns.contains(first) { clean = "'" + clean }
    guard clean.contains(where: { $0 == "," || $0 == "\"" }) else { return clean }
    return "\"" + clean.replacing("\"", with: "\"\"") + "\""
  }

  private static let formulaSigns = Set("=+-@＝＋－＠".unicodeScalars)
}
