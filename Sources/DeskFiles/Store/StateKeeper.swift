import DeskOperations

/// Keeps what follows from the history, so that the next start need not read all of it: the state at
/// a place in the history, and the books of what was put away until then.
///
/// Losing any of it loses nothing. Books come first and the state that knows of them after: a program
/// that is killed in between leaves lines that no state knows of, and the next one finds them in
/// their place or writes them again. All of it happens while others are kept from writing.
struct StateKeeper {
  /// How many events pass before the state is kept again.
  ///
  /// The state holds what is open, so what a start reads again and what keeping costs stay the same
  /// however long the history.
  static let eventsBetweenStates = 500

  /// How many dossiers may wait in memory for their book.
  static let mostLeaving = 2000

  private let folder: DeskFolder
  private let disk: Disk
  private(set) var keptSequence = 0
  private var keptFile: String?
  private var extent = BookExtent()
  private var writer: BookWriter?
  /// What was read of the books, and what went wrong.
  let reading = BookReading()

  /// Nothing is kept yet, as far as this keeper knows.
  init(_ folder: DeskFolder, disk: Disk) {
    self.folder = folder
    self.disk = disk
    keptFile = Disk.stamp(of: folder.stateFile)
  }

  /// What a start finds.
  enum Found {
    /// Nothing that could be used, and why; nil where nothing was ever kept.
    case nothing(StateFlaw?)
    /// A state that holds for this history.
    case state(Desk, JournalPosition)
  }

  /// Reads the kept state and opens its books.
  mutating func read(for journal: any Journal) -> Found {
    switch StateFile.read(folder, disk: disk, journal: journal) {
    case .none: return .nothing(nil)
    case .unusable(let flaw): return .nothing(flaw)
    case .usable(let state):
      guard let book = try? Book(folder, disk: disk, extent: state.head.book, reading: reading)
      else {
        return .nothing(.brokenBook)
      }
      var desk = state.desk
      desk.find(in: book)
      extent = state.head.book
      keptSequence = state.head.position.sequence
      return .state(desk, state.head.position)
    }
  }

  /// How many events the kept state knows of, where the history ends before that; nil where it does not.
  ///
  /// A state is only ever kept of what is on the disk, so what it knows of was there once.
  func eventsKnown(beyond end: JournalPosition, of journal: any Journal) -> Int? {
    guard let kept = StateFile.readHead(folder, disk: disk)?.position,
      kept.sequence > end.sequence, !journal.contains(kept)
    else { return nil }
    return kept.sequence
  }

  /// Keeps the state that knows of lost events with what else was cut off the history.
  func putStateAside() throws(StoreTrouble) {
    try disk.makeFolder(folder.tornFolder)
    let aside = UnusedName.path(in: folder.tornFolder, stem: "state", ending: ".json")
    guard disk.rename(folder.stateFile, aside) == 0 else {
      throw SystemError.last.whileWriting(aside)
    }
  }

  /// Forgets all that was kept: the history is another one.
  mutating func startAnew() {
    keptSequence = 0
    extent = BookExtent()
    writer = nil
  }

  /// Whether so much has happened that the state should be kept again.
  func isDue(at sequence: Int) -> Bool {
    sequence - keptSequence >= StateKeeper.eventsBetweenStates
  }

  /// Waits with the next attempt until as much has happened again.
  mutating func putOff(at sequence: Int) { keptSequence = sequence }

  /// Puts into the books what waits for them in a desk, once that is much.
  mutating func makeRoom(in desk: inout Desk) throws(StoreTrouble) {
    let waiting = desk.leaving.reduce(0) { $0 + $1.dossiers.count }
    if waiting > StateKeeper.mostLeaving { try writeBooks(of: &desk) }
  }

  /// Keeps the state of a desk that has read all the history.
  ///
  /// Not once a book could not be read: what happened to a dossier in it may be missing in this desk.
  ///
  /// - Parameter events: How many events must have passed since it was kept, by whomever.
  mutating func keep(
    _ desk: inout Desk, at position: JournalPosition, after events: Int = 1
  ) throws(StoreTrouble) {
    if let other = keptByAnother() {
      extent = other.book
      writer = nil
      desk.find(in: try book())
      keptSequence = other.position.sequence
      keptFile = Disk.stamp(of: folder.stateFile)
    }
    guard position.sequence - keptSequence >= events, reading.trouble == nil else { return }
    try writeBooks(of: &desk)
    try writer?.makeLasting()
    try StateFile(position: position, book: extent, desk: desk).write(to: folder, disk: disk)
    keptSequence = position.sequence
    keptFile = Disk.stamp(of: folder.stateFile)
  }

  /// Cuts off what a killed program wrote beyond the books, and removes books of no state.
  func tidy() throws(StoreTrouble) {
    try BookWriter.tidy(folder, disk: disk, to: extent)
  }

  /// What another program has kept since this one read or kept the state.
  private func keptByAnother() -> StateFile.Head? {
    let stamp = Disk.stamp(of: folder.stateFile)
    guard stamp != nil, stamp != keptFile else { return nil }
    return StateFile.readHead(folder, disk: disk)
  }

  private mutating func writeBooks(of desk: inout Desk) throws(StoreTrouble) {
    guard !desk.leaving.isEmpty else { return }
    var writer = try openWriter()
    // Where it fails half-way, the next one begins again behind the extent.
    self.writer = nil
    try writer.append(desk.leaving)
    extent = writer.extent
    desk.find(in: try book())
    self.writer = writer
  }

  private func book() throws(StoreTrouble) -> Book {
    try Book(folder, disk: disk, extent: extent, reading: reading)
  }

  private func openWriter() throws(StoreTrouble) -> BookWriter {
    if let writer { return writer }
    return try BookWriter(folder, disk: disk, behind: extent)
  }
}
