import Canvas
import DeskOperations

/// How the columns of a table share a width, and the lines that come of it.
struct TableLayout {
  /// What stands over a column.
  private enum Heading: CaseIterable {
    case caption, short, number
  }

  private let table: ReportTable
  private let texts: [[String]]
  private let columns: Int
  private var heading = Heading.caption
  /// How many columns stand above the others because there is no room beside them.
  private var stacked = 0
  /// The widths of the columns that are not stacked; empty where each row is a paragraph.
  private var widths: [Int] = []

  private static let narrowestText = 12

  /// The layout of a table whose cells are these texts.
  init(_ table: ReportTable, texts: [[String]], columns: Int) {
    (self.table, self.texts, self.columns) = (table, texts, columns)
    let names = table.columns.prefix { !$0.isFigure }.count
    for stacked in table.columns.dropFirst(names).allSatisfy(\.isFigure) ? [0, names] : [0] {
      for heading in Heading.allCases {
        let captions = table.columns.indices.map { caption(of: $0, as: heading) }
        let least = table.columns.indices.dropFirst(stacked).map { index in
          max(
            captions[index].split(separator: " ").map { String($0).columns }.max() ?? 1,
            table.columns[index].number?.columns ?? 1,
            table.columns[index].isFigure ? longest(index) : min(longest(index), shortest))
        }
        guard least.reduce(least.count - 1, +) <= columns else { continue }
        (self.heading, self.stacked) = (heading, stacked)
        widths = widened(least, Array(captions.dropFirst(stacked)))
        return
      }
    }
  }

  private var shortest: Int { TableLayout.narrowestText }
  private var shown: Range<Int> { stacked..<table.columns.count }

  private func caption(of index: Int, as heading: Heading) -> String {
    let column = table.columns[index]
    return switch heading {
    case .caption: column.caption
    case .short: column.shortCaption ?? column.caption
    case .number: column.number ?? "(\(index + 1))"
    }
  }

  private func longest(_ index: Int) -> Int {
    zip(table.rows, texts).reduce(1) { longest, row in
      row.0.kind == .heading || !row.1.indices.contains(index)
        ? longest : max(longest, row.1[index].columns)
    }
  }

  /// Gives what is left of the width, column by column, to the one that would take most lines.
  private func widened(_ least: [Int], _ captions: [String]) -> [Int] {
    var widths = least
    let cells = shown.map(longest)
    func lines(_ place: Int) -> Int {
      max(
        captions[place].wrapped(toColumns: widths[place]).count,
        (cells[place] + widths[place] - 1) / widths[place])
    }
    var needs = widths.indices.map(lines)
    for _ in 0..<max(0, columns - widths.reduce(widths.count - 1, +)) {
      guard let most = needs.max(), most > 1, let place = needs.firstIndex(of: most) else { break }
      widths[place] += 1
      needs[place] = lines(place)
    }
    return widths
  }

  /// The lines over the rows: groups, captions, numbers.
  var headings: [ReportLine] {
    guard !widths.isEmpty else { return [] }
    let captions = shown.map { caption(of: $0, as: heading) }
    var lines = heading == .number ? [] : groupLines
    let wrapped = zip(captions, widths).map { $0.wrapped(toColumns: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    lines += (0..<height).map { row in
      line(
        wrapped.map { cell in
          let place = row - (height - cell.count)
          return place < 0 ? "" : cell[place]
        })
    }
    if heading != .number, table.hasNumbers {
      lines.append(line(shown.map { table.columns[$0].number ?? "" }))
    }
    let names = table.columns.prefix(stacked).map(\.caption).joined(separator: ", ")
    let above = stacked > 0 ? names.wrapped(toColumns: columns) : []
    return (above + lines).enumerated().map { index, text in
      let isLast = index == above.count + lines.count - 1
      return ReportLine(text: text, style: isLast ? .muted.underline : .muted)
    }
  }

  /// Captions over several columns, with a rule as long as those are wide.
  private var groupLines: [String] {
    guard table.hasGroups else { return [] }
    var place = 0
    let spans = table.groups.compactMap { group -> (caption: String?, width: Int)? in
      let range = max(place, stacked)..<max(place + group.count, stacked)
      place += group.count
      guard !range.isEmpty else { return nil }
      let width = widths[range.lowerBound - stacked..<range.upperBound - stacked]
        .reduce(range.count - 1, +)
      return (group.caption, width)
    }
    let wrapped = spans.map { $0.caption?.wrapped(toColumns: $0.width) ?? [] }
    let height = wrapped.map(\.count).max() ?? 0
    let captions = (0..<height).map { row in
      zip(spans, wrapped).map { span, cell in
        let place = row - (height - cell.count)
        return (place < 0 ? "" : cell[place]).padded(toColumns: span.width, alignment: .center)
      }.joined(separator: " ")
    }
    let rule = spans.map { String(repeating: $0.caption == nil ? " " : "─", count: $0.width) }
    return captions + [rule.joined(separator: " ")]
  }

  /// What the numbers over the columns stand for.
  var legend: [String] {
    guard heading == .number, !widths.isEmpty else { return [] }
    return shown.map { index in
      let column = table.columns[index]
      let caption = [column.group, column.caption].compactMap { $0 }.joined(separator: ": ")
      return "\(self.caption(of: index, as: .number)) \(caption)"
    }
  }

  /// The lines of one row.
  func lines(ofRow index: Int) -> [ReportLine] {
    let (row, cells) = (table.rows[index], texts[index])
    let style: Style = row.kind == .total ? .accent : row.kind == .heading ? .title : .normal
    func styled(_ lines: [String], _ style: Style) -> [ReportLine] {
      lines.map { ReportLine(text: $0, style: style) }
    }
    guard row.kind != .heading else {
      return styled((cells.first ?? "").wrapped(toColumns: columns), style)
    }
    guard !widths.isEmpty else { return paragraph(cells, style) }
    var names: [String] = []
    if stacked > 0 {
      let name = cells.prefix(stacked).filter { !$0.isEmpty }.joined(separator: " ")
      names = name.wrapped(toColumns: columns)
    }
    let wrapped = zip(cells.dropFirst(stacked), widths).map { $0.wrapped(toColumns: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    let figures = (0..<height).map { row in
      line(wrapped.map { row < $0.count ? $0[row] : "" })
    }
    return styled(names + figures, style)
  }

  /// A row with more columns than a line holds: its name, then each caption with its value.
  private func paragraph(_ cells: [String], _ style: Style) -> [ReportLine] {
    let name = cells.prefix(2).filter { !$0.isEmpty }.joined(separator: " · ")
    let rest = zip(table.columns, cells).dropFirst(2).filter { !$0.1.isEmpty }
      .map { "\($0.shortCaption ?? $0.caption): \($1)" }.joined(separator: "; ")
    return name.wrapped(toColumns: columns).map { ReportLine(text: $0, style: .accent) }
      + rest.wrapped(toColumns: columns - 2).map { ReportLine(text: "  \($0)", style: style) }
  }

  private func line(_ cells: [String]) -> String {
    zip(zip(cells, widths), shown).map { cell, index in
      cell.0.padded(
        toColumns: cell.1, alignment: table.columns[index].isFigure ? .right : .left)
    }.joined(separator: " ")
  }
}
