import Canvas
import DeskOperations

/// Everything the desk owes, by urgency, for all officers or for one.
struct DeadlinesScreen: DueListScreen {
  /// How many open dossiers somebody has, and how many of them are late.
  private struct Load: Sendable {
    var name: String
    var open: Int
    var late: Int
  }

  private var board: DeadlineBoard?
  private var loads: [Load] = []
  var list = DueList()

  func title(_ context: Context) -> String { context.words("Hạn trả kết quả", "Deadlines") }

  func about(_ context: Context) -> String {
    context.words(
      "Mọi hồ sơ còn phải trả, gấp nhất ở trên: quá hạn, đến hạn hôm nay, đến hạn ngày làm việc tới, sau đó, chờ bổ sung, không thời hạn; hồ sơ tồn theo hạn dứt điểm; cuối cùng là kết quả chưa ai nhận. Thời gian còn lại tính theo giờ làm việc. Bấm → để chỉ xem hồ sơ của một người, d để đôn đốc.",
      "Every dossier still owed, the most urgent first: overdue, due today, due on the next working day, later, waiting for papers, without limit; old dossiers by their clearing day; then results that nobody has collected. Time left is counted in working hours. Press → to see the dossiers of one person only, d to urge people on."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    return list.bindings(words) + [
      Binding(.character("d"), .openReminders, words("Đôn đốc", "Urge on"))
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    action == .openReminders ? [.open(RemindersScreen())] : performOnList(action, context)
  }

  mutating func refresh(_ context: Context) {
    let board = DeadlineBoard(context.desk, at: context.now, calendar: context.rules.calendar)
    self.board = board
    list.filter.offer(keepersOf: board.rows.map(\.dossier) + board.uncollected, context)
    loads = list.filter.keepers.map { keeper in
      let rows = board.rows.filter { $0.dossier.keeper == keeper }
      return Load(
        name: context.words.keeper(keeper, context.rules), open: rows.count,
        late: rows.count { $0.urgency == .overdue })
    }
    showGroups(context)
  }

  mutating func showGroups(_ context: Context) {
    guard let board else { return }
    let words = context.words
    // Where nothing comes from afar nobody has to read that nothing waits to be accepted.
    let urgencies = DeadlineBoard.Urgency.boardOrder
      .filter { $0 != .toAccept || !board.rows($0).isEmpty }
    var groups = urgencies.map { urgency in
      DueList.Group(
        title: words.urgency(urgency, nextWorkingDay: board.nextWorkingDay),
        style: urgency == .overdue ? .alert : .title,
        entries: board.rows(urgency)
          .filter { isShown($0.dossier) && $0.dossier.intake.backlog == nil }
          .map { DueEntry($0, context) })
    }
    let lateLegs = board.lateLegs.filter { isShown($0.dossier) }
    if !lateLegs.isEmpty {
      groups.insert(
        DueList.Group(
          title: words("Bước liên thông QUÁ HẠN", "Linked legs OVERDUE"), style: .alert,
          entries: lateLegs.map { DueEntry($0, context) }), at: 1)
    }
    let backlog = BacklogList(context.desk, on: context.now.date)
    if !backlog.open.isEmpty {
      groups.append(
        DueList.Group(
          title: words("Hồ sơ tồn, theo hạn dứt điểm", "Old dossiers, by their clearing day"),
          style: backlog.past.isEmpty ? .title : .alert,
          entries: backlog.open.filter { isShown($0.dossier) }.map { DueEntry($0, context) }))
    }
    groups.append(
      DueList.Group(
        title: words("Kết quả chờ người nhận", "Results to be collected"), style: .title,
        entries: board.uncollected.filter(isShown).map { DueEntry(uncollected: $0, context) }))
    list.setGroups(groups, columns: listRegion(context.body).columns, context)
  }

  private func isShown(_ dossier: Dossier) -> Bool {
    list.filter.shows(dossier.keeper)
  }
}

extension DeadlinesScreen {
  func listRegion(_ body: Region) -> Region {
    let below = body.rows(from: 2)
    return below.columns >= 130 ? below.columns(from: 0, count: below.columns - 40) : below
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    list.filter.draw(
      count: list.dossierCount, on: &canvas,
      in: region.rows(from: 0, count: 1).inset(columns: 1), context)
    let area = listRegion(region)
    list.draw(on: &canvas, in: area, context)
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
