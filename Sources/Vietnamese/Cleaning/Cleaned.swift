/// What is left of a text after cleaning, and whether anything had to go.
public struct Cleaned: Hashable, Sendable {
  /// The clean text.
  public var text: String

  /// Whether something unseen was taken out: a control character, an escape sequence, a hidden mark.
  public var removedSomething: Bool

  /// Whether the end was cut off because the text was too long.
  public var wasCut: Bool

  /// What is left of a text.
  public init(text: String, removedSomething: Bool, wasCut: Bool) {
    self.text = text
    self.removedSomething = removedSomething
    self.wasCut = wasCut
  }
}
