import DeskOperations

/// A report as fields: the page for a browser holds its table, the text as much of it as 80 columns
/// take.
extension Fields {
  /// The fields of a report.
  mutating func setTable(_ table: ReportTable) {
    set(.tableTitle, table.title)
    set(.officialNumber, table.officialNumber)
    setPeriod(from: table.from, to: table.to)
    setLines(.lines, table.lines)
    set(.unit, table.unit)
    set(.isWide, table.columns.count > Fields.mostRoomyColumns)
    setHeadings(of: table)
    let columns = table.columns
    setRows(.rows, table.rows) { fields, row in
      fields.set(.rowClass, row.kind == .ordinary ? "row" : "sum")
      fields.set(.isTotal, row.kind == .total)
      fields.set(.isHeading, row.kind == .heading)
      let texts = row.cells.map { $0.value.wording(decimal: ",", Amount.grouped) }
      let isWhole = row.kind == .heading
      fields.setRows(.cells, zip(columns, texts).prefix(isWhole ? 1 : columns.count)) {
        fields, cell in
        fields.set(.span, isWhole ? columns.count : 1)
        fields.set(.cellClass, cell.0.isFigure ? "right" : "left")
        fields.set(.text, cell.1)
        fields.set(.caption, cell.1.isEmpty ? nil : cell.0.shortCaption ?? cell.0.caption)
      }
    }
    setLines(
      .checks,
      table.checks.map { "\($0.rule): \($0.holds ? "khớp" : "LỆCH, cần đối chiếu lại")" })
    setLines(.remarks, table.notes)
    setText(of: table)
  }

  /// A page with more columns takes smaller letters.
  private static let mostRoomyColumns = 13

  private mutating func setHeadings(of table: ReportTable) {
    let height = table.hasGroups ? 2 : 1
    set(.hasGroups, table.hasGroups)
    set(.hasNumbers, table.hasNumbers)
    var place = 0
    let groups = table.groups.map { group in
      defer { place += group.count }
      return (group.caption, group.count, table.columns[place].caption)
    }
    setRows(.headings, groups) { fields, group in
      fields.set(.caption, group.0 ?? group.2)
      fields.set(.span, group.1)
      fields.set(.height, group.0 == nil ? height : 1)
    }
    setRows(.subheadings, table.columns.filter { $0.group != nil }) { $0.set(.caption, $1.caption) }
    setRows(.columnNumbers, table.columns) { $0.set(.caption, $1.number) }
  }

  private mutating func setLines(_ name: FieldName, _ lines: [String]) {
    setRows(name, lines) { $0.set(.line, $1) }
  }
}

/// The columns of a report in plain text: captions over the figures where there is room, else their
/// numbers with a legend, else no columns at all and a row as a few lines.
extension Fields {
  private static let lineWidth = 80
  private static let narrowestText = 12

  private mutating func setText(of table: ReportTable) {
    let columns = table.columns
    let captions = columns.map { column in
      [column.shortCaption ?? column.caption, column.number].compactMap(\.self)
        .joined(separator: " ")
    }
    let numbers = columns.indices.map { columns[$0].number ?? "(\($0 + 1))" }
    let names = columns.count { !$0.isFigure }
    func widths(under headings: [String]) -> [Int] {
      columns.indices.filter { columns[$0].isFigure }.map { index in
        let cells = table.rows.filter { $0.kind != .heading && index < $0.cells.count }
          .map { $0.cells[index].value.wording(decimal: ",", Amount.grouped).printedColumns }
        let words = headings[index].split(separator: " ").map(\.printedColumns)
        return (cells + words).max() ?? 1
      }
    }
    // Under several groups the same caption stands more than once.
    let choices = table.hasGroups ? [numbers] : [captions, numbers]
    let fitting = choices.lazy.map { ($0, widths(under: $0)) }.first { _, widths in
      widths.reduce(names * Fields.narrowestText + columns.count - 1, +) <= Fields.lineWidth
    }
    guard let (headings, widths) = fitting else {
      set(.isRecord, true)
      return
    }
    var rest = widths[...]
    let sides = columns.map { $0.isFigure ? "\(rest.removeFirst())r" : "*" }
    set(.columnWidths, sides.joined(separator: " "))
    setRows(.textHeadings, headings) { $0.set(.caption, $1) }
    setRows(.legend, headings == numbers ? Array(columns.indices) : []) { fields, index in
      let caption = [columns[index].group, columns[index].caption].compactMap(\.self)
      fields.set(.line, "\(numbers[index]) \(caption.joined(separator: ": "))")
    }
  }
}
