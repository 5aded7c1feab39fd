/// A list of things in columns, with headings, of which one may be selected.
public struct Table: Hashable, Sendable {
  /// The columns, from left to right.
  public var columns: [TableColumn]

  /// A table with these columns.
  public init(_ columns: [TableColumn]) {
    self.columns = columns
  }

  /// How many rows of things fit under the headings into so many rows of the screen.
  public static func visibleRows(in region: Region) -> Int { max(0, region.rows - 1) }

  /// Draws the headings and the rows in view; only those rows are asked for.
  ///
  /// The selected row is shown as selection from edge to edge and marked with `›`, so that it is
  /// found without colours too.
  public func draw(
    on canvas: inout Canvas, in region: Region, list: ListState, row: (Int) -> TableRow
  ) {
    guard !region.isEmpty else { return }
    let spans = spans(columns: region.columns - 2)
    draw(
      TableRow(columns.map { TableCell($0.title) }, style: .muted.underline), spans, on: &canvas,
      in: region.rows(from: 0, count: 1), mark: " ")
    let body = region.rows(from: 1)
    for (offset, index) in list.visible(rows: body.rows).enumerated() {
      let line = body.rows(from: offset, count: 1)
      var shown = row(index)
      let isSelected = index == list.selected
      if isSelected {
        shown.style = .selection
        for cell in shown.cells.indices { shown.cells[cell].style = nil }
      }
      draw(shown, spans, on: &canvas, in: line, mark: isSelected ? "›" : " ")
    }
  }

  private func draw(
    _ row: TableRow, _ spans: [Range<Int>], on canvas: inout Canvas, in line: Region, mark: String
  ) {
    canvas.fill(line, style: row.style)
    canvas.write(mark, in: line, style: row.style)
    let inner = line.columns(from: 2)
    for (index, span) in spans.enumerated() where index < row.cells.count && !span.isEmpty {
      let cell = row.cells[index]
      let text = cell.text.padded(toColumns: span.count, alignment: columns[index].alignment)
      canvas.write(
        text, in: inner.columns(from: span.lowerBound, count: span.count),
        style: cell.style ?? row.style)
    }
  }

  /// Shares out the width, one empty column between two; what has no room is left out at the right.
  func spans(columns total: Int) -> [Range<Int>] {
    let least = columns.map { column in
      switch column.width {
      case .fixed(let width): width
      case .flexible(let width): width
      }
    }
    let flexible = columns.indices.filter {
      if case .flexible = columns[$0].width { true } else { false }
    }
    let spare = total - least.reduce(0, +) - max(0, columns.count - 1)
    var widths = least
    if spare > 0 {
      for (order, index) in flexible.enumerated() {
        widths[index] += spare / flexible.count + (order < spare % flexible.count ? 1 : 0)
      }
    }
    var start = 0
    return widths.map { width in
      let end = min(total, start + width)
      defer { start = end + 1 }
      return start < end ? start..<end : 0..<0
    }
  }
}
