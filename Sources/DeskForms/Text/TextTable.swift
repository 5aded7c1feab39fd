/// The columns of a table in plain text.
struct TextTable {
  private enum Side { case left, center, right }

  private struct Column {
    var width: Int?
    var side: Side
  }

  private static let gap = 1
  private static let narrowestStar = 12
  private static let mostColumns = 20

  private var widths: [Int]
  private let sides: [Side]

  /// Columns from their description, such as `4r * 8c`, fitted into a line.
  init(_ description: Substring, within lineWidth: Int) {
    let columns = description.split(separator: " ").prefix(TextTable.mostColumns)
      .map(TextTable.column)
    sides = columns.map(\.side)
    let room = max(1, lineWidth - TextTable.gap * (columns.count - 1))
    let stars = columns.count { $0.width == nil }
    let fixed = columns.reduce(0) { $0 + ($1.width ?? 0) }
    let share = stars == 0 ? 0 : max((room - fixed) / stars, TextTable.narrowestStar)
    widths = columns.map { $0.width ?? share }
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > 2,
      let index = widths.firstIndex(of: widest)
    {
      widths[index] -= 1
    }
  }

  private static func column(_ description: Substring) -> Column {
    let side: Side =
      switch description.last {
      case "r": .right
      case "c": .center
      default: .left
      }
    let digits = description.prefix(while: \.isNumber)
    return Column(width: Int(digits).map { min(max($0, 2), 200) }, side: side)
  }

  /// A row as lines; a cell that is too long takes more lines in its column.
  func lines(of cells: [Substring]) -> [String] {
    let columns = zip(widths, sides).enumerated().map { index, column in
      (
        lines: index < cells.count ? TextTable.lines(of: cells[index], width: column.0) : [""],
        width: column.0, side: column.1
      )
    }
    let height = columns.map(\.lines.count).max() ?? 0
    return (0..<height).map { row in
      columns.map { column in
        let text = row < column.lines.count ? column.lines[row] : ""
        return switch column.side {
        case .left: text.filled(to: column.width)
        case .center: text.centred(in: column.width).filled(to: column.width)
        case .right:
          String(repeating: " ", count: max(0, column.width - text.printedColumns)) + text
        }
      }.joined(separator: String(repeating: " ", count: TextTable.gap))
    }
  }

  private static func lines(of marked: Substring, width: Int) -> [String] {
    let cell = BlankLines.drawn(in: marked, within: width)
    let indent = min(cell.prefix { $0 == " " }.count, width / 2)
    return cell.wrapped(first: width - indent, others: width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }
}
