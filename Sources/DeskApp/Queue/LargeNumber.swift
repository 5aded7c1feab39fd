/// A number in digits five rows high, to be read from some steps away.
struct LargeNumber: Hashable, Sendable {
  /// How many rows the digits take.
  static let rows = 5

  let value: Int

  /// The rows from top to bottom.
  var lines: [String] {
    let digits = String(value).compactMap(\.wholeNumberValue)
    return (0..<LargeNumber.rows).map { row in
      digits.map { LargeNumber.shapes[$0][row] }.joined(separator: "  ")
    }
  }

  private static let shapes: [[String]] = [
    ["██████", "██  ██", "██  ██", "██  ██", "██████"],
    ["  ██  ", "████  ", "  ██  ", "  ██  ", "██████"],
    ["██████", "    ██", "██████", "██    ", "██████"],
    ["██████", "    ██", " █████", "    ██", "██████"],
    ["██  ██", "██  ██", "██████", "    ██", "    ██"],
    ["██████", "██    ", "██████", "    ██", "██████"],
    ["██████", "██    ", "██████", "██  ██", "██████"],
    ["██████", "    ██", "   ██ ", "  ██  ", "  ██  "],
    ["██████", "██  ██", "██████", "██  ██", "██████"],
    ["██████", "██  ██", "██████", "    ██", "██████"],
  ]
}
