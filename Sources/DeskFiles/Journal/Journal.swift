public import DeskOperations

/// A place in the history, right after an event.
public struct JournalPosition: Hashable, Sendable, Codable {
  /// The day whose file holds the last event; nil before the first.
  public var day: CivilDate?
  /// How many bytes of that file come before this place.
  public var offset: Int
  /// How many events come before this place.
  public var sequence: Int
  /// The hash of the last event, 64 hexadecimal digits.
  public var hash: String

  /// A place in the history.
  public init(day: CivilDate?, offset: Int, sequence: Int, hash: String) {
    self.day = day
    self.offset = offset
    self.sequence = sequence
    self.hash = hash
  }

  /// Before the first event.
  public static let start = JournalPosition(
    day: nil, offset: 0, sequence: 0, hash: String(repeating: "0", count: 64))
}

/// Events that come after a place, and the place after them.
public struct JournalPage: Hashable, Sendable {
  /// In order.
  public var events: [Event]
  /// The place after the last of them.
  public var end: JournalPosition

  /// Events and the place after them.
  public init(events: [Event], end: JournalPosition) {
    self.events = events
    self.end = end
  }
}

/// The history of a desk: appended, never changed.
///
/// Nothing above it knows whether it lies in files, in memory or, one day, in a database server.
public protocol Journal: AnyObject {
  /// Runs `body` while nobody else can append.
  ///
  /// Before it, what a killed writer left half-written is cut off. It may stand inside itself.
  ///
  /// - Throws: `StoreTrouble.lockBusy` after bounded patience, and what `body` throws.
  func exclusively<Result>(for person: String?, _ body: () throws -> Result) throws -> Result

  /// Hands over the whole requests written after a place, page by page; a request still being
  /// written is left out.
  ///
  /// - Throws: `StoreTrouble.journalMovedOn` where the history no longer has this place.
  func read(
    after position: JournalPosition, handing: (JournalPage) -> Void
  ) throws(StoreTrouble)

  /// Whether the history has this place.
  func contains(_ position: JournalPosition) -> Bool

  /// Appends the events of one request, all or nothing; only inside `exclusively`.
  ///
  /// They are on disk when this returns, unless `lasting` is false: then once `makeLasting` returns.
  ///
  /// - Throws: `StoreTrouble.journalMovedOn` where the history does not end at `position`.
  func append(
    _ events: [Event], after position: JournalPosition, lasting: Bool
  ) throws(StoreTrouble) -> JournalPosition

  /// Puts on disk what was appended.
  func makeLasting() throws(StoreTrouble)

  /// Tells when somebody appends.
  func watch() -> any JournalWatch

  /// Takes out what was put right since the last call.
  func takeNotices() -> [StoreNotice]

  /// Called once where waiting for others takes longer than a second, with who keeps them out.
  var whileWaiting: ((LockHolder?) -> Void)? { get set }

  /// Called again and again while others write: the time to read what they append. Answers whether there
  /// was something.
  var meanwhile: (() -> Bool)? { get set }
}

extension Journal {
  /// All whole requests written after a place.
  ///
  /// - Throws: `StoreTrouble.journalMovedOn` where the history no longer has this place.
  public func read(after position: JournalPosition) throws(StoreTrouble) -> JournalPage {
    var all = JournalPage(events: [], end: position)
    try read(after: position) { page in
      all.events += page.events
      all.end = page.end
    }
    return all
  }
}

/// Tells when somebody appends to a journal.
public protocol JournalWatch: AnyObject {
  /// Becomes readable on news; nil where the system has no such thing, so that one asks by timer.
  var descriptor: Int32? { get }

  /// Whether there was news since the last call.
  func hasNews() -> Bool
}
