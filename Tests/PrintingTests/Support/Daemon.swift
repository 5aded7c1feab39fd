import Testing

@testable import Printing

/// A program that works beside the tests, and ends with them, however they end.
///
/// A shell waits for the end of its input, which is a line of this process, and then ends it.
final class Daemon: Sendable {
  private let line: ToolLine
  private let running: RunningTool

  /// - Parameter folder: Removed when the program has ended; others may still be writing to it.
  init(
    _ name: String, _ arguments: [String], environment: [String: String] = [:], log: String,
    removingAfterwards folder: String = ""
  ) throws {
    let program = try #require(PaperTests.path(of: name))
    line = try #require(ToolLine())
    let script = """
      log=$1; folder=$2; shift 2
      "$@" > "$log" 2>&1 < /dev/null & child=$!
      cat > /dev/null
      kill $child 2> /dev/null
      wait $child
      [ -z "$folder" ] && exit
      for try in 1 2 3 4 5; do rm -rf "$folder" && [ ! -e "$folder" ] && break; sleep 0.2; done
      """
    let shell = ToolRun(
      tool: .lp, path: "/bin/sh",
      arguments: ["-c", script, "sh", log, folder, program] + arguments,
      environment: ["PATH": PaperTests.searchPath, "LC_ALL": "C.UTF-8"].merging(environment) { $1 })
    running = shell.start(reading: line.theirs)
  }

  /// Ends it and waits until it is gone.
  func stop() async throws {
    line.finish()
    _ = try await running.outcome(within: .seconds(60))
  }
}
