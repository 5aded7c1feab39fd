/// One field of a table.
public struct TableCell: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// What stands in it.
  public var text: String
  /// How it looks; nothing means like its row.
  public var style: Style?

  /// A field of a table.
  public init(_ text: String, style: Style? = nil) {
    self.text = text
    self.style = style
  }

  /// A field that looks like its row.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}

/// One row of a table.
public struct TableRow: Hashable, Sendable {
  /// Its fields, from left to right.
  public var cells: [TableCell]
  /// How it looks.
  public var style: Style

  /// A row of a table.
  public init(_ cells: [TableCell], style: Style = .normal) {
    self.cells = cells
    self.style = style
  }
}
