import Canvas
import DeskOperations

/// The questions of one action on a dossier, asked below the facts.
///
/// Nothing is done before all are answered; leaving it leaves everything as it was.
struct DossierPanel: Sendable {
  /// What is still wrong, and at which question.
  struct Problem: Error, Hashable {
    var field: Int?
    var sentence: String
  }

  let deed: any DossierDeed
  /// The key under which the desk is asked, the same for every try.
  let id: String
  private(set) var fields: [PanelField]
  private let asked: [PanelField]
  private(set) var focus = 0
  private var problem: Problem?

  /// The questions that a deed asks about a dossier.
  init(_ deed: any DossierDeed, _ dossier: Dossier, id: String, _ context: Context) {
    self.deed = deed
    self.id = id
    asked = deed.questions(about: dossier, context)
    fields = asked
  }

  /// Takes over what was typed the last time the same was asked and left.
  mutating func resume(_ left: DossierPanel) {
    for index in fields.indices where left.fields.indices.contains(index) {
      guard case .text(let label, _) = fields[index],
        case .text(label, _) = left.fields[index],
        left.fields[index].text != left.asked[index].text
      else { continue }
      fields[index] = left.fields[index]
    }
  }

  /// Takes a key or a paste; answers whether the last question was confirmed.
  mutating func handle(_ input: Input, _ context: Context) -> Bool {
    guard fields.indices.contains(focus) else { return input == .key(.enter) }
    switch input {
    case .key(.enter):
      if focus == fields.count - 1 { return true }
      focus += 1
    case .key(.tab): focus = min(focus + 1, fields.count - 1)
    case .key(.backTab): focus = max(focus - 1, 0)
    case .key(let key):
      if case .character = key { goToTextAfterChoice(key) }
      switch fields[focus].handle(key, rows: DossierPanel.listRows) {
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

  /// What the answers come to: a request under the panel's own key.
  func request(for dossier: Dossier, _ context: Context) throws(Problem) -> Step {
    let answers = PanelAnswers(fields: fields, words: context.words)
    let (command, reason) = try deed.command(for: dossier, answers, context)
    let moment = try deed.happenedAt(answers, context)
    return .performOnce(command, reason: reason, key: id, happenedAt: moment)
  }
}

extension DossierPanel {
  /// How many rows a list inside the panel takes at the most.
  static let listRows = 6

  /// What stands around the questions, made once for a picture: the outcome may ask the desk.
  private struct Around {
    var remarks, outcome, closing: [String]
  }

  private func around(_ dossier: Dossier, columns: Int, _ context: Context) -> Around {
    Around(
      remarks: remarks(for: dossier, columns: columns, context),
      outcome: outcome(for: dossier, columns: columns, context),
      closing: closing(columns: columns, context.words))
  }

  private func rows(with around: Around, listRows: Int) -> Int {
    fields.reduce(0) { $0 + $1.rows(upTo: listRows) } + around.remarks.count
      + around.outcome.count + around.closing.count
  }

  /// Draws the questions at the bottom of a region, with what is wrong below them.
  ///
  /// Lists give way where there is little room, so that the last line is seen.
  ///
  /// - Returns: The room left above.
  func draw(
    on canvas: inout Canvas, atBottomOf region: Region, _ dossier: Dossier, _ context: Context
  ) -> Region {
    let around = around(dossier, columns: region.columns - 4, context)
    let wanted = rows(with: around, listRows: DossierPanel.listRows) + 2
    let (top, bottom) = region.split(
      topRows: region.rows - DeedQuestions.rowsBelow(wanted, of: region))
    let inner = canvas.box(bottom, title: deed.label(context.words), style: .accent)
      .inset(columns: 1)
    let listRows =
      (2...DossierPanel.listRows).last { rows(with: around, listRows: $0) <= inner.rows } ?? 2
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
    write(around.closing, style: problem == nil ? .muted : .warning)
    return top
  }

  /// What is wrong, or else which keys go on.
  private func closing(columns: Int, _ words: Words) -> [String] {
    let keys = words(
      "Enter: tiếp, câu cuối là ghi · Esc: thôi", "Enter: on, at the last: do it · Esc: cancel")
    return (problem.map { "! " + $0.sentence } ?? keys).wrapped(toColumns: columns)
  }

  /// The most rows for what the answers come to; its beginning says the most.
  private static let outcomeRows = 4

  private func outcome(for dossier: Dossier, columns: Int, _ context: Context) -> [String] {
    let answers = PanelAnswers(fields: fields, words: context.words)
    let lines = deed.outcome(for: dossier, answers, context)?.wrapped(toColumns: columns) ?? []
    return Array(lines.prefix(DossierPanel.outcomeRows))
  }

  private func remarks(for dossier: Dossier, columns: Int, _ context: Context) -> [String] {
    deed.remark(about: dossier, context)?.wrapped(toColumns: columns) ?? []
  }
}
