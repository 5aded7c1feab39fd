public import DeskApp
public import DeskOperations
import Sheets

/// The shapes of a report that need no template: what a file of it holds.
public enum TableShape: String, CaseIterable, Hashable, Sendable {
  /// Lines of text.
  case text
  /// As `docs/schema/report.schema.json` says.
  case json
  /// Comma-separated values.
  case csv
  /// A workbook.
  case xlsx

  /// The shape that the end of a file's name tells; text where it tells none.
  public init(ofFile path: String) {
    self = TableShape(rawValue: String(path.split(separator: ".").last ?? "")) ?? .text
  }

  /// A report in this shape.
  ///
  /// - Parameters:
  ///   - columns: How wide lines of text may be.
  ///   - listsDossiers: Whether JSON names the dossiers behind the figures.
  public func bytes(
    of table: ReportTable, in words: Words, columns: Int = 100, listsDossiers: Bool = false
  ) throws -> [UInt8] {
    switch self {
    case .text:
      Array(words.lines(of: table, columns: columns).map { $0.text + "\n" }.joined().utf8)
    case .json:
      Array(
        try JSONText.encode(ReportTable.Record(table, listsDossiers: listsDossiers)).utf8 + [10])
    case .csv: CSVText(table, words.frame(of: table)).bytes
    case .xlsx: Workbook(table, words.frame(of: table)).bytes
    }
  }
}

extension Words {
  fileprivate func frame(of table: ReportTable) -> SheetFrame {
    SheetFrame(
      period: period(of: table), unit: unit(of: table), checks: table.checks.map(verdict),
      seconds: self("giây", "seconds"))
  }
}
