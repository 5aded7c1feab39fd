import Canvas
import DeskOperations

/// A report's table on a screen: one stands on a cell, and wide tables move along sideways.
struct TableGrid: Sendable {
  private(set) var table: ReportTable
  private var texts: [[String]]
  private(set) var list: ListState
  /// The column one stands on; the first names the rows and is never stood on.
  private(set) var column = 1

  init(_ table: ReportTable, _ words: Words) {
    self.table = table
    texts = table.rows.map { row in row.cells.map { words.text(of: $0.value) } }
    list = ListState(count: table.rows.count)
  }

  /// The row one stands on.
  var row: ReportTable.Row? { list.selected.map { table.rows[$0] } }

  /// The dossiers behind the cell one stands on; behind words, the one that the row is about.
  var dossiers: [DossierCode] {
    guard let row, row.cells.indices.contains(column) else { return [] }
    return row.cells[column].dossiers
      ?? row.cells.lazy.compactMap(\.dossiers).first { $0.count == 1 } ?? []
  }

  /// What stands in the cell one stands on.
  var text: String {
    list.selected.flatMap { texts[$0].indices.contains(column) ? texts[$0][column] : nil } ?? ""
  }

  /// What the cell one stands on is called: its column's whole caption, and what names its row.
  var cellName: (column: String, row: String) {
    let caption = table.columns.indices.contains(column) ? table.columns[column].wholeCaption : ""
    return (caption, list.selected.flatMap { texts[$0].first } ?? "")
  }

  /// Stands where one stood in a table of the same report.
  mutating func stand(as before: TableGrid) {
    guard before.table.id == table.id, before.table.columns[0] == table.columns[0] else { return }
    column = min(before.column, table.columns.count - 1)
    list = before.list
    list.setCount(table.rows.count)
    let name = before.cellName.row
    if let same = texts.firstIndex(where: { $0.first == name }) { list.select(same) }
  }

  /// Moves along with a key; answers whether the key was one for it.
  mutating func handle(_ key: Key, rows: Int) -> Bool {
    switch key {
    case .left: column = max(1, column - 1)
    case .right: column = min(table.columns.count - 1, column + 1)
    default: return list.handle(key, rows: rows)
    }
    return true
  }

  /// How many rows the table takes with its headings.
  func height(columns: Int) -> Int { headings(columns: columns).rows + table.rows.count }

  /// How many of a table's rows are in view beside its headings and its total.
  func visibleRows(in region: Region) -> Int {
    max(1, region.rows - headings(columns: region.columns).rows - (hasTotal ? 1 : 0))
  }

  private var hasTotal: Bool { table.rows.last?.kind == .total }

  func draw(on canvas: inout Canvas, in region: Region, _ words: Words) {
    let headings = headings(columns: region.columns)
    let shown = shown(headings.widths, columns: region.columns)
    func place(_ span: (start: Int, width: Int), in line: Region) -> Region {
      line.columns(from: span.start, count: span.width)
    }
    drawHeadings(headings, shown, on: &canvas, in: region, words)
    var body = region.rows(from: headings.rows)
    var visible = list
    if hasTotal {
      visible.setCount(table.rows.count - 1)
      let last = min(table.rows.count - 1, body.rows - 1)
      drawRow(table.rows.count - 1, shown, on: &canvas, in: body.rows(from: last, count: 1))
      body = body.rows(from: 0, count: last)
    }
    for (offset, index) in visible.visible(rows: body.rows).enumerated() {
      drawRow(index, shown, on: &canvas, in: body.rows(from: offset, count: 1))
    }
  }

  private func drawRow(
    _ index: Int, _ shown: [(index: Int, start: Int, width: Int)], on canvas: inout Canvas,
    in line: Region
  ) {
    let row = table.rows[index]
    let isHere = index == list.selected
    let style: Style =
      row.kind == .total ? .accent : row.kind == .heading ? .title : .normal
    canvas.write(isHere ? "›" : " ", in: line, style: .accent)
    guard row.kind != .heading else {
      canvas.write(
        texts[index][0].truncated(toColumns: line.columns - 1), in: line.columns(from: 1),
        style: style)
      return
    }
    for (column, start, width) in shown where column < row.cells.count {
      let isFigure = table.columns[column].isFigure
      let text = texts[index][column].truncated(toColumns: width)
        .padded(toColumns: width, alignment: isFigure ? .right : .left)
      let isStoodOn = isHere && column == self.column
      let look: Style =
        isStoodOn
        ? .selection
        : row.cells[column].isAlarming ? .alert : isHere && column == 0 ? .accent : style
      canvas.write(text, in: line.columns(from: start, count: width), style: look)
    }
  }
}

extension TableGrid {
  /// What stands over the columns and how wide they are.
  private struct Headings {
    /// The lines of each column's caption, the top one first.
    var captions: [[String]]
    var widths: [Int]
    var height: Int
    var hasGroups: Bool
    var hasNumbers: Bool
    /// All rows that they take.
    var rows: Int { height + (hasGroups ? 1 : 0) + (hasNumbers ? 1 : 0) }
  }

  private static let leastName = 18
  private static let captionRows = 3
  /// How wide words are shown where not everything fits; the whole stands below the table.
  private static let widestText = 26

  /// Whole captions on a few lines where they fit, else the short ones.
  private func headings(columns: Int) -> Headings {
    let figures = table.columns.indices.dropFirst()
    let longest = table.columns.indices.map { index in
      zip(table.rows, texts).map { row, texts in
        row.kind == .heading || !texts.indices.contains(index) ? 0 : texts[index].columns
      }.max() ?? 0
    }
    func width(_ caption: String, rows: Int) -> Int {
      let words = caption.split(separator: " ").map { String($0).columns }.max() ?? 1
      return (words...max(words, caption.columns)).first {
        caption.wrapped(toColumns: $0).count <= rows
      } ?? words
    }
    func layout(
      _ caption: (ReportTable.Column) -> String, rows: Int, widestText: Int = .max
    ) -> Headings {
      let texts = table.columns.map(caption)
      var widths = table.columns.indices.map { index in
        max(
          table.columns[index].isFigure ? longest[index] : min(longest[index], widestText),
          width(texts[index], rows: rows), table.columns[index].number?.columns ?? 3)
      }
      widen(&widths, to: columns)
      let taken = figures.reduce(1) { $0 + widths[$1] + 1 }
      if table.columns[0].kind == .text {
        widths[0] = max(TableGrid.leastName, min(max(longest[0], 8), columns - taken))
      }
      let captions = zip(texts, widths).map { $0.wrapped(toColumns: $1) }
      return Headings(
        captions: captions, widths: widths, height: captions.map(\.count).max() ?? 1,
        hasGroups: table.hasGroups, hasNumbers: table.hasNumbers)
    }
    let whole = layout(\.caption, rows: TableGrid.captionRows)
    guard whole.widths.reduce(1, { $0 + $1 + 1 }) > columns else { return whole }
    return layout(
      { $0.shortCaption ?? $0.caption }, rows: 2, widestText: TableGrid.widestText)
  }

  /// Makes columns wider whose common caption does not fit over them, as far as there is room.
  private func widen(_ widths: inout [Int], to columns: Int) {
    var spare = columns - widths.reduce(0) { $0 + $1 + 1 }
    var place = 0
    for group in table.groups {
      let range = place..<place + group.count
      place = range.upperBound
      guard let caption = group.caption else { continue }
      var missing = caption.columns - widths[range].reduce(range.count - 1, +)
      for index in range where missing > 0 && spare > 0 {
        let more = min(spare, (missing + range.upperBound - index - 1) / (range.upperBound - index))
        widths[index] += more
        (missing, spare) = (missing - more, spare - more)
      }
    }
  }

  /// The columns in view with where they begin; the one that is stood on is among them.
  private func shown(_ widths: [Int], columns: Int) -> [(index: Int, start: Int, width: Int)] {
    let room = columns - 1 - widths[0] - 1
    func fits(_ range: ClosedRange<Int>) -> Bool {
      range.reduce(-1) { $0 + widths[$1] + 1 } <= room
    }
    guard column >= 1, column < widths.count else { return [(0, 1, widths[0])] }
    // From the first on as long as the one stood on is in view, then no further than it has to be.
    let first = (1...column).first { fits($0...column) } ?? column
    var shown = [(index: 0, start: 1, width: widths[0])]
    var start = 1 + widths[0] + 1
    for index in first..<widths.count {
      guard start + widths[index] <= columns else { break }
      shown.append((index, start, widths[index]))
      start += widths[index] + 1
    }
    return shown
  }

  private func drawHeadings(
    _ headings: Headings, _ shown: [(index: Int, start: Int, width: Int)],
    on canvas: inout Canvas, in region: Region, _ words: Words
  ) {
    var row = 0
    if headings.hasGroups {
      let line = region.rows(from: 0, count: 1)
      var rest = shown[...]
      while let first = rest.first {
        let group = table.columns[first.index].group
        let same = rest.prefix { table.columns[$0.index].group == group }
        rest = rest.dropFirst(group == nil ? 1 : same.count)
        guard let group, let last = same.last else { continue }
        let width = last.start + last.width - first.start
        canvas.write(
          group.truncated(toColumns: width).padded(toColumns: width, alignment: .center),
          in: line.columns(from: first.start, count: width), style: .muted)
      }
      row = 1
    }
    for (index, start, width) in shown {
      let caption = headings.captions[index]
      let isHere = index == column
      let style: Style = isHere ? .accent : .muted
      let isLast = !headings.hasNumbers
      for offset in 0..<headings.height {
        let place = offset - (headings.height - caption.count)
        let text = place < 0 ? "" : caption[place]
        let isBottom = isLast && offset == headings.height - 1
        canvas.write(
          aligned(text, index, width),
          in: region.rows(from: row + offset, count: 1)
            .columns(from: start, count: width), style: isBottom ? style.underline : style)
      }
      if headings.hasNumbers {
        canvas.write(
          aligned(table.columns[index].number ?? "", index, width),
          in: region.rows(from: row + headings.height, count: 1)
            .columns(from: start, count: width), style: style.underline)
      }
    }
    let numbers = region.rows(from: headings.rows - 1, count: 1)
    if let last = shown.last, last.index < table.columns.count - 1 {
      canvas.write(
        "→", at: Position(row: 0, column: region.columns - 1), in: numbers, style: .accent)
    }
    if shown.count > 1, shown[1].index > 1 {
      canvas.write(
        "←", at: Position(row: 0, column: shown[1].start - 1), in: numbers, style: .accent)
    }
  }

  private func aligned(_ text: String, _ index: Int, _ width: Int) -> String {
    text.truncated(toColumns: width)
      .padded(toColumns: width, alignment: table.columns[index].isFigure ? .right : .left)
  }
}

extension ReportTable.Column {
  /// The caption with what stands above it, such as “(8) Số lượng hồ sơ đã giải quyết: Trước hạn”.
  fileprivate var wholeCaption: String {
    let caption = [group, caption].compactMap { $0 }.joined(separator: ": ")
    return number.map { "\($0) \(caption)" } ?? caption
  }
}
