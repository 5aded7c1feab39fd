import Canvas
import DeskOperations
import Vietnamese

/// Finding the procedure by typing: a part of its name, its field or its code, accents or none.
///
/// Clerks shorten by first letters, so `dk` finds “đăng ký” and `dkks` “đăng ký khai sinh”.
struct ProcedureSearch: Hashable, Sendable {
  private(set) var query = TextField(maximumLength: 100)
  private(set) var results: [Procedure] = []
  var list = ListState()

  /// The procedure one stands on.
  var selected: Procedure? {
    list.selected.flatMap { results.indices.contains($0) ? results[$0] : nil }
  }

  /// Edits the query or moves in the list; answers whether the key was one for either.
  mutating func handle(_ key: Key, rows: Int, in catalogue: Catalogue) -> Bool {
    switch key {
    case .up, .down, .pageUp, .pageDown: return list.handle(key, rows: rows)
    default:
      guard query.handle(key) else { return false }
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
    results = ProcedureSearch.find(query.value, in: catalogue)
    list = ListState(count: results.count)
  }

  /// The procedures in force that a query means, those that hold its words as typed first.
  ///
  /// Among equally common ones those come first that hold the words side by side, then the shortest
  /// name: it says the least beyond the query.
  static func find(_ query: String, in catalogue: Catalogue) -> [Procedure] {
    let words = Folding.words(query)
    let literal = catalogue.search(query)
    guard !words.isEmpty else { return literal }
    let shortened = byInitials(words, literal, in: catalogue)
    return closestFirst(literal, to: words) + closestFirst(shortened, to: words)
  }

  private static func closestFirst(
    _ procedures: [Procedure], to words: [String]
  ) -> [Procedure] {
    let phrase = words.joined(separator: " ")
    let ranked = procedures.enumerated().map { offset, procedure in
      let holdsPhrase = Folding.fold(procedure.name).contains(phrase)
      return (
        procedure,
        rank: (procedure.priority ?? .max, holdsPhrase ? 0 : 1, procedure.name.count, offset)
      )
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.0)
  }

  /// Those that a query with shortened words means and that are not found by its letters.
  private static func byInitials(
    _ words: [String], _ literal: [Procedure], in catalogue: Catalogue
  ) -> [Procedure] {
    guard words.contains(where: { $0.count > 1 }) else { return [] }
    let seen = Set(literal.map(\.code))
    return catalogue.search("").filter { procedure in
      guard !seen.contains(procedure.code) else { return false }
      let name = Folding.words(procedure.name)
      let text = name.joined(separator: " ")
      let initials = String(name.compactMap(\.first))
      let digits = procedure.code.filter { $0 != "." }
      return words.allSatisfy { word in
        text.contains(word) || word.count > 1 && initials.contains(word) || digits == word
      }
    }
  }
}
