/// A rectangle of a canvas, into which something is drawn and beyond which nothing gets.
public struct Region: Hashable, Sendable {
  /// The first row.
  public var row: Int
  /// The first column.
  public var column: Int
  /// How many rows it has.
  public var rows: Int
  /// How many columns it has.
  public var columns: Int

  /// A rectangle; a size below zero counts as zero.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// How many rows and columns it has.
  public var size: Size { Size(rows: rows, columns: columns) }

  /// Whether nothing can be drawn here.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The part left after taking margins away on all sides.
  public func inset(rows vertical: Int = 0, columns horizontal: Int = 0) -> Region {
    Region(
      row: row + vertical, column: column + horizontal, rows: rows - 2 * vertical,
      columns: columns - 2 * horizontal)
  }

  /// Some of the rows, counted from the region's first; without a count, all that follow.
  public func rows(from start: Int, count: Int? = nil) -> Region {
    let start = min(max(0, start), rows)
    return Region(
      row: row + start, column: column, rows: min(count ?? rows, rows - start), columns: columns)
  }

  /// The last rows.
  public func lastRows(_ count: Int) -> Region {
    rows(from: rows - min(max(0, count), rows))
  }

  /// Some of the columns, counted from the region's first; without a count, all that follow.
  public func columns(from start: Int, count: Int? = nil) -> Region {
    let start = min(max(0, start), columns)
    return Region(
      row: row, column: column + start, rows: rows, columns: min(count ?? columns, columns - start))
  }

  /// Two parts side by side with empty columns between them.
  public func split(leftColumns: Int, gap: Int = 1) -> (left: Region, right: Region) {
    (columns(from: 0, count: leftColumns), columns(from: leftColumns + gap))
  }

  /// Two parts one above the other with empty rows between them.
  public func split(topRows: Int, gap: Int = 0) -> (top: Region, bottom: Region) {
    (rows(from: 0, count: topRows), rows(from: topRows + gap))
  }

  /// What two regions have in common.
  public func intersection(_ other: Region) -> Region {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Region(
      row: top, column: left, rows: min(row + rows, other.row + other.rows) - top,
      columns: min(column + columns, other.column + other.columns) - left)
  }

  /// Whether a place lies inside.
  public func contains(_ position: Position) -> Bool {
    position.row >= row && position.row < row + rows
      && position.column >= column && position.column < column + columns
  }
}
