/// The dossiers of a second desk, taken over up to a place of its history.
public struct DeskMerged: Hashable, Sendable, Codable {
  /// The identifier of the other desk, as its codes begin with it.
  public var unit: String
  /// How many events of its history were looked at.
  public var sequence: Int
  /// The hash of the last of them.
  public var hash: String
  /// How many dossiers came for the first time.
  public var dossiers: Int
  /// How many events came.
  public var events: Int
  /// The symbols of all its books that have come so far.
  public var books: [String]
}

/// The whole history of a second desk, whose chain was verified.
public struct ForeignHistory: Sendable {
  /// One event with its hash.
  public struct Line: Sendable {
    /// What happened there.
    public var event: Event
    /// The hash of its line.
    public var hash: String

    /// One event with its hash.
    public init(event: Event, hash: String) { (self.event, self.hash) = (event, hash) }
  }

  /// The identifier of the other desk.
  public var unit: String
  /// Who works there.
  public var people: People
  /// Its history from the first event.
  public var lines: [Line]

  /// The history of a desk with that identifier and those people.
  public init(unit: String, people: People, lines: [Line]) {
    (self.unit, self.people, self.lines) = (unit, people, lines)
  }
}

/// Why the dossiers of a second desk are not taken over; nothing has changed.
public enum MergeRefusal: Error, Hashable, Sendable {
  /// Both desks number under the same identifier.
  case sameUnit(String)
  /// A book of the other desk has a symbol that a book here has as well.
  case sameBook(String)
  /// This desk has a dossier of that code already.
  case sameCode(DossierCode)
  /// The other history is not the one that was taken over before.
  case otherHistory(unit: String, sequence: Int)
  /// Something happened later than now.
  case aheadOfClock(Moment)
}

/// What taking over a second desk comes to.
public struct Merging: Hashable, Sendable {
  /// What is appended here; empty where nothing is new.
  public var events: [Event] = []
  /// How many dossiers come for the first time.
  public var newDossiers = 0
  /// The dossiers that came before and to which something was done there since.
  public var continued: Set<DossierCode> = []
  /// How many events are left behind because they are about no dossier, by their kind.
  public var leftBehind: [Event.Kind: Int] = [:]
  /// The dossiers that were worked on at both desks since: nothing more is taken of them.
  public var parted: Set<DossierCode> = []
  /// The ids of those who acted there and whom nobody here knows.
  public var unknownPeople: Set<String> = []
}
