import DeskOperations

/// The one sheet of a workbook: what stands above the table, its headings, its rows, what stands
/// below.
struct SheetMarkup {
  private(set) var styles = SheetStyles()
  /// The rows of the headings, which stay in sight and are printed on every page.
  private(set) var headings = 0...0

  private let table: ReportTable
  private let widths: [Int]
  private var rows: [String] = []
  private var merges: [String] = []
  private var count: Int { table.columns.count }

  private static let lineHeight = 16
  /// No row may be higher, in points (limits of Excel).
  private static let highest = 409
  private static let widest = 40
  /// A text wraps earlier where many columns share the page.
  private static let widestOfMany = 24
  private static let many = 10
  private static let narrowest = 8

  /// The sheet of a table.
  init(_ table: ReportTable, _ frame: SheetFrame) {
    self.table = table
    widths = SheetMarkup.widths(of: table)
    if let number = table.officialNumber { addLine(number, .italic, "left") }
    addLine(table.title, .title, "center")
    addLine(frame.period, .italic, "center")
    for line in table.lines { addLine(line, .plain, "left") }
    if let unit = frame.unit { addLine(unit, .italic, "right") }
    let first = rows.count + 1
    addHeadings()
    headings = first...rows.count
    for row in table.rows { add(row) }
    for line in frame.checks + table.notes { addLine(line, .italic, "left") }
  }

  /// The part `sheet1.xml`.
  var markup: String {
    let columns = widths.enumerated().map { index, width in
      #"<col min="\#(index + 1)" max="\#(index + 1)" width="\#(width)" customWidth="1"/>"#
    }.joined()
    let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let cells = merged.isEmpty ? "" : "<mergeCells>\(merged)</mergeCells>"
    let frozen = headings.upperBound
    return """
      \(XMLText.head)<worksheet xmlns="\(XMLText.main)">\
      <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">\
      <pane ySplit="\(frozen)" topLeftCell="A\(frozen + 1)" activePane="bottomLeft" \
      state="frozen"/></sheetView></sheetViews><cols>\(columns)</cols>\
      <sheetData>\(rows.joined())</sheetData>\(cells)\
      <pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
      <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>\
      <headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>
      """
  }

  /// A column is as wide as its longest cell and the longest word of its heading, within reason.
  private static func widths(of table: ReportTable) -> [Int] {
    let most = table.columns.count > many ? widestOfMany : widest
    return table.columns.indices.map { index in
      let words = table.columns[index].caption.split(separator: " ").map(\.count)
      let cells = table.rows.filter { $0.kind != .heading && index < $0.cells.count }
        .map { length(of: $0.cells[index].value) }
      return min(most, max(narrowest, (words + cells).max() ?? 0) + 2)
    }
  }

  private static func length(of value: ReportTable.Value) -> Int {
    switch value {
    case .none: 0
    case .text(let text): text.count
    case .number(let number), .money(let number): String(number).count * 4 / 3 + 1
    case .permille, .seconds: 8
    case .date: 10
    case .moment: 16
    }
  }

  /// How many lines a text takes in columns of a width, rather one too many than one cut off.
  private func lines(_ text: String, in columns: Range<Int>) -> Int {
    let room = max(1, widths[columns].reduce(0, +) * 9 / 10)
    var (lines, used) = (1, 0)
    for word in text.split(separator: " ") {
      if used > 0, used + 1 + word.count > room { (lines, used) = (lines + 1, 0) }
      used += word.count + (used > 0 ? 1 : 0)
      (lines, used) = (lines + used / (room + 1), used % (room + 1))
    }
    return lines
  }

  private mutating func addHeadings() {
    let hasGroups = table.columns.contains { $0.group != nil }
    let look = CellLook(font: .bold, side: "center")
    let columns = table.columns.indices
    let height = columns.map { index in
      lines(table.columns[index].caption, in: index..<index + 1)
        - (hasGroups && table.columns[index].group == nil ? 1 : 0)
    }.max()
    if hasGroups {
      let row = rows.count + 1
      var start = 0
      for index in columns {
        let (group, next) = (table.columns[index].group, index + 1)
        if group == nil {
          merge(index...index, row...row + 1)
        } else if next == count || table.columns[next].group != group {
          merge(start...index, row...row)
        } else {
          continue
        }
        start = next
      }
      addRow(
        columns.map { index in
          let column = table.columns[index]
          let isFirst = index == 0 || table.columns[index - 1].group != column.group
          return column.group == nil
            ? (.text(column.caption), look)
            : (isFirst ? .text(column.group ?? "") : .none, look)
        })
    }
    addRow(
      table.columns.map { column in
        (hasGroups && column.group == nil ? .none : .text(column.caption), look)
      }, lines: height ?? 1)
    if table.columns.contains(where: { $0.number != nil }) {
      addRow(
        table.columns.map { column in
          (column.number.map { .text($0) } ?? .none, CellLook(font: .italic, side: "center"))
        })
    }
  }

  private mutating func add(_ row: ReportTable.Row) {
    let isWhole = row.kind == .heading
    if isWhole { merge(0...count - 1, rows.count + 1...rows.count + 1) }
    let heights = row.cells.indices.map { index in
      guard case .text(let text) = row.cells[index].value, index < count else { return 1 }
      return lines(text, in: isWhole ? 0..<count : index..<index + 1)
    }
    addRow(
      row.cells.map { cell in
        var look = CellLook(format: SheetMarkup.format(of: cell.value))
        look.font = cell.isAlarming ? .alarm : row.kind == .ordinary ? .plain : .bold
        if case .text = cell.value {} else { look.side = "right" }
        return (cell.value, look)
      }, lines: heights.max() ?? 1)
  }

  private static func format(of value: ReportTable.Value) -> CellLook.Format {
    switch value {
    case .none, .text: .general
    case .number, .money: .whole
    case .permille: .share
    case .seconds: .duration
    case .date: .date
    case .moment: .moment
    }
  }

  /// A line over the whole width; merged cells do not grow by themselves.
  private mutating func addLine(_ text: String, _ font: CellLook.Font, _ side: String) {
    merge(0...count - 1, rows.count + 1...rows.count + 1)
    let look = CellLook(font: font, side: side, hasBorder: false)
    addRow([(.text(text), look)], lines: lines(text, in: 0..<count))
  }

  private mutating func addRow(_ cells: [(ReportTable.Value, CellLook)], lines: Int = 1) {
    let row = rows.count + 1
    let height = min(lines * SheetMarkup.lineHeight + 2, SheetMarkup.highest)
    var markup = "<row r=\"\(row)\" ht=\"\(height)\" customHeight=\"1\">"
    for (index, cell) in cells.enumerated() {
      let place = #"<c r="\#(SheetMarkup.letters(index))\#(row)" s="\#(styles.number(of: cell.1))""#
      markup += place + SheetMarkup.content(of: cell.0)
    }
    rows.append(markup + "</row>")
  }

  /// The rest of a cell's tag; a text is always written as one, so that none becomes a formula.
  private static func content(of value: ReportTable.Value) -> String {
    let number: String
    switch value {
    case .none: return "/>"
    case .text(let text):
      let escaped = XMLText.escaped(text)
      return #" t="inlineStr"><is><t xml:space="preserve">\#(escaped)</t></is></c>"#
    case .number(let count), .money(let count): number = String(count)
    case .permille(let share): number = String(Double(share) / 1000)
    case .seconds(let seconds): number = String(Double(seconds) / 86_400)
    case .date(let date): number = String(date.dayNumber + firstDay)
    case .moment(let moment):
      number = String(Double(moment.localSeconds) / 86_400 + Double(firstDay))
    }
    return "><v>\(number)</v></c>"
  }

  /// 1 January 1970 as spreadsheets count days.
  private static let firstDay = 25_569

  private mutating func merge(_ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>) {
    guard columns.count > 1 || rows.count > 1 else { return }
    let (first, last) = (
      SheetMarkup.letters(columns.lowerBound), SheetMarkup.letters(columns.upperBound)
    )
    merges.append("\(first)\(rows.lowerBound):\(last)\(rows.upperBound)")
  }

  /// The name of a column: A to Z, then AA.
  private static func letters(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? last : letters(index / 26 - 1) + last
  }
}
