import Canvas
import DeskOperations

/// The first screen: what is late, what is due, what came in today.
struct OverviewScreen: Screen {
  /// A dossier, or a line that counts those there is no room for.
  enum Entry: Sendable {
    case due(DueEntry)
    case more(Int, areResults: Bool)
  }

  private(set) var board: DeadlineBoard?
  private(set) var summary: DaySummary?
  private(set) var handOver: HandOverPlan?
  private(set) var arrivals = Arrivals()
  private(set) var list = GroupedList<Entry>()

  func title(_ context: Context) -> String { context.words("Hôm nay", "Today") }

  func about(_ context: Context) -> String {
    context.words(
      "Màn hình đầu: số liệu hôm nay, hồ sơ quá hạn, đến hạn hôm nay, đến hạn ngày làm việc tới và kết quả chờ người nhận. Chọn một dòng rồi Enter để mở hồ sơ; bấm phím ghi ở dòng dưới để sang màn hình khác. Quét thẻ căn cước, giấy hẹn, số thứ tự lúc nào cũng được. Gõ tiếng Việt: F12 bật, tắt; góc phải trên cho biết kiểu gõ.",
      "The first screen: today's numbers, what is overdue, due today, due on the next working day, and results to be collected. Stand on a line and press Enter to open the dossier; the keys named below open the other screens. Cards, slips and tickets can be scanned at any time. F12 switches the typing of Vietnamese; the upper right corner shows it."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    return [
      .openDossier(isThere: list.selected != nil, words)
    ] + OverviewScreen.menu(context)
  }

  /// The screens by digit, as the last row names them; the digits are those of the function keys.
  static func menu(_ context: Context) -> [Binding] {
    let words = context.words
    let entries: [(Character, Action, String)] = [
      ("2", .openIntake, words("Tiếp nhận", "Receive")),
      ("3", .openDossiers, words("Hồ sơ", "Dossiers")),
      ("4", .openDeadlines, words("Hạn trả", "Deadlines")),
      ("5", .openQueue, words("Hàng đợi", "Queue")),
      ("6", .openProcedures, words("Thủ tục", "Procedures")),
      ("7", .openSummary, words("Cuối ngày", "Day's end")),
      ("8", .openCertification, words("Chứng thực", "Certify")),
    ]
    return entries.map { Binding(.character($0.0), $0.1, $0.2, isInKeyBar: false) }
  }

  /// The lists that have a letter instead of a digit, as the last row names them after the screens;
  /// the numbers above name the keys of the others.
  static func lists(_ words: Words) -> [String] {
    [
      words("^N Hướng dẫn", "^N Guidance"), words("^D Ca trực", "^D Duty"),
      words("^X Báo cáo", "^X Reports"), words("^F Phí", "^F Fees"),
      words("^R Rút ngắn", "^R Shortened"),
      words("^P Rà soát", "^P Reviews"), tomorrow(words),
    ]
  }

  /// The question about the next working day with its key.
  static func tomorrow(_ words: Words) -> String {
    words("F10 Mai trễ gì?", "F10 Late tomorrow?")
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    guard action == .open else { return [.everywhere(action)] }
    switch list.selected {
    case .due(let entry): return [.open(DossierScreen(entry.dossier.code))]
    case .more(_, let areResults):
      return [.everywhere(areResults ? .openUncollected : .openDeadlines)]
    case nil: return []
    }
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .key(let key) = input {
      _ = list.handle(key, rows: layout(context.body, context).list.rows)
    }
    return []
  }

  mutating func refresh(_ context: Context) {
    let calendar = context.rules.calendar
    let board = DeadlineBoard(context.desk, at: context.now, calendar: calendar)
    self.board = board
    summary = DaySummary(context.desk, on: context.now.date, calendar: calendar)
    handOver = HandOverPlan(
      context.desk, on: context.now.date, at: context.now, by: context.rules)
    arrivals = Arrivals(context.desk, on: context.now.date, calendar: calendar)
    list.setGroups(groups(of: board, context)) { left, right in
      switch (left, right) {
      case (.due(let left), .due(let right)): left.dossier.code == right.dossier.code
      default: false
      }
    }
  }

  private func groups(
    of board: DeadlineBoard, _ context: Context
  ) -> [GroupedList<Entry>.Group] {
    let words = context.words
    let urgencies = [DeadlineBoard.Urgency.overdue, .today, .toAccept, .nextWorkingDay]
      .filter { $0 != .toAccept || !board.rows($0).isEmpty }
    let rows = urgencies.map(board.rows)
    let caps = OverviewScreen.caps(
      rows.map(\.count) + [board.uncollected.count],
      rows: layout(context.body, context).list.rows)
    func group(
      _ title: String, _ style: Style, _ count: Int, _ entries: [DueEntry],
      areResults: Bool = false
    ) -> GroupedList<Entry>.Group {
      let rest = count - entries.count
      return GroupedList<Entry>.Group(
        title: count == 0 ? words("\(title): không có", "\(title): none") : "\(title): \(count)",
        style: count == 0 ? .muted : style,
        entries: entries.map(Entry.due) + (rest > 0 ? [.more(rest, areResults: areResults)] : []))
    }
    let owed = urgencies.indices.map { index in
      group(
        words.urgency(urgencies[index], nextWorkingDay: board.nextWorkingDay),
        urgencies[index] == .overdue ? .alert : .title, rows[index].count,
        rows[index].prefix(caps[index]).map { DueEntry($0, context) })
    }
    let results = group(
      words("Kết quả chờ người nhận", "Results to be collected"), .title, board.uncollected.count,
      board.uncollected.prefix(caps[urgencies.count]).map { DueEntry(uncollected: $0, context) },
      areResults: true)
    return owed + [results]
  }

  /// How many entries of each group are shown so that every group is seen; the last row of a group
  /// counts the rest.
  static func caps(_ counts: [Int], rows: Int) -> [Int] {
    var caps = counts.map { min($0, 1) }
    func used(_ caps: [Int]) -> Int {
      zip(counts, caps).reduce(counts.count) { $0 + $1.1 + ($1.0 > $1.1 ? 1 : 0) }
    }
    var grew = true
    while grew {
      grew = false
      for group in counts.indices where caps[group] < counts[group] {
        var wider = caps
        wider[group] += 1
        if used(wider) <= max(rows, used(caps)) {
          caps = wider
          grew = true
        }
      }
    }
    return caps
  }
}
