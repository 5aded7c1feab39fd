import Canvas
import DeskOperations
import Vietnamese

/// What somebody takes a number for: any errand, or one of the fields of the counters.
struct ServiceChoice: Sendable {
  private(set) var field = TextField(maximumLength: 60)
  private(set) var list = ListState()
  private(set) var services: [String?] = []

  /// All errands there are.
  init(_ context: Context) {
    find(context)
  }

  /// The errand chosen: the one stood on, or what was typed where nothing matches.
  var chosen: String? {
    if let selected = list.selected { return services[selected] }
    return field.isEmpty ? nil : field.value
  }

  /// Types or moves along.
  mutating func handle(_ input: Input, rows: Int, _ context: Context) {
    switch input {
    case .key(let key) where [.up, .down, .pageUp, .pageDown].contains(key):
      _ = list.handle(key, rows: rows)
    case .key(let key):
      if field.handle(key) { find(context) }
    case .paste(let text):
      field.insert(paste: text)
      find(context)
    case .resized: break
    }
  }

  private mutating func find(_ context: Context) {
    var seen: Set<String> = []
    let fields = context.rules.settings.counters.flatMap(\.fields).filter {
      seen.insert($0).inserted
    }
    let words = Folding.words(field.value)
    services = words.isEmpty ? [nil] : []
    services += fields.filter { FoldedText($0).matches(words: words) }.map(Optional.some)
    list = ListState(count: services.count)
  }
}
