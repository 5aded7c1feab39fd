/// Rows of comma-separated values (RFC 4180), with `,` or `;` between the cells.
enum CSVRows {
  /// The rows of a text; nil where a quoted cell never ends.
  static func read(_ text: String) -> [[String]]? {
    let firstLine = text.prefix { !$0.isNewline }
    let comma: Character =
      firstLine.count { $0 == ";" } > firstLine.count { $0 == "," } ? ";" : ","
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var rest = text[...]
    func endRow() {
      row.append(cell)
      if row != [""] { rows.append(row) }
      (row, cell) = ([], "")
    }
    while let letter = rest.popFirst() {
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
      } else if letter == comma {
        row.append(cell)
        cell = ""
      } else if letter.isNewline {
        endRow()
      } else {
        cell.append(letter)
      }
    }
    endRow()
    return isQuoted ? nil : rows
  }
}
