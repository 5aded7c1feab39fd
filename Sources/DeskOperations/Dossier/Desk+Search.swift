import Vietnamese

extension Desk {
  /// The dossiers that fit a search: open ones first, then the most recent.
  ///
  /// Looks through codes, procedure, field, names, numbers, telephones, addresses and receipts.
  /// Without words every dossier is found; the number of a slip, void or not, finds its dossier.
  ///
  /// - Parameter most: How many of those put away are returned at the most.
  public func find(_ search: DossierSearch, most: Int = .max) -> [FoundDossier] {
    if let slip = slip(numbered: search.text), let dossier = self[slip.code],
      search.admits(dossier.status)
    {
      return [.atHand(slip.code)]
    }
    func fits(_ record: Record) -> Bool {
      search.admits(record.dossier.status) && record.foldedText.matches(words: search.words)
    }
    let here = records.reversed().filter(fits).map(\.dossier)
    let left = hereAndLeaving.dropLast(records.count).reversed().map(\.dossier)
      .filter { search.admits($0.status) && $0.searchedText.matches(words: search.words) }
    let found = (here.filter(\.status.isOpen) + here.filter { !$0.status.isOpen } + left)
      .map { FoundDossier.atHand($0.code) }
    guard most > 0, DossierStatus.allCases.contains(where: { $0.isFinal && search.admits($0) })
    else { return found }
    let known = Set(hereAndLeaving.lazy.filter(\.supersedes).map(\.ordinal))
    let closed = closed.places(matching: search, limit: most)
      .filter { !known.contains($0.ordinal) }
    return found + closed.map { .closed($0) }
  }

  /// The dossier that was found; nil where it cannot be read.
  public subscript(found: FoundDossier) -> Dossier? {
    switch found {
    case .atHand(let code): self[code]
    case .closed(let place): closed.dossier(at: place)
    }
  }

  /// The first dossiers that hold all the words, accents or none: open ones first, then the most
  /// recent.
  public func search(_ words: String, limit: Int = .max) -> [Dossier] {
    find(DossierSearch(words), most: limit).prefix(limit).compactMap { self[$0] }
  }

  /// The slip whose number somebody scanned or typed; nil where none such was ever issued.
  public func slip(numbered text: String) -> SlipNumber? {
    guard let slip = SlipNumber(Cleaning.line(text, maxLength: 100).text),
      let dossier = self[slip.code], slip.issue <= dossier.slipIssue
    else { return nil }
    return slip
  }
}
