/// A dossier as accepted, with the dates promised.
public struct Receipt: Hashable, Sendable, Codable {
  /// The new code.
  public var code: DossierCode
  /// The serial within unit and day, kept so that it is never given again.
  public var serial: Int
  /// The unit that numbers.
  public var unit: String
  /// The entry in the register of the year (Sổ theo dõi hồ sơ); nil until accepted.
  public var number: BookNumber?
  /// The procedure's name as of today.
  public var procedureName: String
  /// The procedure's field as of today.
  public var field: String
  /// What was handed in.
  public var intake: Intake
  /// The latest moment for accepting what is only filed or asking for more; nil where no limit is set.
  public var acceptBy: Moment?
  /// What the slip promises.
  public var promise: Dossier.Promise
  /// The agencies of a linked procedure, in their order; nil where there is one agency.
  public var legs: [Dossier.Leg]?
  /// What is to be certified; nil for any other procedure.
  public var certification: CertificationRequest?
}

/// The start of a dossier's time: accepted as complete, or received by the competent agency.
public struct DossierAccepted: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// The entry in the register, where this is the acceptance.
  public var number: BookNumber?
  /// What is promised from now on.
  public var promise: Dossier.Promise
  /// The agencies of a linked procedure with their dates.
  public var legs: [Dossier.Leg]?
}

/// Something put right after receipt.
///
/// The whole intake is kept as it now stands; the event before holds what it was.
public struct DossierCorrected: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// What was wrong, each with its old and new value.
  public var values: [Dossier.CorrectedValue]
  /// The intake as it now stands.
  public var intake: Intake
  /// The procedure's name.
  public var procedureName: String
  /// The procedure's field.
  public var field: String
  /// The moment of acceptance as it now stands.
  public var receivedAt: Moment
  /// What is promised now.
  public var promise: Dossier.Promise
  /// The due moment that now counts.
  public var due: Moment?
  /// Whether all days walked were in loaded years.
  public var certain: Bool
  /// The agencies of a linked procedure with their dates.
  public var legs: [Dossier.Leg]?
  /// The number of the slip that holds from now on; the ones before are void.
  public var slipIssue: Int
}

/// A paper replaced by what a database says (Nghị định 118/2025/NĐ-CP, Điều 4).
public struct DataLookedUp: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// The paper's name.
  public var paper: String
  /// What was looked up.
  public var lookup: Intake.Lookup
}

/// A printed slip.
public struct SlipPrinted: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// 1 for the first print.
  public var copy: Int
  /// Which issue of the slip; nil for the first.
  public var issue: Int?
}
