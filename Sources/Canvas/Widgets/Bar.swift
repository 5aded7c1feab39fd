/// A number drawn as a horizontal bar, to the eighth of a column.
public struct Bar: Hashable, Sendable {
  /// The part that is full, from 0 to 1.
  public var fraction: Double

  /// A bar for a part of a whole; nothing of nothing is empty.
  public init(_ value: Int, of whole: Int) {
    fraction = whole > 0 ? min(1, max(0, Double(value) / Double(whole))) : 0
  }

  /// The bar as text of at most so many columns; plain signs for terminals with few letters.
  ///
  /// What is more than nothing always shows.
  public func text(columns: Int, plain: Bool = false) -> String {
    guard columns > 0, fraction > 0 else { return "" }
    if plain {
      let full = max(1, Int((fraction * Double(columns)).rounded()))
      return String(repeating: "#", count: full)
    }
    let eighths = max(1, Int((fraction * Double(columns * 8)).rounded()))
    let full = String(repeating: "█", count: eighths / 8)
    return eighths % 8 == 0 ? full : full + String(Bar.parts[eighths % 8 - 1])
  }

  private static let parts = Array("▏▎▍▌▋▊▉")
}
