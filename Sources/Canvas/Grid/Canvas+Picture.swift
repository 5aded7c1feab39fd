extension Canvas {
  /// The canvas as lines of text without trailing spaces, for tests and for eyes.
  public var picture: String {
    (0..<size.rows).map { row in
      let cells = (0..<size.columns).map { self[row, $0] }
      let line = String(cells.filter { !$0.isContinuation }.map(\.character))
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// The picture, then every piece that is not ordinary text, then the cursor.
  ///
  /// Pieces read like `row 1, columns 0–12: bold alert`, counted from zero.
  public var styledPicture: String {
    var lines = [picture, ""]
    for row in 0..<size.rows {
      var start = 0
      while start < size.columns {
        let style = self[row, start].style
        var end = start
        while end + 1 < size.columns, self[row, end + 1].style == style { end += 1 }
        if style != .normal {
          let columns = start == end ? "column \(start)" : "columns \(start)–\(end)"
          lines.append("row \(row), \(columns): \(style.words)")
        }
        start = end + 1
      }
    }
    if let cursor { lines.append("cursor at row \(cursor.row), column \(cursor.column)") }
    return lines.joined(separator: "\n")
  }
}

extension Style {
  /// The look in words, like `bold alert`.
  fileprivate var words: String {
    (attributes.names + (role == .normal ? [] : [role.rawValue])).joined(separator: " ")
  }
}
