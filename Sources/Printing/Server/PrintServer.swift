import Glibc

/// CUPS, spoken to through its own programs.
public struct PrintServer: Sendable {
  let tools: PaperTools
  private let server: String?
  let limit: Duration

  /// The print server of this machine, or the one that `CUPS_SERVER` names.
  ///
  /// - Parameters:
  ///   - server: Another print server.
  ///   - limit: How long one of its programs may take.
  public init(_ tools: PaperTools, server: String? = nil, limit: Duration = .seconds(10)) {
    self.tools = tools
    self.server = server
    self.limit = limit
  }

  /// What a program answers; nil where it is missing.
  func outcome(
    of tool: PaperTool, _ arguments: [String], within shorter: Duration? = nil
  ) async throws(PrintingTrouble) -> ToolRun.Outcome? {
    guard var run = tools.run(tool, arguments) else { return nil }
    if let server { run.environment["CUPS_SERVER"] = server }
    return try await run.outcome(within: shorter ?? limit)
  }

  /// The printers there are.
  ///
  /// - Throws: `noLP`, `schedulerDown`, `noQueue`, or what became of the program that was asked.
  public func queues() async throws(PrintingTrouble) -> [PrintQueue] {
    guard tools.lp != nil,
      let outcome = try await outcome(of: .lpstat, ["-l", "-r", "-d", "-p", "-a"])
    else { throw .noLP }
    guard outcome.text.contains("scheduler is running") else { throw .schedulerDown }
    let queues = PrintQueue.all(listed: outcome.text)
    guard !queues.isEmpty else { throw .noQueue }
    return queues
  }

  /// Sends a file to a printer.
  ///
  /// It is printed only when its state says so.
  public func submit(_ file: String, _ order: PrintOrder) async throws(PrintingTrouble) -> PrintJob
  {
    if let queue = order.queue, !PrintQueue.isName(queue) { throw .badQueueName(queue) }
    guard access(file, R_OK) == 0 else { throw .missingFile(file) }
    guard let outcome = try await outcome(of: .lp, order.options + ["--", file]) else {
      throw .noLP
    }
    if outcome.status == 0, let job = PrintJob(acknowledged: outcome.text) { return job }
    throw await trouble(of: outcome, for: order.queue)
  }

  /// Whether a printer turns the paper by itself; nil where that cannot be known.
  public func hasDuplexer(_ queue: String) async -> Bool? {
    guard PrintQueue.isName(queue) else { return nil }
    if let answer = await ask([.sides(of: queue)])?.first, answer.isGood {
      return answer["sides-supported"].map {
        $0.contains(PrintOrder.Sides.twoSidedLongEdge.rawValue)
      }
    }
    guard let outcome = try? await outcome(of: .lpoptions, ["-p", queue, "-l"]),
      outcome.status == 0
    else { return nil }
    let options = outcome.text.split(separator: "\n")
    guard !options.isEmpty else { return nil }
    return options.contains { $0.hasPrefix("Duplex/") && $0.contains("DuplexNoTumble") }
  }

  /// Takes a job back; whether the print server did so.
  @discardableResult
  public func cancel(_ job: PrintJob) async -> Bool {
    guard PrintQueue.isName(job.queue) else { return false }
    return (try? await outcome(of: .cancel, [job.name]))?.status == 0
  }

  /// What `lp` meant.
  ///
  /// It says the same of a printer that is unknown, or a default that is missing, and of a server
  /// that is silent.
  private func trouble(of outcome: ToolRun.Outcome, for queue: String?) async -> PrintingTrouble {
    let said = outcome.errors
    let isAboutQueue = [
      "does not exist", "No default destination", "No such file or directory",
      "not responding", "Unable to connect", "Bad file descriptor",
    ].contains { said.contains($0) }
    if isAboutQueue, await !isRunning() { return .schedulerDown }
    if said.contains("No default destination") { return .noDefault }
    if said.contains("does not exist") { return queue.map { .unknownQueue($0) } ?? .noDefault }
    if said.contains("not accepting jobs") {
      return .rejecting(queue ?? PrintQueue.quoted(in: said))
    }
    return .toolFailed(tool: PaperTool.lp.rawValue, said: outcome.lastWords)
  }

  private func isRunning() async -> Bool {
    (try? await outcome(of: .lpstat, ["-r"]))?.text.contains("scheduler is running") == true
  }
}
