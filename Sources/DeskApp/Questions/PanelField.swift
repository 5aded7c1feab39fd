import Canvas
import Vietnamese

/// Several things to be ticked.
struct TickList: Hashable, Sendable {
  private(set) var names: [String]
  private(set) var ticked: Set<Int> = []
  var list: ListState

  /// Some may be ticked from the beginning.
  init(_ names: [String], ticked: Set<Int> = []) {
    self.names = names
    self.ticked = ticked.intersection(names.indices)
    list = ListState(count: names.count)
  }

  /// The first ones may be ticked from the beginning.
  init(_ names: [String], tickedFirst: Int) {
    self.init(names, ticked: Set(names.indices.prefix(tickedFirst)))
  }

  mutating func toggle() {
    guard let here = list.selected else { return }
    if ticked.remove(here) == nil { ticked.insert(here) }
  }

  mutating func clear() { ticked = [] }
}

/// One question of a panel.
enum PanelField: Hashable, Sendable {
  case text(String, TextField)
  case list(String, [String], ListState)
  case ticks(String, TickList)
  case choice(String, [String], Int)

  /// What came of a key.
  enum Outcome: Hashable {
    case taken, leftUp, leftDown, ignored
  }

  /// The text typed.
  var text: String {
    if case .text(_, let field) = self { field.value } else { "" }
  }

  /// The option chosen.
  var selected: Int? {
    switch self {
    case .list(_, _, let list): list.selected
    case .choice(_, _, let selected): selected
    case .text, .ticks: nil
    }
  }

  /// What can be chosen from.
  var options: [String] {
    switch self {
    case .list(_, let options, _), .choice(_, let options, _): options
    case .text, .ticks: []
    }
  }

  /// The names ticked.
  var ticked: [String] {
    guard case .ticks(_, let ticks) = self else { return [] }
    return ticks.names.indices.filter(ticks.ticked.contains).map { ticks.names[$0] }
  }

  mutating func handle(_ key: Key, rows: Int, typing: TypingSettings?) -> Outcome {
    switch self {
    case .text(let label, var field):
      if key == .up { return .leftUp }
      if key == .down { return .leftDown }
      guard field.handle(key, typing: typing) else { return .ignored }
      self = .text(label, field)
    case .list(let label, let options, var list):
      guard list.handle(key, rows: rows) else { return .ignored }
      self = .list(label, options, list)
    case .ticks(let label, var ticks):
      if key == .character(" ") {
        ticks.toggle()
      } else {
        let before = ticks.list.selected
        guard ticks.list.handle(key, rows: rows) else { return .ignored }
        if ticks.list.selected == before, key == .down { return .leftDown }
      }
      self = .ticks(label, ticks)
    case .choice(let label, let options, let selected):
      switch key {
      case .up: return .leftUp
      case .down: return .leftDown
      case .left: self = .choice(label, options, (selected + options.count - 1) % options.count)
      case .right, .character(" "): self = .choice(label, options, (selected + 1) % options.count)
      default: return .ignored
      }
    }
    return .taken
  }

  mutating func insert(paste text: String) {
    guard case .text(let label, var field) = self else { return }
    field.insert(paste: text)
    self = .text(label, field)
  }

  /// How many rows it takes: one, or a label and a list.
  func rows(upTo limit: Int) -> Int {
    switch self {
    case .text, .choice: 1
    case .list(_, let options, _): 1 + min(limit, options.count)
    case .ticks(_, let ticks): 1 + min(limit, ticks.names.count)
    }
  }

  func draw(on canvas: inout Canvas, in region: Region, isFocused: Bool) {
    switch self {
    case .text(let label, let field):
      InputLine(content: .text(label: label, field, hint: ""))
        .draw(on: &canvas, in: region, isFocused: isFocused)
    case .choice(let label, let options, let selected):
      InputLine(content: .choice(label: label, options: options, selected: selected))
        .draw(on: &canvas, in: region, isFocused: isFocused)
    case .list(let label, let options, let list):
      draw(label, list, on: &canvas, in: region, isFocused: isFocused, showsChoice: true) {
        options[$0]
      }
    case .ticks(let label, let ticks):
      draw(label, ticks.list, on: &canvas, in: region, isFocused: isFocused) { index in
        (ticks.ticked.contains(index) ? "[x] " : "[ ] ") + ticks.names[index]
      }
    }
  }

  private func draw(
    _ label: String, _ list: ListState, on canvas: inout Canvas, in region: Region,
    isFocused: Bool, showsChoice: Bool = false, text: (Int) -> String
  ) {
    canvas.write(
      (isFocused ? "› " : "  ") + label, in: region, style: isFocused ? .accent : .normal)
    let rows = region.rows(from: 1).inset(columns: 2)
    for (row, index) in list.visible(rows: rows.rows).enumerated() {
      let isHere = isFocused && index == list.selected
      let line = rows.rows(from: row, count: 1)
      if isHere {
        canvas.fill(line, style: .selection)
        canvas.cursor = Position(row: line.row, column: line.column)
      }
      // What was chosen stays marked while one answers the next question.
      let isChosen = isHere || (showsChoice && index == list.selected)
      canvas.write(
        ((isChosen ? "› " : "  ") + text(index)).truncated(toColumns: line.columns), in: line,
        style: isHere ? .selection : isChosen ? .accent : .normal)
    }
  }
}
