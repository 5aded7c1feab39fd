import FoundationEssentials
import Glibc

/// The lock that admits one writer to a folder at a time.
///
/// The system releases it when its holder dies, however that happens. The holder's name stays in the
/// file then, which is how the next one knows that work may be unfinished.
final class FolderLock {
  /// Whether work under the lock may not be on the disk: the holder's own, or that of one who died.
  ///
  /// Where it still may not be when the lock is given back, the next holder finds this set.
  var isUnsettled = false

  private let path: String
  private let patience: Int
  private let disk: Disk
  private var descriptor: Int32 = -1
  private let line: WaitingLine
  private var timesPastTheLine = 0
  private var described: (person: String?, text: [UInt8])?

  /// How often in a row its last holder may take the lock again before those who wait.
  ///
  /// One after the other, each would first read what one other wrote: that is slower for all.
  private static let mostPastTheLine = 16

  init(path: String, patience: Int, disk: Disk) {
    self.path = path
    self.patience = patience
    self.disk = disk
    line = WaitingLine(path: path + ".next", disk: disk)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Takes the lock, waiting up to `patience` seconds.
  ///
  /// - Parameters:
  ///   - whileWaiting: Called once where that takes longer than a second.
  ///   - meanwhile: Called again and again until the lock is free; answers whether it had something to do.
  func take(
    for person: String?, whileWaiting: ((LockHolder?) -> Void)? = nil,
    meanwhile: () -> Bool = { false }
  ) throws(StoreTrouble) {
    if timesPastTheLine < FolderLock.mostPastTheLine, try takeIfFree(for: person) {
      timesPastTheLine += 1
      return
    }
    defer { line.leave() }
    let start = FolderLock.now()
    var tell = whileWaiting
    var pause = 100
    while true {
      let isNext = line.isNext()
      let waited = FolderLock.now() - start
      // Whoever stands first may be asleep, and waits no more than anybody.
      if isNext || waited > 1_000_000, try takeIfFree(for: person) { break }
      let left = patience * 1_000_000 - waited
      guard left > 0 else { throw .lockBusy(holder()) }
      if waited > 1_000_000 {
        tell?(holder())
        tell = nil
      }
      if meanwhile() { continue }
      // Longer and longer, so that a long wait costs little; unequal, so that two do not always meet.
      let next = max(200, min(waited / 50, 4000))
      usleep(UInt32(min(left, isNext ? next : pause + Int.random(in: 0...pause))))
      pause = min(pause * 2, 4000)
    }
    timesPastTheLine = 0
  }

  /// Takes the lock where nobody has it.
  func takeIfFree(for person: String?) throws(StoreTrouble) -> Bool {
    while true {
      if descriptor < 0 {
        do {
          descriptor = try disk.open(path, O_RDWR | O_CREAT)
        } catch {
          // Nobody but the program knows the lock's own file.
          let folder = Disk.folder(of: path)
          throw error.meansMissing
            ? .missingFolder(folder: folder) : error.whileWriting(folder)
        }
      }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let error = SystemError.last
        if error.number == EINTR { continue }
        guard error.number == EWOULDBLOCK else { throw .cannotWrite(file: path, error) }
        return false
      }
      if isStillInPlace {
        if isDescribed { isUnsettled = true }
        describe(person)
        return true
      }
      // Somebody put another lock file here: the one we hold keeps nobody out.
      close(descriptor)
      descriptor = -1
    }
  }

  /// Gives the lock back.
  func release() {
    guard descriptor >= 0 else { return }
    if !isUnsettled { put([]) }
    flock(descriptor, LOCK_UN)
  }

  private var isStillInPlace: Bool {
    var ours = stat()
    guard fstat(descriptor, &ours) == 0, let there = Disk.status(of: path) else { return false }
    return ours.st_ino == there.st_ino && ours.st_dev == there.st_dev
  }

  /// Says in the file who has the lock, for those who wait and for who comes after a death.
  private func describe(_ person: String?) {
    if described == nil || described?.person != person {
      let holder = LockHolder(pid: getpid(), host: TemporaryFile.host, person: person)
      guard let text = try? JSONEncoder().encode(holder) else { return }
      described = (person, Array(text))
    }
    if let described { put(described.text) }
  }

  /// Blanks cover a longer text of before, and keep the room where the disk fills up.
  private func put(_ text: [UInt8]) {
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: max(0, 512 - text.count))
    _ = (text + blanks).withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  private var isDescribed: Bool {
    var first: UInt8 = 0
    return pread(descriptor, &first, 1, 0) == 1 && first == UInt8(ascii: "{")
  }

  /// Who has the lock; nil where nobody says, or the one who says so is dead.
  private func holder() -> LockHolder? {
    guard let bytes = try? disk.read(path, limitInMegabytes: 1),
      let holder = try? JSONDecoder().decode(LockHolder.self, from: Data(bytes)), !holder.isDead
    else { return nil }
    return holder
  }

  /// Microseconds on a clock that nobody sets.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }
}

extension LockHolder {
  /// Whether the holder works on this very machine.
  public var isOnThisMachine: Bool { host == TemporaryFile.host }

  /// Whether no such process lives any more; of other machines nobody here can tell.
  var isDead: Bool { isOnThisMachine && kill(pid, 0) != 0 && errno == ESRCH }
}
