import Canvas
import DeskOperations

/// Everything the desk owes, by urgency, for all officers or for one.
struct DeadlinesScreen: Screen {
  /// Whose dossiers are shown.
  enum Filter: Hashable, Sendable {
    case everybody
    case desk
    case officer(String)
    case unit(String)

    /// Who has a dossier.
    init(_ dossier: Dossier) {
      guard let holder = dossier.holder else {
        self = .desk
        return
      }
      self = holder.officer.map(Filter.officer) ?? .unit(holder.unit)
    }
  }

  /// How many open dossiers somebody has, and how many of them are late.
  private struct Load: Sendable {
    var name: String
    var open: Int
    var late: Int
  }

  private var board: DeadlineBoard?
  private var loads: [Load] = []
  private var codeColumns = 0
  private var list = GroupedList<DueEntry>()
  private var filters: [Filter] = [.everybody]
  private var filter = Filter.everybody

  func title(_ context: Context) -> String { context.words("Hạn trả kết quả", "Deadlines") }

  func about(_ context: Context) -> String {
    context.words(
      "Mọi hồ sơ còn phải trả, gấp nhất ở trên: quá hạn, đến hạn hôm nay, đến hạn ngày làm việc tới, sau đó, chờ bổ sung, không thời hạn; hồ sơ tồn theo hạn dứt điểm; cuối cùng là kết quả chưa ai nhận. Thời gian còn lại tính theo giờ làm việc. Bấm → để chỉ xem hồ sơ của một người.",
      "Every dossier still owed, the most urgent first: overdue, due today, due on the next working day, later, waiting for papers, without limit; old dossiers by their clearing day; then results that nobody has collected. Time left is counted in working hours. Press → to see the dossiers of one person only."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    return [
      .openDossier(isThere: list.selected != nil, words),
      Binding(.tab, .nextGroup, words("Nhóm sau", "Next group")),
      Binding(.right, .changeFilter, words("Lọc người", "By person")),
      Binding(
        .left, .changeFilterBack, words("Lọc người, về trước", "By person, backwards"),
        isInKeyBar: false),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .open:
      return list.selected.map { [.open(DossierScreen($0.dossier.code))] } ?? []
    case .nextGroup: list.goToNextGroup(rows: listRegion(context.body).rows)
    case .changeFilter: changeFilter(by: 1, context)
    case .changeFilterBack: changeFilter(by: -1, context)
    default: break
    }
    return []
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .key(let key) = input {
      _ = list.handle(key, rows: listRegion(context.body).rows)
    }
    return []
  }

  mutating func refresh(_ context: Context) {
    let board = DeadlineBoard(context.desk, at: context.now, calendar: context.rules.calendar)
    self.board = board
    let holders = Set((board.rows.map(\.dossier) + board.uncollected).map(Filter.init))
    let named = holders.map { (name(of: $0, context), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    filters = [.everybody] + named
    if !filters.contains(filter) { filter = .everybody }
    loads = named.map { filter in
      let rows = board.rows.filter { Filter($0.dossier) == filter }
      return Load(
        name: name(of: filter, context), open: rows.count,
        late: rows.count { $0.urgency == .overdue })
    }
    show(board, context)
  }

  private mutating func changeFilter(by step: Int, _ context: Context) {
    guard let board, let here = filters.firstIndex(of: filter) else { return }
    filter = filters[(here + step + filters.count) % filters.count]
    show(board, context)
  }

  private mutating func show(_ board: DeadlineBoard, _ context: Context) {
    let words = context.words
    // Where nothing comes from afar nobody has to read that nothing waits to be accepted.
    let urgencies = DeadlineBoard.Urgency.boardOrder
      .filter { $0 != .toAccept || !board.rows($0).isEmpty }
    var groups = urgencies.map { urgency in
      GroupedList<DueEntry>.Group(
        title: words.urgency(urgency, nextWorkingDay: board.nextWorkingDay),
        style: urgency == .overdue ? .alert : .title,
        entries: board.rows(urgency)
          .filter { isShown($0.dossier) && $0.dossier.intake.backlog == nil }
          .map { DueEntry($0, context) })
    }
    let lateLegs = board.lateLegs.filter { isShown($0.dossier) }
    if !lateLegs.isEmpty {
      groups.insert(
        GroupedList<DueEntry>.Group(
          title: words("Bước liên thông QUÁ HẠN", "Linked legs OVERDUE"), style: .alert,
          entries: lateLegs.map { DueEntry($0, context) }), at: 1)
    }
    let backlog = BacklogList(context.desk, on: context.now.date)
    if !backlog.open.isEmpty {
      groups.append(
        GroupedList<DueEntry>.Group(
          title: words("Hồ sơ tồn, theo hạn dứt điểm", "Old dossiers, by their clearing day"),
          style: backlog.past.isEmpty ? .title : .alert,
          entries: backlog.open.filter { isShown($0.dossier) }.map { DueEntry($0, context) }))
    }
    groups.append(
      GroupedList<DueEntry>.Group(
        title: words("Kết quả chờ người nhận", "Results to be collected"), style: .title,
        entries: board.uncollected.filter(isShown).map { DueEntry(uncollected: $0, context) }))
    list.setGroups(groups) {
      $0.dossier.code == $1.dossier.code && $0.leg?.name == $1.leg?.name
    }
    codeColumns = DueColumns.widestCode(
      groups.lazy.flatMap(\.entries).map(\.dossier), columns: listRegion(context.body).columns,
      context)
  }

  private func isShown(_ dossier: Dossier) -> Bool {
    filter == .everybody || Filter(dossier) == filter
  }

  private func name(of filter: Filter, _ context: Context) -> String {
    switch filter {
    case .everybody: context.words("Tất cả", "Everybody")
    case .desk: context.words("Còn tại một cửa", "Still at the desk")
    case .officer(let id): context.rules.people.name(of: id)
    case .unit(let unit): unit
    }
  }
}

extension DeadlinesScreen {
  private func listRegion(_ body: Region) -> Region {
    let below = body.rows(from: 2)
    return below.columns >= 130 ? below.columns(from: 0, count: below.columns - 40) : below
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let count = list.groups.reduce(0) { $0 + $1.entries.count { $0.leg == nil } }
    canvas.pieces(
      [
        (words("Người giải quyết:", "Officer:"), .muted),
        ("‹ \(name(of: filter, context)) ›", .accent.bold),
        (words("\(count) hồ sơ", "\(count) dossiers"), .normal),
      ], in: region.rows(from: 0, count: 1).inset(columns: 1), separator: " ")
    let area = listRegion(region)
    let columns = DueColumns(columns: area.columns, code: codeColumns)
    list.draw(on: &canvas, in: area) { canvas, line, group in
      canvas.heading(
        group.title, remark: String(group.entries.count), in: line,
        style: group.entries.isEmpty ? .muted : group.style)
    } entry: { canvas, line, entry, isSelected in
      columns.draw(entry, isSelected: isSelected, on: &canvas, in: line, context)
    }
    if area.columns < region.columns {
      drawLoads(on: &canvas, in: region.rows(from: 2).columns(from: area.columns + 2), context)
    }
  }

  /// How many open dossiers everybody has, as bars; late ones are named.
  private func drawLoads(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    canvas.heading(
      words("Theo người giải quyết", "By officer"), in: region.rows(from: 0, count: 1))
    let most = loads.map(\.open).max() ?? 0
    let barColumns = max(4, region.columns - 26)
    for (row, load) in loads.prefix(max(0, (region.rows - 1) / 2)).enumerated() {
      let lines = region.rows(from: 1 + row * 2, count: 2)
      canvas.write(load.name.truncated(toColumns: region.columns - 1), in: lines)
      let late = load.late > 0 ? words("  QUÁ HẠN \(load.late)", "  LATE \(load.late)") : ""
      let bar = Bar(load.open, of: most).text(columns: barColumns)
      let second = lines.rows(from: 1)
      let end = canvas.write(bar, in: second, style: .accent)
      let number = canvas.write(
        end > 0 ? " \(load.open)" : "\(load.open)", at: Position(row: 0, column: end), in: second)
      canvas.write(late, at: Position(row: 0, column: end + number), in: second, style: .alert)
    }
  }
}

extension DeadlineBoard.Urgency {
  /// The order in which the board shows its groups: what waits for others comes before what never
  /// runs out.
  static let boardOrder: [DeadlineBoard.Urgency] = [
    .overdue, .today, .toAccept, .nextWorkingDay, .later, .waiting, .noLimit,
  ]
}
