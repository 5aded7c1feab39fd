/// One column of a table.
public struct TableColumn: Hashable, Sendable {
  /// How the columns of the screen are shared out.
  public enum Width: Hashable, Sendable {
    /// Always so many columns.
    case fixed(Int)
    /// At least so many; what is left over is shared among all such columns.
    case flexible(atLeast: Int)
  }

  /// The heading.
  public var title: String
  /// How wide it is.
  public var width: Width
  /// The side to which its text keeps.
  public var alignment: Alignment

  /// A column of a table.
  public init(_ title: String, width: Width, alignment: Alignment = .left) {
    self.title = title
    self.width = width
    self.alignment = alignment
  }
}
