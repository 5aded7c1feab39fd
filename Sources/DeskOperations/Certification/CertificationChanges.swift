/// What was handed in to be certified, with its price of that day; numbered once it is certified.
public struct CertificationRequest: Hashable, Sendable, Codable {
  /// One document with its price.
  public struct Line: Hashable, Sendable, Codable {
    /// The document.
    public var document: CertifiedDocument
    /// In đồng, for all its copies.
    public var fee: Int
  }

  /// The kind's id.
  public var kind: String
  /// The kind's name as of that day.
  public var kindName: String
  /// The symbol of the register it goes into.
  public var register: String
  /// The documents.
  public var lines: [Line]
  /// Who signs.
  public var signer: String

  /// What all of it costs, in đồng.
  public var total: Int { lines.reduce(0) { $0 + $1.fee } }
}

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
  /// The fee of this document, in đồng; 0 where nothing is paid.
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
