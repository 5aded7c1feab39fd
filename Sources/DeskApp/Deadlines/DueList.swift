import Canvas
import DeskOperations

/// A list of what is due when, in groups, for everybody or for one person, with its keys.
struct DueList: Sendable {
  /// Dossiers under a heading.
  typealias Group = GroupedList<DueEntry>.Group

  /// Whose dossiers are shown.
  var filter = KeeperFilter()
  private var list = GroupedList<DueEntry>()
  private var codeColumns = 0

  /// The dossier one stands on; nil where there is none.
  var selected: Dossier? { list.selected?.dossier }

  /// How many dossiers are shown; a late leg is not one more.
  var dossierCount: Int { list.groups.reduce(0) { $0 + $1.entries.count { $0.leg == nil } } }

  /// Takes new groups, drawn in a region of that width; who was selected stays selected.
  mutating func setGroups(_ groups: [Group], columns: Int, _ context: Context) {
    list.setGroups(groups) {
      $0.dossier.code == $1.dossier.code && $0.leg?.name == $1.leg?.name
    }
    codeColumns = DueColumns.widestCode(
      groups.lazy.flatMap(\.entries).map(\.dossier), columns: columns, context)
  }

  func bindings(_ words: Words) -> [Binding] {
    [
      .openDossier(isThere: list.selected != nil, words),
      Binding(.tab, .nextGroup, words("Nhóm sau", "Next group")),
      Binding(.right, .changeFilter, words("Lọc người", "By person")),
      Binding(
        .left, .changeFilterBack, words("Lọc người, về trước", "By person, backwards"),
        isInKeyBar: false),
    ]
  }

  /// Does what one of its keys names when so many rows are in view; after a change of the filter the
  /// groups are to be set again.
  mutating func perform(_ action: Action, rows: Int) -> [Step] {
    switch action {
    case .open: return list.selected.map { [.open(DossierScreen($0.dossier.code))] } ?? []
    case .nextGroup: list.goToNextGroup(rows: rows)
    case .changeFilter: filter.change(by: 1)
    case .changeFilterBack: filter.change(by: -1)
    default: break
    }
    return []
  }

  /// Moves along with a key when so many rows are in view.
  mutating func handle(_ input: Input, rows: Int) {
    if case .key(let key) = input { _ = list.handle(key, rows: rows) }
  }

  func draw(on canvas: inout Canvas, in area: Region, _ context: Context) {
    let columns = DueColumns(columns: area.columns, code: codeColumns)
    list.draw(on: &canvas, in: area) { canvas, line, group in
      canvas.heading(
        group.title, remark: String(group.entries.count), in: line,
        style: group.entries.isEmpty ? .muted : group.style)
    } entry: { canvas, line, entry, isSelected in
      columns.draw(entry, isSelected: isSelected, on: &canvas, in: line, context)
    }
  }
}

/// A screen that is such a list below some rows of its own.
protocol DueListScreen: Screen {
  var list: DueList { get set }

  /// The part of the body that the list takes.
  func listRegion(_ body: Region) -> Region

  /// Sets the list's groups for those whom the filter shows.
  mutating func showGroups(_ context: Context)
}

extension DueListScreen {
  func bindings(_ context: Context) -> [Binding] { list.bindings(context.words) }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    performOnList(action, context)
  }

  /// Does what a key of the list names.
  mutating func performOnList(_ action: Action, _ context: Context) -> [Step] {
    let steps = list.perform(action, rows: listRegion(context.body).rows)
    if [.changeFilter, .changeFilterBack].contains(action) { showGroups(context) }
    return steps
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    list.handle(input, rows: listRegion(context.body).rows)
    return []
  }
}
