import Canvas

/// One line of a form to be filled in: a heading, a field, a paper or a remark.
struct InputLine {
  enum Content {
    case heading(String)
    case procedure(String)
    case text(label: String, TextField, hint: String)
    case choice(label: String, options: [String], selected: Int?)
    case paper(mark: String, text: String, copies: String, isMuted: Bool)
    case remark(String, Style)
    case finish(String)
  }

  /// The field that the line shows; nil for what one cannot stand on.
  var field: IntakeField?
  var content: Content

  /// The columns in front of the fields.
  static let labelColumns = 22

  func draw(on canvas: inout Canvas, in line: Region, isFocused: Bool) {
    let mark = isFocused ? "›" : " "
    canvas.write(mark, in: line, style: .accent)
    let line = line.columns(from: 2)
    let (left, right) = line.split(leftColumns: InputLine.labelColumns)
    let labelStyle: Style = isFocused ? .accent : .normal
    switch content {
    case .heading(let title):
      canvas.rule(row: 0, in: line, title: title)
    case .procedure(let name):
      canvas.write(
        name.truncated(toColumns: line.columns), in: line, style: isFocused ? .selection : .title)
      if isFocused { canvas.cursor = Position(row: line.row, column: line.column) }
    case .text(let label, let field, let hint):
      canvas.write(label.truncated(toColumns: left.columns), in: left, style: labelStyle)
      let hintColumns = hint.isEmpty ? 0 : min(hint.columns, right.columns / 2)
      let room = right.columns(from: 0, count: right.columns - (hint.isEmpty ? 0 : hintColumns + 1))
      field.draw(on: &canvas, in: room, isFocused: isFocused)
      canvas.write(
        hint.truncated(toColumns: hintColumns), in: right.columns(from: room.columns + 1),
        style: .muted)
    case .choice(let label, let options, let selected):
      canvas.write(label.truncated(toColumns: left.columns), in: left, style: labelStyle)
      draw(options, selected, on: &canvas, in: right, isFocused: isFocused)
    case .paper(let mark, let text, let copies, let isMuted):
      let style: Style = isFocused ? .selection : isMuted ? .muted : .normal
      let textColumns = max(0, line.columns - mark.columns - copies.columns - 2)
      let shown = text.padded(toColumns: textColumns)
      canvas.write("\(mark) \(shown) \(copies)", in: line, style: style)
      if isFocused { canvas.cursor = Position(row: line.row, column: line.column + 1) }
    case .remark(let text, let style):
      canvas.write(text.truncated(toColumns: line.columns), in: line, style: style)
    case .finish(let text):
      canvas.write(
        " \(text) ".truncated(toColumns: line.columns), in: line,
        style: isFocused ? .selection : .accent)
      if isFocused { canvas.cursor = Position(row: line.row, column: line.column) }
    }
  }

  /// All options with the chosen one in brackets, or only that one where there is no room for all.
  private func draw(
    _ options: [String], _ selected: Int?, on canvas: inout Canvas, in region: Region,
    isFocused: Bool
  ) {
    let chosenStyle: Style = isFocused ? .selection : .normal.bold
    let needed = options.reduce(0) { $0 + $1.columns + 3 }
    var column = 0
    if needed <= region.columns {
      for (index, option) in options.enumerated() {
        let isChosen = index == selected
        column += canvas.write(
          isChosen ? "[\(option)]" : " \(option) ", at: Position(row: 0, column: column),
          in: region, style: isChosen ? chosenStyle : .muted)
        column += 1
      }
    } else {
      let option = selected.map { options[$0] } ?? "…"
      let place = selected.map { " \($0 + 1)/\(options.count)" } ?? " –/\(options.count)"
      let text = option.truncated(toColumns: max(0, region.columns - place.columns - 4))
      column = canvas.write("‹ \(text) ›", in: region, style: chosenStyle)
      canvas.write(place, at: Position(row: 0, column: column), in: region, style: .muted)
    }
    if isFocused { canvas.cursor = Position(row: region.row, column: region.column) }
  }
}
