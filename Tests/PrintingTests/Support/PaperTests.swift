import Foundation
import Subprocess
import Testing

@testable import Printing

/// What the tests of paper find on this machine.
enum PaperTests {
  /// The checkout.
  static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Where the programs are looked for; `make test-paper` puts some into the checkout.
  static let searchPath =
    checkout.appending(path: ".build/paper-tools/bin").path() + ":"
    + (ProcessInfo.processInfo.environment["PATH"] ?? "") + ":/usr/sbin:/sbin"

  /// The programs of the desk.
  static let tools = PaperTools(path: searchPath)

  /// Said where a test is left out.
  static let advice: Comment = "needs programs that “make test-paper” installs"

  /// Programs that look at what came out.
  static let makesPDF =
    has("weasyprint", "pdftotext", "pdffonts", "pdfinfo", "qpdf")
  static let readsCodes = makesPDF && has("qrencode", "zbarimg", "pdftoppm")
  static let prints =
    makesPDF
    && has(
      "lp", "lpstat", "cancel", "lpadmin", "ipptool", "cupsd", "ippeveprinter", "cupsdisable",
      "dbus-daemon", "dbus-send", "avahi-daemon")

  /// Both programs that make PDF, where they are there.
  static let presses: [PaperTool] = [.weasyPrint, .chromium].filter { tools[$0] != nil }

  static func has(_ names: String...) -> Bool { names.allSatisfy { path(of: $0) != nil } }

  static func path(of name: String) -> String? {
    searchPath.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// A maker that has this program alone, and time enough on a busy machine.
  static func maker(_ tool: PaperTool) -> PDFMaker {
    PDFMaker(PaperTools(path: searchPath, only: [tool]), limit: .seconds(120))
  }

  /// What a program answered.
  struct Answer: Sendable {
    var status: Int
    var output: String
    var errors: String
  }

  /// Runs a program to its end.
  @discardableResult
  static func run(
    _ name: String, _ arguments: [String], environment: [String: String] = [:]
  ) async throws -> Answer {
    let program = try #require(path(of: name), "\(name) is missing")
    let updates = environment.merging(["LC_ALL": "C.UTF-8"]) { own, _ in own }
    let settings = updates.compactMap { key, value in
      Environment.Key(rawValue: key).map { ($0, Optional(value)) }
    }
    let result = try await Subprocess.run(
      .name("env"), arguments: Arguments([program] + arguments),
      environment: .inherit.updating(Dictionary(settings) { $1 }),
      output: .string(limit: 16 << 20), error: .string(limit: 1 << 20))
    let status =
      switch result.terminationStatus {
      case .exited(let code): Int(code)
      case .signaled(let signal): 128 + Int(signal)
      }
    return Answer(status: status, output: result.standardOutput, errors: result.standardError)
  }

  /// Waits until something holds, as long as a busy machine may take.
  static func wait(
    for what: Comment, isolation: isolated (any Actor)? = #isolation,
    _ holds: () async throws -> Bool,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
      if try await holds() { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("Waited in vain for: \(what)", sourceLocation: sourceLocation)
    throw TookTooLong()
  }

  struct TookTooLong: Error {}
}
