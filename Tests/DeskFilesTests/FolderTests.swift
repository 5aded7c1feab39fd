import DeskOperations
import Glibc
import Testing

@testable import DeskFiles

@Suite struct FolderTests {
  @Test func `a new desk gets the shipped files and nothing else`() throws {
    let place = try Workplace()
    #expect(
      Disk.names(in: place.folder.path) == [
        "calendar.json", "codes.json", "desk.json", "drafts", "forms", "journal", "law.json",
        "people.json",
        "portal.json", "printed", "procedures.json", "reports.json",
      ])
    #expect(try place.text("\(place.folder.formsFolder)/slip.txt") == "{{code}}\n")
    #expect(
      try place.bytes(place.folder.peopleFile) == place.bytes("\(place.root)/shipped/people.json"))
  }

  @Test func `a folder that holds something is not made a desk`() throws {
    let place = try Workplace()
    #expect(throws: StoreTrouble.folderNotEmpty(folder: place.folder.path)) {
      try DeskFolder.create(at: place.folder.path, from: "\(place.root)/shipped")
    }
  }

  @Test func `a desk that cannot be made whole is not left half-made`() throws {
    let place = try Workplace()
    Workplace.remove("\(place.root)/shipped/codes.json")
    let path = "\(place.root)/a/b/other"
    #expect(throws: StoreTrouble.self) {
      try DeskFolder.create(at: path, from: "\(place.root)/shipped")
    }
    #expect(!Disk.isFolder(path))
  }

  @Test func `a watch tells what changed, also in a new year`() throws {
    let place = try Workplace()
    let watch = FolderWatch(place.folder)
    #expect(watch.drain().isEmpty)
    let store = try place.store()
    _ = try store.perform(receipt(1), at: morning)
    #expect(watch.drain() == [.journal])
    _ = try store.perform(receipt(2), at: morning)
    #expect(watch.drain() == [.journal])
    _ = try store.perform(receipt(3), at: morning.advanced(bySeconds: 86_400))
    #expect(watch.drain() == [.journal])
    _ = try store.perform(receipt(4), at: morning.advanced(bySeconds: 60 * 86_400))
    #expect(watch.drain() == [.journal])
    _ = try store.perform(receipt(5), at: morning.advanced(bySeconds: 60 * 86_400))
    #expect(watch.drain() == [.journal])
    try store.saveState()
    #expect(watch.drain().isEmpty)
    try ReferenceFile(place.folder.peopleFile).rewrite(in: place.folder) { _ in }
    #expect(watch.drain() == [.reference])
    try place.put("{}".utf8, in: place.folder.codesFile)
    #expect(watch.drain() == [.reference])
  }

  @Test func `a watch becomes readable on news`() throws {
    let place = try Workplace()
    let watch = FolderWatch(place.folder)
    var waiting = pollfd(fd: try #require(watch.descriptor), events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 0) == 0)
    _ = try place.store().perform(receipt(1), at: morning)
    #expect(poll(&waiting, 1, 0) == 1)
    _ = watch.drain()
    #expect(poll(&waiting, 1, 0) == 0)
  }

  @Test func `a watch finds a folder again that went away and came back`() throws {
    let place = try Workplace()
    let watch = FolderWatch(place.folder)
    let away = "\(place.root)/away"
    #expect(rename(place.folder.path, away) == 0)
    #expect(watch.drain() == [.journal, .reference])
    #expect(watch.compare() == [.reference])
    // Another folder takes its place: what happens in the first is no news any more.
    try DeskFolder.create(at: place.folder.path, from: "\(place.root)/shipped")
    #expect(watch.compare().contains(.reference))
    _ = try place.store().perform(receipt(1), at: morning)
    #expect(watch.drain() == [.journal])
  }

  @Test func `nothing is kept beside a folder that is gone`() throws {
    let place = try Workplace()
    let drafts = DraftStore(place.folder)
    let printed = PrintedFiles(place.folder)
    let store = try place.store()
    Workplace.remove(place.folder.path)
    let gone = StoreTrouble.missingFolder(folder: place.folder.path)
    #expect(throws: gone) { try drafts.save([1], id: "a") }
    #expect(throws: gone) { try printed.stem(on: morning.date, name: "a") }
    #expect(throws: gone) { try store.perform(receipt(1), at: morning) }
    #expect(!Disk.isFolder(place.folder.path))
    // A place where a disk is mounted is an empty folder without it.
    try Disk.real.makeFolder(place.folder.path)
    #expect(throws: StoreTrouble.notADesk(folder: place.folder.path)) {
      try drafts.save([1], id: "a")
    }
    #expect(throws: StoreTrouble.self) { try store.perform(receipt(1), at: morning) }
    #expect(Disk.names(in: place.folder.path) == [])
  }

  @Test func `a disk shared with other machines is known by its kind`() {
    let mounts = """
      21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      44 21 0:45 / /mnt/desk rw shared:3 master:1 - nfs4 server:/desk rw
      45 21 0:46 / /mnt/ssh rw - fuse.sshfs server:/ rw
      """
    func isShared(_ mount: Int) -> Bool {
      NetworkDisk.isShared(file: "pos:\t0\nflags:\t0100000\nmnt_id:\t\(mount)\n", mounts: mounts)
    }
    #expect(!isShared(21) && isShared(44) && isShared(45) && !isShared(4))
    #expect(!NetworkDisk.isShared(file: "", mounts: ""))
    #expect(!NetworkDisk.holds("/proc"))
  }

  @Test func `looking at files finds the same without the system's help`() throws {
    let place = try Workplace()
    let watch = FolderWatch(place.folder)
    let store = try place.store()
    #expect(watch.compare().isEmpty)
    _ = try store.perform(receipt(1), at: morning)
    #expect(watch.compare() == [.journal])
    _ = try store.perform(receipt(2), at: morning)
    #expect(watch.compare() == [.journal])
    #expect(watch.compare().isEmpty)
    try ReferenceFile(place.folder.peopleFile).rewrite(in: place.folder) { _ in }
    #expect(watch.compare() == [.reference])
  }

  @Test func `on a shared disk a watch asks, and finds what others did`() throws {
    let place = try Workplace()
    let watch = FolderWatch(place.folder, isShared: true)
    #expect(watch.descriptor == nil)
    let (one, other) = (try place.store(), try place.store())
    #expect(!watch.hasNews())
    for day in [0, 0, 1, 60] {
      _ = try one.perform(
        receipt(one.position.sequence), at: morning.advanced(bySeconds: day * 86_400))
      #expect(watch.hasNews())
      #expect(try other.catchUp().count == 1)
      #expect(!watch.hasNews())
    }
    try ReferenceFile(place.folder.peopleFile).rewrite(in: place.folder) { _ in }
    #expect(watch.drain() == [.reference])
  }

  @Test func `drafts come back until they are removed`() throws {
    let place = try Workplace()
    let drafts = DraftStore(place.folder)
    #expect(drafts.all().isEmpty)
    try drafts.save([1], id: "intake-1")
    try drafts.save([2, 3], id: "intake-1")
    try drafts.save([4], id: "../../etc")
    let all = DraftStore(place.folder).all()
    #expect(Set(all.map(\.id)) == ["intake-1", "_.._.._etc"])
    #expect(all.first { $0.id == "intake-1" }?.bytes == [2, 3])
    try drafts.remove("intake-1")
    try drafts.remove("intake-1")
    #expect(drafts.all().count == 1)
  }

  @Test func `a draft that cannot be read is passed over and kept`() throws {
    let place = try Workplace()
    let drafts = DraftStore(place.folder)
    try drafts.save([1], id: "good")
    let broken = "\(place.folder.draftsFolder)/broken.draft"
    try Disk.real.makeFolder(broken)
    #expect(drafts.all().map(\.id) == ["good"])
    #expect(Disk.isFolder(broken))
  }

  @Test func `printed papers never take each other's place`() throws {
    let place = try Workplace()
    let printed = PrintedFiles(place.folder)
    for (byte, stem) in [(UInt8(1), "slip-H99-1"), (2, "slip-H99-1-2")] {
      let place = try printed.stem(on: morning.date, name: "slip-H99-1")
      for ending in ["txt", "html", "pdf"] {
        let file = try printed.keep([byte], as: ending, at: place)
        #expect(file == "printed/2026/11/20/\(stem).\(ending)")
        #expect(try printed.bytes(of: file) == [byte])
      }
    }
  }

  @Test func `a name from outside stays inside its folder`() {
    #expect(FileName.safe("../a/b") == "_.._a_b")
    #expect(FileName.safe(".lock") == "_.lock")
    #expect(FileName.safe("") == "_")
    #expect(FileName.safe("phiếu 1") == "phi___u_1")
  }
}
