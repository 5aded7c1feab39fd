import Canvas
import DeskOperations
import Vietnamese

/// One box that finds any action, dossier or procedure by some letters of its name.
struct PaletteScreen: Screen {
  /// Something that can be run or opened.
  enum Entry: Sendable {
    case action(Binding)
    case dossier(Dossier)
    case procedure(Procedure)
  }

  private static let mostDossiers = 20
  private static let mostProcedures = 10

  private let actions: [Binding]
  private var field = TextField(maximumLength: 100, content: .search)
  private var list = GroupedList<Entry>()
  private var search = StandingSearch()
  /// Whether something was typed or the desk went on since it was last searched.
  private var isStale = true
  private var beginsAnew = false

  /// A palette over a screen with these keys.
  init(bindings: [Binding]) {
    var seen: Set<Action> = []
    actions = bindings.filter { $0.action != .palette && seen.insert($0.action).inserted }
  }

  func title(_ context: Context) -> String {
    context.words("Tìm lệnh, hồ sơ, thủ tục", "Find an action, dossier or procedure")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Gõ vài chữ, có dấu hay không dấu, để tìm lệnh của màn hình vừa rồi, hồ sơ (theo mã, họ tên, số giấy tờ, điện thoại) hoặc thủ tục. Enter để làm hoặc mở.",
      "Type some letters, with or without accents, to find an action of the screen you came from, a dossier (by code, name, number or telephone) or a procedure. Enter runs or opens it."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    let nothing =
      list.selected == nil
      ? words(
        "Không tìm thấy gì. Vui lòng gõ ít chữ hơn.",
        "Nothing was found. Please type fewer letters.") : nil
    var bindings = [
      Binding(.enter, .choose, words("Chọn", "Choose"), unavailableBecause: nothing),
      Binding(.control("k"), .back, words("Đóng", "Close"), isInKeyBar: false),
    ]
    if list.groups.count > 1 {
      bindings.append(Binding(.tab, .nextGroup, words("Nhóm sau", "Next group")))
    }
    return bindings
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .choose:
      switch list.selected {
      case .action(let binding): return [.back, .act(binding.action)]
      case .dossier(let dossier):
        let slip = DossierSearch(field.value).slip(of: dossier)
        return [.back, .open(DossierScreen(dossier.code, slip: slip))]
      case .procedure(let procedure): return [.back, .open(ProcedureScreen(procedure))]
      case nil: return []
      }
    case .nextGroup: list.goToNextGroup(rows: context.body.rows - 2)
    default: return [.everywhere(action)]
    }
    return []
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    switch input {
    case .key(let key) where [.up, .down, .pageUp, .pageDown].contains(key):
      _ = list.handle(key, rows: context.body.rows - 2)
    case .key(let key):
      let before = field.value
      if field.handle(key, typing: context.typing), field.value != before { beginsAnew = true }
    case .paste(let text):
      field.insert(paste: text)
      beginsAnew = true
    case .resized: break
    }
    return []
  }

  mutating func refresh(_ context: Context) { isStale = true }

  mutating func settle(_ context: Context) {
    guard isStale || beginsAnew else { return }
    find(context)
    if beginsAnew { list.selectFirst() }
    (isStale, beginsAnew) = (false, false)
  }

  private mutating func find(_ context: Context) {
    let words = context.words
    let query = Folding.words(field.value)
    var groups = [
      GroupedList<Entry>.Group(
        title: words("Lệnh", "Actions"), style: .title,
        entries: actions.filter { action in
          FoldedText("\(action.label) \(words.otherNames(of: action.action))")
            .matches(words: query)
        }.map(Entry.action))
    ]
    if !query.isEmpty {
      let most = PaletteScreen.mostDossiers
      let dossiers = search.find(DossierSearch(field.value), most: most, in: context.desk)
        .prefix(most).compactMap { context.desk[$0] }
      let procedures = context.rules.catalogue.search(field.value)
        .prefix(PaletteScreen.mostProcedures)
      groups += [
        GroupedList<Entry>.Group(
          title: words("Hồ sơ", "Dossiers"), style: .title, entries: dossiers.map(Entry.dossier)),
        GroupedList<Entry>.Group(
          title: words("Thủ tục", "Procedures"), style: .title,
          entries: procedures.map(Entry.procedure)),
      ]
    }
    list.setGroups(groups.filter { !$0.entries.isEmpty }) { $0.name == $1.name }
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let top = region.rows(from: 0, count: 1).inset(columns: 1)
    canvas.write("›", in: top, style: .accent.bold)
    field.draw(on: &canvas, in: top.columns(from: 2, count: min(70, top.columns - 2)))
    let area = region.rows(from: 2)
    guard list.selected != nil else {
      canvas.write(
        words("Không tìm thấy gì.", "Nothing was found."), in: area.inset(columns: 2),
        style: .muted)
      return
    }
    list.draw(on: &canvas, in: area) { canvas, line, group in
      canvas.heading(group.title, in: line)
    } entry: { canvas, line, entry, isSelected in
      let style: Style = isSelected ? .selection : .normal
      canvas.fill(line, style: style)
      if isSelected { canvas.write("›", in: line, style: style) }
      let (left, text) = entry.columns(context)
      let leftColumns = min(26, max(14, left.columns + 1))
      canvas.write(
        left.padded(toColumns: leftColumns), at: Position(row: 0, column: 2), in: line,
        style: isSelected ? style : entry.isPossible ? .accent : .muted)
      canvas.write(
        text.truncated(toColumns: max(0, line.columns - leftColumns - 4)),
        at: Position(row: 0, column: 3 + leftColumns), in: line,
        style: isSelected || entry.isPossible ? style : .muted)
    }
  }
}

extension PaletteScreen.Entry {
  /// What tells an entry from the others.
  fileprivate var name: String {
    switch self {
    case .action(let binding): "a\(binding.action.rawValue)"
    case .dossier(let dossier): "d\(dossier.code)"
    case .procedure(let procedure): "p\(procedure.code)"
    }
  }

  fileprivate var isPossible: Bool {
    if case .action(let binding) = self { binding.unavailableBecause == nil } else { true }
  }

  /// The key or code, and the words beside it.
  fileprivate func columns(_ context: Context) -> (String, String) {
    switch self {
    case .action(let binding): return (binding.key.label, binding.label)
    case .dossier(let dossier):
      return (
        dossier.code.description,
        "\(dossier.intake.applicant.name) · \(dossier.procedureName) · \(context.words.status(dossier.status))"
      )
    case .procedure(let procedure): return (procedure.code, procedure.name)
    }
  }
}
