/// The size of a screen or a part of it.
public struct Size: Hashable, Sendable {
  /// How many rows there are.
  public var rows: Int
  /// How many columns there are.
  public var columns: Int

  /// A size; what is below zero counts as zero.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}
