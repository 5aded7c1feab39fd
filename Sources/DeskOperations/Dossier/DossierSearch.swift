import Vietnamese

/// What is looked for among dossiers.
public struct DossierSearch: Hashable, Sendable {
  /// What was typed.
  public var text: String
  /// What every dossier found holds, in any order and inside words; folded.
  public var words: [String]
  /// Where a dossier found may stand; nil for anywhere.
  public var statuses: Set<DossierStatus>?

  /// A search for what somebody typed, accents or none.
  ///
  /// - Parameter statuses: Where a dossier may stand; nil for anywhere.
  public init(_ text: String, statuses: Set<DossierStatus>? = nil) {
    self.text = text
    words = DossierSearch.text(of: text).split(whereSeparator: \.isWhitespace).map(String.init)
    self.statuses = statuses
  }

  /// A text as it is searched: folded, and without the two signs that files write in another way.
  static func text(of text: String) -> String {
    Folding.fold(text.replacing("\"", with: " ").replacing("\\", with: " "))
  }

  /// Whether a dossier may stand there.
  public func admits(_ status: DossierStatus) -> Bool { statuses?.contains(status) ?? true }
}

/// A dossier that was found, at hand or put away.
public enum FoundDossier: Hashable, Sendable {
  /// It is at hand, or on its way out.
  case atHand(DossierCode)
  /// It was put away.
  case closed(ClosedPlace)
}
