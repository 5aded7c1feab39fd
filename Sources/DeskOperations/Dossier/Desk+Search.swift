import Vietnamese

extension Desk {
  /// The dossiers that fit a search: open ones first, then the most recent.
  ///
  /// Looks through codes, procedure, field, names, numbers, telephones, addresses and receipts.
  /// Without words every dossier is found; the number of a slip, void or not, finds its dossier.
  ///
  /// - Parameter most: How many of those put away are returned at the most.
  public func find(_ search: DossierSearch, most: Int = .max) -> [FoundDossier] {
    var once = StandingSearch()
    return once.find(search, most: most, in: self)
  }

  /// What a search finds among the dossiers at hand and those on their way out.
  func findAtHand(_ search: DossierSearch) -> [FoundDossier] {
    func found(_ fits: (Record) -> Bool) -> [FoundDossier] {
      func fitting(_ records: some Sequence<Record>) -> [Dossier] {
        records.filter { search.admits($0.dossier.status) && fits($0) }.map(\.dossier)
      }
      let here = fitting(records.reversed())
      return (here.filter(\.isOwed) + here.filter { !$0.isOwed } + fitting(leftLately))
        .map { .atHand($0.code) }
    }
    if let slip = search.slip {
      let named = found {
        $0.foldedText.matches(words: [slip.code]) && search.slip(of: $0.dossier) != nil
      }
      if !named.isEmpty { return named }
    }
    return found { $0.foldedText.matches(words: search.words) }
  }

  /// How many dossiers are read to see which one a slip belongs to.
  private static let mostReadForSlip = 50

  /// What a search finds among the dossiers put away.
  ///
  /// - Parameter takenBack: The dossiers that are at hand again, which are not found.
  func findClosed(
    _ search: DossierSearch, most: Int, besides takenBack: Set<Int>
  ) -> [FoundDossier] {
    guard most > 0, DossierStatus.allCases.contains(where: { $0.isFinal && search.admits($0) })
    else { return [] }
    func places(_ search: DossierSearch, _ most: Int) -> [ClosedPlace] {
      let limit = most.addingReportingOverflow(takenBack.count)
      return closed.places(matching: search, limit: limit.overflow ? .max : limit.partialValue)
        .filter { !takenBack.contains($0.ordinal) }
    }
    if let slip = search.slip {
      let ofCode = DossierSearch(slip.code, statuses: search.statuses)
      let named = places(ofCode, Desk.mostReadForSlip).filter { place in
        closed.dossier(at: place).flatMap(search.slip(of:)) != nil
      }
      if !named.isEmpty { return named.prefix(most).map { .closed($0) } }
    }
    return places(search, most).prefix(most).map { .closed($0) }
  }

  /// The places among all dossiers of those that were put away and taken back.
  var takenBack: Set<Int> {
    Set(records.lazy.filter(\.wasPutAway).map(\.ordinal))
      .union(leaving.lazy.flatMap(\.dossiers).filter(\.supersedes).map(\.ordinal))
  }

  /// What is on its way out and not at hand again, the last first.
  private var leftLately: [Record] {
    guard !leaving.isEmpty else { return [] }
    return hereAndLeaving.dropLast(records.count).reversed().map(\.record)
  }

  /// The dossier that was found; nil where it cannot be read.
  public subscript(found: FoundDossier) -> Dossier? {
    switch found {
    case .atHand(let code): self[code]
    case .closed(let place): closed.dossier(at: place)
    }
  }

  /// The slip whose number somebody scanned or typed; nil where none such was ever issued.
  public func slip(numbered text: String) -> SlipNumber? {
    guard let slip = SlipNumber(Cleaning.line(text, maxLength: 100).text),
      let dossier = self[slip.code], slip.issue <= dossier.slipIssue
    else { return nil }
    return slip
  }
}

extension Dossier {
  /// Whether the desk owes something: a result, or an answer whether it takes the dossier.
  var isOwed: Bool { status.isOpen || status == .filed }
}
