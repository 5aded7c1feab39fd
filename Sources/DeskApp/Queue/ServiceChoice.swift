import Canvas
import DeskOperations
import Vietnamese

/// What somebody takes a number for: a service group, or one of the fields of its counters.
struct ServiceChoice: Sendable {
  /// One line to choose.
  enum Entry: Hashable, Sendable {
    case group(String)
    case field(String)
  }

  private(set) var field = TextField(maximumLength: 60, content: .search)
  private(set) var list = ListState()
  private(set) var entries: [Entry] = []
  /// Whether nothing matches, so that what was typed goes with the group chosen.
  private(set) var isTyped = false

  /// All there is.
  init(_ context: Context) {
    find(context)
  }

  /// What the choice comes to.
  var order: TicketOrder {
    let entry = list.selected.map { entries[$0] }
    return switch entry {
    case .group(let id): TicketOrder(group: id, service: isTyped ? field.value : nil)
    case .field(let name): TicketOrder(service: name)
    case nil: TicketOrder(service: field.isEmpty ? nil : field.value)
    }
  }

  /// The name of a line.
  func name(_ entry: Entry, _ context: Context) -> String {
    switch entry {
    case .group(let id): context.words.group(id, context.rules)
    case .field(let name): name
    }
  }

  /// Types or moves along.
  mutating func handle(_ input: Input, rows: Int, _ context: Context) {
    switch input {
    case .key(let key) where [.up, .down, .pageUp, .pageDown].contains(key):
      _ = list.handle(key, rows: rows)
    case .key(let key):
      if field.handle(key, typing: context.typing) { find(context) }
    case .paste(let text):
      field.insert(paste: text)
      find(context)
    case .resized: break
    }
  }

  private mutating func find(_ context: Context) {
    var seen: Set<String> = []
    let settings = context.rules.settings
    let groups = settings.queue.lines.map { Entry.group($0.id) }
    let fields = settings.counters.flatMap(\.fields).filter { seen.insert($0).inserted }
      .map(Entry.field)
    let words = Folding.words(field.value)
    let fitting = (groups + fields).filter {
      FoldedText(name($0, context)).matches(words: words)
    }
    isTyped = fitting.isEmpty && !words.isEmpty
    entries = isTyped ? groups : fitting
    list = ListState(count: entries.count)
  }
}
