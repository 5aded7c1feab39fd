import Canvas
import Foundation
import Testing

extension Rehearsal {
  /// Compares the window with `Pictures/NAME.txt`.
  ///
  /// A missing picture is recorded and the test fails, so that somebody looks at it;
  /// `RECORD_PICTURES=1` records all of them anew.
  func expectPicture(
    _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Pictures")
    let url = folder.appending(path: name + ".txt")
    let shown = frame.styledPicture + "\n"
    let recorded = try? String(contentsOf: url, encoding: .utf8)
    let isRecording = ProcessInfo.processInfo.environment["RECORD_PICTURES"] == "1"
    if recorded == nil || isRecording && recorded != shown {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try shown.write(to: url, atomically: true, encoding: .utf8)
      } catch {
        Issue.record("the picture \(name) cannot be written: \(error)")
      }
      if !isRecording {
        Issue.record(
          "the picture \(name) was missing and is recorded now; look at it:\n\(picture)",
          sourceLocation: sourceLocation)
      }
      return
    }
    guard let recorded, recorded != shown else { return }
    let difference = Rehearsal.firstDifference(recorded, shown)
    Issue.record(
      "the picture \(name) has changed: \(difference)\n\(picture)", sourceLocation: sourceLocation)
  }

  private static func firstDifference(_ old: String, _ new: String) -> String {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    guard let line else { return "\(old.count) lines became \(new.count)" }
    return "line \(line.offset + 1)\n- \(line.element.0)\n+ \(line.element.1)"
  }
}
