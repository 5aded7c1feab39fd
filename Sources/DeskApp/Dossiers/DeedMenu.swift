import Canvas
import DeskOperations

/// What the key bar does not name, to choose one: the deeds possible now first, each with its letter.
struct DeedMenu: Sendable {
  /// A line of the menu: its key, what it does, and whether that is possible now.
  private struct Entry: Sendable {
    var key: Character
    var action: Action
    var label: String
    var isPossible: Bool
  }

  private var list = GroupedList<Entry>()

  /// The menu of a dossier as it stands.
  init(_ dossier: Dossier, _ context: Context) {
    let words = context.words
    func entry(_ deed: any DossierDeed, isPossible: Bool) -> Entry {
      Entry(key: deed.key, action: deed.action, label: deed.label(words), isPossible: isPossible)
    }
    let later = DossierDeeds.all.filter { $0.hindrance(for: dossier, context) != nil }
      .map { entry($0, isPossible: false) }
    let impossible = Set(later.map(\.action))
    let now = DossierDeeds.all.filter { !$0.isMain && !impossible.contains($0.action) }
      .map { entry($0, isPossible: true) }
    let groups: [GroupedList<Entry>.Group] = [
      .init(
        title: words("Làm được bây giờ", "Possible now"), style: .normal,
        entries: now + DeedMenu.screens(words)),
      .init(
        title: words("Chưa làm được (Enter: vì sao)", "Not now (Enter says why)"), style: .muted,
        entries: later),
    ]
    list.setGroups(groups.filter { !$0.entries.isEmpty }) { $0.action == $1.action }
  }

  /// What can be looked at beside the deeds.
  private static func screens(_ words: Words) -> [Entry] {
    [
      Entry(
        key: DossierScreen.rekeyKey, action: .openRekey,
        label: words("Chép từng ô sang hệ thống khác", "Copy field by field into another system"),
        isPossible: true),
      Entry(
        key: DossierScreen.qrKey, action: .showQR,
        label: words("Mã QR trên màn hình", "QR code on the screen"), isPossible: true),
    ]
  }

  /// What the line does on which one stands.
  var selected: Action? { list.selected?.action }

  /// How many rows of the screen the menu wants.
  var rows: Int { list.lines.count + 2 }

  /// Moves along, or answers what a letter does.
  mutating func handle(_ key: Key, rows: Int) -> Action? {
    if case .character(let letter) = key {
      let screen = DeedMenu.screens(Words(.vietnamese)).first { $0.key == letter }
      return screen?.action ?? DossierDeeds.all.first { $0.key == letter }?.action
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
    } entry: { canvas, line, entry, isHere in
      if isHere {
        canvas.fill(line, style: .selection)
        canvas.cursor = Position(row: line.row, column: line.column)
      }
      let text = "\(isHere ? "› " : "  ")\(entry.key)  \(entry.label)"
      canvas.write(
        text.truncated(toColumns: line.columns), in: line,
        style: isHere ? .selection : entry.isPossible ? .normal : .muted)
    }
  }
}
