import Glibc

/// What changed in a desk's folder.
public enum FolderChange: Hashable, Sendable {
  /// Somebody appended to the history.
  case journal
  /// Somebody edited one of the files that people edit.
  case reference
}

/// Tells when others change a desk's folder.
///
/// Local folders tell at once, through `descriptor`. Network folders tell nothing, so ask
/// `compare()` by timer as well.
public final class FolderWatch: JournalWatch {
  /// Becomes readable on news; nil where the system has no such thing.
  public let descriptor: Int32?

  private let folder: DeskFolder
  private let isShared: Bool
  private var watched: [Int32: Place] = [:]
  /// Which folder is watched: another may take its place under the same name.
  private var root: String
  private var seen: [FolderChange: [String]] = [:]

  private enum Place: Hashable {
    case root, journal
    case year(Int)
  }

  /// Watches a folder from now on.
  public convenience init(_ folder: DeskFolder) {
    self.init(folder, isShared: NetworkDisk.holds(folder.path))
  }

  /// Watches a folder that other machines may share, or may not.
  package init(_ folder: DeskFolder, isShared: Bool) {
    self.folder = folder
    self.isShared = isShared
    let descriptor = isShared ? -1 : inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
    self.descriptor = descriptor >= 0 ? descriptor : nil
    root = FolderWatch.identity(of: folder.path)
    seen = look()
    watchAll()
  }

  deinit { if let descriptor { close(descriptor) } }

  /// Takes in what the system tells; returns what changed.
  public func drain() -> Set<FolderChange> {
    guard let descriptor else { return compare() }
    var changes: Set<FolderChange> = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      changes.formUnion(understand(buffer[..<count]))
    }
    return changes
  }

  /// Looks at sizes and times; returns what changed since the last look.
  public func compare() -> Set<FolderChange> {
    let root = FolderWatch.identity(of: folder.path)
    if root != self.root {
      self.root = root
      if let descriptor { for number in watched.keys { inotify_rm_watch(descriptor, number) } }
      watched = [:]
      watchAll()
    }
    let now = look()
    defer { seen = now }
    return Set(now.keys.filter { now[$0] != seen[$0] })
  }

  /// Whether somebody appended to the history since the last call.
  public func hasNews() -> Bool { drain().contains(.journal) }

  private static func identity(of path: String) -> String {
    Disk.status(of: path).map { "\($0.st_dev) \($0.st_ino)" } ?? "none"
  }

  private func watchAll() {
    watch(folder.path, as: .root)
    watch(folder.journalFolder, as: .journal)
    if let year = newestYear { watch(folder.journalFolder(ofYear: year), as: .year(year)) }
  }

  private func watch(_ path: String, as place: Place) {
    guard let descriptor else { return }
    let news = IN_CREATE | IN_MOVED_TO | IN_DELETE | IN_ONLYDIR | IN_DELETE_SELF | IN_MOVE_SELF
    // The root also holds the lock, which is written all the time; saved files come by renaming or
    // by closing.
    let mask = Int(news) | (place == .root ? Int(IN_CLOSE_WRITE) : Int(IN_MODIFY))
    let number = inotify_add_watch(descriptor, path, UInt32(mask))
    if number >= 0 { watched[number] = place }
  }

  private func understand(_ bytes: ArraySlice<UInt8>) -> Set<FolderChange> {
    var changes: Set<FolderChange> = []
    var rest = bytes
    let head = MemoryLayout<inotify_event>.size
    while rest.count >= head {
      let event = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
      let name = String(
        decoding: rest.dropFirst(head).prefix(Int(event.len)).prefix { $0 != 0 }, as: UTF8.self)
      rest = rest.dropFirst(head + Int(event.len))
      changes.formUnion(meaning(of: event, name: name))
    }
    return changes
  }

  private func meaning(of event: inotify_event, name: String) -> Set<FolderChange> {
    let loses = UInt32(IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)
    if event.mask & loses != 0 { return [.journal, .reference] }
    switch watched[event.wd] {
    case .root:
      if name == "journal" {
        watch(folder.journalFolder, as: .journal)
        return [.journal]
      }
      return DeskFolder.referenceNames.contains(name) ? [.reference] : []
    case .journal:
      guard name.utf8.count == 4, let year = Int(name) else { return [] }
      watch(folder.journalFolder(ofYear: year), as: .year(year))
      return [.journal]
    case .year: return [.journal]
    case nil: return []
    }
  }

  private var newestYear: Int? {
    Disk.names(in: folder.journalFolder)?.compactMap { $0.utf8.count == 4 ? Int($0) : nil }.max()
  }

  private func look() -> [FolderChange: [String]] {
    var journal = ["none"]
    if let year = newestYear {
      let path = folder.journalFolder(ofYear: year)
      let last = Disk.names(in: path)?.last { $0.hasSuffix(".jsonl") } ?? ""
      journal = [last, stamp(of: "\(path)/\(last)")]
    }
    return [
      .journal: journal,
      .reference: DeskFolder.referenceNames.map { stamp(of: folder.file($0)) },
    ]
  }

  /// A network disk tells the size and time that it remembers, until a file is opened.
  private func stamp(of path: String) -> String {
    if isShared, let descriptor = try? Disk.real.open(path, O_RDONLY) { close(descriptor) }
    return Disk.stamp(of: path) ?? "none"
  }
}
