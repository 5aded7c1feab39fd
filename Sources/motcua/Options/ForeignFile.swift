import DeskApp
import DeskFiles
import Runtime

/// A file of another system, which says what it likes.
struct ForeignFile {
  let path: String
  let words: Words

  /// What it holds, as text.
  ///
  /// - Throws: A refusal where it is missing, too long or not UTF-8.
  func text() throws -> String {
    try inWords { () throws(StoreTrouble) in
      String(decoding: try ReferenceFile(path).bytes(), as: UTF8.self)
    }
  }

  /// What it holds, as JSON.
  ///
  /// - Throws: A refusal where it is missing, too long or no JSON.
  func tree() throws -> JSONValue {
    try inWords { () throws(StoreTrouble) in
      let file = ReferenceFile(path)
      return try file.tree(of: try file.bytes())
    }
  }

  /// A fault in it is a refusal: nothing of the desk is damaged.
  private func inWords<Content>(_ read: () throws(StoreTrouble) -> Content) throws -> Content {
    guard Places.exists(path) else {
      throw CommandFailure.refused(
        words(
          "Không có tệp \(path). Hãy kiểm tra lại đường dẫn.",
          "There is no file \(path). Check the path."))
    }
    do {
      return try read()
    } catch {
      throw CommandFailure.refused(words.trouble(error))
    }
  }
}
