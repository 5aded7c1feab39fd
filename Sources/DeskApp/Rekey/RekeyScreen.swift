import Canvas
import DeskOperations

/// A dossier field by field, in the order of the form elsewhere into which it is typed again.
///
/// A field is copied by one key, and Enter copies the next: Enter, change the window, paste, Enter.
/// What was copied also stands alone on lines of its own, for terminals that give nothing away.
struct RekeyScreen: Screen {
  private let code: DossierCode
  private var list = ListState()
  /// The fields copied so far, by their place.
  private var copied: Set<Int> = []
  /// The field copied last.
  private var last: Int?

  init(_ code: DossierCode) {
    self.code = code
  }

  func title(_ context: Context) -> String {
    context.words("Chép từng ô \(code)", "Copy \(code) field by field")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Để nhập lại hồ sơ vào hệ thống của tỉnh mà không gõ lại: các ô theo đúng thứ tự của biểu nhập. Enter chép ô đang chọn rồi xuống ô chưa chép tiếp theo; phím số hoặc chữ đầu dòng chép thẳng ô đó. Sang cửa sổ kia dán (Ctrl-V), trở lại bấm Enter. Nếu dán không ra thì màn hình này không cho chép tự động: dùng chuột bôi đen dòng dưới cùng, dòng ấy chỉ có nội dung của ô. Thứ tự và tên ô sửa ở mục “rekey” trong desk.json.",
      "To enter the dossier into the province's system without typing it again: the fields in the order of that form. Enter copies the field one stands on and goes to the next not yet copied; the digit or letter in front copies that one. Paste in the other window (Ctrl-V), come back, press Enter. Where nothing is pasted, this terminal does not let programs copy: select the line at the bottom with the mouse, nothing else stands on it. Order and names are set under “rekey” in desk.json."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    refresh(context)
    return []
  }

  mutating func refresh(_ context: Context) {
    let fields = fields(context)
    list.setCount(fields.count)
    copied.formIntersection(fields.indices)
    if let last, !fields.indices.contains(last) { self.last = nil }
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    return [
      Binding(.enter, .copyField, words("Chép, xuống ô kế", "Copy, next")),
      Binding(
        .backspace, .clear, words("Chép lại từ đầu", "Begin anew"),
        unavailableBecause: copied.isEmpty
          ? words("Chưa chép ô nào.", "Nothing has been copied yet.") : nil),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .clear:
      (copied, last) = ([], nil)
      list.select(0)
      return []
    default:
      let fields = fields(context)
      guard let here = list.selected else { return [] }
      if isDone(fields) {
        let words = context.words
        return [
          .notice(
            Notice(
              .done,
              words(
                "Đã chép đủ các ô. Muốn chép lại: bấm phím đầu dòng, hoặc Backspace để làm lại từ đầu.",
                "All fields are copied. To copy again press a field's key, or Backspace to begin anew."
              )))
        ]
      }
      return copy(next(from: here, fields) ?? here, context)
    }
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    guard case .key(let key) = input else { return [] }
    if case .character(let letter) = key {
      let small = Character(letter.lowercased())
      guard let index = RekeyForm.keys.firstIndex(of: small), index < list.count else { return [] }
      return copy(index, context)
    }
    _ = list.handle(key, rows: listRows(context.body, context))
    return []
  }

  /// Copies a field and stands on the next one that is not yet copied.
  private mutating func copy(_ index: Int, _ context: Context) -> [Step] {
    let fields = fields(context)
    let words = context.words
    list.select(index)
    guard let value = fields[index].value else {
      return [
        .notice(
          Notice(
            .warning,
            words(
              "Hồ sơ không có “\(fields[index].label)” nên không có gì để chép.",
              "The dossier has no “\(fields[index].label)”, so there is nothing to copy.")))
      ]
    }
    copied.insert(index)
    last = index
    if let next = next(from: index, fields) { list.select(next) }
    let shown = "\(fields[index].label): \(value)".truncated(toColumns: context.size.columns - 20)
    let notice =
      context.canCopy
      ? Notice(.done, words("Đã chép: \(shown)", "Copied: \(shown)"))
      : Notice(.hint, words("Chép bằng chuột: \(shown)", "Copy by mouse: \(shown)"))
    return (context.canCopy ? [.effect(.copy(value))] : []) + [.notice(notice)]
  }

  /// The first field from a place on, then from the top, that has something and is not yet copied.
  private func next(from place: Int, _ fields: [Field]) -> Int? {
    let order = Array(fields.indices[place...]) + fields.indices[..<place]
    return order.first { fields[$0].value != nil && !copied.contains($0) }
  }

  private func isDone(_ fields: [Field]) -> Bool { next(from: 0, fields) == nil }

  private struct Field {
    var label: String
    var value: String?
  }

  private func fields(_ context: Context) -> [Field] {
    guard let dossier = context.desk[code] else { return [] }
    return (context.rules.settings.rekey ?? .usual).fields.map { entry in
      Field(
        label: entry.label ?? context.words.rekeyField(entry.field),
        value: dossier.text(of: entry.field, by: context.rules))
    }
  }

  // MARK: The picture

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let fields = fields(context)
    let (top, bottom) = region.split(topRows: listRows(region, context))
    let widest = fields.map(\.label.columns).max() ?? 0
    let labelColumns = min(widest, max(12, region.columns / 3))
    for (row, index) in list.visible(rows: top.rows).enumerated() {
      let line = top.rows(from: row, count: 1)
      let isHere = index == list.selected
      if isHere {
        canvas.fill(line, style: .selection)
        canvas.cursor = Position(row: line.row, column: line.column)
      }
      let style: Style = isHere ? .selection : copied.contains(index) ? .muted : .normal
      let mark = copied.contains(index) ? words("xong", "done") : ""
      canvas.cells(
        [
          (isHere ? "›" : "", 1, style), (String(RekeyForm.keys[index]), 1, style),
          (mark, 4, isHere ? style : .done), (fields[index].label, labelColumns, style),
          (
            fields[index].value ?? words("(trống)", "(empty)"),
            max(0, line.columns - labelColumns - 10), fields[index].value == nil ? .muted : style
          ),
        ], from: 0, in: line)
    }
    drawLast(fields, on: &canvas, in: bottom, context)
  }

  /// What was copied last, alone on its lines from the first column on, so that a mouse can take it.
  private func drawLast(
    _ fields: [Field], on canvas: inout Canvas, in region: Region, _ context: Context
  ) {
    let words = context.words
    let title = last.map { fields[$0].label } ?? words("Chưa chép ô nào", "Nothing copied yet")
    canvas.heading(title, in: region.rows(from: 0, count: 1))
    for (row, line) in lastLines(fields, columns: region.columns).enumerated() {
      canvas.write(line, at: Position(row: 1 + row, column: 0), in: region)
    }
    let help =
      context.canCopy
      ? words(
        "Dán không ra? Bôi đen dòng trên bằng chuột để chép.",
        "Nothing to paste? Select the line above with the mouse.")
      : words(
        "Màn hình này không tự chép được: bôi đen dòng trên bằng chuột để chép.",
        "This terminal cannot copy by itself: select the line above with the mouse.")
    canvas.write(
      help.truncated(toColumns: region.columns - 1),
      at: Position(row: region.rows - 1, column: 1), in: region, style: .muted)
  }

  private func lastLines(_ fields: [Field], columns: Int) -> [String] {
    guard let last, fields.indices.contains(last), let value = fields[last].value else {
      return [""]
    }
    return value.pieces(ofColumns: columns)
  }

  /// The rows of the list: what the last value leaves, but never less than half of the room.
  private func listRows(_ region: Region, _ context: Context) -> Int {
    let below = lastLines(fields(context), columns: region.columns).count + 2
    return max(region.rows / 2, region.rows - below)
  }
}

extension String {
  /// The text as lines that put together are the text again, broken before blanks where possible.
  ///
  /// What is selected over several lines loses blanks at their ends, but keeps those at the fronts.
  func pieces(ofColumns width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for character in self {
      line.append(character)
      guard line.columns > width, line.count > 1 else { continue }
      let blank = line.lastIndex(of: " ").flatMap { $0 == line.startIndex ? nil : $0 }
      let cut = blank ?? line.index(before: line.endIndex)
      lines.append(String(line[..<cut]))
      line = String(line[cut...])
    }
    return lines + [line]
  }
}
