public import DeskOperations

/// A dossier, or a step of one, that is not sent, and why.
public struct LeftOut: Hashable, Sendable {
  /// Why something is not sent.
  public enum Reason: String, CaseIterable, Hashable, Sendable, Codable {
    /// It was filed and never accepted.
    case notAccepted
    /// Its procedure has no code of the national catalogue.
    case localProcedure
    /// Certifications are not sent by the mapping.
    case certification
    /// `codes.json` has no status for where it stands.
    case noStatus
    /// How it stood later has gone out already.
    case laterSent
    /// `people.json` does not know who did the step.
    case unknownPerson
    /// The name of who did the step is longer than the field.
    case nameTooLong
  }

  /// The dossier.
  public var code: DossierCode
  /// The place of the step in its history, from 0; nil for the dossier as a whole.
  public var step: Int?
  /// Why.
  public var reason: Reason
}
