import Canvas
import DeskOperations

/// What will be late after the next working day unless somebody acts, by who has it.
struct TomorrowScreen: DueListScreen {
  private var board: TomorrowBoard?
  var list = DueList()

  func title(_ context: Context) -> String {
    context.words("Mai trễ gì?", "What will be late tomorrow?")
  }

  func about(_ context: Context) -> String {
    let words = context.words
    let least = (context.rules.settings.risk ?? .usual).least
    return words(
      "Hồ sơ phải xong đến hết ngày làm việc tới, theo người đang giữ, ít giờ nhất ở trên; rồi đến hồ sơ đã trễ và kết quả chưa ai nhận. Hồ sơ chờ bổ sung, chờ nộp tiền không có ở đây. “3/14 trễ (21%)”: trong 14 hồ sơ trước đây của cùng thủ tục, còn chừng ấy giờ làm việc và ở cùng khâu mà chưa xong, 3 hồ sơ đã trễ; chưa đủ \(least) hồ sơ thì không hiện. Bấm → để chỉ xem của một người. Nơi F10 là phím ghi, hoặc máy giữ F10 cho việc khác, bấm Ctrl-L.",
      "What is to be finished by the end of the next working day, by who has it, the least time first; then what is late already and results that nobody has collected. What waits for papers or money is not here. “3/14 late (21%)”: of 14 past dossiers of the same procedure that had as much working time left at the same step without a result, 3 became late; below \(least) nothing is shown. Press → for one person only. Where F10 records a form, or the terminal keeps it for itself, press Ctrl-L."
    )
  }

  mutating func refresh(_ context: Context) {
    let board = TomorrowBoard(context.desk, at: context.now, by: context.rules)
    self.board = board
    list.filter.offer(keepersOf: board.dossiers, context)
    showGroups(context)
  }

  mutating func showGroups(_ context: Context) {
    guard let board else { return }
    let words = context.words
    let filter = list.filter
    let due = board.groups.filter { filter.shows($0.keeper) }.map { group in
      DueList.Group(
        title: words.keeper(group.keeper, context.rules), style: .title,
        entries: group.rows.map { DueEntry($0, context) })
    }
    let late = board.late.filter { filter.shows($0.dossier.keeper) }
    let results = board.uncollected.filter { filter.shows($0.dossier.keeper) }
    list.setGroups(
      due + [
        DueList.Group(
          title: words("Đã trễ", "Late already"), style: .alert,
          entries: late.map { DueEntry($0, context) }),
        DueList.Group(
          title: words("Kết quả chưa ai nhận", "Results nobody has collected"), style: .title,
          entries: results.map { DueEntry($0, context) }),
      ], columns: listRegion(context.body).columns, context)
  }

  func listRegion(_ body: Region) -> Region { body.rows(from: 2) }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    guard let board else { return }
    let line = region.rows(from: 0, count: 1).inset(columns: 1)
    canvas.write(
      context.words.question(board).truncated(toColumns: line.columns), in: line,
      style: board.dueCount > 0 ? .warning.bold : .done)
    list.filter.draw(
      count: list.dossierCount, on: &canvas,
      in: region.rows(from: 1, count: 1).inset(columns: 1), context)
    list.draw(on: &canvas, in: listRegion(region), context)
  }
}

extension DueEntry {
  /// A dossier to be finished by the end of the next working day, with what history says.
  fileprivate init(_ row: TomorrowBoard.Row, _ context: Context) {
    self.init(row.entry, context)
    remark = row.risk.shown.map(context.words.risk) ?? ""
  }

  /// A result that nobody has collected, with what is to be done where something is.
  fileprivate init(_ row: UncollectedResults.Row, _ context: Context) {
    self.init(uncollected: row.dossier, context)
    guard row.isReminderDue else { return }
    left = "\(context.words.collecting(row)) \(context.words.age(row))"
    style = .warning
  }
}

extension TomorrowBoard {
  /// Every dossier on it.
  fileprivate var dossiers: [Dossier] {
    groups.flatMap(\.rows).map(\.dossier) + late.map(\.dossier) + uncollected.map(\.dossier)
  }
}
