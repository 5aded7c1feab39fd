import Canvas

/// A list in groups with headings, of which one entry may be selected.
///
/// Only entries are stood on; headings scroll along.
struct GroupedList<Entry: Sendable>: Sendable {
  /// Entries under a heading.
  struct Group: Sendable {
    var title: String
    var style: Style
    var entries: [Entry]
  }

  /// What stands in one row.
  enum Line: Hashable, Sendable {
    case heading(group: Int)
    case entry(group: Int, index: Int)
  }

  private(set) var groups: [Group] = []
  private(set) var lines: [Line] = []
  private var selectedLine: Int?
  private var firstVisible = 0

  /// The entry one stands on; nothing when there are none.
  var selected: Entry? {
    guard let selectedLine, case .entry(let group, let index) = lines[selectedLine] else {
      return nil
    }
    return groups[group].entries[index]
  }

  /// The group of the entry one stands on; nothing when there are none.
  var selectedGroup: Group? {
    guard let selectedLine, case .entry(let group, _) = lines[selectedLine] else { return nil }
    return groups[group]
  }

  /// Takes new groups and stands on the entry that is the same as before, or as near as can be.
  mutating func setGroups(_ groups: [Group], isSame: (Entry, Entry) -> Bool) {
    let before = selected
    let line = selectedLine ?? 0
    self.groups = groups
    lines = groups.indices.flatMap { group in
      [.heading(group: group)]
        + groups[group].entries.indices.map { .entry(group: group, index: $0) }
    }
    let same = before.flatMap { before in
      lines.firstIndex { line in
        guard case .entry(let group, let index) = line else { return false }
        return isSame(groups[group].entries[index], before)
      }
    }
    selectedLine = same ?? nearestEntry(to: line)
    firstVisible = min(firstVisible, max(0, lines.count - 1))
  }

  /// Moves along with a key when so many rows are in view; answers whether the key was one for it.
  mutating func handle(_ key: Key, rows: Int) -> Bool {
    let here = selectedLine ?? 0
    switch key {
    case .up: selectedLine = lines[..<here].lastIndex(where: isEntry) ?? selectedLine
    case .down:
      selectedLine =
        lines[min(here + 1, lines.count)...].firstIndex(where: isEntry)
        ?? selectedLine
    case .pageUp: selectedLine = nearestEntry(to: here - max(1, rows - 1))
    case .pageDown: selectedLine = nearestEntry(to: here + max(1, rows - 1))
    case .home: selectedLine = nearestEntry(to: 0)
    case .end: selectedLine = nearestEntry(to: lines.count - 1)
    default: return false
    }
    firstVisible = visible(rows: rows).lowerBound
    return true
  }

  /// Stands on the first entry.
  mutating func selectFirst() {
    selectedLine = nearestEntry(to: 0)
    firstVisible = 0
  }

  /// Stands on the first entry of the next group that has any, and after the last on the first.
  mutating func goToNextGroup(rows: Int) {
    guard let selectedLine, case .entry(let here, _) = lines[selectedLine] else { return }
    let order = Array(groups.indices.filter { $0 > here }) + groups.indices.filter { $0 <= here }
    let next = order.first { !groups[$0].entries.isEmpty }
    self.selectedLine = next.flatMap { lines.firstIndex(of: .entry(group: $0, index: 0)) }
    firstVisible = visible(rows: rows).lowerBound
  }

  /// The lines in view; the selected one is always among them, the first one with its heading.
  func visible(rows: Int) -> Range<Int> {
    guard rows > 0, !lines.isEmpty else { return 0..<0 }
    let here = selectedLine ?? 0
    let heading = here > 0 && !isEntry(lines[here - 1]) ? here - 1 : here
    // Headings of empty groups above the first entry come into view together with it.
    let wanted = lines[..<here].contains(where: isEntry) ? heading : 0
    let first = max(min(firstVisible, wanted), here - rows + 1)
    let start = max(0, min(first, lines.count - rows))
    return start..<min(lines.count, start + rows)
  }

  /// Draws the lines in view.
  func draw(
    on canvas: inout Canvas, in region: Region,
    heading: (inout Canvas, Region, Group) -> Void,
    entry: (inout Canvas, Region, Entry, Bool) -> Void
  ) {
    for (row, line) in visible(rows: region.rows).enumerated() {
      let place = region.rows(from: row, count: 1)
      switch lines[line] {
      case .heading(let group): heading(&canvas, place, groups[group])
      case .entry(let group, let index):
        entry(&canvas, place, groups[group].entries[index], line == selectedLine)
      }
    }
  }

  private func isEntry(_ line: Line) -> Bool {
    if case .entry = line { true } else { false }
  }

  private func nearestEntry(to line: Int) -> Int? {
    let line = min(max(0, line), max(0, lines.count - 1))
    guard line < lines.count else { return nil }
    return lines[line...].firstIndex(where: isEntry) ?? lines[..<line].lastIndex(where: isEntry)
  }
}
