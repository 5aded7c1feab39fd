import Foundation
import Testing

/// A real terminal with the real program in it, driven through tmux.
///
/// Each has a tmux server of its own, so that suites may run side by side. Nothing sleeps: a step
/// waits until a text is seen.
final class TmuxTerminal: Sendable {
  private let socket = "motcua-\(UUID().uuidString.prefix(13))"

  /// What stands on the screen once the command has ended; the window stays open for a look.
  static let endMark = "[ended]"
  private static let ending = "; echo '\(endMark)'; exec sleep 600"

  /// Opens a terminal and runs a shell command in it.
  init(
    _ command: String, rows: Int = 24, columns: Int = 80, term: String? = nil,
    environment: [String: String] = [:]
  ) async throws {
    // Whoever runs the tests may have asked for no colours, which is a test of its own.
    var settings = [
      "LANG": "C.UTF-8", "NO_COLOR": "", "SWIFT_BACKTRACE": "interactive=no,color=no",
    ]
    if let term { settings["TERM"] = term }
    settings.merge(environment) { $1 }
    let assignments = settings.sorted { $0.key < $1.key }.map { "\($0.key)='\($0.value)'" }
    let unset = environment["LANG"] == "" ? "unset LANG LC_ALL; " : ""
    let line =
      "\(unset)env \(assignments.joined(separator: " ")) sh -c \(quoted(command + Self.ending))"
    try await tmux([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", line,
      ";", "set-option", "-sg", "escape-time", "0",
    ])
  }

  deinit {
    let socket = socket
    Task.detached { _ = try? await Product.run(program: "tmux", ["-L", socket, "kill-server"]) }
  }

  /// Ends the terminal and everything in it.
  func close() async throws {
    _ = try await Product.run(program: "tmux", ["-L", socket, "kill-server"])
  }

  @discardableResult
  private func tmux(_ arguments: [String], input: String = "") async throws -> Product.Outcome {
    try await Product.run(program: "tmux", ["-u", "-L", socket] + arguments, input: input)
  }

  /// Presses keys by tmux's names, such as `F2`, `Enter`, `C-k`.
  func press(_ keys: String...) async throws {
    for key in keys { try await tmux(["send-keys", key]) }
  }

  /// Types text as a keyboard would.
  func type(_ text: String) async throws {
    try await tmux(["send-keys", "-l", "--", text])
  }

  /// Pastes text as a clipboard would.
  func paste(_ text: String) async throws {
    try await tmux(["load-buffer", "-"], input: text)
    try await tmux(["paste-buffer", "-p"])
  }

  /// Lets programs copy, as a terminal does that takes OSC 52.
  func allowCopying() async throws {
    try await tmux(["set-option", "-s", "set-clipboard", "on"])
  }

  /// What was copied last, as soon as something was.
  func copied(
    within seconds: Double = 60, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let start = ContinuousClock.now
    repeat {
      let buffer = try await tmux(["show-buffer"])
      if buffer.status == 0 { return buffer.output }
      try await Task.sleep(for: .milliseconds(20))
    } while ContinuousClock.now - start < .seconds(seconds)
    Issue.record("Nothing was copied", sourceLocation: sourceLocation)
    throw NotSeen()
  }

  /// Forgets what was copied.
  func forgetCopied() async throws { try await tmux(["delete-buffer"]) }

  /// Gives the window another size.
  func resize(rows: Int, columns: Int) async throws {
    try await tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The screen as text.
  func screen() async throws -> String {
    try await tmux(["capture-pane", "-p"]).output
  }

  /// The screen as soon as it shows just what is expected, or once it has been still for a while.
  func screenAtRest(orShowing expected: String? = nil) async throws -> String {
    let looks = expected == nil ? 25 : 250
    var still = 0
    var last = ""
    while still < looks {
      let now = try await screen()
      if now == expected { return now }
      still = now == last ? still + 1 : 0
      last = now
      try await Task.sleep(for: .milliseconds(20))
    }
    return last
  }

  /// How the letters of the screen look, row by row from 1 and column by column from 1.
  func looks() async throws -> String {
    LetterLooks(try await tmux(["capture-pane", "-e", "-p"]).output).text
  }

  /// A tmux format of the pane, such as `#{alternate_on}`.
  func property(_ format: String) async throws -> String {
    try await tmux(["display-message", "-p", format]).output
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen shows all the texts, and answers it; fails with the screen otherwise.
  @discardableResult
  func see(
    _ texts: String..., within seconds: Double = 60,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    try await wait(within: seconds, for: texts, sourceLocation) { screen in
      texts.allSatisfy { screen.contains($0) }
    }
  }

  /// Waits until the screen no longer shows a text, and answers it.
  @discardableResult
  func seeNoMore(
    _ text: String, within seconds: Double = 60, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    try await wait(within: seconds, for: ["no more: " + text], sourceLocation) { screen in
      !screen.contains(text)
    }
  }

  private func wait(
    within seconds: Double, for what: [String], _ sourceLocation: SourceLocation,
    until isSeen: (String) -> Bool
  ) async throws -> String {
    let start = ContinuousClock.now
    var last = ""
    repeat {
      last = try await screen()
      if isSeen(last) { return last }
      try await Task.sleep(for: .milliseconds(20))
    } while ContinuousClock.now - start < .seconds(seconds)
    Issue.record("Did not see \(what) in:\n\(last)", sourceLocation: sourceLocation)
    throw NotSeen()
  }

  struct NotSeen: Error {}

  private func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
