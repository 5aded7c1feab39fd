/// An outside program at work.
struct RunningTool: Sendable {
  let tool: PaperTool
  let task: Task<Result<ToolRun.Outcome, PrintingTrouble>, Never>

  /// Waits for its end, and ends it where that takes too long.
  func outcome(within limit: Duration) async throws(PrintingTrouble) -> ToolRun.Outcome {
    let watch = Task {
      do { try await Task.sleep(for: limit) } catch { return }
      task.cancel()
    }
    defer { watch.cancel() }
    return try await task.value.get()
  }

  /// Ends it, with all it has started.
  func end() async {
    task.cancel()
    _ = await task.value
  }
}
