import Canvas
import DeskOperations

/// Everything by which the list of dossiers can be narrowed, to be ticked together.
struct DossierFilterPanel: Sendable {
  private var ticks: PanelField

  /// The panel with what a filter has chosen ticked.
  init(_ filter: DossierFilter, _ words: Words) {
    let choices = DossierFilter.Choice.all
    ticks = .ticks(
      words("Hồ sơ thuộc bất cứ mục nào được đánh dấu:", "Dossiers in any of the ticked states:"),
      TickList(
        choices.map { $0.name(words) },
        ticked: Set(choices.indices.filter { filter.choices.contains(choices[$0]) })))
  }

  /// What the ticks come to.
  var filter: DossierFilter {
    guard case .ticks(_, let list) = ticks else { return .all }
    return DossierFilter(Set(list.ticked.map { DossierFilter.Choice.all[$0] }))
  }

  /// What the keys do while the panel is open.
  static func bindings(_ words: Words) -> [Binding] {
    [
      Binding(.enter, .choose, words("Lọc", "Filter")),
      Binding(.escape, .back, words("Thôi", "Cancel")),
      Binding(.delete, .clear, words("Bỏ mọi dấu", "Untick all")),
    ]
  }

  /// Takes every tick away.
  mutating func clear() {
    guard case .ticks(let label, var list) = ticks else { return }
    list.clear()
    ticks = .ticks(label, list)
  }

  /// Moves along or ticks.
  mutating func handle(_ key: Key, in region: Region) {
    _ = ticks.handle(
      key, rows: rows(in: region) - DossierFilterPanel.otherRows, typing: nil)
  }

  /// Two borders, the heading and the line of keys.
  private static let otherRows = 4

  private func rows(in region: Region) -> Int {
    QuestionBox.rowsBelow(
      DossierFilter.Choice.all.count + DossierFilterPanel.otherRows, of: region)
  }

  /// Draws the panel at the bottom of a region.
  ///
  /// - Returns: The room left above.
  func draw(on canvas: inout Canvas, atBottomOf region: Region, _ words: Words) -> Region {
    let (top, bottom) = region.split(topRows: region.rows - rows(in: region))
    let title = words("Lọc theo trạng thái", "Filter by state")
    let inner = canvas.box(bottom, title: title, style: .accent).inset(columns: 1)
    ticks.draw(on: &canvas, in: inner.rows(from: 0, count: inner.rows - 1), isFocused: true)
    let keys = words(
      "Space: đánh dấu · Enter: lọc · Esc: để như cũ",
      "Space: tick · Enter: filter · Esc: leave it as it was")
    canvas.write(keys, in: inner.lastRows(1), style: .muted)
    return top
  }
}
