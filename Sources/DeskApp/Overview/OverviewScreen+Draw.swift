import Canvas
import DeskOperations

extension OverviewScreen {
  /// The parts of the window.
  struct Layout {
    var numbers: Region
    var remarks: Region
    var list: Region
    var menu: Region
    /// To the right, in a wide window.
    var panel: Region?
  }

  func layout(_ body: Region, _ context: Context) -> Layout {
    let isWide = body.columns >= 120
    let numberRows = isWide ? 1 : 3
    let remarkRows = min(remarks(context).count, max(0, body.rows - 12))
    let menuRows = menuRows(columns: body.columns - 2, context).count
    let middle = body.rows(
      from: numberRows + remarkRows,
      count: max(0, body.rows - numberRows - remarkRows - menuRows))
    let panelColumns = 40
    return Layout(
      numbers: body.rows(from: 0, count: numberRows),
      remarks: body.rows(from: numberRows, count: remarkRows),
      list: isWide ? middle.columns(from: 0, count: middle.columns - panelColumns) : middle,
      menu: body.lastRows(menuRows),
      panel: isWide ? middle.columns(from: middle.columns - panelColumns + 2) : nil)
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let layout = layout(region, context)
    drawNumbers(on: &canvas, in: layout.numbers.inset(columns: 1), context)
    for (row, remark) in remarks(context).prefix(layout.remarks.rows).enumerated() {
      let line = layout.remarks.rows(from: row, count: 1).inset(columns: 1)
      canvas.write(remark.0.truncated(toColumns: line.columns), in: line, style: remark.1)
    }
    drawList(on: &canvas, in: layout.list, context)
    if let panel = layout.panel { drawPanel(on: &canvas, in: panel, context) }
    for (row, entries) in menuRows(columns: layout.menu.columns - 2, context).enumerated() {
      canvas.pieces(
        entries.map { ($0, .accent) }, in: layout.menu.rows(from: row, count: 1).inset(columns: 1))
    }
  }

  /// The names of the screens and lists; those for which two rows have no room are in F1 and ^K.
  private func menuRows(columns: Int, _ context: Context) -> [[String]] {
    let screens = OverviewScreen.menu(context).map { "\($0.key.label) \($0.label)" }
    let entries = screens + OverviewScreen.lists(context.words)
    return Array(entries.inRows(columns: columns, width: \.columns).prefix(2))
  }

  /// Sentences that deserve a look: drafts, an empty desk, a calendar that runs out.
  func remarks(_ context: Context) -> [(String, Style)] {
    let words = context.words
    var remarks: [(String, Style)] = []
    let drafts = context.ownDrafts
    for (isCertification, key) in [(false, "F2"), (true, "F8")] {
      let drafts = drafts.filter { CertifyForm.isKept(in: $0) == isCertification }
      guard let since = drafts.map(\.savedAt).min() else { continue }
      let when =
        since.date == context.now.date ? since.time.description : since.clockAndDate
      let what =
        isCertification
        ? words("lượt chứng thực", "certification orders") : words("hồ sơ", "intakes")
      remarks.append(
        (
          words(
            "! Có \(drafts.count) \(what) nhập dở từ \(when) – \(key) để tiếp tục",
            "! \(drafts.count) half-filled \(what) since \(when) – \(key) to go on"), .warning
        ))
    }
    if let year = yearWithoutCalendar(context) {
      remarks.append(
        (
          words(
            "! Chưa có lịch nghỉ năm \(year): hạn trả trong năm \(year) chưa chắc. Nhập vào calendar.json.",
            "! The holidays of \(year) are missing: dates in \(year) are not certain. Enter them in calendar.json."
          ), .warning
        ))
    }
    if case .dayOff(let name) = context.rules.calendar.reason(for: context.now.date) {
      remarks.append((words("Hôm nay nghỉ: \(name)", "Day off today: \(name)"), .muted))
    }
    if context.desk.dossiersTaken == 0 {
      remarks.append(
        (
          words(
            "Chưa có hồ sơ nào. Bấm F2 để tiếp nhận hồ sơ đầu tiên.",
            "There are no dossiers yet. Press F2 to receive the first."), .accent
        ))
    }
    return remarks
  }

  /// A year into which deadlines already reach, or soon will, and whose holidays nobody has entered.
  private func yearWithoutCalendar(_ context: Context) -> Int? {
    let daysAhead = 60
    let today = context.now.date
    return [today.year, today.advanced(by: daysAhead).year]
      .first { !context.rules.calendar.isLoaded($0) }
  }

  private func drawNumbers(on canvas: inout Canvas, in region: Region, _ context: Context) {
    guard let board, let summary else { return }
    let words = context.words
    let late = board.rows(.overdue).count
    let today = board.rows(.today).count
    let next = board.rows(.nextWorkingDay).count
    let nextDay =
      board.nextWorkingDay.map { "\(words.weekday($0.weekday)) \($0.slashedShort)" }
      ?? words("hôm sau", "next day")
    let due: [(String, Style)] = [
      (
        late > 0 ? words("QUÁ HẠN \(late)", "LATE \(late)") : words("Quá hạn 0", "Late 0"),
        late > 0 ? .alert : .done
      ),
      (
        words("Đến hạn hôm nay \(today)", "Due today \(today)"),
        today > 0 ? .warning.bold : .normal
      ),
      (words("Đến hạn \(nextDay): \(next)", "Due \(nextDay): \(next)"), .normal),
    ]
    let waiting: [(String, Style)] =
      papersAtPrinter(context) + [
        (
          words(
            "Chờ bổ sung \(board.rows(.waiting).count)",
            "Waiting for papers \(board.rows(.waiting).count)"), .normal
        ),
        (
          words(
            "Kết quả chờ nhận \(board.uncollected.count) ^T",
            "Results to collect \(board.uncollected.count) ^T"), .normal
        ), papersToGo(words),
        (words("Hàng đợi \(summary.queue.waiting)", "In line \(summary.queue.waiting)"), .normal),
      ]
    guard region.rows > 1 else {
      canvas.pieces(due + waiting, in: region)
      return
    }
    canvas.pieces(
      due + [(OverviewScreen.tomorrow(words), .accent)], in: region.rows(from: 0, count: 1))
    canvas.pieces(waiting, in: region.rows(from: 1, count: 1))
    canvas.pieces(
      [(words("Đã nhận \(summary.total.received)", "Received \(summary.total.received)"), .normal)]
        + arrivalPieces + [
          (
            words(
              "  Có kết quả \(summary.total.finished.total)",
              "  Results \(summary.total.finished.total)"), .normal
          ),
          (words("  Đã trả \(summary.returned)", "  Returned \(summary.returned)"), .normal),
          (channels(summary, context), .muted),
        ], in: region.rows(from: 2, count: 1), separator: " ")
  }

  /// How many papers wait for somebody at the printer, with the key that shows them.
  private func papersAtPrinter(_ context: Context) -> [(String, Style)] {
    let count = context.prints.values.count(where: \.waitsForSomebody)
    return count == 0
      ? [] : [(context.words("MÁY IN CHỜ \(count) ^O", "PRINTER WAITS \(count) ^O"), .alert)]
  }

  /// How many papers wait to go to the units today, with the key that shows them.
  private func papersToGo(_ words: Words) -> (String, Style) {
    let missed = handOver?.missed.count ?? 0
    if missed > 0 {
      return (words("CHƯA GIAO \(missed) ^G", "NOT HANDED OVER \(missed) ^G"), .alert)
    }
    let count = handOver?.toGo.count ?? 0
    return (words("Cần giao \(count) ^G", "To hand over \(count) ^G"), .normal)
  }

  /// When today's dossiers came in, half hour by half hour, between opening and closing.
  private var arrivalPieces: [(String, Style)] {
    guard let opening = arrivals.opening, let closing = arrivals.closing else { return [] }
    return [
      ("\(opening)", .muted),
      (Sparkline(arrivals.counts).text(columns: arrivals.counts.count), .accent),
      ("\(closing)", .muted),
    ]
  }

  private func channels(_ summary: DaySummary, _ context: Context) -> String {
    let parts = Channel.allCases.compactMap { channel in
      summary.receivedByChannel[channel].map { count in
        "\(context.words.channel(channel).lowercased()) \(count)"
      }
    }
    return parts.isEmpty ? "" : "  (\(parts.joined(separator: ", ")))"
  }

  private func drawList(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let dossiers = list.groups.lazy.flatMap(\.entries).compactMap { entry in
      if case .due(let due) = entry { due.dossier } else { nil }
    }
    let columns = DueColumns(
      columns: region.columns,
      code: DueColumns.widestCode(dossiers, columns: region.columns, context))
    list.draw(on: &canvas, in: region) { canvas, line, group in
      canvas.heading(group.title, in: line, style: group.style)
    } entry: { canvas, line, entry, isSelected in
      switch entry {
      case .due(let due):
        columns.draw(due, isSelected: isSelected, on: &canvas, in: line, context)
      case .more(let count, let areResults):
        let key = areResults ? "^T" : "F4"
        let style: Style = isSelected ? .selection : .muted
        canvas.fill(line, style: style)
        canvas.write(
          (isSelected ? "› " : "  ")
            + context.words(
              "… và \(count) hồ sơ nữa (\(key) xem tất cả)",
              "… and \(count) more (\(key) shows all)"),
          in: line, style: style)
      }
    }
  }
}
