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
  private var keeper: StateKeeper?
  private var depth = 0
  private var isShort = false

  /// Opens the desk in a folder: reads the rules, the kept state and what came after it.
  ///
  /// - Parameter patience: How many seconds to wait for others who are writing.
  public convenience init(folder: DeskFolder, patience: Int = 10) throws(StoreTrouble) {
    try self.init(folder: folder, patience: patience, disk: .real)
  }

  /// Opens the desk in a folder on a disk that may be a test's.
  package init(folder: DeskFolder, patience: Int, disk: Disk) throws(StoreTrouble) {
    rules = try ReferenceData.load(folder)
    let journal = try FileJournal(folder, patience: patience, disk: disk)
    self.folder = folder
    self.journal = journal
    let removed = TemporaryFile.sweep(folder.path)
    if removed > 0 { notices.append(.temporaryFilesRemoved(count: removed)) }
    var keeper = StateKeeper(folder, disk: disk)
    switch keeper.read(for: journal) {
    case .state(let kept, let place): (desk, position) = (kept, place)
    case .nothing(let flaw): if let flaw { notices.append(.stateRebuilt(flaw)) }
    }
    let isStateUsed = position != .start
    self.keeper = keeper
    // With the lock, what a killed writer left half-written is cut off; without it, left alone.
    let isAlone = journal.takeLockIfFree()
    defer { if isAlone { journal.giveLockBack() } }
    if isAlone { depth += 1 }
    defer { if isAlone { depth -= 1 } }
    do throws(StoreTrouble) {
      try readOn()
    } catch {
      // All is read by then; only the cutting found no room, and the next writer cuts as well.
      guard isAlone, error.isAboutWriting else { throw error }
    }
    // A state that was used has its place in the history.
    if !isStateUsed { lookForLoss() }
    // Reading all of a long history once is enough, whoever opens the desk next.
    if isAlone, !isShort, self.keeper?.isDue(at: position.sequence) ?? false {
      try? self.keeper?.keep(&desk, at: position)
    }
    // Reading what others append is most of what a request waits for, so it is not left for later.
    journal.meanwhile = { [unowned self] in
      let before = position
      _ = try? catchUp()
      return position != before
    }
  }

  /// A desk over any history, with no folder.
  public init(rules: Rulebook, journal: any Journal) throws(StoreTrouble) {
    self.rules = rules
    self.journal = journal
    folder = nil
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
    keeper?.startAnew()
    lookForLoss()
  }

  /// Sees whether the history lacks something that the kept state knows of.
  private func lookForLoss() {
    guard let known = keeper?.eventsKnown(beyond: position, of: journal) else {
      return isShort = false
    }
    isShort = true
    // What these say is part of it, or not true.
    notices.removeAll { notice in
      switch notice {
      case .stateRebuilt, .tornTailCut: true
      default: false
      }
    }
    notices.append(.journalShort(known: known, found: position.sequence))
  }

  /// Sees that nothing is written behind a history whose end is lost: numbers that citizens hold
  /// would be given again, and what is brought back would have no place any more.
  private func requireWhole() throws(StoreTrouble) {
    guard isShort, let known = keeper?.eventsKnown(beyond: position, of: journal) else {
      return isShort = false
    }
    throw .journalShort(known: known, found: position.sequence)
  }

  private func take(_ page: JournalPage) {
    for event in page.events { desk.apply(event) }
    position = page.end
    if depth > 0 { makeRoom() }
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
      try requireWhole()
      let decision = try watchingBooks { try desk.decide(request, at: moment, by: rules) }
      switch decision {
      case .alreadyDone(let subject): return .alreadyDone(subject)
      case .events(let events):
        try append(events)
        return .done(events)
      }
    }
  }

  /// Takes the dossiers of a second desk over, all of them in one request, or changes nothing.
  ///
  /// - Throws: What `Desk.merging` throws, or a `StoreTrouble`.
  public func merge(
    _ other: ForeignHistory, as request: MergeRequest, at moment: Moment
  ) throws -> Merging {
    try journal.exclusively(for: person) {
      if depth == 0 { try catchUp() }
      try requireWhole()
      let merging = try watchingBooks {
        try desk.merging(other, as: request, at: moment, by: rules)
      }
      if !merging.events.isEmpty { try append(merging.events) }
      return merging
    }
  }

  private func append(_ events: [Event]) throws(StoreTrouble) {
    let end = try journal.append(events, after: position, lasting: depth == 0)
    take(JournalPage(events: events, end: end))
    keepStateNowAndThen()
  }

  /// Runs `body`, keeping others out all the while and putting its events on disk at its end.
  ///
  /// For thousands of requests at once. Nothing in it is certain before this returns.
  @discardableResult
  public func inOneGo<Result>(_ body: () throws -> Result) throws -> Result {
    try journal.exclusively(for: person) {
      if depth == 0 { try catchUp() }
      try requireWhole()
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

  /// Calls `tell` with everything that goes wrong while a screen or a command reads the books of closed
  /// dossiers, by whichever thread was reading: what they then show may lack something.
  public func whenBooksFail(_ tell: @escaping @Sendable (StoreTrouble) -> Void) {
    keeper?.reading.whenTrouble(tell)
  }

  private func watchingBooks<Result>(_ body: () throws -> Result) throws -> Result {
    try keeper.map { try $0.reading.watching(body) } ?? body()
  }

  /// Reads the files that people edit again; the old rules stay where one of them is broken.
  public func reloadRules() throws(StoreTrouble) {
    guard let folder else { return }
    rules = try ReferenceData.load(folder)
  }

  /// Keeps the state, so that the next start need not read all the history.
  ///
  /// Losing it loses nothing.
  public func saveState() throws {
    guard !isShort, keeper.map({ position.sequence > $0.keptSequence }) ?? false else { return }
    try journal.exclusively(for: person) {
      if depth == 0 { try catchUp() }
      try keeper?.keep(&desk, at: position)
    }
  }

  /// Where it fails, what was put away stays in memory until the state is kept.
  private func makeRoom() {
    try? keeper?.makeRoom(in: &desk)
  }

  private func keepStateNowAndThen() {
    guard depth == 0, keeper?.isDue(at: position.sequence) ?? false else { return }
    do throws(StoreTrouble) {
      try keeper?.keep(&desk, at: position, after: StateKeeper.eventsBetweenStates)
    } catch {
      // The event itself is safe; trying again at each of the next ones would only slow them down.
      keeper?.putOff(at: position.sequence)
      notices.append(.stateNotSaved(error))
    }
  }
}
