import Foundation
import Testing

extension DeskFolderOnDisk {
  /// Everything written in the journal so far, day after day.
  func journal() throws -> Data {
    let folder = file("journal")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let days = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "jsonl" }
    return try days.sorted { $0.path() < $1.path() }.reduce(into: Data()) { bytes, day in
      bytes += try Data(contentsOf: day)
    }
  }

  /// Runs a command that must be refused in words and leave the journal as it was; answers the words.
  @discardableResult
  func refuse(
    _ arguments: [String], saying words: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let before = try journal()
    let outcome = try await run(arguments)
    #expect(outcome.status == 1, "\(arguments): \(outcome)", sourceLocation: sourceLocation)
    #expect(!outcome.errors.isEmpty, "\(arguments)", sourceLocation: sourceLocation)
    #expect(
      words.isEmpty || outcome.errors.contains(words), "\(arguments): \(outcome.errors)",
      sourceLocation: sourceLocation)
    #expect(try journal() == before, "\(arguments)", sourceLocation: sourceLocation)
    return outcome.errors
  }
}
