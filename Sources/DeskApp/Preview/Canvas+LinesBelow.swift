import Canvas

extension Canvas {
  /// Says at the right end of a row that more lines follow below, if any do.
  mutating func note(
    linesBelow count: Int, row: Int, in region: Region, style: Style = .keyBar, _ words: Words
  ) {
    guard count > 0 else { return }
    let sign = words(" ↓ còn \(count) dòng ", " ↓ \(count) more ")
    let column = max(0, region.columns - sign.columns - 1)
    write(sign, at: Position(row: row, column: column), in: region, style: style)
  }
}
