import DeskOperations
import Glibc
import Testing

@testable import DeskFiles

/// Archives that somebody has made or damaged on purpose.
@Suite struct HostileArchiveTests {
  /// Unpacks a good backup, changes what lies there, and has the system's `tar` pack it anew.
  private func refusal(
    options: [String] = [], adding more: [String] = [],
    after change: (_ unpacked: String) throws -> Void
  ) throws -> (any Error)? {
    let place = try BackupPlace()
    let unpacked = "\(place.root)/unpacked"
    mkdir(unpacked, 0o700)
    let good = try place.backUp(as: "good.tar.gz").file
    try #require(
      Program.run(["tar", "--extract", "--file=\(good)", "--directory=\(unpacked)"]) == 0)
    try change(unpacked)
    let bad = "\(place.root)/bad.tar.gz"
    let packed = Program.run(
      ["tar", "--create", "--gzip", "--absolute-names", "--file=\(bad)", "--directory=\(unpacked)"]
        + options + ["manifest.json"]
        + (Disk.names(in: unpacked) ?? []).filter { $0 != "manifest.json" }.flatMap {
          below(unpacked, $0)
        } + more)
    try #require(packed == 0)
    let before = Disk.names(in: place.root)
    do {
      _ = try Restoration(from: bad).run(into: DeskFolder("\(place.root)/restored"))
      return nil
    } catch {
      #expect(Disk.names(in: place.root) == before)
      return error
    }
  }

  /// What lies in a folder, without the folders themselves.
  private func below(_ root: String, _ path: String) -> [String] {
    var status = stat()
    lstat("\(root)/\(path)", &status)
    guard status.st_mode & S_IFMT == S_IFDIR else { return [path] }
    return (Disk.names(in: "\(root)/\(path)") ?? []).flatMap { below(root, "\(path)/\($0)") }
  }

  private func flaw(_ error: (any Error)?) -> (entry: String, flaw: ArchiveFlaw)? {
    guard case ArchiveTrouble.flawed(_, let entry, let flaw) = error ?? CancellationError() else {
      Issue.record("\(String(describing: error))")
      return nil
    }
    return (entry, flaw)
  }

  private func put(_ text: String, in file: String) throws {
    try Disk.real.makeFolder(Disk.folder(of: file))
    try Disk.real.replace(file, with: Array(text.utf8))
  }

  private func text(_ file: String) throws -> String {
    String(decoding: try Disk.real.read(file), as: UTF8.self)
  }

  /// Changes a file and has the manifest agree.
  private func change(
    _ path: String, in unpacked: String, to bytes: [UInt8]
  ) throws {
    let manifest = "\(unpacked)/manifest.json"
    let old = try Disk.real.read("\(unpacked)/\(path)")
    var told = try BackupManifest.read(try Disk.real.read(manifest), of: manifest)
    let index = try #require(told.files.firstIndex { $0.path == path && $0.size == old.count })
    var checksum = Checksum()
    checksum.take(bytes[...])
    told.files[index].size = bytes.count
    told.files[index].sha256 = checksum.text
    try Disk.real.replace("\(unpacked)/\(path)", with: bytes)
    try Disk.real.replace(manifest, with: try told.bytes)
  }

  @Test func `an archive packed anew without a change is taken`() throws {
    #expect(try refusal { _ in } == nil)
  }

  @Test func `a changed byte, a missing file and an extra file are refused by name`() throws {
    let changed = flaw(
      try refusal { unpacked in
        let file = "\(unpacked)/people.json"
        try put(try text(file).replacing("Mẫu", with: "Máu"), in: file)
      })
    #expect(changed?.entry == "people.json" && changed?.flaw == .changed)
    let longer = flaw(
      try refusal { try put("longer", in: "\($0)/forms/empty.txt") })
    #expect(longer?.entry == "forms/empty.txt" && longer?.flaw == .changed)
    for name in ["codes.json", "journal/2026/2026-11-19.jsonl", "desk.json"] {
      let missing = flaw(try refusal { _ = unlink("\($0)/\(name)") })
      #expect(missing?.entry == name && missing?.flaw == .missing)
    }
    let extra = flaw(try refusal { try put("x", in: "\($0)/forms/extra.txt") })
    #expect(extra?.entry == "forms/extra.txt" && extra?.flaw == .notListed)
  }

  @Test(arguments: [
    "../evil", "/tmp/motcua-test-evil", "forms/../../evil", "evil.sh", ".bashrc", "state.json",
    "forms/.motcua-tmp-x", "journal/2026/2026-11-19.txt", "journal/2025/2026-11-19.jsonl",
    "printed//x", "./desk.json",
  ])
  func `a name that leads elsewhere is refused before anything is unpacked`(name: String) throws {
    let found = flaw(
      try refusal(options: ["--transform=s,^forms/empty.txt$,\(name),"]) { _ in })
    #expect(found?.entry == name && found?.flaw == .foreignPlace)
    #expect(Disk.status(of: "/tmp/motcua-test-evil") == nil)
  }

  @Test func `links, folders and devices are refused`() throws {
    let link = flaw(
      try refusal {
        unlink("\($0)/forms/empty.txt")
        symlink("/etc/passwd", "\($0)/forms/empty.txt")
      })
    #expect(link?.entry == "forms/empty.txt -> /etc/passwd" && link?.flaw == .notAFile)
    let hard = flaw(
      try refusal { Glibc.link("\($0)/desk.json", "\($0)/forms/second.txt") })
    #expect(hard?.entry.contains("forms/second.txt") == true && hard?.flaw == .notAFile)
    let pipe = flaw(try refusal { mkfifo("\($0)/forms/pipe", 0o600) })
    #expect(pipe?.entry == "forms/pipe" && pipe?.flaw == .notAFile)
    let folder = flaw(try refusal(adding: ["--no-recursion", "forms"]) { _ in })
    #expect(folder?.entry == "forms/" && folder?.flaw == .notAFile)
    let twice = flaw(
      try refusal(options: ["--hard-dereference"], adding: ["codes.json"]) { _ in })
    #expect(twice?.entry == "codes.json" && twice?.flaw == .twice)
  }

  @Test func `a later form is refused in its own words`() throws {
    let manifest = try refusal {
      let file = "\($0)/manifest.json"
      try put(try text(file).replacing("\"format\" : 1", with: "\"format\" : 9"), in: file)
    }
    #expect(isNewer(manifest, found: 9, supported: 1))
    let desk = try refusal {
      let file = "\($0)/manifest.json"
      try put(try text(file).replacing("\"deskFormat\" : 3", with: "\"deskFormat\" : 9"), in: file)
    }
    #expect(isNewer(desk, found: 9, supported: FolderFormat.present))
    let settings = try refusal { unpacked in
      let text = try text("\(unpacked)/desk.json")
      try change(
        "desk.json", in: unpacked,
        to: Array(text.replacing("\"format\": 3", with: "\"format\": 9").utf8))
    }
    #expect(isNewer(settings, found: 9, supported: FolderFormat.present))
    let path = "journal/2026/2026-11-20.jsonl"
    let line = try refusal { unpacked in
      var lines = try text("\(unpacked)/\(path)").split(separator: "\n").map(String.init)
      let newer = lines.removeLast().replacing("\"v\":1", with: "\"v\":2")
      let body = Array(newer.utf8).dropLast(Seal.length) + [UInt8(ascii: "}")]
      try change(
        path, in: unpacked,
        to: Array((lines.joined(separator: "\n") + "\n").utf8) + Seal.close(Array(body)).bytes
          + [UInt8(ascii: "\n")])
    }
    #expect(isNewer(line, found: 2, supported: JournalFault.supportedVersion))
  }

  private func isNewer(_ error: (any Error)?, found: Int, supported: Int) -> Bool {
    guard case StoreTrouble.newerFormat(_, found, supported)? = error else {
      Issue.record("\(String(describing: error))")
      return false
    }
    return true
  }

  @Test func `a history forged along with its manifest still does not fit itself`() throws {
    let path = "journal/2026/2026-11-20.jsonl"
    let forged = flaw(
      try refusal { unpacked in
        let text = try text("\(unpacked)/\(path)")
        try change(path, in: unpacked, to: Array(text.replacing("Mẫu", with: "Máu").utf8))
      })
    #expect(forged?.entry == path && forged?.flaw == .damagedHistory(line: 1))
    let shortened = try refusal { unpacked in
      let lines = try text("\(unpacked)/\(path)").split(separator: "\n").dropLast()
      try change(path, in: unpacked, to: Array((lines.joined(separator: "\n") + "\n").utf8))
    }
    guard case ArchiveTrouble.otherHead? = shortened else {
      Issue.record("\(String(describing: shortened))")
      return
    }
  }

  @Test func `what is no backup, or only the start of one, is refused`() throws {
    let place = try BackupPlace()
    let good = try place.place.bytes(try place.backUp(as: "good.tar.gz").file)
    let target = DeskFolder("\(place.root)/restored")
    let file = "\(place.root)/bad"
    for bytes in [[], Array("hello".utf8), Array("{\"kind\":\"motcua-backup\"}".utf8)] {
      try place.place.put(bytes, in: file)
      #expect(throws: ArchiveTrouble.notABackup(file: file)) {
        try Restoration(from: file).run(into: target)
      }
    }
    #expect(throws: ArchiveTrouble.notABackup(file: place.folder.path)) {
      try Restoration(from: place.folder.path).run(into: target)
    }
    #expect(
      Program.run(["tar", "-czf", "\(place.root)/other", "-C", place.folder.path, "people.json"])
        == 0)
    #expect(throws: ArchiveTrouble.notABackup(file: "\(place.root)/other")) {
      try Restoration(from: "\(place.root)/other").run(into: target)
    }
    for size in stride(from: 2, to: good.count, by: max(1, good.count / 23)) {
      try place.place.put(good[..<size], in: file)
      #expect(throws: ArchiveTrouble.cutOff(file: file)) {
        try Restoration(from: file).run(into: target)
      }
    }
    for index in stride(from: 10, to: good.count, by: max(1, good.count / 23)) {
      var bytes = good
      bytes[index] ^= 0x20
      try place.place.put(bytes, in: file)
      #expect(throws: (any Error).self) { try Restoration(from: file).run(into: target) }
    }
    #expect(!Disk.isFolder(target.path))
  }
}
