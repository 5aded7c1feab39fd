import DeskOperations
import Glibc
import Testing

@testable import DeskFiles

/// What was acknowledged is there, what was not is not half there, and the clerk is told.
@Suite struct CrashTests {
  /// A desk with a dossier and two calls, each of which wrote two events at once: the first opened
  /// the counter, the second ended the service of the one before.
  private func practised() throws -> Workplace {
    let place = try Workplace()
    let store = try place.store()
    _ = try store.perform(receipt(1), at: morning)
    for key in ["a", "b"] {
      _ = try store.perform(request(.queue(.take(TicketOrder(service: nil))), key), at: morning)
    }
    _ = try store.perform(request(.queue(.callNext), "c"), at: morning)
    _ = try store.perform(request(.queue(.callNext), "d"), at: morning)
    #expect(store.position.sequence == 7)
    return place
  }

  @Test func `a power cut at any byte of the last requests loses only what was not whole`() throws {
    let place = try practised()
    let whole = try place.bytes(place.today)
    let ends = whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    // The last requests wrote lines 4 and 5, and 6 and 7, together: each counts only when both of
    // its lines are there.
    let requestEnds = [0, ends[0], ends[1], ends[2], ends[4], ends[6]]
    for size in ends[2]..<whole.count {
      try place.put(whole[..<size], in: place.today)
      let kept = try #require(requestEnds.last { $0 <= size })
      let store = try place.store()
      #expect(store.position.offset == kept)
      #expect(try place.bytes(place.today).count == kept)
      if size == kept {
        #expect(store.notices.isEmpty)
      } else {
        let aside = "\(place.folder.tornFolder)/\(morning.date)-\(kept).part"
        #expect(
          store.notices
            == [.tornTailCut(file: place.today, bytes: size - kept, keptIn: aside)])
        #expect(try place.bytes(aside) == Array(whole[kept..<size]))
        Workplace.remove(aside)
      }
      #expect(
        try store.perform(request(.queue(.take(TicketOrder(service: nil))), "next"), at: morning)
          != .alreadyDone(.ticket(TicketID(date: morning.date, number: 3))))
      #expect(try Verification.run(place.folder).isSound)
    }
  }

  @Test func `bytes that a power cut left as zeros are cut off`() throws {
    let place = try practised()
    let whole = try place.bytes(place.today)
    let start = try #require(whole.dropLast().lastIndex(of: UInt8(ascii: "\n"))) + 1
    let sector = (start / 512 + 1) * 512
    for zeros in [start..<sector, start..<(whole.count - 1) / 512 * 512, start..<whole.count] {
      var bytes = whole
      for index in zeros { bytes[index] = 0 }
      try place.put(bytes, in: place.today)
      let store = try place.store()
      #expect(store.position.sequence == 5)
      #expect(store.notices.count == 1)
      #expect(try Verification.run(place.folder).unfinishedBytes == 0)
    }
  }

  @Test func `an unfinished end is left alone while somebody else writes`() throws {
    let place = try practised()
    let whole = try place.bytes(place.today)
    let other = try place.store()
    try other.inOneGo {
      try place.put(whole.dropLast(5), in: place.today)
      let store = try place.store()
      #expect(store.position.sequence == 5)
      #expect(store.notices.isEmpty)
      #expect(try place.bytes(place.today).count == whole.count - 5)
      try place.put(whole, in: place.today)
      #expect(try store.catchUp().count == 2)
    }
  }

  @Test func `verifying tells of an unfinished end and changes nothing`() throws {
    let place = try practised()
    let bytes = try place.bytes(place.today).dropLast(5)
    try place.put(bytes, in: place.today)
    let report = try Verification.run(place.folder)
    #expect(report.isSound)
    #expect(report.events == 5)
    #expect(report.unfinishedBytes > 0)
    #expect(try place.bytes(place.today) == Array(bytes))
  }

  /// The ways a write can fail.
  enum Failure: String, CaseIterable, Sendable {
    case full, quota, broken, short, brokenSync, readOnly, forbidden

    var number: Int32 {
      switch self {
      case .full, .short: ENOSPC
      case .quota: EDQUOT
      case .broken, .brokenSync: EIO
      case .readOnly: EROFS
      case .forbidden: EACCES
      }
    }

    /// A disk on which files of the history fail this way.
    var disk: Disk {
      var disk = Disk.real
      let number = number
      switch self {
      case .full, .quota, .broken:
        disk.write = { _, _ in
          errno = number
          return -1
        }
      case .short:
        let left = Budget(100)
        disk.write = { descriptor, bytes in
          let count = min(left.bytes, bytes.count)
          guard count > 0 else {
            errno = number
            return -1
          }
          left.bytes -= count
          return Disk.real.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        }
      case .brokenSync:
        disk.sync = { _ in
          errno = number
          return -1
        }
      case .readOnly, .forbidden:
        disk.open = { path, flags, mode in
          guard flags & (O_WRONLY | O_RDWR) == 0 else {
            errno = number
            return -1
          }
          return Disk.real.open(path, flags, mode)
        }
      }
      return disk
    }
  }

  /// How many bytes a disk still takes; one thread uses it.
  private final class Budget: @unchecked Sendable {
    var bytes: Int
    init(_ bytes: Int) { self.bytes = bytes }
  }

  @Test(arguments: Failure.allCases, [false, true])
  func `a write that fails leaves nothing behind`(failure: Failure, isNewDay: Bool) throws {
    let place = try practised()
    let before = try place.bytes(place.today)
    let moment = isNewDay ? morning.advanced(bySeconds: 86_400) : morning
    let store = try place.store(disk: failure.disk)
    let desk = store.desk
    do {
      _ = try store.perform(receipt(9), at: moment)
      Issue.record("nothing failed")
    } catch let trouble as StoreTrouble {
      switch (failure, trouble) {
      case (.full, .diskFull), (.quota, .diskFull), (.short, .diskFull): break
      case (_, .cannotWrite(_, SystemError(failure.number))): break
      default: Issue.record("unexpected: \(trouble)")
      }
    }
    #expect(store.desk == desk)
    #expect(try place.bytes(place.today) == before)
    #expect(try Verification.run(place.folder).isSound)
    let mended = try place.store()
    #expect(mended.desk == desk)
    guard case .done = try mended.perform(receipt(9), at: moment) else {
      Issue.record("the repetition was not done")
      return
    }
    #expect(try Verification.run(place.folder).events == 8)
  }

  @Test func `where even cutting back fails, the next writer cuts`() throws {
    let place = try practised()
    var disk = Failure.short.disk
    disk.truncate = { _, _ in
      errno = EIO
      return -1
    }
    let store = try place.store(disk: disk)
    #expect(throws: StoreTrouble.diskFull(file: place.today)) {
      try store.perform(receipt(9), at: morning)
    }
    let next = try place.store()
    #expect(next.notices.count == 1)
    #expect(next.position == store.position)
  }

  @Test func `a folder that may only be read can be looked at`() throws {
    let place = try practised()
    let bytes = try place.bytes(place.today).dropLast(5)
    try place.put(bytes, in: place.today)
    let store = try place.store(disk: Failure.readOnly.disk)
    #expect(store.position.sequence == 5)
    #expect(try place.bytes(place.today) == Array(bytes))
  }

  @Test func `a deleted folder is named`() throws {
    let place = try practised()
    let store = try place.store()
    Workplace.remove(place.folder.path)
    #expect(throws: StoreTrouble.missingFolder(folder: place.folder.path)) {
      try store.catchUp()
    }
    #expect(throws: StoreTrouble.missingFolder(folder: place.folder.path)) { try place.store() }
  }

  @Test func `a history that was put back to an older one is read again and told`() throws {
    let place = try practised()
    let old = try place.bytes(place.today)
    let store = try place.store()
    _ = try store.perform(receipt(2), at: morning)
    try place.put(old, in: place.today)
    #expect(try store.catchUp().isEmpty)
    #expect(store.notices == [.journalReplaced(lost: 1)])
    #expect(store.position.sequence == 7)
    #expect(try place.store().desk == store.desk)
  }

  @Test func `a history replaced by a damaged one leaves the desk as it was`() throws {
    let place = try practised()
    let whole = try place.bytes(place.today)
    let store = try place.store()
    let (desk, position) = (store.desk, store.position)
    let damaged = Array("rác\n".utf8) + whole
    try place.put(damaged, in: place.today)
    #expect(throws: StoreTrouble.self) { try store.catchUp() }
    #expect(store.desk == desk && store.position == position)
    try place.put(whole, in: place.today)
    #expect(try store.catchUp().isEmpty && store.notices.isEmpty)
    #expect(store.desk == desk)
  }

  @Test func `an unfinished end that cannot be cut keeps nobody from reading`() throws {
    let place = try practised()
    let torn = try place.bytes(place.today).dropLast(5)
    try place.put(torn, in: place.today)
    let store = try place.store(disk: Failure.full.disk)
    #expect(store.position.sequence == 5)
    #expect(try place.bytes(place.today) == Array(torn))
    #expect(throws: StoreTrouble.self) { try store.perform(receipt(9), at: morning) }
    #expect(try place.store().notices.count == 1)
  }

  @Test func `half-written files of a killed program are removed`() throws {
    let place = try practised()
    // No process has this number: the kernel's limit is 4194304.
    let orphan = place.folder.file(".motcua-tmp-\(TemporaryFile.host)~4999999~1")
    let alive = place.folder.file(TemporaryFile.newName())
    try place.put([1], in: orphan)
    try place.put([1], in: alive)
    #expect(try place.store().notices == [.temporaryFilesRemoved(count: 1)])
    #expect(!Disk.isFile(orphan))
    #expect(Disk.isFile(alive))
  }
}
