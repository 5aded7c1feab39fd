import Canvas

/// A report one scrolls through.
struct ReportText: Sendable {
  private var lines: [ReportLine] = []
  private var scroll = ScrollState()

  /// Shows other lines; the place is kept.
  mutating func show(_ lines: [ReportLine]) { self.lines = lines }

  /// Goes back to the first line.
  mutating func goToTop() { scroll = ScrollState() }

  mutating func handle(_ input: Input, _ context: Context) {
    if case .key(let key) = input {
      scroll.handle(key, lines: lines.count, rows: context.body.rows)
    }
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let inner = region.inset(columns: 2)
    for (row, line) in scroll.visible(lines, rows: inner.rows).enumerated() {
      canvas.write(line.text, at: Position(row: row, column: 0), in: inner, style: line.style)
    }
    let below = lines.count - scroll.first - inner.rows
    canvas.note(linesBelow: below, row: region.rows - 1, in: region, context.words)
  }

  /// The columns a line may take.
  static func columns(_ context: Context) -> Int { min(110, context.body.columns - 4) }
}
