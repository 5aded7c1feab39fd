import DeskOperations
import Glibc
import Testing

@testable import DeskFiles

/// Somebody died holding the lock: what he left unfinished, and who is named meanwhile.
@Suite struct DeadWriterTests {
  // No process has this number: the kernel's limit is 4194304.
  private static let dead = LockHolder(pid: 4_999_999, host: TemporaryFile.host, person: "mau")

  /// Puts a name into the lock file, as somebody who holds the lock does.
  private func sign(_ holder: LockHolder, in place: Workplace) throws {
    let person = holder.person.map { #","person":"\#($0)""# } ?? ""
    let text = #"{"pid":\#(holder.pid),"host":"\#(holder.host)"\#(person)}"#
    try place.put(text.utf8, in: place.folder.lockFile)
  }

  private func isSigned(_ place: Workplace) throws -> Bool {
    try place.text(place.folder.lockFile).contains("pid")
  }

  /// The files and folders that were put on disk, in order; one thread uses it.
  private final class Syncs: @unchecked Sendable {
    var paths: [String] = []
    var isBroken = false

    var disk: Disk {
      var disk = Disk.real
      for sync in [\Disk.sync, \Disk.syncNames] {
        disk[keyPath: sync] = { [self] descriptor in
          if isBroken {
            errno = EIO
            return -1
          }
          var path = [CChar](repeating: 0, count: 4096)
          let count = readlink("/proc/self/fd/\(descriptor)", &path, path.count)
          paths.append(
            String(decoding: path.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self))
          return 0
        }
      }
      return disk
    }
  }

  @Test func `the name of a writer stands in the lock while he writes, and no longer`() throws {
    let place = try Workplace()
    let store = try place.store()
    store.person = "Nguyễn Văn Mẫu"
    try store.inOneGo {
      let text = try place.text(place.folder.lockFile)
      #expect(text.contains("Nguyễn Văn Mẫu"))
    }
    #expect(try !isSigned(place))
  }

  @Test func `what a dead writer left is put on disk before anybody goes on from it`() throws {
    let place = try Workplace()
    _ = try place.store().perform(receipt(1), at: morning)
    try sign(DeadWriterTests.dead, in: place)
    let syncs = Syncs()
    let store = try place.store(disk: syncs.disk)
    let year = Disk.folder(of: place.today)
    #expect(syncs.paths == [place.today, year, place.folder.journalFolder])
    // Once is enough.
    #expect(try store.perform(receipt(1), at: morning) != .done([]))
    #expect(syncs.paths.count == 3)
    #expect(try !isSigned(place))
  }

  @Test func `where it cannot be put on disk nothing is acknowledged until it can`() throws {
    let place = try Workplace()
    _ = try place.store().perform(receipt(1), at: morning)
    try sign(DeadWriterTests.dead, in: place)
    let syncs = Syncs()
    syncs.isBroken = true
    let store = try place.store(disk: syncs.disk)
    #expect(store.desk.everyDossier.count == 1)
    #expect(throws: StoreTrouble.cannotWrite(file: place.today, SystemError(EIO))) {
      try store.perform(receipt(1), at: morning)
    }
    // Somebody else changes another file in between: the mark outlives him.
    try ReferenceFile(place.folder.peopleFile).rewrite(in: place.folder) { _ in }
    #expect(try isSigned(place))
    syncs.isBroken = false
    guard case .alreadyDone = try store.perform(receipt(1), at: morning) else {
      Issue.record("the request was done again")
      return
    }
    #expect(syncs.paths.first == place.today)
    #expect(try !isSigned(place))
  }

  @Test func `work in one go that was not put on disk is, before the next is acknowledged`() throws
  {
    let place = try Workplace()
    let syncs = Syncs()
    let store = try place.store(disk: syncs.disk)
    #expect(throws: StoreTrouble.self) {
      try store.inOneGo {
        _ = try store.perform(receipt(1), at: morning)
        syncs.isBroken = true
      }
    }
    #expect(try isSigned(place))
    syncs.isBroken = false
    syncs.paths = []
    _ = try store.perform(receipt(2), at: morning.advanced(bySeconds: 86_400))
    #expect(syncs.paths.first == place.today)
  }

  @Test func `a new day's file is begun once that of the day before is on disk`() throws {
    let place = try Workplace()
    let syncs = Syncs()
    let store = try place.store(disk: syncs.disk)
    try store.inOneGo {
      _ = try store.perform(receipt(1), at: morning)
      syncs.paths = []
      _ = try store.perform(receipt(2), at: morning.advanced(bySeconds: 86_400))
      #expect(syncs.paths.first == place.today)
    }
  }

  @Test func `a holder of this machine who is dead is not named, one of another machine is`() throws
  {
    let place = try Workplace()
    let (one, other) = (try place.store(), try place.store())
    let elsewhere = LockHolder(pid: 4_999_999, host: "quay9", person: "Trần Thị Thử")
    try one.inOneGo {
      try sign(DeadWriterTests.dead, in: place)
      #expect(throws: StoreTrouble.lockBusy(nil)) { try other.perform(receipt(1), at: morning) }
      try sign(elsewhere, in: place)
      #expect(throws: StoreTrouble.lockBusy(elsewhere)) {
        try other.perform(receipt(1), at: morning)
      }
    }
  }

  @Test func `a year that cannot be listed is no year without events`() throws {
    let place = try Workplace()
    _ = try place.store().perform(receipt(1), at: morning)
    let year = Disk.folder(of: place.today)
    #expect(Disk.real.rename(year, "\(place.root)/year") == 0)
    #expect(symlink(year, year) == 0)
    let trouble = StoreTrouble.cannotRead(file: year, SystemError(ELOOP))
    #expect(throws: trouble) { try place.store() }
    #expect(throws: trouble) { try Verification.run(place.folder) }
    _ = unlink(year)
    #expect(Disk.real.rename("\(place.root)/year", year) == 0)
    // A file that somebody called like a year is none.
    try place.put("x".utf8, in: "\(place.folder.journalFolder)/2027")
    #expect(try place.store().desk.everyDossier.count == 1)
  }
}
