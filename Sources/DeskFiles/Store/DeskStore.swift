public import DeskOperations

/// What performing a request came to.
public enum Performed: Hashable, Sendable {
  /// These events are in the history now.
  case done([Event])
  /// The same request was done before, with this subject.
  case alreadyDone(Change.Subject)
}

/// A desk kept in a folder: its rules, its history and the state that follows from it.
///
/// Many stores, in many processes, may share one folder. Deciding happens while the others are kept
/// out and after reading what they appended, so two counters never clash. One store belongs to one
/// thread.
public final class DeskStore {
  /// How many events pass before the state is kept again, at a place in the history.
  ///
  /// Keeping writes all that is open and all of the day's numbers, so it grows with them. A step that
  /// grows as well costs each event the same, however long the day, and the next start reads at most
  /// a tenth of the history again.
  static func eventsBetweenStates(at sequence: Int) -> Int { max(500, sequence / 10) }

  /// The state after all events read so far.
  public private(set) var desk = Desk()
  /// What people have written down for the desk.
  public private(set) var rules: Rulebook
  /// How far the history has been read.
  public private(set) var position = JournalPosition.start
  /// What was put right without asking, oldest first; the reader empties it.
  public var notices: [StoreNotice] = []
  /// Who works here, as others are told while they wait for the lock.
  public var person: String?
  /// The folder; nil for a desk in memory.
  public let folder: DeskFolder?

  private let journal: any Journal
  private let disk: Disk
  private var keptSequence = 0
  private var keptFile: String?
  private var depth = 0

  /// Opens the desk in a folder: reads the rules, the kept state and what came after it.
  ///
  /// - Parameter patience: How many seconds to wait for others who are writing.
  public convenience init(folder: DeskFolder, patience: Int = 10) throws(StoreTrouble) {
    try self.init(folder: folder, patience: patience, disk: .real)
  }

  /// Opens the desk in a folder on a disk that may be a test's.
  init(folder: DeskFolder, patience: Int, disk: Disk) throws(StoreTrouble) {
    rules = try ReferenceData.load(folder)
    let journal = try FileJournal(folder, patience: patience, disk: disk)
    self.folder = folder
    self.journal = journal
    self.disk = disk
    let removed = TemporaryFile.sweep(folder.path)
    if removed > 0 { notices.append(.temporaryFilesRemoved(count: removed)) }
    switch StateFile.read(folder, disk: disk, journal: journal) {
    case .usable(let state):
      desk = state.desk
      position = state.position
      keptSequence = position.sequence
    case .unusable(let flaw): notices.append(.stateRebuilt(flaw))
    case .none: break
    }
    keptFile = Disk.stamp(of: folder.stateFile)
    // With the lock, what a killed writer left half-written is cut off; without it, left alone.
    let isAlone = journal.takeLockIfFree()
    defer { if isAlone { journal.giveLockBack() } }
    do throws(StoreTrouble) {
      try readOn()
    } catch {
      // All is read by then; only the cutting found no room, and the next writer cuts as well.
      guard isAlone, error.isAboutWriting else { throw error }
    }
  }

  /// A desk over any history, with no folder.
  public init(rules: Rulebook, journal: any Journal) throws(StoreTrouble) {
    self.rules = rules
    self.journal = journal
    folder = nil
    disk = .real
    try readOn()
  }

  /// Takes in what others have appended since, and returns it.
  ///
  /// Where the history on disk is no longer the one read before, all of it is read again, a notice
  /// says so, and nothing is returned.
  @discardableResult
  public func catchUp() throws(StoreTrouble) -> [Event] {
    var news: [Event] = []
    do throws(StoreTrouble) {
      try journal.read(after: position) { page in
        take(page)
        news += page.events
      }
      notices += journal.takeNotices()
      return news
    } catch {
      guard error == .journalMovedOn else { throw error }
    }
    try readAnew()
    return []
  }

  /// Takes in what comes after the position, a page at a time.
  private func readOn() throws(StoreTrouble) {
    try journal.read(after: position, handing: take)
    notices += journal.takeNotices()
  }

  /// Reads all of a history that took the place of the one read before.
  ///
  /// Where that fails half-way, the desk stays as it was.
  private func readAnew() throws(StoreTrouble) {
    var whole = Desk()
    var end = JournalPosition.start
    try journal.read(after: .start) { page in
      for event in page.events { whole.apply(event) }
      end = page.end
    }
    notices += journal.takeNotices()
    // Somebody was only seen in the middle of copying the same history to its place.
    guard end != position else { return }
    notices.append(.journalReplaced(lost: max(0, position.sequence - end.sequence)))
    desk = whole
    position = end
    keptSequence = 0
  }

  private func take(_ page: JournalPage) {
    for event in page.events { desk.apply(event) }
    position = page.end
  }

  /// Decides a request and puts what follows into the history, or changes nothing.
  ///
  /// When it returns, the events are on disk.
  ///
  /// - Throws: A `Refusal` where the desk will not, a `StoreTrouble` where the folder cannot.
  public func perform(_ request: Request, at moment: Moment) throws -> Performed {
    try journal.exclusively(for: person) {
      // Inside `inOneGo` nobody else can have appended.
      if depth == 0 { try catchUp() }
      switch try desk.decide(request, at: moment, by: rules) {
      case .alreadyDone(let subject): return .alreadyDone(subject)
      case .events(let events):
        let end = try journal.append(events, after: position, lasting: depth == 0)
        take(JournalPage(events: events, end: end))
        keepStateNowAndThen()
        return .done(events)
      }
    }
  }

  /// Runs `body`, keeping others out all the while and putting its events on disk at its end.
  ///
  /// For thousands of requests at once. Nothing in it is certain before this returns.
  @discardableResult
  public func inOneGo<Result>(_ body: () throws -> Result) throws -> Result {
    try journal.exclusively(for: person) {
      if depth == 0 { try catchUp() }
      depth += 1
      defer { depth -= 1 }
      do {
        let result = try body()
        if depth == 1 { try journal.makeLasting() }
        return result
      } catch {
        // What was done before the failure is history, so it must last as well.
        if depth == 1 { try journal.makeLasting() }
        throw error
      }
    }
  }

  /// Called once where waiting for others takes longer than a second, with who keeps them out.
  public var whileWaiting: ((LockHolder?) -> Void)? {
    get { journal.whileWaiting }
    set { journal.whileWaiting = newValue }
  }

  /// Reads the files that people edit again; the old rules stay where one of them is broken.
  public func reloadRules() throws(StoreTrouble) {
    guard let folder else { return }
    rules = try ReferenceData.load(folder)
  }

  /// Keeps the state, so that the next start need not read all the history.
  ///
  /// Losing it loses nothing.
  public func saveState() throws(StoreTrouble) {
    guard let folder, position.sequence > keptSequence else { return }
    try StateFile(position: position, desk: desk).write(to: folder, disk: disk)
    keptSequence = position.sequence
    keptFile = Disk.stamp(of: folder.stateFile)
  }

  /// Whether somebody else has kept the state since this store read or kept it; once is enough.
  private func isStateKeptByAnother() -> Bool {
    guard let folder else { return false }
    let stamp = Disk.stamp(of: folder.stateFile)
    defer { keptFile = stamp }
    return stamp != nil && stamp != keptFile
  }

  private func keepStateNowAndThen() {
    let sequence = position.sequence
    guard depth == 0, sequence - keptSequence >= DeskStore.eventsBetweenStates(at: sequence) else {
      return
    }
    do throws(StoreTrouble) {
      if isStateKeptByAnother() { keptSequence = sequence } else { try saveState() }
    } catch {
      // The event itself is safe; trying again at each of the next ones would only slow them down.
      keptSequence = position.sequence
      notices.append(.stateNotSaved(error))
    }
  }
}
