/// Where one stands in a list, and which part of it is in view.
public struct ListState: Hashable, Sendable {
  /// How many entries there are.
  public private(set) var count: Int
  /// The entry one stands on; nothing when the list is empty.
  public private(set) var selected: Int?

  private var firstVisible = 0

  /// A list with so many entries, standing on the first.
  public init(count: Int = 0) {
    self.count = max(0, count)
    selected = count > 0 ? 0 : nil
  }

  /// The list got longer or shorter; the selection stays as near as it can.
  public mutating func setCount(_ count: Int) {
    self.count = max(0, count)
    select(selected ?? 0)
  }

  /// Stands on an entry, or on the nearest there is.
  public mutating func select(_ index: Int) {
    selected = count == 0 ? nil : min(max(0, index), count - 1)
  }

  /// Moves along with a key when so many rows are in view; answers whether the key was one for lists.
  public mutating func handle(_ key: Key, rows: Int) -> Bool {
    let here = selected ?? 0
    let page = max(1, rows - 1)
    switch key {
    case .up: select(here - 1)
    case .down: select(here + 1)
    case .pageUp: select(here - page)
    case .pageDown: select(here + page)
    case .home: select(0)
    case .end: select(count - 1)
    default: return false
    }
    firstVisible = visible(rows: rows).lowerBound
    return true
  }

  /// The entries in view when there is room for so many rows; the selected one is always among them.
  public func visible(rows: Int) -> Range<Int> {
    guard rows > 0, count > 0 else { return 0..<0 }
    let here = selected ?? 0
    let reachable = min(max(firstVisible, here - rows + 1), here)
    let first = max(0, min(reachable, count - rows))
    return first..<min(count, first + rows)
  }
}
