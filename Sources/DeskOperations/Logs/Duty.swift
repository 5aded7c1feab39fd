/// A guide of the reception team on duty (Đội văn minh công sở).
public struct Duty: Hashable, Sendable, Codable {
  /// The entry in the book of duties.
  public var number: BookNumber
  /// Who is on duty: a person's id.
  public var guide: String
}

/// One help given to a visitor.
public struct Assist: Hashable, Sendable, Codable {
  /// What kind of help it was.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
    /// Shown the way, given a number.
    case reception
    /// Helped to file online.
    case onlineFiling
    /// Helped to fill in a form.
    case form
    /// Helped with an e-ID account.
    case account
    /// Carried, accompanied, waited upon.
    case mobility
    /// Anything else.
    case other
  }

  /// The entry in the book of assists.
  public var number: BookNumber
  /// Who helped: a person's id.
  public var guide: String
  /// What kind of help it was.
  public var kind: Kind
  /// A remark; never a name.
  public var note: String?
}
