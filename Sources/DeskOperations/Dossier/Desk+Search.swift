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
    let found = records(holding: Folding.words(words))
    let open = found.filter(\.dossier.status.isOpen)
    let ended = found.filter { !$0.dossier.status.isOpen }
    return (open + ended).prefix(limit).map(\.dossier)
  }
}
