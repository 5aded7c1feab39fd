import Canvas
import DeskOperations

extension SupervisorScreen {
  /// To the right: how people came and were served, who is late, what was left undone.
  func drawPanel(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    var row = 0
    func next() -> Region {
      defer { row += 1 }
      return region.rows(from: row, count: 1)
    }
    let undone: [(String, Int)] = [
      (words("Chưa in giấy hẹn", "Without a printed slip"), withoutSlip),
      (words("CHƯA GIAO hồ sơ", "Hand-overs missed"), missedHandOvers),
    ]
    let flowRows = region.rows - loads.count - undone.count - 3
    drawFlow(on: &canvas, rows: flowRows, next: next, context)
    canvas.heading(
      words("Quá hạn · đến hạn tới", "Late · due next"), in: next())
    let room = max(1, region.rows - row - undone.count - 1)
    if loads.isEmpty {
      canvas.write(words(" không ai", " nobody"), in: next(), style: .done)
    }
    for load in loads.prefix(room) {
      let line = next()
      let late = load.late > 0 ? words("QUÁ HẠN \(load.late)", "LATE \(load.late)") : ""
      let numbers = [late, "· \(load.due)"].filter { !$0.isEmpty }.joined(separator: " ")
      canvas.write(
        " " + load.name.truncated(toColumns: max(0, line.columns - numbers.columns - 3)), in: line)
      canvas.write(
        numbers, at: Position(row: 0, column: line.columns - numbers.columns), in: line,
        style: load.late > 0 ? .alert : .normal)
    }
    canvas.heading(words("Còn thiếu", "Left undone"), in: next())
    for (name, count) in undone {
      let line = next()
      canvas.write(" " + name, in: line, style: count > 0 ? .warning : .normal)
      canvas.write(
        String(count), at: Position(row: 0, column: line.columns - String(count).columns),
        in: line, style: count > 0 ? .warning.bold : .done)
    }
  }

  /// Who came and who was served in each half hour: as bars where there is room, else as two rows.
  private func drawFlow(
    on canvas: inout Canvas, rows: Int, next: () -> Region, _ context: Context
  ) {
    let slots = halfHours
    guard !slots.isEmpty else { return }
    let words = context.words
    canvas.heading(words("Đến và xong từng nửa giờ", "Came and served by half hour"), in: next())
    let most = max(1, slots.map { max($0.arrived, $0.served) }.max() ?? 1)
    guard rows >= slots.count + 1 else {
      for (name, counts) in [
        (words("đến", "came"), slots.map(\.arrived)), (words("xong", "done"), slots.map(\.served)),
      ] {
        let total = counts.reduce(0, +)
        canvas.pieces(
          [
            (" " + name.padded(toColumns: 5), .muted),
            (Sparkline(counts).text(columns: 22), .accent), (String(total), .normal),
          ], in: next(), separator: " ")
      }
      return
    }
    for slot in slots {
      let line = next()
      let half = (line.columns - 8) / 2
      canvas.write(" \(slot.start)", in: line, style: .muted)
      for (column, count, style) in [
        (7, slot.arrived, Style.accent), (7 + half, slot.served, Style.done),
      ] {
        let bar = Bar(count, of: most).text(columns: max(1, half - 5))
        let end = canvas.write(bar, at: Position(row: 0, column: column), in: line, style: style)
        canvas.write(
          count > 0 ? " \(count)" : "", at: Position(row: 0, column: column + end), in: line)
      }
    }
  }
}
