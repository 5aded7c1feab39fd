/// An agency of a linked procedure that began.
public struct LegStarted: Hashable, Sendable, Codable {
  /// The parent dossier.
  public var code: DossierCode
  /// The leg's name.
  public var leg: String
  /// When it is due by its own limit; nil where there is none.
  public var due: Moment?
  /// Whether all days walked were in loaded years.
  public var certain: Bool
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
  /// The paper that lets somebody else collect it; nil when the applicant did.
  public var authorisation: String?
}
