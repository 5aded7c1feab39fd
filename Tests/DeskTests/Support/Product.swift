import Foundation
import Subprocess
import Testing

/// The built program and the checkout it came from.
enum Product {
  /// The checkout.
  static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program beside the running tests.
  static let path: String = {
    let runner = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return runner.deletingLastPathComponent().appending(path: "motcua").path()
  }()

  /// What one run of a program came to.
  struct Outcome: Sendable {
    var status: Int
    var output: String
    var errors: String

    /// The output read as JSON.
    var json: [String: Any] {
      get throws {
        let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
        return try #require(object as? [String: Any])
      }
    }
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await run(program: path, arguments, input: input, environment: environment)
  }

  /// Runs any program to its end, in a fixed locale and without programs for paper.
  static func run(
    program: String, _ arguments: [String], input: String = "",
    environment: [String: String] = [:]
  ) async throws -> Outcome {
    var settings = [
      "LANG": "C.UTF-8", "PATH": searchPath, "SWIFT_BACKTRACE": "interactive=no,color=no",
    ]
    settings.merge(environment) { $1 }
    let updates = settings.map { (Environment.Key(rawValue: $0.key), Optional($0.value)) }
    let result = try await Subprocess.run(
      .name("env"), arguments: Arguments([program] + arguments),
      environment: .inherit.updating(
        Dictionary(
          uniqueKeysWithValues: updates.compactMap { key, value in key.map { ($0, value) } })),
      input: .string(input), output: .string(limit: 16 << 20), error: .string(limit: 1 << 20))
    let status =
      switch result.terminationStatus {
      case .exited(let code): Int(code)
      case .signaled(let signal): 128 + Int(signal)
      }
    return Outcome(
      status: status, output: result.standardOutput, errors: result.standardError)
  }
}
