import Canvas
import Vietnamese

/// Questions asked one after another at the bottom of a screen.
///
/// Nothing is done before all are answered; leaving them leaves everything as it was.
struct QuestionBox: Sendable {
  /// What is still wrong, and at which question.
  struct Problem: Error, Hashable {
    var field: Int?
    var sentence: String
  }

  private(set) var fields: [PanelField]
  private let asked: [PanelField]
  private(set) var focus = 0
  private var problem: Problem?

  /// The questions in their order.
  init(_ fields: [PanelField]) {
    asked = fields
    self.fields = fields
  }

  /// Takes over what was typed the last time the same was asked and left.
  mutating func resume(_ left: QuestionBox) {
    for index in fields.indices where left.fields.indices.contains(index) {
      guard case .text(let label, _) = fields[index],
        case .text(label, _) = left.fields[index],
        left.fields[index].text != left.asked[index].text
      else { continue }
      fields[index] = left.fields[index]
    }
  }

  /// Takes a key or a paste; answers whether the last question was confirmed.
  mutating func handle(_ input: Input, typing: TypingSettings?) -> Bool {
    guard fields.indices.contains(focus) else { return input == .key(.enter) }
    switch input {
    case .key(.enter):
      if focus == fields.count - 1 { return true }
      focus += 1
    case .key(.tab): focus = min(focus + 1, fields.count - 1)
    case .key(.backTab): focus = max(focus - 1, 0)
    case .key(let key):
      if case .character = key { goToTextAfterChoice(key) }
      switch fields[focus].handle(key, rows: QuestionBox.listRows, typing: typing) {
      case .taken: problem = nil
      case .leftUp: focus = max(focus - 1, 0)
      case .leftDown: focus = min(focus + 1, fields.count - 1)
      case .ignored: break
      }
    case .paste(let text):
      fields[focus].insert(paste: text)
      problem = nil
    case .resized: break
    }
    return false
  }

  /// Goes on to the text that follows a choice: what is typed where one can only choose is meant for it.
  private mutating func goToTextAfterChoice(_ key: Key) {
    guard key != .character(" "), focus < fields.count - 1, case .text = fields[focus + 1]
    else { return }
    if case .text = fields[focus] { return }
    focus += 1
  }

  /// Shows what is wrong and puts the cursor there.
  mutating func show(_ problem: Problem) {
    self.problem = problem
    if let field = problem.field { focus = field }
  }
}

extension QuestionBox {
  /// How many rows a list inside the box takes at the most.
  static let listRows = 6

  /// What stands around the questions: above them, and below them what the answers come to.
  struct Around {
    var remarks: [String] = []
    var outcome: [String] = []
  }

  private func rows(_ around: Around, _ closing: [String], listRows: Int) -> Int {
    fields.reduce(0) { $0 + $1.rows(upTo: listRows) } + around.remarks.count
      + around.outcome.count + closing.count
  }

  /// Draws the questions at the bottom of a region, with what is wrong below them.
  ///
  /// Lists give way where there is little room, so that the last line is seen.
  ///
  /// - Returns: The room left above.
  func draw(
    on canvas: inout Canvas, atBottomOf region: Region, title: String, _ around: Around,
    _ words: Words
  ) -> Region {
    let closing = closing(columns: region.columns - 4, words)
    let wanted = rows(around, closing, listRows: QuestionBox.listRows) + 2
    let (top, bottom) = region.split(
      topRows: region.rows - QuestionBox.rowsBelow(wanted, of: region))
    let inner = canvas.box(bottom, title: title, style: .accent).inset(columns: 1)
    let listRows =
      (2...QuestionBox.listRows).last { rows(around, closing, listRows: $0) <= inner.rows } ?? 2
    var row = 0
    func write(_ lines: [String], style: Style) {
      for line in lines {
        canvas.write(line, at: Position(row: row, column: 0), in: inner, style: style)
        row += 1
      }
    }
    write(around.remarks, style: .normal)
    for (index, field) in fields.enumerated() {
      let rows = field.rows(upTo: listRows)
      field.draw(on: &canvas, in: inner.rows(from: row, count: rows), isFocused: index == focus)
      row += rows
    }
    write(around.outcome, style: .accent)
    write(closing, style: problem == nil ? .muted : .warning)
    return top
  }

  /// What is wrong, or else which keys go on.
  private func closing(columns: Int, _ words: Words) -> [String] {
    let keys = words(
      "Enter: tiếp, câu cuối là ghi · Esc: thôi", "Enter: on, at the last: do it · Esc: cancel")
    return (problem.map { "! " + $0.sentence } ?? keys).wrapped(toColumns: columns)
  }

  /// The rows given to what is asked below the facts, of which the first ones stay in view.
  static func rowsBelow(_ wanted: Int, of region: Region) -> Int { min(wanted, region.rows - 4) }
}
