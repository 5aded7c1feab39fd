import Foundation
import Testing

/// A desk's folder that lives as long as one test.
final class DeskFolderOnDisk: Sendable {
  /// The folder.
  let path: String

  /// A fresh desk made by `motcua init`.
  init() async throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "motcua-test-\(UUID().uuidString)").path()
    let made = try await Product.run(["init", path])
    try #require(made.status == 0, "\(made.errors)")
  }

  /// A copy of a folder that an earlier program left.
  init(asLeftIn name: String) throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "motcua-test-\(UUID().uuidString)").path()
    try FileManager.default.copyItem(
      at: Product.checkout.appending(path: "Tests/DeskTests/Folders/\(name)"),
      to: URL(filePath: path))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A file of the folder.
  func file(_ name: String) -> URL { URL(filePath: path).appending(path: name) }

  /// All files with their bytes, but for the lock's.
  func content() throws -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
    var content: [String: Data] = [:]
    for name in names where !name.hasPrefix(".lock") {
      content[name] = (try? Data(contentsOf: file(name))) ?? Data()
    }
    return content
  }

  /// Runs a command on this desk.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) async throws -> Product.Outcome {
    try await Product.run(
      arguments + ["--data", path], input: input, environment: environment)
  }

  /// Runs a command that must succeed and answers its JSON.
  func json(_ arguments: [String]) async throws -> [String: Any] {
    let outcome = try await run(arguments + ["--format", "json"])
    try #require(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return try outcome.json
  }

  /// Receives a dossier and answers its code.
  func receive(
    _ procedure: String = "1.001193", name: String = "Nguyễn Văn Mẫu", at moment: String? = nil,
    more: [String] = []
  ) async throws -> String {
    let clock = moment.map { ["--at", $0] } ?? []
    let answer = try await json(
      ["receive", "--procedure", procedure, "--name", name] + clock + more)
    return try #require(answer["code"] as? String)
  }

  /// Waits until a draft on disk holds a text; fails after a while.
  func waitForDraft(holding text: String) async throws {
    for _ in 1...500 {
      let found = try await Product.run(
        program: "grep", ["-rqs", "--include=*.draft", text, file("drafts").path()])
      if found.status == 0 { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("No draft holds \(text)")
  }
}
