/// An agency of a linked procedure that began.
public struct LegStarted: Hashable, Sendable, Codable {
  /// The parent dossier.
  public var code: DossierCode
  /// The leg's name.
  public var leg: String
  /// When it is due by its own limit; nil where none is known.
  public var due: Moment?
}

/// An agency of a linked procedure that has its result.
public struct LegFinished: Hashable, Sendable, Codable {
  /// The parent dossier.
  public var code: DossierCode
  /// The leg's name.
  public var leg: String
  /// What the result is.
  public var result: String?
}

/// A result of one agency handed over.
public struct LegReturned: Hashable, Sendable, Codable {
  /// The parent dossier.
  public var code: DossierCode
  /// The leg's name.
  public var leg: String
  /// Who collected it.
  public var recipient: String
}
