import Vietnamese

/// What searching knows of a procedure, prepared once.
struct SearchEntry: Sendable {
  private let text: FoldedText
  private let name: String
  private let initials: String
  private let digits: String
  private let priority: Int

  init(_ procedure: Procedure) {
    text = FoldedText("\(procedure.code) \(procedure.name) \(procedure.field)")
    name = Folding.fold(procedure.name)
    initials = String(Folding.words(procedure.name).compactMap(\.first))
    digits = procedure.code.filter { $0 != "." }
    priority = procedure.priority ?? .max
  }

  /// How well a procedure fits a query; smaller is better.
  struct Rank: Comparable {
    var isShortened: Bool
    var priority: Int
    var isApart: Bool
    var length: Int

    static func < (left: Rank, right: Rank) -> Bool {
      (left.isShortened ? 1 : 0, left.priority, left.isApart ? 1 : 0, left.length)
        < (right.isShortened ? 1 : 0, right.priority, right.isApart ? 1 : 0, right.length)
    }
  }

  /// How well the procedure fits folded words, or nil where it does not.
  func rank(for words: [String], phrase: String) -> Rank? {
    let isLiteral = text.matches(words: words)
    guard isLiteral || words.allSatisfy(means) else { return nil }
    return Rank(
      isShortened: !isLiteral, priority: priority, isApart: !name.contains(phrase),
      length: name.utf8.count)
  }

  /// Whether a word stands in the text, for first letters of the name, or for the code.
  private func means(_ word: String) -> Bool {
    text.matches(words: [word]) || word.utf8.count > 1 && initials.contains(word) || digits == word
  }
}
