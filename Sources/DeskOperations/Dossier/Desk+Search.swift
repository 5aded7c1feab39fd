import Vietnamese

extension Desk {
  /// The dossiers that hold all the words, accents or none: open ones first, then the most recent.
  ///
  /// Looks through code, procedure, field, names, numbers, telephones and addresses. Without words
  /// every dossier is found; the number of a slip, void or not, finds its dossier.
  ///
  /// - Parameters:
  ///   - words: In any order; a part of a word is enough.
  ///   - limit: How many are returned at the most.
  public func search(_ words: String, limit: Int = .max) -> [Dossier] {
    if let slip = slip(numbered: words), let dossier = self[slip.code] { return [dossier] }
    let found = records(holding: Folding.words(words))
    let open = found.filter(\.dossier.status.isOpen)
    let ended = found.filter { !$0.dossier.status.isOpen }
    return (open + ended).prefix(limit).map(\.dossier)
  }

  /// The slip whose number somebody scanned or typed; nil where none such was ever issued.
  public func slip(numbered text: String) -> SlipNumber? {
    guard let slip = SlipNumber(Cleaning.line(text, maxLength: 100).text),
      let dossier = self[slip.code], slip.issue <= dossier.slipIssue
    else { return nil }
    return slip
  }
}
