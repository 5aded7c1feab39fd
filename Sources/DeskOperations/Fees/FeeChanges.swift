/// A fee paid against a receipt (biên lai).
public struct FeePaid: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// The receipt's number.
  public var receipt: BookNumber
  /// What was paid.
  public var payment: FeePayment
}

/// A fee that need not be paid.
public struct FeeExempted: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// The name of the exemption, as of that day.
  public var name: String
  /// Its legal ground, as of that day.
  public var ground: String
}

/// Money given back.
public struct FeeRefunded: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// The receipt it was paid against.
  public var receipt: BookNumber
  /// In đồng.
  public var amount: Int
}
