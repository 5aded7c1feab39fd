public import DeskOperations

/// One line of `exchange/ledger.jsonl`: an export that was made, or an answer to one.
public struct LedgerLine: Hashable, Sendable, Codable {
  /// An export, with all that went out in it.
  public var made: Made?
  /// An answer of the other system.
  public var answered: Answered?

  /// A line about one of both.
  package init(made: Made? = nil, answered: Answered? = nil) {
    (self.made, self.answered) = (made, answered)
  }

  /// An export that was made.
  public struct Made: Hashable, Sendable, Codable {
    /// A name of its own.
    public var id: String
    /// When.
    public var at: Moment
    /// By whom: a person's id.
    public var by: String
    /// The first day of its period.
    public var from: CivilDate
    /// The last day, as of whose end everything is told.
    public var to: CivilDate
    /// The folder it was written to.
    public var folder: String
    /// What went out.
    public var files: [File]

    /// An export whose files are not told yet.
    package init(id: String, at: Moment, by: String, days: ClosedRange<CivilDate>, folder: String) {
      (self.id, self.at, self.by, self.folder) = (id, at, by, folder)
      (from, to, files) = (days.lowerBound, days.upperBound, [])
    }
  }

  /// One file of an export.
  public struct File: Hashable, Sendable, Codable {
    /// What it holds.
    public enum Kind: String, Hashable, Sendable, Codable {
      /// Dossiers.
      case dossiers = "hoSo"
      /// Steps of progress.
      case steps = "tienTrinh"
    }

    /// How it is to be sent.
    public enum Mode: String, Hashable, Sendable, Codable {
      /// The other system does not have it yet.
      case create
      /// The other system has it.
      case update
    }

    /// Its name.
    public var name: String
    /// What it holds.
    public var kind: Kind
    /// How it is to be sent.
    public var mode: Mode
    /// The SHA-256 of its bytes.
    public var sha256: String
    /// What went out in it.
    public var items: [Item]
  }

  /// What went out of one dossier in one file.
  public struct Item: Hashable, Sendable, Codable {
    /// The code under which it was sent.
    public var code: String
    /// The SHA-256 of its object, where the file holds dossiers.
    public var fingerprint: String?
    /// The places of its steps in its history, where the file holds steps.
    public var places: [Int]?
  }

  /// What the other system did with a file or one dossier in it.
  public enum Outcome: String, Hashable, Sendable, Codable {
    /// Nothing was answered yet.
    case waiting
    /// It was taken.
    case accepted
    /// The other system had it, so it is sent as an update next time.
    case exists
    /// It was not taken.
    case failed
  }

  /// An answer of the other system.
  public struct Answered: Hashable, Sendable, Codable {
    /// When it was read here.
    public var at: Moment
    /// By whom: a person's id.
    public var by: String
    /// The export it is about.
    public var export: String
    /// The file.
    public var file: String
    /// The dossier; nil for all in the file.
    public var code: String?
    /// What it comes to.
    public var outcome: Outcome
    /// As it came.
    public var errorCode: String
    /// As it came.
    public var message: String
  }
}
