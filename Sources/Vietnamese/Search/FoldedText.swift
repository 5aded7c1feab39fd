/// A text prepared for searching: folded once, asked many times.
public struct FoldedText: Hashable, Sendable {
  /// The folded text itself.
  public let text: String

  /// Folds a text for searching.
  public init(_ text: String) {
    self.text = Folding.fold(text)
  }

  /// Whether all these words, already folded, stand somewhere in the text.
  ///
  /// Ask this way when one query meets many texts.
  public func matches(words: [String]) -> Bool {
    words.allSatisfy(contains)
  }

  private func contains(_ word: String) -> Bool {
    let found = text.utf8.withContiguousStorageIfAvailable { text in
      word.utf8.withContiguousStorageIfAvailable { FoldedText.find($0, in: text) }
    }
    return (found ?? nil) ?? text.contains(word)
  }

  private static func find(
    _ word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = word.first else { return true }
    guard word.count <= text.count else { return false }
    return (0...text.count - word.count).contains { start in
      text[start] == first && (1..<word.count).allSatisfy { text[start + $0] == word[$0] }
    }
  }
}
