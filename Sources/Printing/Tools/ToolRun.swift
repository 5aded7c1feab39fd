import Glibc
import Subprocess
import SystemPackage

/// One run of an outside program, with what it may know, write and take of time.
///
/// It runs in a session of its own: nothing that is typed at the desk reaches it, and whatever it
/// starts is ended together with it.
struct ToolRun: Sendable {
  let tool: PaperTool
  let path: String
  let arguments: [String]
  var environment: [String: String]
  /// More than this it may not write.
  var limit = 1 << 20

  /// How a program ended, and what it wrote.
  struct Outcome: Sendable {
    /// What it answered at its end; nil where a signal ended it.
    let status: Int32?
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }

    /// The last line it complained with, short enough to be shown.
    var lastWords: String {
      let line = errors.split(whereSeparator: \.isNewline).last { $0.contains(where: \.isLetter) }
      return String((line ?? "").filter { !$0.isControl }.prefix(120))
    }
  }

  /// Runs the program to its end.
  ///
  /// - Parameter input: What it reads, at most some kilobytes.
  func outcome(
    reading input: [UInt8] = [], within limit: Duration
  ) async throws(PrintingTrouble) -> Outcome {
    guard let line = ToolLine() else {
      throw .toolFailed(tool: tool.rawValue, said: String(cString: strerror(errno)))
    }
    let running = start(reading: line.theirs)
    await line.send(input, until: .now + limit)
    line.finish()
    return try await running.outcome(within: limit)
  }

  /// Starts the program and comes back at once.
  ///
  /// - Parameter input: What it reads; closed here once it is running.
  func start(reading input: Int32) -> RunningTool {
    RunningTool(
      tool: tool,
      task: Task {
        do throws(PrintingTrouble) {
          return .success(try await run(reading: input))
        } catch {
          return .failure(error)
        }
      })
  }

  private func run(reading input: Int32) async throws(PrintingTrouble) -> Outcome {
    do {
      var options = PlatformOptions()
      options.createSession = true
      options.teardownSequence = [
        .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
      ]
      let variables = environment.compactMap { name, value in
        Environment.Key(rawValue: name).map { ($0, value) }
      }
      let result = try await Subprocess.run(
        .path(FilePath(path)), arguments: Arguments(arguments),
        environment: .custom(Dictionary(variables) { $1 }), platformOptions: options,
        input: .fileDescriptor(
          FileDescriptor(rawValue: input), closeAfterSpawningProcess: true),
        output: .bytes(limit: limit), error: .string(limit: 1 << 20))
      kill(-result.processIdentifier.value, SIGKILL)
      guard !Task.isCancelled else { throw PrintingTrouble.timedOut(tool: tool.rawValue) }
      let status: Int32? =
        if case .exited(let code) = result.terminationStatus { code } else { nil }
      return Outcome(status: status, output: result.standardOutput, errors: result.standardError)
    } catch let trouble as PrintingTrouble {
      throw trouble
    } catch {
      if Task.isCancelled { throw .timedOut(tool: tool.rawValue) }
      if let error = error as? SubprocessError, error.code == .outputLimitExceeded {
        throw .tooLarge(tool: tool.rawValue)
      }
      throw .toolFailed(tool: tool.rawValue, said: "\(error)")
    }
  }
}

extension Character {
  /// Whether it would move a cursor or hide in a line instead of being seen.
  var isControl: Bool {
    unicodeScalars.contains {
      $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
        || $0.properties.generalCategory == .lineSeparator
        || $0.properties.generalCategory == .paragraphSeparator
    }
  }
}
