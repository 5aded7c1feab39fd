import Canvas

extension KioskChoice {
  /// More rows than these look lost.
  static let mostRows = LargeNumber.rows + 3

  /// Draws key, name and note into as many rows as there are: the key boxed and large, boxed, or set
  /// off in one row.
  func draw(on canvas: inout Canvas, in rows: Region) {
    let text: Region
    switch rows.rows {
    case (LargeNumber.rows + 2)...:
      let box = rows.rows(from: 0, count: LargeNumber.rows + 2).columns(from: 0, count: 12)
      let inner = canvas.box(box, style: .accent)
      LargeNumber(text: String(key)).draw(
        on: &canvas, in: inner.inset(columns: 2), style: .accent)
      text = rows.rows(from: 2).columns(from: 15)
    case 3...:
      let box = rows.rows(from: 0, count: 3).columns(from: 0, count: 7)
      canvas.box(box, style: .accent)
      canvas.write(String(key), at: Position(row: 1, column: 3), in: box, style: .accent.bold)
      text = rows.rows(from: 1).columns(from: 10)
    default:
      canvas.write("  \(key)  ", in: rows, style: .keyBar.bold)
      text = rows.columns(from: 8)
    }
    canvas.write(name.truncated(toColumns: text.columns), in: text, style: .normal.bold)
    canvas.write(
      note.truncated(toColumns: text.columns), at: Position(row: 1, column: 0), in: text,
      style: .muted)
  }
}
