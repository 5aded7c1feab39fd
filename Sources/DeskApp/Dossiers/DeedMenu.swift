import Canvas
import DeskOperations

/// The rarer deeds of a dossier, to choose one: each with its letter, dim where it cannot be done.
struct DeedMenu: Sendable {
  private var list = ListState(count: DossierDeeds.inMenu.count)

  /// The deed one stands on.
  var selected: (any DossierDeed)? {
    list.selected.map { DossierDeeds.inMenu[$0] }
  }

  /// How many rows of the screen the menu wants.
  static var rows: Int { DossierDeeds.inMenu.count + 2 }

  /// Moves along, or answers the deed of a letter.
  mutating func handle(_ key: Key) -> (any DossierDeed)? {
    if case .character(let letter) = key {
      return DossierDeeds.inMenu.first { $0.key == letter }
    }
    _ = list.handle(key, rows: DossierDeeds.inMenu.count)
    return nil
  }

  /// Draws the deeds, one a line.
  func draw(
    on canvas: inout Canvas, in region: Region, _ dossier: Dossier, _ context: Context
  ) {
    let words = context.words
    let title = words("Việc khác với hồ sơ", "More to do with it")
    let inner = canvas.box(region, title: title, style: .accent).inset(columns: 1)
    for (row, index) in list.visible(rows: inner.rows).enumerated() {
      let deed = DossierDeeds.inMenu[index]
      let line = inner.rows(from: row, count: 1)
      let isHere = index == list.selected
      let isPossible = deed.hindrance(for: dossier, context) == nil
      if isHere {
        canvas.fill(line, style: .selection)
        canvas.cursor = Position(row: line.row, column: line.column)
      }
      let mark = isHere ? "› " : "  "
      let text =
        "\(mark)\(deed.key)  \(deed.label(words))"
        + (isPossible ? "" : words(" (chưa làm được)", " (not now)"))
      canvas.write(
        text.truncated(toColumns: line.columns), in: line,
        style: isHere ? .selection : isPossible ? .normal : .muted)
    }
  }
}
