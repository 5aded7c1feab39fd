import Canvas
import DeskOperations

extension PublicBoardScreen {
  /// From so many columns on there is room for the counters beside the calls.
  private static let columnsForCounters = 120
  private static let counterColumns = 44

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    canvas.unitLine(in: region.rows(from: 0, count: 1), context)
    let footer = drawFooter(on: &canvas, in: region, context)
    let body = region.rows(from: 1, count: max(0, region.rows - 1 - footer))
    guard region.columns >= PublicBoardScreen.columnsForCounters, !counters.isEmpty else {
      drawCalls(on: &canvas, in: body, context)
      return
    }
    let parts = body.split(
      leftColumns: body.columns - PublicBoardScreen.counterColumns - 2, gap: 2)
    drawCalls(on: &canvas, in: parts.left, context)
    drawCounters(on: &canvas, in: parts.right, context)
  }

  private func drawCalls(on canvas: inout Canvas, in region: Region, _ context: Context) {
    guard !calls.isEmpty else {
      drawNothingYet(on: &canvas, in: region, context)
      return
    }
    let room = Size(rows: region.rows, columns: region.columns - 2)
    let layout = BoardLayout(calls, fresh: freshCount, in: room)
    let rows = LargeNumber.rows * layout.scale + BoardLayout.rowsAround
    let width = BoardLayout.columns(calls.prefix(layout.count)) * layout.scale
    for (place, call) in calls.prefix(layout.count).enumerated() {
      let card = region.rows(from: place * rows, count: rows)
      canvas.heading(
        call.invitation(context.words), remark: call.remark(context.words),
        in: card.rows(from: 0, count: 1), style: .accent.bold)
      let digits = card.rows(from: 1).columns(from: max(1, (region.columns - width) / 2))
      call.drawLarge(scale: layout.scale, on: &canvas, in: digits)
    }
    drawEarlierCalls(
      Array(calls.dropFirst(layout.count)), on: &canvas,
      in: region.rows(from: layout.count * rows), context)
  }

  /// The calls before: in large digits where there is room for all of them, else line by line.
  private func drawEarlierCalls(
    _ earlier: [BoardCall], on canvas: inout Canvas, in region: Region, _ context: Context
  ) {
    guard !earlier.isEmpty, region.rows > 1 else { return }
    let words = context.words
    canvas.heading(words("Đã gọi trước đó", "Called before"), in: region.rows(from: 0, count: 1))
    let list = region.rows(from: 1)
    let width = BoardLayout.columns(earlier[...]) + 6
    let perRow = max(1, list.columns / width)
    let rows = LargeNumber.rows + BoardLayout.rowsAround
    if (earlier.count + perRow - 1) / perRow * rows <= list.rows {
      for (place, call) in earlier.enumerated() {
        let card = list.rows(from: place / perRow * rows, count: rows)
          .columns(from: 2 + place % perRow * width, count: width - 2)
        canvas.write("\(call.at.time)", in: card, style: .muted)
        call.drawLarge(scale: 1, on: &canvas, in: card.rows(from: 1))
      }
      return
    }
    for (row, call) in earlier.prefix(list.rows).enumerated() {
      canvas.pieces(
        [
          ("\(call.at.time)", .muted),
          (words("Số \(call.label)", "Number \(call.label)").padded(toColumns: 10), .normal.bold),
          (words("→ Quầy \(call.counter)", "→ Counter \(call.counter)"), .normal.bold),
        ], in: list.rows(from: row, count: 1).inset(columns: 2))
    }
  }

  private func drawNothingYet(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let lines = [
      (words("Chưa gọi số nào.", "No number was called yet."), Style.title),
      (
        words(
          "Mời lấy số rồi ngồi chờ; số được gọi sẽ hiện ở đây.",
          "Please take a number and a seat; numbers are called here."), Style.normal
      ),
    ]
    for (row, (text, style)) in lines.enumerated() {
      canvas.write(
        text.padded(toColumns: region.columns, alignment: .center),
        at: Position(row: region.rows / 2 - 1 + 2 * row, column: 0), in: region, style: style)
    }
  }

  private func drawCounters(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    canvas.heading(
      words("Các quầy đang mở", "Open counters"), in: region.rows(from: 0, count: 1))
    let list = region.rows(from: 2)
    let rows = LargeNumber.rows + 1
    let isLarge = counters.count * rows <= list.rows
    for (place, counter) in counters.enumerated() {
      let card = list.rows(from: place * (isLarge ? rows : 2), count: isLarge ? rows : 2)
      let name = words("Quầy \(counter.number)", "Counter \(counter.number)")
      let middle = isLarge ? LargeNumber.rows / 2 : 0
      canvas.write(name, at: Position(row: middle, column: 1), in: card, style: .title)
      let beside = card.columns(from: name.columns + 3)
      let number = counter.label.map { LargeNumber(text: $0) }
      if isLarge, let number, number.columns <= beside.columns {
        number.draw(on: &canvas, in: beside, style: .normal.bold)
      } else {
        canvas.write(
          counter.label ?? words("đang trống", "free"), at: Position(row: middle, column: 0),
          in: beside, style: counter.label == nil ? .muted : .normal.bold)
      }
    }
  }

  /// How many wait and how they are called, at the bottom; answers how many rows it took.
  private func drawFooter(
    on canvas: inout Canvas, in region: Region, _ context: Context
  ) -> Int {
    let words = context.words
    let total = waiting.map(\.count).reduce(0, +)
    let room = region.columns - 4
    let groups = waitingInLines(columns: room, context)
    let rule = words.callingRule(context.rules).wrapped(toColumns: room)
    let footer = region.lastRows(1 + groups.count + rule.count)
    canvas.heading(
      words("Đang chờ: \(total) người", "Waiting: \(total)"), in: footer.rows(from: 0, count: 1))
    for (row, pieces) in groups.enumerated() {
      canvas.pieces(pieces, in: footer.rows(from: 1 + row, count: 1).inset(columns: 2))
    }
    for (row, line) in rule.enumerated() {
      canvas.write(
        line, at: Position(row: 1 + groups.count + row, column: 2), in: footer, style: .muted)
    }
    return footer.rows
  }

  /// The lines of the desk with how many wait in each; by their letters alone where the names take
  /// too much room.
  private func waitingInLines(columns: Int, _ context: Context) -> [[(String, Style)]] {
    guard waiting.count > 1 else { return [] }
    func rows(_ name: (QueueSettings.Group) -> String) -> [[(String, Style)]] {
      waiting.map { ("\(name($0.group)): \($0.count)", $0.count > 0 ? .normal.bold : .muted) }
        .inRows(columns: columns) { $0.0.columns }
    }
    let named = rows { context.words.group($0.id, context.rules) }
    return named.count <= 2 ? named : rows(\.prefix)
  }
}

extension BoardCall {
  /// The call as a sentence.
  func invitation(_ words: Words) -> String {
    words("MỜI SỐ \(label) ĐẾN QUẦY \(counter)", "NUMBER \(label) TO COUNTER \(counter)")
  }

  /// When it was called, and whether again.
  func remark(_ words: Words) -> String {
    times > 1 ? words("\(at.time), gọi lần \(times)", "\(at.time), call \(times)") : "\(at.time)"
  }

  /// Draws number, arrow and counter, each with its own look.
  func drawLarge(scale: Int, on canvas: inout Canvas, in region: Region) {
    let parts: [(String, Style)] = [(label, .accent), ("→", .muted), ("\(counter)", .title)]
    var before = ""
    for (text, style) in parts {
      before += text
      let part = LargeNumber(text: text, scale: scale)
      let column = LargeNumber(text: before, scale: scale).columns - part.columns
      part.draw(on: &canvas, in: region.columns(from: column), style: style)
    }
  }
}
