import Canvas

/// A ticket's label in letters and digits five rows high or a multiple of it, to be read from some
/// steps away.
struct LargeNumber: Hashable, Sendable {
  /// How many rows a sign takes at scale 1.
  static let rows = 5
  /// How many columns a sign takes at scale 1.
  private static let columns = 6
  private static let gap = 2

  let text: String
  /// How many times as large in both directions.
  var scale = 1

  /// The rows from top to bottom; signs that have no shape are left out.
  var lines: [String] {
    let signs = text.compactMap { LargeNumber.shapes[$0] }
    return (0..<LargeNumber.rows).flatMap { row in
      let line = signs.map { wide($0[row]) }
        .joined(separator: String(repeating: " ", count: LargeNumber.gap * scale))
      return [String](repeating: line, count: scale)
    }
  }

  /// How many columns the text takes.
  var columns: Int {
    let count = text.count { LargeNumber.shapes[$0] != nil }
    return max(0, count * (LargeNumber.columns + LargeNumber.gap) - LargeNumber.gap) * scale
  }

  /// Draws it into the upper left of a region.
  func draw(on canvas: inout Canvas, in region: Region, style: Style) {
    for (row, line) in lines.enumerated() {
      canvas.write(line, at: Position(row: row, column: 0), in: region, style: style)
    }
  }

  private func wide(_ line: String) -> String {
    String(line.flatMap { [Character](repeating: $0, count: scale) })
  }

  private static let shapes: [Character: [String]] = [
    "0": ["██████", "██  ██", "██  ██", "██  ██", "██████"],
    "1": ["  ██  ", "████  ", "  ██  ", "  ██  ", "██████"],
    "2": ["██████", "    ██", "██████", "██    ", "██████"],
    "3": ["██████", "    ██", " █████", "    ██", "██████"],
    "4": ["██  ██", "██  ██", "██████", "    ██", "    ██"],
    "5": ["██████", "██    ", "██████", "    ██", "██████"],
    "6": ["██████", "██    ", "██████", "██  ██", "██████"],
    "7": ["██████", "    ██", "   ██ ", "  ██  ", "  ██  "],
    "8": ["██████", "██  ██", "██████", "██  ██", "██████"],
    "9": ["██████", "██  ██", "██████", "    ██", "██████"],
    "→": ["  ██  ", "   ██ ", "██████", "   ██ ", "  ██  "],
    "A": [" ████ ", "██  ██", "██████", "██  ██", "██  ██"],
    "B": ["█████ ", "██  ██", "█████ ", "██  ██", "█████ "],
    "C": [" █████", "██    ", "██    ", "██    ", " █████"],
    "D": ["█████ ", "██  ██", "██  ██", "██  ██", "█████ "],
    "E": ["██████", "██    ", "████  ", "██    ", "██████"],
    "F": ["██████", "██    ", "████  ", "██    ", "██    "],
    "G": [" █████", "██    ", "██ ███", "██  ██", " █████"],
    "H": ["██  ██", "██  ██", "██████", "██  ██", "██  ██"],
    "I": ["██████", "  ██  ", "  ██  ", "  ██  ", "██████"],
    "J": ["    ██", "    ██", "    ██", "██  ██", " ████ "],
    "K": ["██  ██", "██ ██ ", "████  ", "██ ██ ", "██  ██"],
    "L": ["██    ", "██    ", "██    ", "██    ", "██████"],
    "M": ["██  ██", "██████", "██████", "██  ██", "██  ██"],
    "N": ["██  ██", "███ ██", "██████", "██ ███", "██  ██"],
    "O": [" ████ ", "██  ██", "██  ██", "██  ██", " ████ "],
    "P": ["█████ ", "██  ██", "█████ ", "██    ", "██    "],
    "Q": [" ████ ", "██  ██", "██  ██", "██ ██ ", " ███ █"],
    "R": ["█████ ", "██  ██", "█████ ", "██ ██ ", "██  ██"],
    "S": [" █████", "██    ", " ████ ", "    ██", "█████ "],
    "T": ["██████", "  ██  ", "  ██  ", "  ██  ", "  ██  "],
    "U": ["██  ██", "██  ██", "██  ██", "██  ██", "██████"],
    "V": ["██  ██", "██  ██", "██  ██", " ████ ", "  ██  "],
    "W": ["██  ██", "██  ██", "██████", "██████", "██  ██"],
    "X": ["██  ██", " ████ ", "  ██  ", " ████ ", "██  ██"],
    "Y": ["██  ██", " ████ ", "  ██  ", "  ██  ", "  ██  "],
    "Z": ["██████", "    ██", "  ██  ", "██    ", "██████"],
  ]
}
