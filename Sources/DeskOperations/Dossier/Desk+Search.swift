import Vietnamese

extension Desk {
  /// The dossiers that hold all the words, accents or none: open ones first, then the most recent.
  ///
  /// Looks through code, procedure, field, names, numbers, telephones and addresses. Without words
  /// every dossier is found.
  ///
  /// - Parameters:
  ///   - words: In any order; a part of a word is enough.
  ///   - limit: How many are returned at the most.
  public func search(_ words: String, limit: Int = .max) -> [Dossier] {
    let query = Folding.words(words)
    let found = order.reversed().filter { foldedText(of: $0)?.matches(words: query) ?? false }
      .compactMap { self[$0] }
    let open = found.filter(\.status.isOpen)
    let ended = found.filter { !$0.status.isOpen }
    return Array((open + ended).prefix(limit))
  }
}
