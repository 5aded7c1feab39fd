import Canvas
import DeskOperations
import Vietnamese

/// Finding the procedure by typing: a part of its name, its field or its code, accents or none.
struct ProcedureSearch: Hashable, Sendable {
  private(set) var query = TextField(maximumLength: 100, content: .search)
  private(set) var results: [Procedure] = []
  var list = ListState()
  /// Whether procedures out of force are found too.
  var findsFormer = false

  /// The procedure one stands on.
  var selected: Procedure? {
    list.selected.flatMap { results.indices.contains($0) ? results[$0] : nil }
  }

  /// Edits the query or moves in the list; answers whether the key was one for either.
  mutating func handle(
    _ key: Key, rows: Int, in catalogue: Catalogue, typing: TypingSettings?
  ) -> Bool {
    switch key {
    case .up, .down, .pageUp, .pageDown: return list.handle(key, rows: rows)
    default:
      guard query.handle(key, typing: typing) else { return false }
      find(in: catalogue)
      return true
    }
  }

  /// Puts pasted text into the query.
  mutating func insert(paste text: String, in catalogue: Catalogue) {
    query.insert(paste: text)
    find(in: catalogue)
  }

  /// Looks the query up anew.
  mutating func find(in catalogue: Catalogue) {
    results = catalogue.search(query.value, includingFormer: findsFormer)
    list = ListState(count: results.count)
  }
}
