import DeskOperations

/// What is wrong with the lines or classes of a queue, and where.
struct QueueFlaw {
  var problem: ReferenceFault.Problem
  var list: String
  var index: Int
  var key: String
}

extension QueueSettings {
  /// The longest prefix of a number; more would not fit on a board.
  private static let longestPrefix = 2

  /// The first thing that would give two lines the same numbers, or a line to nobody.
  func flaw(counters: Set<Int>) -> QueueFlaw? {
    var (ids, prefixes): (Set<String>, Set<String>) = ([], [])
    for (index, group) in groups.enumerated() {
      func flaw(_ problem: ReferenceFault.Problem, _ key: String) -> QueueFlaw {
        QueueFlaw(problem: problem, list: "groups", index: index, key: key)
      }
      guard ids.insert(group.id).inserted else { return flaw(.repeated(value: group.id), "id") }
      guard prefixes.insert(group.prefix).inserted else {
        return flaw(.repeated(value: group.prefix), "prefix")
      }
      let isShown = group.prefix.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) }
      guard isShown, group.prefix.count <= QueueSettings.longestPrefix else {
        return flaw(.invalid(value: group.prefix, expected: .prefix), "prefix")
      }
      if let unknown = group.counters?.first(where: { !counters.contains($0) }) {
        return flaw(.unknownName(value: String(unknown)), "counters")
      }
    }
    var classes: Set<String> = []
    for (index, priority) in priorities.enumerated() where !classes.insert(priority.id).inserted {
      return QueueFlaw(
        problem: .repeated(value: priority.id), list: "priorities", index: index, key: "id")
    }
    return nil
  }
}
