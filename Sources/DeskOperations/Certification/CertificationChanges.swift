/// Documents certified, each with its number in the register.
public struct Certified: Hashable, Sendable, Codable {
  /// The dossier under which they were received.
  public var code: DossierCode
  /// The entries, one for each document.
  public var entries: [CertificationEntry]
}

/// An entry declared void; its number stays used.
public struct CertificationVoided: Hashable, Sendable, Codable {
  /// The dossier.
  public var code: DossierCode
  /// The entry's number.
  public var number: BookNumber
}

/// One line of a certification register (sổ chứng thực).
public struct CertificationEntry: Hashable, Sendable, Codable {
  /// The number in its register.
  public var number: BookNumber
  /// What was certified.
  public var document: CertifiedDocument
  /// Who signed.
  public var signer: String
  /// The fee of this document, in đồng.
  public var fee: Int
  /// When it was declared void.
  public var voidedAt: Moment?
  /// Why.
  public var voidReason: String?
}

/// One document to be certified.
public struct CertifiedDocument: Hashable, Sendable, Codable {
  /// What the document is.
  public var name: String
  /// Pages of the original, counted on the original; at least 1.
  public var pages: Int
  /// How many copies or cases; at least 1.
  public var copies: Int

  /// One document to be certified.
  public init(name: String, pages: Int, copies: Int) {
    self.name = name
    self.pages = pages
    self.copies = copies
  }
}
