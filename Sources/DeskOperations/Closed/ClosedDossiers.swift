/// The closed dossiers that a desk has put away, as far as they went at one moment.
///
/// A value: what it answers does not change, so a screen may ask it as it asks the desk. Whoever
/// reads it from a disk keeps what went wrong and answers as if nothing were there.
public protocol ClosedDossiers: Sendable {
  /// Of how many days the desk's puttings-away are in here.
  var days: Int { get }

  /// Where the dossier with this code lies, as it was put away last; nil where it is not here.
  func place(of code: DossierCode) -> ClosedPlace?

  /// The places of dossiers that hold all the words and fit, the last put away first.
  func places(matching search: DossierSearch, limit: Int) -> [ClosedPlace]

  /// The places of all dossiers of which something happened in these days, each once, as it was
  /// put away last; in the order of receipt.
  func places(touching days: ClosedRange<CivilDate>, onlyBacklog: Bool) -> [ClosedPlace]

  /// Hands over the keys of all dossiers of which something happened in these days, with what they
  /// were about; each dossier once.
  func count(
    touching days: ClosedRange<CivilDate>, _ body: (DossierKey, DossierSubject) -> Void)

  /// The dossier at a place; nil where it cannot be read.
  func dossier(at place: ClosedPlace) -> Dossier?

  /// What was written down beside dossiers in these days and put away.
  func log(touching days: ClosedRange<CivilDate>) -> DeskLog
}

/// Where a closed dossier lies.
public struct ClosedPlace: Hashable, Sendable {
  /// The dossier's place among all that the desk ever took in.
  public var ordinal: Int
  /// Which part holds it, as the holder numbers them.
  public var part: Int
  /// Where in the part.
  public var offset: Int
  /// How long it is there.
  public var length: Int

  /// A place.
  public init(ordinal: Int, part: Int, offset: Int, length: Int) {
    (self.ordinal, self.part, self.offset, self.length) = (ordinal, part, offset, length)
  }
}

/// What a dossier was about: the same for very many.
public struct DossierSubject: Hashable, Sendable, Codable {
  /// The procedure's code.
  public var procedure: String
  /// The procedure's name when the dossier was received.
  public var procedureName: String
  /// The field then.
  public var field: String

  /// A procedure as it was called.
  public init(procedure: String, procedureName: String, field: String) {
    (self.procedure, self.procedureName, self.field) = (procedure, procedureName, field)
  }

  /// What a dossier is about.
  public init(_ dossier: Dossier) {
    self.init(
      procedure: dossier.intake.procedure, procedureName: dossier.procedureName,
      field: dossier.field)
  }
}

/// What a desk puts away when it leaves a day behind.
public struct ClosedDay: Sendable {
  /// One dossier that leaves.
  public struct Entry: Sendable {
    let record: Desk.Record

    /// The dossier.
    public var dossier: Dossier { record.dossier }
    /// Its place among all that the desk ever took in.
    public var ordinal: Int { record.ordinal }
    /// Whether it had been put away before.
    public var supersedes: Bool { record.wasPutAway }

    /// What finding and counting need to know of it.
    public var key: DossierKey { DossierKey(dossier, ordinal: ordinal, supersedes: supersedes) }
  }

  /// The day that was left behind.
  public var day: CivilDate
  /// The dossiers, in the order of receipt.
  public var dossiers: [Entry]
  /// What was written down beside dossiers.
  public var log: DeskLog
}

/// A desk that has put nothing away.
struct NoClosedDossiers: ClosedDossiers {
  let days = 0
  func place(of code: DossierCode) -> ClosedPlace? { nil }
  func places(matching search: DossierSearch, limit: Int) -> [ClosedPlace] { [] }
  func places(touching days: ClosedRange<CivilDate>, onlyBacklog: Bool) -> [ClosedPlace] { [] }
  func count(
    touching days: ClosedRange<CivilDate>, _ body: (DossierKey, DossierSubject) -> Void
  ) {}
  func dossier(at place: ClosedPlace) -> Dossier? { nil }
  func log(touching days: ClosedRange<CivilDate>) -> DeskLog { DeskLog() }
}
