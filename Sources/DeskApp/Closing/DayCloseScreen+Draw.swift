import Canvas
import DeskOperations

extension DayCloseScreen {
  static let figuresColumns = 104

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    guard let check, let standing else {
      let text = context.words("Đang xem lại kỳ này…", "Looking through the period…")
      canvas.write(text, in: region.inset(columns: 1), style: .muted)
      return
    }
    let words = context.words
    var area = region
    if let question {
      area = question.draw(
        on: &canvas, atBottomOf: region,
        title: words("Chốt \(period.wording)", "Close \(words.name(of: period))"),
        QuestionBox.Around(remarks: remarks(columns: region.columns - 4, context)), words)
    }
    if let page = pages.first {
      let parts = area.split(
        leftColumns: area.columns - DayCloseScreen.figuresColumns - 3, gap: 2)
      for (row, line) in page.prefix(parts.right.rows).enumerated() {
        canvas.write(
          line.text, at: Position(row: row, column: 0), in: parts.right, style: line.style)
      }
      area = parts.left
    }
    let sums = sums(of: standing, columns: area.columns - 4, words)
    let state = words.closing(of: period, context.desk, context.rules)
      .wrapped(toColumns: area.columns - 2)
    let isClosed = differences != nil
    let style: Style = !isClosed ? .warning : differences?.isEmpty ?? true ? .done : .alert
    var row = 0
    for text in state {
      canvas.write(
        text, at: Position(row: row, column: 1), in: area, style: style)
      row += 1
    }
    // What is left over comes first; a few rows are the sums' own.
    let free = area.rows - row - 3
    let rows = max(3, min(check.findings.count, free - min(sums.count, 5)))
    draw(check, on: &canvas, in: area.rows(from: row, count: rows + 1), context)
    row += rows + 1
    let article = list.selected.flatMap { check.findings[$0].article }
    canvas.write(
      article.map { words("Căn cứ: \($0)", "Ground: \($0)") }?
        .truncated(toColumns: area.columns - 4) ?? "",
      at: Position(row: row, column: 2), in: area, style: .muted)
    row += 1
    let agrees = standing.reconciliation.holds
    canvas.heading(
      words("Đối chiếu", "Reconciliation"),
      remark: agrees ? words("khớp", "agrees") : words("LỆCH", "DOES NOT AGREE"),
      in: area.rows(from: row, count: 1), style: agrees ? .title : .alert)
    let shown = max(0, area.rows - row - 1)
    for (index, line) in sums.prefix(shown).enumerated() {
      canvas.write(
        line.0, at: Position(row: row + 1 + index, column: 2), in: area, style: line.1)
    }
    canvas.note(linesBelow: sums.count - shown, row: area.rows - 1, in: area, words)
  }

  private func draw(
    _ check: DayCheck, on canvas: inout Canvas, in area: Region, _ context: Context
  ) {
    let words = context.words
    let blocking = check.blocking.count
    canvas.heading(
      words("Việc cuối \(period.unit.wording)", "What is left over"),
      remark: blocking == 0
        ? words("có thể chốt", "may be closed")
        : words("còn \(blocking) việc phải xong", "\(blocking) must be done"),
      in: area, style: blocking == 0 ? .title : .alert)
    let rows = area.rows(from: 1)
    let seen = list.visible(rows: rows.rows)
    defer {
      canvas.note(
        linesBelow: check.findings.count - seen.upperBound, row: area.rows - 1, in: area, words)
    }
    for (row, index) in seen.enumerated() {
      let finding = check.findings[index]
      let line = rows.rows(from: row, count: 1)
      let isSelected = index == list.selected
      let isDone = finding.items.isEmpty
      let own: Style = finding.isBlocking ? .alert : isDone ? .done : .warning
      let base: Style = isSelected ? .selection : isDone ? .muted : .normal
      canvas.fill(line, style: isSelected ? .selection : .normal)
      if isSelected { canvas.cursor = Position(row: line.row, column: line.column) }
      let items = finding.items.map { context.short(words.item($0)) }.joined(separator: ", ")
      canvas.cells(
        [
          (isSelected ? "›" : "", 1, base),
          (finding.isBlocking ? "!" : isDone ? "✓" : "·", 1, isSelected ? base : own),
          (words.unfinished(finding.kind), 30, base),
          (
            isDone ? "" : String(finding.items.count).padded(toColumns: 4, alignment: .right), 4,
            base
          ),
          (finding.isBlocking ? words("phải xong", "must") : "", 9, isSelected ? base : own),
          (items.truncated(toColumns: max(0, line.columns - 51)), max(0, line.columns - 51), base),
        ], from: 0, in: line)
    }
  }

  /// The equations and the books, each with its sign.
  private func sums(
    of standing: PeriodClosing, columns: Int, _ words: Words
  ) -> [(String, Style)] {
    let equations = standing.reconciliation.equations.flatMap { equation in
      let text = words.equation(equation).wrapped(toColumns: columns - 14)
      return text.enumerated().map { index, part in
        let name = index == 0 ? words.equationName(equation.kind) : ""
        let sign = index > 0 ? " " : equation.holds ? "✓" : "!"
        return (
          "\(sign) \(name.padded(toColumns: 12))\(part)",
          equation.holds ? Style.normal : .alert
        )
      }
    }
    let books = standing.reconciliation.books
    guard !books.isEmpty else { return equations }
    let isWhole = books.allSatisfy { $0.missing == 0 }
    return equations
      + books.map(\.wording).joined(separator: " · ").wrapped(toColumns: columns - 14)
      .enumerated().map { index, part in
        let head =
          index == 0 ? "\(isWhole ? "✓" : "!") \(words("Sổ", "Books"))" : ""
        return (head.padded(toColumns: 14) + part, isWhole ? .normal : .alert)
      }
  }

  /// What will be frozen, what changed since, and what is left over all the same.
  private func remarks(columns: Int, _ context: Context) -> [String] {
    guard let check, let standing else { return [] }
    let words = context.words
    var remarks: [String] = []
    if let differences {
      let most = 5
      remarks = differences.prefix(most).map { "· " + words.difference($0) }
      if differences.count > most {
        remarks.append(
          words(
            "· và \(differences.count - most) số khác", "· and \(differences.count - most) more"))
      }
    } else {
      let total = standing.summary.total
      let money = words.money(standing.summary.feesCollected)
      remarks.append(
        words(
          "Tiếp nhận \(total.received) · có kết quả \(total.finished.total) · còn lại \(total.open) · đã thu \(money). Chốt rồi thì các số này không đổi.",
          "Received \(total.received) · results \(total.finished.total) · open \(total.open) · taken \(money). Once closed these figures stay."
        ))
    }
    if !check.blocking.isEmpty {
      remarks.append(words.refusal(.unfinished(check.blocking.map(\.kind)), context.rules))
    }
    return remarks.flatMap { $0.wrapped(toColumns: columns) }
  }
}
