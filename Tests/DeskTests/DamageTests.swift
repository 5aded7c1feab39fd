import Foundation
import Testing

/// Files that are broken, missing, torn or changed: one clear sentence each, and nothing lost.
@Suite struct DamageTests {
  /// A damage to a reference file, and what the sentence must name.
  static let damages: [(file: String, damage: @Sendable (String) -> String, named: [String])] = [
    ("desk.json", { _ in "{" }, ["desk.json"]),
    ("desk.json", { $0.replacing("\"hotline\"", with: "\"hotlinex\"") }, ["desk.json", "hotline"]),
    (
      "people.json", { $0.replacing("\"role\": \"clerk\"", with: "\"role\": \"boss\"") },
      ["people.json", "role"]
    ),
    ("calendar.json", { $0.replacing("2026-11-24", with: "2026-13-24") }, ["calendar.json"]),
    ("procedures.json", { $0.replacing("\"1.000656\"", with: "\"1.001193\"") }, ["1.001193"]),
    ("desk.json", { $0.replacing("{serial:4}", with: "") }, ["desk.json", "pattern"]),
  ]

  @Test(arguments: damages.indices)
  func `a broken reference file is named with its key, and nothing starts`(index: Int)
    async throws
  {
    let (file, damage, named) = DamageTests.damages[index]
    let desk = try await DeskFolderOnDisk()
    let text = try String(contentsOf: desk.file(file), encoding: .utf8)
    let broken = damage(text)
    #expect(broken != text)
    try broken.write(to: desk.file(file), atomically: true, encoding: .utf8)
    let outcome = try await desk.run(["receive", "--procedure", "1.001193", "--name", "Mẫu"])
    #expect(outcome.status == 3, "\(outcome)")
    for word in named { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
    #expect(try String(contentsOf: desk.file(file), encoding: .utf8) == broken)
  }

  @Test func `a missing folder is told with the way out`() async throws {
    let outcome = try await Product.run(["find", "mau", "--data", "/nonexistent/motcua"])
    #expect(outcome.status == 3 || outcome.status == 1)
    #expect(outcome.errors.contains("/nonexistent/motcua") && outcome.errors.contains("init"))
  }

  @Test func `a torn last line is cut off and told, and what was acknowledged stays`()
    async throws
  {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(at: "2026-11-20T09:00")
    let journal = desk.file("journal/2026/2026-11-20.jsonl")
    let handle = try FileHandle(forWritingTo: journal)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(#"{"at":"2026-11-20T09:01:00+07:00","by":"m"#.utf8))
    try handle.close()
    let next = try await desk.receive(at: "2026-11-20T09:05")
    #expect(next.hasSuffix("-0002"))
    #expect(try await desk.json(["dossier", code])["code"] as? String == code)
    #expect(try await desk.run(["verify"]).status == 0)
  }

  @Test func `a changed line is found with file and line`() async throws {
    let desk = try await DeskFolderOnDisk()
    for _ in 1...3 { _ = try await desk.receive(at: "2026-11-20T09:00") }
    let journal = desk.file("journal/2026/2026-11-20.jsonl")
    let text = try String(contentsOf: journal, encoding: .utf8)
    var lines = text.split(separator: "\n").map(String.init)
    lines[1] = lines[1].replacing("Nguyễn Văn Mẫu", with: "Nguyễn Văn Khác")
    try (lines.joined(separator: "\n") + "\n").write(
      to: journal, atomically: true, encoding: .utf8)
    let outcome = try await desk.run(["verify"])
    #expect(outcome.status == 3)
    #expect((outcome.output + outcome.errors).contains("2026-11-20.jsonl:2"))
  }

  @Test func `a clock behind the last entry refuses to number`() async throws {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: "2026-11-20T09:00")
    let outcome = try await desk.run([
      "receive", "--procedure", "1.001193", "--name", "Mẫu", "--at", "2026-11-19T09:00",
    ])
    #expect(outcome.status == 1 && outcome.errors.contains("ồng hồ"), "\(outcome)")
  }

  @Test func `a lost state is made again from the journal`() async throws {
    let desk = try await DeskFolderOnDisk()
    let code = try await desk.receive(at: "2026-11-20T09:00")
    #expect(try await desk.run(["rebuild"]).status == 0)
    let state = try Data(contentsOf: desk.file("state.json"))
    try Data("{".utf8).write(to: desk.file("state.json"))
    #expect(try await desk.json(["dossier", code])["code"] as? String == code)
    #expect(try await desk.run(["rebuild"]).status == 0)
    #expect(try Data(contentsOf: desk.file("state.json")) == state)
  }

  @Test func `files are for the desk alone`() async throws {
    let desk = try await DeskFolderOnDisk()
    _ = try await desk.receive(at: "2026-11-20T09:00")
    let listing = try await Product.run(
      program: "find",
      [desk.path, "-type", "f", "-perm", "/077", "-o", "-type", "d", "-perm", "/077"])
    #expect(listing.output.isEmpty, "\(listing.output)")
  }

  @Test func `a folder nobody may write to is told, and nothing is acknowledged`() async throws {
    let desk = try await DeskFolderOnDisk()
    _ = try await Product.run(program: "chmod", ["-R", "a+rX,a-w", desk.path])
    let command = [
      Product.path, "receive", "--procedure", "1.001193", "--name", "Mẫu", "--data", desk.path,
    ]
    // The administrator may write anywhere, so the command runs as nobody where that is needed.
    let outcome =
      getuid() == 0
      ? try await Product.run(
        program: "setpriv", ["--reuid", "65534", "--regid", "65534", "--clear-groups"] + command)
      : try await Product.run(program: command[0], Array(command.dropFirst()))
    _ = try await Product.run(program: "chmod", ["-R", "u+w", desk.path])
    #expect(outcome.status != 0 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors.contains(desk.path) || outcome.errors.contains("ghi"), "\(outcome)")
  }
}
