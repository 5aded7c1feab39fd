/// One place of the grid: what stands there and how it looks.
public struct Cell: Hashable, Sendable {
  /// The character shown; a space in the second half of a wide one.
  public internal(set) var character: Character
  /// The columns the character takes: 1 or 2, and 0 for the second half of a wide one.
  public internal(set) var columns: Int
  /// How it looks.
  public internal(set) var style: Style

  /// An empty place.
  public static let blank = Cell(character: " ", columns: 1, style: .normal)

  /// Whether this is the second half of the wide character to the left.
  public var isContinuation: Bool { columns == 0 }
}
