public import DeskOperations

/// A history that lives in memory and is gone with it; for trying things out.
///
/// Several stores may share one, as several counters share a folder.
public final class MemoryJournal: Journal {
  /// Never called: in memory nobody waits.
  public var whileWaiting: ((LockHolder?) -> Void)?
  /// Never called either.
  public var meanwhile: (() -> Bool)?

  private var groups: [JournalPage] = []
  private var end = JournalPosition.start
  private var watches: [MemoryWatch] = []

  /// An empty history.
  public init() {}

  /// Runs `body`; in memory nobody else is there to be kept out.
  public func exclusively<Result>(
    for person: String?, _ body: () throws -> Result
  ) throws -> Result {
    try body()
  }

  /// Hands over the requests written after a place.
  public func read(
    after position: JournalPosition, handing: (JournalPage) -> Void
  ) throws(StoreTrouble) {
    guard contains(position) else { throw .journalMovedOn }
    for group in groups where group.end.sequence > position.sequence { handing(group) }
  }

  /// Whether the history has this place.
  public func contains(_ position: JournalPosition) -> Bool {
    position == .start || groups.contains { $0.end == position }
  }

  /// Appends the events of one request.
  public func append(
    _ events: [Event], after position: JournalPosition, lasting: Bool
  ) throws(StoreTrouble) -> JournalPosition {
    guard position == end else { throw .journalMovedOn }
    guard !events.isEmpty else { return position }
    let group = try JournalGroup(events, after: position)
    end = group.end
    groups.append(JournalPage(events: events, end: end))
    for watch in watches { watch.isNews = true }
    return end
  }

  /// Does nothing: memory does not last.
  public func makeLasting() throws(StoreTrouble) {}

  /// Tells when somebody appends.
  public func watch() -> any JournalWatch {
    let watch = MemoryWatch()
    watches.append(watch)
    return watch
  }

  /// Takes out nothing: memory needs no repair.
  public func takeNotices() -> [StoreNotice] { [] }
}

/// Tells when somebody appends to a history in memory.
private final class MemoryWatch: JournalWatch {
  var isNews = false
  let descriptor: Int32? = nil

  func hasNews() -> Bool {
    defer { isNews = false }
    return isNews
  }
}
