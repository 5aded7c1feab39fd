import Foundation
import Testing

/// Backups by the real program: while others write, while it is killed, on a full disk.
@Suite struct BackupCommandTests {
  private static let clock = ["--at", "2026-11-20T09:41"]

  /// A folder for backups and what is made of them, which lives as long as one test.
  private final class Shelf: Sendable {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "motcua-shelf-\(UUID().uuidString)").path()

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var names: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
  }

  @Test func `a desk comes back from its backup, and every answer says what was done`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let shelf = try Shelf()
    let code = try await desk.receive(at: "2026-11-20T09:00")
    let made = try await desk.json(
      ["backup", "\(shelf.path)/a.tar.gz"] + BackupCommandTests.clock)
    #expect(made["events"] as? Int == 1 && made["days"] as? Int == 1)
    let head = try #require(made["head"] as? String)
    let told = try await desk.run(["backup", "\(shelf.path)/b.tar.gz"])
    #expect(told.status == 0 && told.output.contains("Đã sao lưu 1 sự kiện của 1 ngày"), "\(told)")
    #expect(told.output.contains("Mã niêm phong ngày 20/11/2026: \(head)"))

    let folder = "\(shelf.path)/desk"
    let restored = try await Product.run([
      "restore", "\(shelf.path)/a.tar.gz", "--data", folder, "--format", "json",
    ])
    #expect(try restored.json["head"] as? String == head, "\(restored)")
    #expect(try restored.json["madeAt"] as? String == "2026-11-20T09:41:00+07:00")
    let found = try await Product.run(["find", "mau", "--data", folder])
    #expect(found.output.contains(code) && found.errors.isEmpty, "\(found)")
    let again = try await Product.run(["restore", "\(shelf.path)/b.tar.gz", "--data", folder])
    #expect(again.status == 1 && again.errors.contains("đã có dữ liệu"), "\(again)")
    let taken = try await desk.run(["backup", "\(shelf.path)/a.tar.gz"])
    #expect(taken.status == 1 && taken.errors.contains("không ghi đè"), "\(taken)")
    let foreign = try await Product.run([
      "restore", desk.file("law.json").path(), "--data", "\(shelf.path)/x",
    ])
    #expect(foreign.status == 3 && foreign.errors.contains("không phải bản sao lưu"), "\(foreign)")
    #expect(try shelf.names == ["a.tar.gz", "b.tar.gz", "desk"])
  }

  @Test func `four writers go on while backups are made, and each backup is a sound beginning`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let shelf = try Shelf()
    // They write until some backups were made, however fast the one or the other is.
    let script = """
      (for writer in 1 2 3 4; do
        (until [ -e '\(shelf.path)/3.tar.gz' ]; do
          '\(Product.path)' receive --data '\(desk.path)' --at 2026-11-20T09:41 \
            --procedure 1.001193 --name "Nguyễn Văn Mẫu" > /dev/null || exit 1
        done) &
      done; wait; touch '\(shelf.path)/done') &
      n=0
      until [ -e '\(desk.path)/journal/2026' ] || [ -e '\(shelf.path)/done' ]; do :; done
      until [ -e '\(shelf.path)/done' ]; do
        n=$((n + 1))
        '\(Product.path)' backup "\(shelf.path)/$n.tar.gz" --data '\(desk.path)' > /dev/null || exit 1
      done; wait; echo $n
      """
    let outcome = try await Product.run(program: "sh", ["-c", script])
    let count = try #require(Int(outcome.output.trimmingCharacters(in: .newlines)), "\(outcome)")
    let journal = try desk.journal()
    let total = journal.split(separator: UInt8(ascii: "\n")).count
    var lengths: [Int] = []
    for number in 1...count {
      let folder = "\(shelf.path)/\(number)"
      let restored = try await Product.run([
        "restore", "\(folder).tar.gz", "--data", folder, "--format", "json",
      ])
      try #require(restored.status == 0, "\(restored)")
      let file = URL(filePath: folder).appending(path: "journal/2026/2026-11-20.jsonl")
      let part = (try? Data(contentsOf: file)) ?? Data()
      #expect(journal.starts(with: part))
      lengths.append(try #require(try restored.json["events"] as? Int))
      #expect(part.split(separator: UInt8(ascii: "\n")).count == lengths.last)
      #expect(try await Product.run(["verify", "--data", folder]).status == 0)
    }
    #expect(lengths == lengths.sorted())
    #expect(lengths.contains { (1..<total).contains($0) }, "\(lengths)")
  }

  /// Runs a command and kills it as soon as something has come to be on the shelf.
  private func kill(_ command: String, onceThereIs pattern: String, on shelf: Shelf) async throws {
    let script = """
      cd '\(shelf.path)'
      \(command) > /dev/null 2>&1 & program=$!
      while kill -0 $program 2> /dev/null; do
        for found in \(pattern); do [ -e "$found" ] && kill -9 $program; done
      done
      wait $program
      """
    _ = try await Product.run(program: "sh", ["-c", script])
  }

  /// Kills a command at each of some stages, until one was left half done: on a busy machine it is
  /// seen too late that a stage was reached.
  private func kill(
    _ command: String, atEachOf stages: [String], on shelf: Shelf,
    afterEach check: (String) async throws -> Void
  ) async throws {
    for _ in 1...20 {
      var leftovers = 0
      for stage in stages {
        try await kill(command, onceThereIs: ".motcua-tmp-*\(stage)", on: shelf)
        leftovers += try shelf.names.count { $0.hasPrefix(".motcua-tmp-") }
        try await check(stage)
      }
      if leftovers > 0 { return }
    }
    Issue.record("It was never killed in the middle")
  }

  @Test func `kill -9 while backing up leaves no half backup, and the next one cleans up`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: "2026-11-20T09:00")
    let shelf = try Shelf()
    try await kill(
      "'\(Product.path)' backup k.tar.gz --data '\(desk.path)'",
      atEachOf: ["", "/people.json", "/manifest.json", "/1", "/archive.tar.gz"], on: shelf
    ) { stage in
      let file = "\(shelf.path)/k.tar.gz"
      guard FileManager.default.fileExists(atPath: file) else { return }
      let restored = try await Product.run(["restore", file, "--data", "\(shelf.path)/whole"])
      #expect(restored.status == 0, "\(stage): \(restored)")
      try FileManager.default.removeItem(atPath: file)
      try? FileManager.default.removeItem(atPath: "\(shelf.path)/whole")
    }
    #expect(try await desk.run(["backup", "\(shelf.path)/last.tar.gz"]).status == 0)
    #expect(try shelf.names == ["last.tar.gz"])
    #expect(try await desk.run(["verify"]).output.contains("1 sự kiện"))
  }

  @Test func `kill -9 while restoring leaves the folder empty, and the next one cleans up`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: "2026-11-20T09:00")
    let shelf = try Shelf()
    #expect(try await desk.run(["backup", "\(shelf.path)/a.tar.gz"]).status == 0)
    let target = "\(shelf.path)/desk"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    try await kill(
      "'\(Product.path)' restore a.tar.gz --data desk",
      atEachOf: ["", "/desk/procedures.json", "/desk/journal/2026", "/desk/state.json"], on: shelf
    ) { stage in
      // It may have ended before it was shot, or the folder may not be there yet again.
      let inside = try? FileManager.default.contentsOfDirectory(atPath: target)
      guard inside?.isEmpty == false else { return }
      #expect(try await Product.run(["verify", "--data", target]).status == 0, "\(stage)")
      try FileManager.default.removeItem(atPath: target)
    }
    let last = try await Product.run(["restore", "\(shelf.path)/a.tar.gz", "--data", target])
    #expect(last.status == 0, "\(last)")
    #expect(try shelf.names == ["a.tar.gz", "desk"])
  }

  @Test func `a machine without the tools is told which one to install`() async throws {
    let desk = try await DeskFolderOnDisk()
    let shelf = try Shelf()
    let file = "\(shelf.path)/a.tar.gz"
    #expect(try await desk.run(["backup", file]).status == 0)
    let tools = "\(shelf.path)/tools"
    try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
    func run(_ words: [String]) async throws -> Product.Outcome {
      try await Product.run(program: "env", ["PATH=\(tools)", Product.path] + words)
    }
    let backup = ["backup", "\(shelf.path)/b.tar.gz", "--data", desk.path]
    let restore = ["restore", file, "--data", "\(shelf.path)/desk"]
    let missing = try await run(backup)
    #expect(missing.status == 1 && missing.errors.contains("“gzip”"), "\(missing)")
    let gzip = try await Product.run(program: "sh", ["-c", "command -v gzip"]).output
    try FileManager.default.createSymbolicLink(
      atPath: "\(tools)/gzip", withDestinationPath: gzip.trimmingCharacters(in: .newlines))
    for words in [backup, restore] {
      let outcome = try await run(words)
      #expect(outcome.status == 1 && outcome.errors.contains("“tar”"), "\(outcome)")
      #expect(outcome.errors.contains("apt install tar"))
    }
    let zstd = try await run(["backup", "\(shelf.path)/b.tar.zst", "--data", desk.path])
    #expect(zstd.status == 1 && zstd.errors.contains("“zstd”"), "\(zstd)")
    #expect(try shelf.names == ["a.tar.gz", "tools"])
  }

  @Test(
    .enabled("mounting a disk needs the administrator") {
      try await SmallDisk.use { _ in } != nil
    })
  func `a disk that fills up is told, and nothing half stays on it`() async throws {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: "2026-11-20T09:00")
    let shelf = try Shelf()
    let whole = "\(shelf.path)/whole.tar.gz"
    #expect(try await desk.run(["backup", whole]).status == 0)
    try await SmallDisk.use { disk in
      func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: disk.path).sorted()
      }
      try await disk.fill()
      let filling = try #require(FileHandle(forUpdatingAtPath: disk.filling))
      let size = try filling.seekToEnd()
      // From no room at all to nearly enough.
      for free: UInt64 in [0, 64 << 10, 1 << 20, 1_300_000] {
        try filling.truncate(atOffset: size - free)
        let before = try names()
        let backup = try await desk.run(["backup", "\(disk.path)/a.tar.gz"])
        #expect(backup.status == 1 && backup.errors.contains("a.tar.gz"), "\(free): \(backup)")
        let restore = try await Product.run(["restore", whole, "--data", "\(disk.path)/restored"])
        #expect(restore.status == 1 && restore.errors.contains("/restored"), "\(free): \(restore)")
        for outcome in [backup, restore] { #expect(outcome.errors.contains("đã đầy")) }
        #expect(try names() == before)
      }
      try filling.close()
      try FileManager.default.removeItem(atPath: disk.filling)
      #expect(try await desk.run(["backup", "\(disk.path)/a.tar.gz"]).status == 0)
    }
  }
}
