import Foundation
import Testing

/// Folders of earlier and later versions, as every command and the screens meet them.
@Suite struct OtherFormatTests {
  private static let clock = ["--at", "2026-11-20T09:41"]

  /// Commands that a good desk answers, but for the one that mends what is old.
  private static let answered: [[String]] =
    CommandFaultTests.table.filter { $0.status == 0 }.map(\.arguments).filter { $0 != ["migrate"] }
    + [
      ["receive", "--procedure", "1.001193", "--name", "Nguyễn Văn Mẫu"],
      ["queue", "take", "--group", "A"], ["queue", "list"], ["queue", "report"],
      ["queue", "end-day"], ["counter", "open", "--counter", "1"], ["tomorrow"], ["backlog"],
      ["uncollected"], ["commitments"], ["reviews"], ["people", "list"], ["handover", "list"],
      ["certification", "fee", "--kind", "copy", "--pages", "2"], ["rebuild"], ["verify"],
      ["duty", "list"], ["status", "H99.34.05-261119-0001"], ["procedures"],
      ["demo", "--days", "1"],
    ]

  /// Every command that would read or change the desk is refused with these words, and no byte of
  /// the folder is another then.
  private func expectRefusals(
    of desk: DeskFolderOnDisk, status: Int, saying words: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let before = try desk.content()
    for arguments in OtherFormatTests.answered {
      let outcome = try await desk.run(arguments)
      #expect(outcome.status == status, "\(arguments): \(outcome)", sourceLocation: sourceLocation)
      for word in words {
        #expect(
          outcome.errors.contains(word), "\(arguments): \(outcome)", sourceLocation: sourceLocation)
      }
    }
    for (arguments, _) in CommandFaultTests.table where arguments != ["migrate"] {
      _ = try await desk.run(arguments)
    }
    for screen in ["", "board", "board --public", "queue take"] {
      let terminal = try await TmuxTerminal(
        "'\(Product.path)' \(screen) --data '\(desk.path)'; echo status $?", columns: 400)
      let shown = try await terminal.see("status \(status)", TmuxTerminal.endMark)
      for word in words {
        #expect(shown.contains(word), "\(screen): \(shown)", sourceLocation: sourceLocation)
      }
    }
    #expect(try desk.content() == before, sourceLocation: sourceLocation)
  }

  private func change(_ desk: DeskFolderOnDisk, _ name: String, _ old: String, _ new: String) throws
  {
    let text = try String(contentsOf: desk.file(name), encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new).write(to: desk.file(name), atomically: true, encoding: .utf8)
  }

  @Test func `a folder of a later version is refused everywhere and stays as it is`() async throws {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: "2026-11-20T09:00")
    try change(desk, "desk.json", "\"format\": 3", "\"format\": 4")
    try await expectRefusals(
      of: desk, status: 3, saying: ["desk.json", "dạng 4", "đến dạng 3", "Hãy nâng cấp motcua"])
    let before = try desk.content()
    for words in [["migrate"], ["backup", "\(desk.path)-backup.tar.gz"]] {
      let outcome = try await desk.run(words)
      #expect(outcome.status == 3 && outcome.errors.contains("dạng 4"), "\(outcome)")
    }
    #expect(try desk.content() == before)
    #expect(!FileManager.default.fileExists(atPath: "\(desk.path)-backup.tar.gz"))
  }

  @Test func `an open screen is told of another format and writes nothing more`() async throws {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: "2026-11-20T09:00")
    let terminal = try await TmuxTerminal(
      "'\(Product.path)' --data '\(desk.path)' --at 2026-11-20T09:41", columns: 300)
    try await terminal.see("Ngày làm việc tới")
    try change(desk, "desk.json", "\"format\": 3", "\"format\": 4")
    try await terminal.see("đến dạng 3", "Vẫn dùng bản cũ")
    let before = try desk.journal()
    try await terminal.press("F5", "5")
    try await terminal.seeNoMore("đến dạng 3")
    try await terminal.press("Enter", "Enter")
    try await terminal.see("đến dạng 3", "Hãy nâng cấp motcua")
    #expect(try desk.journal() == before)
    try change(desk, "desk.json", "\"format\": 4", "\"format\": 3")
    try await terminal.see("Đã nạp lại dữ liệu")
    try await terminal.press("5", "Enter", "Enter")
    try await terminal.see("Đang chờ: 1 người")
  }

  @Test func `a journal line of a later version asks for an update and stays as it is`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: "2026-11-20T09:00")
    try change(desk, "journal/2026/2026-11-20.jsonl", "\"v\":1", "\"v\":2")
    try? FileManager.default.removeItem(at: desk.file("state.json"))
    let before = try desk.content()
    for words in [
      ["find"], ["verify"], ["rebuild"], ["queue", "list"], ["queue", "take", "--group", "A"],
      ["backup", "\(desk.path)-backup.tar.gz"],
    ] {
      let outcome = try await desk.run(words)
      #expect(outcome.status == 3, "\(words): \(outcome)")
      for word in ["2026-11-20.jsonl:1", "dạng 2", "đến dạng 1", "Hãy nâng cấp motcua"] {
        #expect(outcome.errors.contains(word), "\(words): \(outcome)")
      }
    }
    #expect(try desk.content() == before)
  }

  @Test func `a folder of an earlier version is told what to run, and works after that`()
    async throws
  {
    let desk = try DeskFolderOnDisk(asLeftIn: "format-1")
    try await expectRefusals(
      of: desk, status: 1,
      saying: ["dạng 1", "dạng 3", "motcua migrate --data \(desk.path)"])

    let old = try desk.content()
    let migrated = try await desk.json(["migrate"] + OtherFormatTests.clock)
    let backup = try #require(migrated["backup"] as? String)
    defer { try? FileManager.default.removeItem(atPath: backup) }
    #expect(backup.hasPrefix("\(desk.path)-2026-11-20-format-1.tar."))
    #expect(migrated["from"] as? Int == 1 && migrated["to"] as? Int == 3)
    #expect((migrated["done"] as? [String])?.first?.contains("law.json") == true)

    #expect(try await desk.run(["verify"]).output.contains("5 sự kiện trong 2 ngày"))
    #expect(try await desk.run(["find", "thử"]).output.contains("H99.34.05-261119-0002"))
    _ = try await desk.receive(at: "2026-11-20T09:41")
    let again = try await desk.run(["migrate"] + OtherFormatTests.clock)
    #expect(again.status == 0 && again.output.contains("không phải chuyển gì"), "\(again)")

    let before = "\(desk.path)-before"
    defer { try? FileManager.default.removeItem(atPath: before) }
    let restored = try await Product.run(["restore", backup, "--data", before])
    #expect(restored.status == 0 && restored.output.contains("motcua migrate --data \(before)"))
    for (name, bytes) in old where !bytes.isEmpty {
      #expect(try Data(contentsOf: URL(filePath: before).appending(path: name)) == bytes, "\(name)")
    }
  }

  @Test func `kill -9 in the middle of a migration is put right by the next`() async throws {
    for stage in [".lock", "law.json", "../*format-1.tar*"] {
      let shelf = FileManager.default.temporaryDirectory
        .appending(path: "motcua-shelf-\(UUID().uuidString)").path()
      try FileManager.default.createDirectory(atPath: shelf, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: shelf) }
      let original = try DeskFolderOnDisk(asLeftIn: "format-1")
      let folder = "\(shelf)/desk"
      try FileManager.default.moveItem(atPath: original.path, toPath: folder)
      let script = """
        cd '\(folder)'
        '\(Product.path)' migrate --data '\(folder)' > /dev/null 2>&1 & program=$!
        while kill -0 $program 2> /dev/null; do
          for found in \(stage); do [ -e "$found" ] && kill -9 $program; done
        done
        wait $program
        """
      _ = try await Product.run(program: "sh", ["-c", script])
      let next = try await Product.run(["migrate", "--data", folder])
      #expect(next.status == 0, "\(stage): \(next)")
      let verified = try await Product.run(["verify", "--data", folder])
      #expect(verified.output.contains("5 sự kiện"), "\(stage): \(verified)")
      let taken = try await Product.run(["queue", "take", "--data", folder])
      #expect(taken.status == 0, "\(stage): \(taken)")
      let names = try FileManager.default.contentsOfDirectory(atPath: shelf)
      #expect(!names.contains { $0.hasPrefix(".motcua-tmp-") }, "\(stage): \(names)")
    }
  }
}
