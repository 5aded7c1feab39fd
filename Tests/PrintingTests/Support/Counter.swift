import Foundation
import Testing

/// The real program at a desk of the tests' own, on a fixed day.
final class Counter: Sendable {
  static let day = "2026-11-20"

  let folder: WorkFolder
  let path: String
  private let server: String

  /// The program beside the running tests.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "motcua").path()

  /// A fresh desk.
  ///
  /// - Parameter server: The print server, as `CUPS_SERVER` names it; by default one that is not
  ///   there.
  init(printingAt server: String = "localhost:9") async throws {
    self.server = server
    folder = try WorkFolder()
    path = "\(folder.path)/desk"
    try await done(["init", path])
  }

  /// Runs a command.
  func run(_ arguments: [String]) async throws -> PaperTests.Answer {
    try await PaperTests.run(
      "env",
      [
        "PATH=\(PaperTests.searchPath)", "CUPS_SERVER=\(server)",
        "SWIFT_BACKTRACE=interactive=no,color=no", Counter.program,
      ] + arguments)
  }

  /// Runs a command of this desk at nine in the morning.
  func desk(_ arguments: [String]) async throws -> PaperTests.Answer {
    try await run(arguments + ["--data", path, "--at", "\(Counter.day)T09:00"])
  }

  /// The same for one that must succeed; answers what it says.
  @discardableResult
  func done(_ arguments: [String]) async throws -> String {
    let answer =
      arguments.first == "init" ? try await run(arguments) : try await desk(arguments)
    try #require(answer.status == 0, "\(arguments): \(answer.errors)")
    return answer.output
  }

  /// Receives a dossier and answers its code.
  func receive(_ name: String = "Nguyễn Văn Mẫu", papers: [String] = []) async throws -> String {
    let text = try await done(
      ["receive", "--procedure", "1.001193", "--name", name, "--format", "json"]
        + papers.flatMap { ["--paper", $0] })
    let answer = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(answer?["code"] as? String)
  }

  /// Makes a form and keeps it as a PDF; answers the file.
  func pdf(_ form: [String], on paper: String = "a4") async throws -> String {
    let name = "\(form.joined(separator: "-"))-\(paper).pdf"
    let file = "\(folder.path)/\(name)"
    // The bytes of a PDF are no text: the shell puts them where they belong.
    let command = (form.map { "'\($0)'" }).joined(separator: " ")
    let answer = try await PaperTests.run(
      "sh",
      [
        "-c",
        """
        PATH='\(PaperTests.searchPath)' '\(Counter.program)' form \(command) --paper \(paper) \
        --format pdf --data '\(path)' --at \(Counter.day)T09:00 > '\(file)'
        """,
      ])
    try #require(answer.status == 0, "\(form): \(answer.errors)")
    return file
  }

  /// The print log.
  func prints() async throws -> [[String: Any]] {
    let text = try await done(["prints", "--format", "json"])
    return try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]] ?? []
  }

  /// Changes the desk's settings.
  func set(_ key: String, _ value: Any) throws {
    let file = URL(filePath: "\(path)/desk.json")
    var settings =
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
    settings[key] = value
    try JSONSerialization.data(withJSONObject: settings).write(to: file)
  }
}
