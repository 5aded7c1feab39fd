/// A place in a grid, counted from zero at the top left.
public struct Position: Hashable, Sendable {
  /// The row, from the top.
  public var row: Int
  /// The column, from the left.
  public var column: Int

  /// The top left corner.
  public static let zero = Position(row: 0, column: 0)

  /// A place in a grid.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
