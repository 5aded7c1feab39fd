import Foundation
import Testing

/// Compares a text with the picture of it kept under `Pages`.
///
/// A missing picture is recorded and the test fails, so that nobody keeps one without looking.
func expectPicture(
  _ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let path = SampleForms.repository + "/Tests/DeskFormsTests/Pages/\(name).txt"
  guard let kept = FileManager.default.contents(atPath: path) else {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    Issue.record(
      "\(name) had no picture; look at the one just written", sourceLocation: sourceLocation)
    return
  }
  #expect(text == String(decoding: kept, as: UTF8.self), sourceLocation: sourceLocation)
}
