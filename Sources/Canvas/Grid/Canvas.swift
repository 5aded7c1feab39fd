import Vietnamese

/// A terminal without a terminal: rows and columns of cells, and perhaps a cursor.
///
/// Whatever is drawn stays inside the region it was drawn into, and there is never half a wide
/// character: what is overwritten in part becomes empty.
public struct Canvas: Hashable, Sendable {
  /// How many rows and columns there are.
  public let size: Size
  /// Where the cursor stands; nothing hides it.
  public var cursor: Position?

  private var cells: [Cell]

  /// An empty canvas.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The whole canvas as a region.
  public var region: Region { Region(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  /// What stands at a place; an empty cell outside of the grid.
  public subscript(row: Int, column: Int) -> Cell {
    guard region.contains(Position(row: row, column: column)) else { return .blank }
    return cells[row * size.columns + column]
  }

  /// Writes one line of text and answers how many columns of the region it used.
  ///
  /// The position counts from the region's top left. What does not fit is left out, a wide
  /// character that would be cut becomes empty, and control characters become dots.
  @discardableResult
  public mutating func write(
    _ text: String, at position: Position = .zero, in region: Region? = nil,
    style: Style = .normal
  ) -> Int {
    let region = region ?? self.region
    let clip = region.intersection(self.region)
    let row = region.row + position.row
    let first = region.column + position.column
    guard row >= clip.row, row < clip.row + clip.rows else { return 0 }
    var column = first
    for character in text.composed {
      guard column < clip.column + clip.columns else { break }
      guard let glyph = Glyph(character) else { continue }
      let fits = column >= clip.column && column + glyph.columns <= clip.column + clip.columns
      if fits {
        place(Cell(character: glyph.character, columns: glyph.columns, style: style), row, column)
      } else {
        for half in column..<column + glyph.columns
        where half >= clip.column && half < clip.column + clip.columns {
          place(Cell(character: " ", columns: 1, style: style), row, half)
        }
      }
      column += glyph.columns
    }
    return max(0, min(column, clip.column + clip.columns) - max(first, clip.column))
  }

  /// Fills a region with one character, by default with emptiness.
  public mutating func fill(
    _ region: Region? = nil, with character: Character = " ", style: Style = .normal
  ) {
    let area = (region ?? self.region).intersection(self.region)
    let glyph = Glyph(character)
    let filler = glyph?.columns == 1 ? glyph?.character ?? " " : " "
    for row in area.row..<area.row + area.rows {
      for column in area.column..<area.column + area.columns {
        place(Cell(character: filler, columns: 1, style: style), row, column)
      }
    }
  }

  /// Puts a cell that is known to lie inside, and empties whatever it cuts in half.
  private mutating func place(_ cell: Cell, _ row: Int, _ column: Int) {
    let start = row * size.columns
    emptyWideCharacter(at: start + column)
    if cell.columns == 2 {
      emptyWideCharacter(at: start + column + 1)
      cells[start + column + 1] = Cell(character: " ", columns: 0, style: cell.style)
    }
    cells[start + column] = cell
  }

  private mutating func emptyWideCharacter(at index: Int) {
    let first = cells[index].isContinuation ? index - 1 : index
    guard cells[first].columns == 2 else { return }
    for half in first...first + 1 {
      cells[half] = Cell(character: " ", columns: 1, style: cells[half].style)
    }
  }
}
