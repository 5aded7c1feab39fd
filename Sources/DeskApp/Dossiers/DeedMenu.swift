import Canvas
import DeskOperations

/// What the key bar does not name, to choose one: the deeds possible now first, each with its letter.
struct DeedMenu: Sendable {
  private var list = GroupedList<any DossierDeed>()
  private let impossible: Set<Action>

  /// The menu of a dossier as it stands.
  init(_ dossier: Dossier, _ context: Context) {
    let words = context.words
    let later = DossierDeeds.all.filter { $0.hindrance(for: dossier, context) != nil }
    let impossible = Set(later.map(\.action))
    self.impossible = impossible
    let now = DossierDeeds.all.filter { !$0.isMain && !impossible.contains($0.action) }
    let groups: [GroupedList<any DossierDeed>.Group] = [
      .init(title: words("Làm được bây giờ", "Possible now"), style: .normal, entries: now),
      .init(
        title: words("Chưa làm được (Enter: vì sao)", "Not now (Enter says why)"), style: .muted,
        entries: later),
    ]
    list.setGroups(groups.filter { !$0.entries.isEmpty }) { $0.action == $1.action }
  }

  /// The deed one stands on.
  var selected: (any DossierDeed)? { list.selected }

  /// How many rows of the screen the menu wants.
  var rows: Int { list.lines.count + 2 }

  /// Moves along, or answers the deed of a letter.
  mutating func handle(_ key: Key, rows: Int) -> (any DossierDeed)? {
    if case .character(let letter) = key {
      return DossierDeeds.all.first { $0.key == letter }
    }
    _ = list.handle(key, rows: rows)
    return nil
  }

  /// Draws the deeds, one a line.
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let title = words("Việc khác với hồ sơ", "More to do with it")
    let inner = canvas.box(region, title: title, style: .accent).inset(columns: 1)
    list.draw(on: &canvas, in: inner) { canvas, line, group in
      canvas.rule(row: 0, in: line, title: group.title)
    } entry: { canvas, line, deed, isHere in
      if isHere {
        canvas.fill(line, style: .selection)
        canvas.cursor = Position(row: line.row, column: line.column)
      }
      let text = "\(isHere ? "› " : "  ")\(deed.key)  \(deed.label(words))"
      canvas.write(
        text.truncated(toColumns: line.columns), in: line,
        style: isHere ? .selection : impossible.contains(deed.action) ? .muted : .normal)
    }
  }
}
