import Canvas

/// Which line of a long text stands at the top.
struct ScrollState: Hashable, Sendable {
  private(set) var first = 0

  /// Moves along with a key when so many rows are in view; answers whether the key was one for it.
  @discardableResult
  mutating func handle(_ key: Key, lines: Int, rows: Int) -> Bool {
    let page = max(1, rows - 1)
    switch key {
    case .up: first -= 1
    case .down: first += 1
    case .pageUp: first -= page
    case .pageDown, .character(" "): first += page
    case .home: first = 0
    case .end: first = lines
    default: return false
    }
    first = max(0, min(first, lines - rows))
    return true
  }

  /// The lines in view.
  func visible<Line>(_ lines: [Line], rows: Int) -> ArraySlice<Line> {
    lines.dropFirst(max(0, min(first, lines.count - rows))).prefix(rows)
  }
}
