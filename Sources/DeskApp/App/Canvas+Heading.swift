import Canvas

extension Canvas {
  /// Draws the heading of a part of a screen: a thin line with its title and, to the right, a remark.
  mutating func heading(
    _ title: String, remark: String = "", in line: Region, style: Style = .title
  ) {
    fill(line.rows(from: 0, count: 1), with: "─", style: .border)
    let shown = title.truncated(toColumns: max(0, line.columns - 6))
    write(" \(shown) ", at: Position(row: 0, column: 2), in: line, style: style)
    let left = 4 + shown.columns
    guard !remark.isEmpty, left + remark.columns + 6 <= line.columns else { return }
    write(
      " \(remark) ", at: Position(row: 0, column: line.columns - remark.columns - 4), in: line,
      style: .muted)
  }

  /// Writes the cells of a row, each in its own columns with one between; a cell of no width is left
  /// out.
  mutating func cells(_ cells: [(String, Int, Style)], from start: Int, in line: Region) {
    var column = start
    for (text, width, style) in cells where width > 0 {
      write(
        text.padded(toColumns: width), at: Position(row: 0, column: column), in: line, style: style)
      column += width + 1
    }
  }

  /// Writes pieces of text with their own looks one after another, whole or not at all.
  ///
  /// A piece that does not fit any more is left out together with all that follow.
  mutating func pieces(
    _ pieces: [(String, Style)], in line: Region, separator: String = "   "
  ) {
    var column = 0
    for (text, style) in pieces where !text.isEmpty {
      let start = column == 0 ? 0 : column + separator.columns
      guard start + text.columns <= line.columns else { return }
      if column > 0 {
        write(separator, at: Position(row: 0, column: column), in: line, style: .muted)
      }
      write(text, at: Position(row: 0, column: start), in: line, style: style)
      column = start + text.columns
    }
  }
}
