extension Canvas {
  /// Draws a horizontal line through a region, with a title in it if there is one.
  public mutating func rule(
    row: Int, in region: Region? = nil, title: String = "", style: Style = .border
  ) {
    let region = region ?? self.region
    let line = region.rows(from: row, count: 1)
    guard row >= 0, !line.isEmpty else { return }
    fill(line, with: "─", style: style)
    if !title.isEmpty, line.columns > 4 {
      write(
        " " + title.truncated(toColumns: line.columns - 4) + " ",
        at: Position(row: 0, column: 1), in: line, style: .title)
    }
  }

  /// Draws a frame along the edge of a region and answers the room left inside it.
  ///
  /// What stood inside stays; fill the region first to draw a box over something else.
  @discardableResult
  public mutating func box(_ region: Region, title: String = "", style: Style = .border) -> Region {
    guard region.rows >= 2, region.columns >= 2 else { return region.inset(rows: 1, columns: 1) }
    let lastRow = region.rows - 1
    let lastColumn = region.columns - 1
    rule(row: 0, in: region, title: title, style: style)
    rule(row: lastRow, in: region, style: style)
    for row in 1..<lastRow {
      write("│", at: Position(row: row, column: 0), in: region, style: style)
      write("│", at: Position(row: row, column: lastColumn), in: region, style: style)
    }
    let corners = [
      ("┌", 0, 0), ("┐", 0, lastColumn), ("└", lastRow, 0), ("┘", lastRow, lastColumn),
    ]
    for (corner, row, column) in corners {
      write(corner, at: Position(row: row, column: column), in: region, style: style)
    }
    return region.inset(rows: 1, columns: 1)
  }

  /// Writes text over several lines, broken between words, and answers how many rows it took.
  @discardableResult
  public mutating func paragraph(
    _ text: String, in region: Region, style: Style = .normal
  ) -> Int {
    let lines = text.wrapped(toColumns: region.columns).prefix(region.rows)
    for (row, line) in lines.enumerated() {
      write(line, at: Position(row: row, column: 0), in: region, style: style)
    }
    return lines.count
  }
}
