/// A program that has started and waits for the page it shall make.
final class StandingPress: Sendable {
  private let running: RunningTool
  private let line: ToolLine

  init?(_ run: ToolRun) {
    guard let line = ToolLine() else { return nil }
    self.line = line
    running = run.start(reading: line.theirs)
  }

  deinit { running.task.cancel() }

  /// Hands over the page and waits for what becomes of it.
  func print(
    _ html: String, within limit: Duration
  ) async throws(PrintingTrouble) -> ToolRun.Outcome {
    let deadline = ContinuousClock.now + limit
    await line.send(Array(html.utf8), until: deadline)
    line.finish()
    return try await running.outcome(within: deadline - ContinuousClock.now)
  }

  /// Ends the program unused.
  func end() async { await running.end() }
}
