import Canvas
import DeskOperations

/// The public list of procedures by field, with one box to search it.
struct ProceduresScreen: Screen {
  private var field = TextField(maximumLength: 100, content: .search)
  private var list = GroupedList<Procedure>()
  private var count = 0
  /// The codes in the list; it is only found anew when they may have changed.
  private var catalogueCodes: [String] = []

  func title(_ context: Context) -> String { context.words("Thủ tục hành chính", "Procedures") }

  func about(_ context: Context) -> String {
    context.words(
      "Danh mục thủ tục theo lĩnh vực. Gõ vài chữ của tên, mã hoặc lĩnh vực, có dấu hay không dấu đều được; thủ tục hay dùng đứng trước. Enter xem thời hạn, phí, giấy tờ và căn cứ; F2 tiếp nhận ngay thủ tục đang chọn.",
      "The procedures by field. Type some letters of a name, a code or a field, with or without accents; the most used come first. Enter shows time, fee, papers and legal basis; F2 receives a dossier of the procedure you stand on."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    let nothing =
      list.selected == nil
      ? words(
        "Không có thủ tục nào khớp. Vui lòng gõ ít chữ hơn.",
        "No procedure matches. Please type fewer letters.") : nil
    var bindings = [
      Binding(.enter, .open, words("Xem", "Show"), unavailableBecause: nothing),
      Binding(
        .function(2), .openIntake, words("Tiếp nhận", "Receive"), unavailableBecause: nothing),
      Binding(
        .function(8), .openGuidance, words("Hướng dẫn", "Guidance"), unavailableBecause: nothing),
    ]
    if field.isEmpty {
      bindings.append(Binding(.tab, .nextGroup, words("Lĩnh vực sau", "Next field")))
    } else {
      bindings.append(Binding(.escape, .clear, words("Xóa ô tìm", "Clear the search")))
    }
    return bindings
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .open: return list.selected.map { [.open(ProcedureScreen($0))] } ?? []
    case .openGuidance:
      return list.selected.map { [.open(GuidanceScreen(procedure: $0.code))] } ?? []
    case .openIntake: return list.selected.map { startIntake(with: $0) } ?? []
    case .nextGroup: list.goToNextGroup(rows: listRegion(context.body).rows)
    case .clear:
      field.setValue("")
      find(context)
    default: break
    }
    return []
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    switch input {
    case .key(let key) where [.up, .down, .pageUp, .pageDown].contains(key):
      _ = list.handle(key, rows: listRegion(context.body).rows)
    case .key(let key):
      let before = field.value
      if field.handle(key, typing: context.typing), field.value != before { find(context) }
    case .paste(let text):
      field.insert(paste: text)
      find(context)
    case .resized: break
    }
    return []
  }

  mutating func refresh(_ context: Context) {
    let codes = context.rules.catalogue.procedures.map(\.code)
    guard codes != catalogueCodes else { return }
    catalogueCodes = codes
    find(context)
  }

  private mutating func find(_ context: Context) {
    let found = context.rules.catalogue.search(field.value)
    count = found.count
    let groups: [GroupedList<Procedure>.Group]
    if field.isEmpty {
      groups = context.rules.catalogue.fields.map {
        GroupedList<Procedure>.Group(title: $0.name, style: .title, entries: $0.procedures)
      }
    } else {
      groups = [
        GroupedList<Procedure>.Group(
          title: context.words("Kết quả tìm", "Found"), style: .title, entries: found)
      ]
    }
    list.setGroups(groups) { $0.code == $1.code }
    if !field.isEmpty { list.selectFirst() }
  }
}

extension ProceduresScreen {
  private func listRegion(_ body: Region) -> Region {
    let below = body.rows(from: 2)
    return below.columns >= 120 ? below.columns(from: 0, count: below.columns / 2) : below
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let top = region.rows(from: 0, count: 1).inset(columns: 1)
    let label = words("Tìm:", "Search:")
    let total = words("\(count) thủ tục", "\(count) procedures")
    canvas.write(label, in: top, style: .muted)
    let room = top.columns - label.columns - total.columns - 4
    field.draw(on: &canvas, in: top.columns(from: label.columns + 1, count: min(60, room)))
    canvas.write(
      total, at: Position(row: 0, column: top.columns - total.columns), in: top, style: .muted)
    let area = listRegion(region)
    guard list.selected != nil else {
      canvas.paragraph(
        words(
          "Không có thủ tục nào khớp. Vui lòng gõ ít chữ hơn, hoặc thử từ khác.",
          "No procedure matches. Please type fewer letters, or try another word."),
        in: area.inset(columns: 2), style: .muted)
      return
    }
    list.draw(on: &canvas, in: area) { canvas, line, group in
      canvas.heading(group.title, remark: String(group.entries.count), in: line)
    } entry: { canvas, line, procedure, isSelected in
      draw(procedure, isSelected: isSelected, on: &canvas, in: line, context)
    }
    if area.columns < region.columns, let procedure = list.selected {
      let panel = region.rows(from: 2).columns(from: area.columns + 2)
      canvas.heading(procedure.code, in: panel.rows(from: 0, count: 1))
      let inner = panel.rows(from: 1).inset(columns: 1)
      let sheet = ProcedureSheet(procedure, context)
      for (row, line) in sheet.lines(columns: inner.columns).prefix(inner.rows).enumerated() {
        canvas.write(
          line.text, at: Position(row: row, column: line.indent), in: inner, style: line.style)
      }
    }
  }

  private func draw(
    _ procedure: Procedure, isSelected: Bool, on canvas: inout Canvas, in line: Region,
    _ context: Context
  ) {
    let style: Style = isSelected ? .selection : .normal
    canvas.fill(line, style: style)
    if isSelected { canvas.write("›", in: line, style: style) }
    let time = context.words.shortTime(of: procedure, context)
    let timeColumns = 19
    let codeColumns = 10
    canvas.write(
      procedure.code.padded(toColumns: codeColumns), at: Position(row: 0, column: 2), in: line,
      style: isSelected ? style : .muted)
    let start = 2 + codeColumns + 1
    let nameColumns = max(0, line.columns - start - timeColumns - 2)
    canvas.write(
      procedure.name.truncated(toColumns: nameColumns), at: Position(row: 0, column: start),
      in: line, style: style)
    canvas.write(
      time.text.padded(toColumns: timeColumns, alignment: .right),
      at: Position(row: 0, column: line.columns - timeColumns - 1), in: line,
      style: isSelected ? style : time.isKnown ? .normal : .warning)
  }
}

extension Screen {
  /// Steps that begin an intake of a procedure.
  func startIntake(with procedure: Procedure) -> [Step] {
    [.open(IntakeScreen(procedure: procedure.code))]
  }
}

extension Words {
  /// How long a procedure takes, in one column of a list.
  func shortTime(of procedure: Procedure, _ context: Context) -> (text: String, isKnown: Bool) {
    let today = context.now.date
    if let committed = context.rules.committedTime(of: procedure, on: today) {
      return (period(committed), true)
    }
    guard let time = context.rules.statutoryTime(of: procedure, on: today) else {
      return (self("chưa xác minh", "not verified"), false)
    }
    guard time.period != .none else { return (self("không quy định", "no limit"), true) }
    return (period(time.period), true)
  }
}
