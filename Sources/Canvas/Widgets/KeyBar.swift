/// The line at the bottom that says which keys do what.
///
/// A key that is not possible now stays visible and dim, so that nothing moves about.
public struct KeyBar: Hashable, Sendable {
  /// One key and what it does.
  public struct Entry: Hashable, Sendable {
    /// The name of the key, like `F2`.
    public var key: String
    /// What it does, in one or two words.
    public var label: String
    /// Whether it is possible now.
    public var isAvailable: Bool

    /// A key and what it does.
    public init(_ key: String, _ label: String, isAvailable: Bool = true) {
      self.key = key
      self.label = label
      self.isAvailable = isAvailable
    }

    fileprivate var columns: Int { key.columns + 1 + label.columns }
  }

  /// The keys, the most important first.
  public var entries: [Entry]

  /// A line of keys.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The keys that fit whole into so many columns; those at the end are left out first.
  public func fitting(columns: Int) -> ArraySlice<Entry> {
    var used = 1
    return entries.prefix { entry in
      used += entry.columns + 2
      return used - 2 <= columns
    }
  }

  /// Draws the keys into the first row of a region.
  public func draw(on canvas: inout Canvas, in region: Region) {
    let line = region.rows(from: 0, count: 1)
    canvas.fill(line, style: .keyBar)
    var column = 1
    for entry in fitting(columns: line.columns) {
      let style: Style = entry.isAvailable ? .keyBar : .keyBar.dim
      column += canvas.write(
        entry.key, at: Position(row: 0, column: column), in: line,
        style: entry.isAvailable ? style.bold : style)
      column += canvas.write(
        " " + entry.label, at: Position(row: 0, column: column), in: line, style: style)
      column += 2
    }
  }
}
