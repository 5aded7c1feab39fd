import Canvas
import DeskOperations

extension IntakeScreen {
  /// From this width on the counting of the due date stands beside the form.
  private static let wideColumns = 112

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    if let offer {
      offer.draw(on: &canvas, in: region.inset(rows: 1), context)
      return
    }
    if let known {
      known.draw(on: &canvas, in: region.inset(rows: 1), context.words)
      return
    }
    var main = region
    if region.columns >= IntakeScreen.wideColumns, let forecast = try? form.forecast(context) {
      let (left, right) = region.split(leftColumns: region.columns - 42)
      main = left
      drawCounting(forecast, on: &canvas, in: right, context)
    }
    let due = dueLines(context, columns: main.columns - 2)
    let (top, bottom) = main.split(topRows: main.rows - due.count - 1)
    canvas.rule(row: 0, in: bottom)
    if search != nil {
      let isWide = top.columns >= IntakeScreen.wideColumns
      let parts = top.split(leftColumns: isWide ? top.columns / 2 : top.columns, gap: 2)
      search?.draw(on: &canvas, in: parts.left, context)
      drawSheet(on: &canvas, in: parts.right, context)
    } else {
      let below = drawForm(on: &canvas, in: top, context)
      canvas.note(linesBelow: below, row: 0, in: bottom, style: .muted, context.words)
    }
    for (row, line) in due.enumerated() {
      canvas.write(line.0, at: Position(row: row + 1, column: 1), in: bottom, style: line.1)
    }
  }

  /// Draws as much of the form as there is room for and answers how many lines are left below.
  private func drawForm(
    on canvas: inout Canvas, in region: Region, _ context: Context
  ) -> Int {
    let lines = lines(columns: region.columns, context)
    let focused = lines.firstIndex { $0.field == focus } ?? 0
    let first = max(0, min(focused - region.rows / 2, lines.count - region.rows))
    for (row, line) in lines.dropFirst(first).prefix(region.rows).enumerated() {
      line.draw(
        on: &canvas, in: region.rows(from: row, count: 1),
        isFocused: line.field != nil && line.field == focus)
    }
    return max(0, lines.count - first - region.rows)
  }

  /// What the procedure one stands on asks for, to be told to the citizen before anything is filled in.
  private func drawSheet(on canvas: inout Canvas, in region: Region, _ context: Context) {
    guard !region.isEmpty, let procedure = search?.selected else { return }
    let sheet = ProcedureSheet(procedure, context)
    for (row, line) in sheet.lines(columns: region.columns - 1).prefix(region.rows).enumerated() {
      canvas.write(
        line.text, at: Position(row: row, column: line.indent), in: region, style: line.style)
    }
  }

  /// The due date in one or two lines, with what it rests on.
  private func dueLines(_ context: Context, columns: Int) -> [(String, Style)] {
    let words = context.words
    do {
      guard let forecast = try form.forecast(context) else {
        return [(words("Hạn trả: xin chọn thủ tục.", "Due: please choose a procedure."), .muted)]
      }
      let promise = forecast.promise
      let agency = form.asked(.agency)
      let due =
        words("Hạn trả: ", "Due: ")
        + (agency.map(words.dueOnceHeld) ?? words.due(promise.originalDue))
      var lines: [(String, Style)] = [("\(due) (\(words.promise(promise)))", .title)]
      if lines[0].0.columns > columns {
        lines = [(due, .title), (" (\(words.promise(promise)))", .normal)]
      }
      guard agency == nil else { return lines }
      if let first = forecast.deadline.days.first, first.role == .start,
        first.reason == .afterCutoff || first.reason == .outsideHours
      {
        lines.append((" " + words.meaning(of: first, in: promise.period), .muted))
      }
      if let beyond = form.legsBeyondWhole(promise, context) {
        lines += beyond.wrapped(toColumns: columns - 1).map { (" " + $0, .warning) }
      }
      if let doubt = words.doubt(about: forecast.deadline, context.rules.calendar) {
        lines.append((" " + doubt, .warning))
      }
      return lines
    } catch {
      return [(words("Hạn trả: chưa biết. ", "Due: not known. ") + error.sentence, .warning)]
        .flatMap { text, style in text.wrapped(toColumns: columns).map { ($0, style) } }
    }
  }

  private func drawCounting(
    _ forecast: Forecast, on canvas: inout Canvas, in region: Region, _ context: Context
  ) {
    let title = context.words("Cách tính hạn", "How the date is counted")
    let inner = canvas.box(region, title: title)
    let receivedAt = (try? form.receivedAt(context)) ?? context.now
    let explanation = ExplanationScreen(forecast, receivedAt: receivedAt)
    for (row, line) in explanation.lines(columns: inner.columns, context).prefix(inner.rows)
      .enumerated()
    {
      canvas.write(line.0, at: Position(row: row, column: 0), in: inner, style: line.1)
    }
  }
}
