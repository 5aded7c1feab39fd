import Vietnamese

/// A quoted cell that never ends.
public struct UnclosedQuote: Error, Hashable, Sendable {
  /// The line on which it begins, from 1.
  public var line: Int
  /// How it begins.
  public var text: String
}

/// Rows of comma-separated values (RFC 4180), with `,` or `;` between the cells.
enum CSVRows {
  /// The rows of a text.
  static func read(_ text: String) throws(UnclosedQuote) -> [[String]] {
    let firstLine = text.prefix { !$0.isNewline }
    let comma: Character =
      firstLine.count { $0 == ";" } > firstLine.count { $0 == "," } ? ";" : ","
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var (line, openedAt) = (1, 1)
    var rest = text[...]
    func endRow() {
      row.append(cell)
      if row != [""] { rows.append(row) }
      (row, cell) = ([], "")
    }
    while let letter = rest.popFirst() {
      if letter.isNewline { line += 1 }
      if isQuoted {
        if letter != "\"" {
          cell.append(letter)
        } else if rest.first == "\"" {
          cell.append(rest.removeFirst())
        } else {
          isQuoted = false
        }
      } else if letter == "\"", cell.isEmpty {
        isQuoted = true
        openedAt = line
      } else if letter == comma {
        row.append(cell)
        cell = ""
      } else if letter.isNewline {
        endRow()
      } else {
        cell.append(letter)
      }
    }
    guard !isQuoted else {
      let start = cell.prefix { !$0.isNewline }
      throw UnclosedQuote(line: openedAt, text: Cleaning.line(String(start), maxLength: 30).text)
    }
    endRow()
    return rows
  }
}
