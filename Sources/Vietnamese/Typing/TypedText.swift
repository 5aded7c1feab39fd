/// What keys typed one after the other write.
public struct TypedText: Sendable {
  private let settings: TypingSettings
  private var done = ""
  private var word: TypedWord

  /// Nothing typed yet.
  public init(_ settings: TypingSettings) {
    self.settings = settings
    word = TypedWord(settings)
  }

  /// The text so far, in composed letters.
  public var text: String { (done + word.text).composed }

  /// Takes a key; what cannot be seen writes nothing.
  public mutating func type(_ key: Character) {
    guard !Cleaning.isInvisible(key) else { return }
    if TypedWord.continues(with: key, isEmpty: word.isEmpty, settings) {
      word.type(key)
    } else {
      done = text + String(key)
      word = TypedWord(settings)
    }
  }

  /// Takes the last character away.
  public mutating func deleteLast() {
    if word.isEmpty { _ = done.popLast() } else { word.deleteLast() }
    guard word.isEmpty else { return }
    let start = done.lastIndex { !$0.isLetter }.map(done.index(after:)) ?? done.startIndex
    word = TypedWord(done[start...], settings)
    done.removeSubrange(start...)
  }
}
