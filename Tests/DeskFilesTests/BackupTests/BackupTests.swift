import DeskOperations
import Glibc
import Testing

@testable import DeskFiles

/// A desk in one file, and the same desk from it.
@Suite struct BackupTests {
  @Test(arguments: ["desk.tar.gz", "desk.tar.zst", "backup"])
  func `a restored desk is the one that was backed up, byte for byte`(name: String) throws {
    let place = try BackupPlace()
    let report = try place.backUp(as: name)
    let folder = DeskFolder("\(place.root)/restored")
    let restored = try Restoration(from: "\(place.root)/\(name)").run(into: folder)
    #expect(restored.manifest == report.manifest)
    #expect(report.manifest.journal.sequence == 4 && report.manifest.days == 2)
    let kept = try place.place.files(of: place.folder)
    let back = try place.place.files(of: folder)
    let paths = report.manifest.files.map(\.path)
    #expect(back.keys.filter(DeskContents.isPlace).sorted() == paths.sorted())
    // The kept state is derived and made anew: the same for the same history.
    for path in paths + ["state.json"] {
      #expect(back[path] != nil && back[path] == kept[path], "\(path)")
    }
    for path in ["forms/xã/mẫu, 1.txt", "drafts/mau.draft", "printed/2026/11/20/slip.html"] {
      #expect(back[path] != nil, "\(path)")
    }
    #expect(try place.modes(of: folder.path) == [0o700, 0o600])
    #expect(Disk.status(of: "\(place.root)/\(name)").map { $0.st_mode & 0o777 } == 0o600)
    #expect(DraftStore(folder).all() == DraftStore(place.folder).all())
    #expect(try DeskStore(folder: folder).desk == place.place.store().desk)
  }

  @Test func `what is derived, half-written or the lock's stays out`() throws {
    let place = try BackupPlace()
    let strange = [".lock", "errors.log", "state.json", "book/2026.json", "notes.txt"]
    let temporary = ["", "forms/", "printed/", "journal/2026/"].map {
      $0 + TemporaryFile.newName()
    }
    for path in strange + temporary { try place.put("x", in: path) }
    let paths = try place.backUp(as: "desk.tar.gz").manifest.files.map(\.path)
    #expect(paths.allSatisfy { DeskContents.isPlace($0) } && Set(paths).count == paths.count)
    for path in strange + temporary { #expect(!paths.contains(path), "\(path)") }
  }

  @Test func `the history goes up to the last whole request, and the torn end stays out`() throws {
    let place = try BackupPlace()
    let whole = try place.place.bytes(place.place.today)
    try place.place.put(whole + Array("{\"at\":".utf8), in: place.place.today)
    let report = try place.backUp(as: "desk.tar.gz")
    #expect(report.manifest.journal.offset == whole.count)
    let folder = DeskFolder("\(place.root)/restored")
    _ = try Restoration(from: report.file).run(into: folder)
    #expect(try place.place.bytes(folder.journalFile(of: morning.date)) == whole)
    #expect(try Verification.run(folder).unfinishedBytes == 0)
  }

  @Test func `a desk in which nothing has happened yet comes back as well`() throws {
    let place = try Workplace()
    let file = "\(place.root)/desk.tar.gz"
    _ = try Backup(of: place.folder).write(to: file, at: morning)
    let folder = DeskFolder("\(place.root)/restored")
    let report = try Restoration(from: file).run(into: folder)
    #expect(report.manifest.journal == .start)
    let store = try DeskStore(folder: folder)
    _ = try store.perform(receipt(1), at: morning)
    #expect(store.notices.isEmpty)
  }

  @Test func `a backup takes no other file's place and does not lie in its own desk`() throws {
    let place = try BackupPlace()
    let taken = "\(place.root)/taken.tar.gz"
    try place.place.put("mine".utf8, in: taken)
    symlink("\(place.root)/nowhere", "\(place.root)/link.tar.gz")
    symlink(place.folder.path, "\(place.root)/alias")
    let before = Disk.names(in: place.root)
    let inside = "\(place.folder.path)/printed/x.tar.gz"
    let refusals: [(String, ArchiveTrouble)] = [
      (taken, .alreadyThere(file: taken)),
      ("\(place.root)/link.tar.gz", .alreadyThere(file: "\(place.root)/link.tar.gz")),
      (inside, .insideDesk(file: inside, folder: place.folder.path)),
      (
        "\(place.root)/alias/x.tar.gz",
        .insideDesk(file: "\(place.root)/alias/x.tar.gz", folder: place.folder.path)
      ),
      ("\(place.root)/no/x.tar.gz", .noFolder(folder: "\(place.root)/no")),
    ]
    for (file, trouble) in refusals {
      #expect(throws: trouble) { try Backup(of: place.folder).write(to: file, at: morning) }
    }
    #expect(try place.place.text(taken) == "mine")
    #expect(Disk.names(in: place.root) == before)
  }

  @Test func `a name that no archive carries safely is told, not left out`() throws {
    let place = try BackupPlace()
    try place.put("x", in: "forms/a\nb.txt")
    #expect(throws: ArchiveTrouble.unfitName(path: "forms/a\nb.txt")) {
      try place.backUp(as: "desk.tar.gz")
    }
  }

  @Test func `a damaged journal is told, not backed up`() throws {
    let place = try BackupPlace()
    try place.place.change(place.place.today, "Mẫu", to: "Máu")
    #expect {
      try place.backUp(as: "desk.tar.gz")
    } throws: { error in
      if case StoreTrouble.brokenJournal = error { true } else { false }
    }
  }

  @Test func `a disk that is full at any moment leaves nothing behind`() throws {
    let place = try BackupPlace()
    let file = "\(place.root)/desk.tar.gz"
    let before = Disk.names(in: place.root)
    var refused = 0
    while true {
      let disk = BackupPlace.disk(takingWrites: refused)
      do {
        _ = try Backup(of: place.folder, on: disk).write(to: file, at: morning)
        break
      } catch {
        #expect(error as? StoreTrouble == .diskFull(file: file))
        #expect(Disk.names(in: place.root) == before)
        refused += 1
      }
    }
    #expect(refused > 10)
    let target = "\(place.root)/restored"
    for writes in 0..<8 {
      #expect(throws: StoreTrouble.diskFull(file: target)) {
        try Restoration(from: file, on: BackupPlace.disk(takingWrites: writes))
          .run(into: DeskFolder(target))
      }
      #expect(Disk.status(of: target) == nil)
      #expect(Disk.names(in: place.root)?.count == (before?.count ?? 0) + 1)
    }
  }

  @Test func `a folder that holds something is not restored into, an empty one is`() throws {
    let place = try BackupPlace()
    let file = try place.backUp(as: "desk.tar.gz").file
    #expect(throws: StoreTrouble.folderNotEmpty(folder: place.folder.path)) {
      try Restoration(from: file).run(into: place.folder)
    }
    let empty = "\(place.root)/empty"
    mkdir(empty, 0o755)
    _ = try Restoration(from: file).run(into: DeskFolder(empty))
    #expect(try Verification.run(DeskFolder(empty)).events == 4)
    #expect(try place.modes(of: empty) == [0o700, 0o600])
    let below = DeskFolder("\(place.root)/a/b/c/")
    _ = try Restoration(from: file).run(into: below)
    #expect(try Verification.run(below).events == 4)
  }

  @Test func `what a killed one left behind goes with the next`() throws {
    let place = try BackupPlace()
    let left = "\(place.root)/.motcua-tmp-\(TemporaryFile.host)~\(BackupPlace.deadProcess)~1"
    mkdir(left, 0o700)
    try place.place.put("x".utf8, in: "\(left)/archive.tar.gz")
    _ = try place.backUp(as: "desk.tar.gz")
    #expect(Disk.status(of: left) == nil)
  }
}
