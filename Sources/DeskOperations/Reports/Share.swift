/// So many of so many.
public struct Share: Hashable, Sendable, Codable {
  /// How many of them.
  public var part: Int
  /// Of how many.
  public var whole: Int

  /// So many of so many.
  public init(part: Int, whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// In percent, rounded half up; nil of nothing.
  public var percent: Int? {
    whole > 0 ? (part * 200 + whole) / (whole * 2) : nil
  }

  /// In tenths of a percent, rounded half up; nil of nothing.
  public var permille: Int? {
    whole > 0 ? (part * 2000 + whole) / (whole * 2) : nil
  }
}
