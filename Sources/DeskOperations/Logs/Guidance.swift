/// A word about what a procedure needs, before anything is handed in.
public struct Guidance: Hashable, Sendable, Codable {
  /// By which way somebody was told.
  public enum Means: String, CaseIterable, Hashable, Sendable, Codable {
    case counter, telephone, zalo, email
  }

  /// The number in the book of guidance slips (phiếu hướng dẫn).
  public var number: BookNumber
  /// The procedure's code.
  public var procedure: String
  /// The procedure's name as of that day.
  public var procedureName: String
  /// Who was told.
  public var name: String
  /// The telephone, where it was given.
  public var phone: String?
  /// By which way.
  public var means: Means
  /// What is missing or needed, all at once.
  public var items: [String]
  /// Whether a dossier was looked at and not accepted, so that form 02 is handed over.
  public var notAccepted: Bool
}
