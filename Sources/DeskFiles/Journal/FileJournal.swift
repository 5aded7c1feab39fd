public import DeskOperations
import Glibc

/// The history as JSON Lines, one file a day, each line chained to the one before.
public final class FileJournal: Journal {
  /// Called once where waiting for others takes longer than a second, with who keeps them out.
  public var whileWaiting: ((LockHolder?) -> Void)?
  /// Called again and again while others write; answers whether it had something to do.
  public var meanwhile: (() -> Bool)?

  private let folder: DeskFolder
  private let disk: Disk
  private let reader: JournalReader
  private let lock: FolderLock
  private var formatGuard: FormatGuard?
  private var depth = 0
  private var endUnderLock: JournalPosition?
  private var notLasting: Set<String> = []
  private var notices: [StoreNotice] = []

  /// The history of a desk.
  ///
  /// - Parameter patience: How many seconds to wait for others who are writing.
  public convenience init(_ folder: DeskFolder, patience: Int = 10) throws(StoreTrouble) {
    try self.init(folder, patience: patience, disk: .real)
  }

  /// The history on a disk that may be a test's.
  package convenience init(
    _ folder: DeskFolder, patience: Int, disk: Disk
  ) throws(StoreTrouble) {
    try self.init(folder, patience: patience, disk: disk, guardsFormat: true)
  }

  /// The history of a folder that may be of another format than this program writes.
  init(
    _ folder: DeskFolder, patience: Int, disk: Disk, guardsFormat: Bool
  ) throws(StoreTrouble) {
    try folder.requireJournal()
    self.folder = folder
    self.disk = disk
    reader = JournalReader(folder: folder, disk: disk)
    lock = FolderLock(path: folder.lockFile, patience: patience, disk: disk)
    formatGuard = guardsFormat ? FormatGuard(folder) : nil
  }

  /// Runs `body` while nobody else can append.
  public func exclusively<Result>(
    for person: String?, _ body: () throws -> Result
  ) throws -> Result {
    if depth == 0 {
      try folder.requireJournal()
      try lock.take(for: person, whileWaiting: whileWaiting) { meanwhile?() ?? false }
    }
    depth += 1
    defer { giveLockBack() }
    if depth == 1 {
      try formatGuard?.check()
      try settle()
    }
    return try body()
  }

  /// Takes the lock where nobody has it and the folder may be written at all.
  func takeLockIfFree() -> Bool {
    guard depth == 0, (try? lock.takeIfFree(for: nil)) == true else { return false }
    depth += 1
    // Where that fails, whoever writes next tries again.
    try? settle()
    return true
  }

  /// Gives back the lock that was taken last.
  func giveLockBack() {
    depth -= 1
    guard depth == 0 else { return }
    endUnderLock = nil
    if !notLasting.isEmpty { lock.isUnsettled = true }
    lock.release()
  }

  /// Puts on disk what one who was killed, or whose disk failed, may have left in memory alone.
  ///
  /// Others read such lines and go on from them, on a new day in another file, or answer that the
  /// request is done: a power cut must not take them away any more.
  private func settle() throws(StoreTrouble) {
    guard lock.isUnsettled else { return }
    try makeLasting()
    if let last = try reader.lastFile() {
      try sync(last)
      try syncNames(in: Disk.folder(of: last))
    }
    try syncNames(in: folder.journalFolder)
    lock.isUnsettled = false
  }

  /// Hands over the requests written after a place, a page for each day.
  ///
  /// Under the lock, what a killed writer left unfinished at the end is cut off and kept aside.
  public func read(
    after position: JournalPosition, handing: (JournalPage) -> Void
  ) throws(StoreTrouble) {
    var end = position
    var unfinished: JournalReader.Day?
    try reader.read(after: position) { day in
      end = day.end
      if day.unfinishedBytes > 0 { unfinished = day }
      handing(JournalPage(events: day.events, end: day.end))
    }
    guard depth > 0 else { return }
    if let unfinished { try cut(unfinished) }
    endUnderLock = end
  }

  /// Whether the history has this place.
  public func contains(_ position: JournalPosition) -> Bool {
    reader.contains(position)
  }

  /// Appends the events of one request in one write.
  public func append(
    _ events: [Event], after position: JournalPosition, lasting: Bool
  ) throws(StoreTrouble) -> JournalPosition {
    if endUnderLock != position {
      guard try read(after: position).end == position else { throw .journalMovedOn }
    }
    let group = try JournalGroup(events, after: position)
    guard let day = group.end.day, !events.isEmpty else { return position }
    let file = folder.journalFile(of: day)
    let size = position.day == day ? position.offset : 0
    try write(group.bytes, to: file, at: size, lasting: lasting)
    if !lasting { notLasting.insert(file) }
    endUnderLock = group.end
    return group.end
  }

  /// Puts on disk what was appended without.
  public func makeLasting() throws(StoreTrouble) {
    for file in notLasting.sorted() {
      try sync(file)
      notLasting.remove(file)
    }
  }

  private func sync(_ file: String) throws(StoreTrouble) {
    do throws(SystemError) {
      let descriptor = try disk.open(file, O_WRONLY)
      defer { close(descriptor) }
      try disk.syncAll(descriptor)
    } catch {
      throw error.whileWriting(file)
    }
  }

  private func syncNames(in folder: String) throws(StoreTrouble) {
    do {
      try disk.syncFolder(folder)
    } catch {
      throw error.whileWriting(folder)
    }
  }

  /// Tells when somebody appends.
  public func watch() -> any JournalWatch { FolderWatch(folder) }

  /// Takes out what was put right since the last call.
  public func takeNotices() -> [StoreNotice] {
    defer { notices = [] }
    return notices
  }

  private func write(
    _ bytes: [UInt8], to file: String, at size: Int, lasting: Bool
  ) throws(StoreTrouble) {
    let wasUnsettled = lock.isUnsettled
    // Until the last step is done nobody knows what is on the disk.
    lock.isUnsettled = true
    if size == 0 {
      // A file must not outlive a power cut that the one before it does not.
      try makeLasting()
      try disk.makeFolder(Disk.folder(of: file))
    }
    let descriptor: Int32
    do {
      descriptor = try disk.open(file, O_WRONLY | O_APPEND | (size == 0 ? O_CREAT : 0))
    } catch {
      throw error.whileWriting(file)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) == size else {
      throw .journalMovedOn
    }
    do throws(SystemError) {
      if size == 0 { fchmod(descriptor, Disk.fileMode) }
      try disk.writeAll(bytes, to: descriptor)
      if lasting { try disk.syncAll(descriptor) }
      if size == 0 { try disk.syncFolder(Disk.folder(of: file)) }
    } catch {
      // Should even this fail, the next writer cuts off what is not whole.
      let isCutBack = disk.truncate(descriptor, size) == 0 && disk.sync(descriptor) == 0
      lock.isUnsettled = wasUnsettled || !isCutBack
      throw error.whileWriting(file)
    }
    lock.isUnsettled = wasUnsettled
  }

  /// Cuts off an unfinished end, which nobody was told is safe, but keeps its bytes.
  private func cut(_ day: JournalReader.Day) throws(StoreTrouble) {
    let file = folder.journalFile(of: day.day)
    let size = day.end.day == day.day ? day.end.offset : 0
    let bytes = try disk.read(file, from: size)
    let wasUnsettled = lock.isUnsettled
    lock.isUnsettled = true
    try disk.makeFolder(folder.tornFolder)
    let aside = UnusedName.path(in: folder.tornFolder, stem: "\(day.day)-\(size)", ending: ".part")
    try disk.replace(aside, with: bytes)
    do throws(SystemError) {
      let descriptor = try disk.open(file, O_WRONLY)
      defer { close(descriptor) }
      guard disk.truncate(descriptor, size) == 0 else { throw SystemError.last }
      try disk.syncAll(descriptor)
    } catch {
      throw error.whileWriting(file)
    }
    lock.isUnsettled = wasUnsettled
    notices.append(.tornTailCut(file: file, bytes: bytes.count, keptIn: aside))
  }
}
