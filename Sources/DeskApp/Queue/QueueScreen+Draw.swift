import Canvas
import DeskOperations

extension QueueScreen {
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let parts = region.split(leftColumns: region.columns * 9 / 20, gap: 2)
    drawService(on: &canvas, in: parts.left, context)
    switch question {
    case .service(let choice): drawChoice(choice, on: &canvas, in: parts.right, context)
    case .cancel(let id):
      let top = parts.right.rows(from: 0, count: 3)
      canvas.heading(
        context.words("Hủy số \(id.label)?", "Cancel number \(id.label)?"),
        in: top.rows(from: 0, count: 1), style: .warning.bold)
      canvas.paragraph(
        context.words(
          "Enter để hủy, Esc để giữ lại. Số đã hủy không gọi lại được.",
          "Enter cancels, Esc keeps it. A cancelled number cannot be called."),
        in: top.rows(from: 1).inset(columns: 1), style: .warning)
      drawLine(on: &canvas, in: parts.right.rows(from: 3), context)
    case nil: drawLine(on: &canvas, in: parts.right, context)
    }
  }

  /// What happens at this counter, large, and at the others.
  private func drawService(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let settings = context.rules.settings
    let here = settings.counters.first { $0.number == context.counter }
    let title =
      here.map { words("Quầy \($0.number) · \($0.name)", "Counter \($0.number) · \($0.name)") }
      ?? words("Ngoài quầy", "Away from a counter")
    canvas.heading(title, in: region.rows(from: 0, count: 1))
    let box = region.rows(from: 2, count: LargeNumber.rows).inset(columns: 2)
    let note = region.rows(from: 3 + LargeNumber.rows, count: 3).inset(columns: 2)
    if let ticket = served(context) {
      LargeNumber(text: ticket.id.label).draw(on: &canvas, in: box, style: .accent)
      canvas.write(
        words("Số \(ticket.id.label)", "Number \(ticket.id.label)")
          + (ticket.service.map { " · \($0)" } ?? ""), in: note, style: .title)
      let since = ticket.calledAt.map { minutes(from: $0, context) } ?? 0
      canvas.write(
        words(
          "gọi lần \(ticket.calls), \(words.minutes(since)) trước",
          "call \(ticket.calls), \(words.minutes(since)) ago"),
        at: Position(row: 1, column: 0), in: note, style: .muted)
      canvas.write(
        words("F2 tiếp nhận hồ sơ", "F2 receives a dossier"),
        at: Position(row: 2, column: 0), in: note, style: .accent)
    } else {
      canvas.paragraph(
        words("Chưa gọi số nào. Bấm 1 để gọi.", "No number called. Press 1 to call."),
        in: region.rows(from: 4, count: 3).inset(columns: 2), style: .muted)
    }
    drawOtherCounters(on: &canvas, in: region.rows(from: 7 + LargeNumber.rows), context)
  }

  private func drawOtherCounters(
    on canvas: inout Canvas, in region: Region, _ context: Context
  ) {
    let words = context.words
    canvas.heading(words("Các quầy khác", "Other counters"), in: region.rows(from: 0, count: 1))
    let others = context.rules.settings.counters.filter { $0.number != context.counter }
    let room = max(0, region.rows - 3)
    for (row, counter) in others.prefix(room).enumerated() {
      let line = region.rows(from: 1 + row, count: 1).inset(columns: 1)
      let ticket = context.desk.ticketInService(at: counter.number, on: context.now.date)
      let place = words("Quầy \(counter.number)", "Counter \(counter.number)")
      let state =
        ticket.map { words("số \($0.id.label)", "no. \($0.id.label)") } ?? words("trống", "free")
      let room = line.columns - place.columns - state.columns - 4
      canvas.pieces(
        [
          (place, .normal), (state, ticket == nil ? .muted : .accent.bold),
          (counter.name.truncated(toColumns: room), .muted),
        ], in: line, separator: "  ")
    }
    let totals = context.desk.queueTotals(on: context.now.date)
    let totalsRow = min(others.count, room) + 2
    canvas.pieces(
      [
        (words("Phát \(totals.issued)", "Given \(totals.issued)"), .normal),
        (words("xong \(totals.served)", "done \(totals.served)"), .normal),
        (words("vắng \(totals.missed)", "absent \(totals.missed)"), .normal),
        (words("hủy \(totals.cancelled)", "cancelled \(totals.cancelled)"), .normal),
      ], in: region.rows(from: totalsRow, count: 1).inset(columns: 1), separator: " · ")
    drawCalls(on: &canvas, in: region.rows(from: totalsRow + 2), context)
  }

  /// The last numbers called, with how long each waited, as far as there is room.
  private func drawCalls(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let called = context.desk.tickets(on: context.now.date).compactMap { ticket in
      ticket.calledAt.map { (ticket, at: $0) }
    }.sorted { $0.at > $1.at }
    guard region.rows > 1, !called.isEmpty else { return }
    canvas.heading(words("Đã gọi gần đây", "Called lately"), in: region.rows(from: 0, count: 1))
    for (row, (ticket, at)) in called.prefix(region.rows - 1).enumerated() {
      let waited = max(0, (at.localSeconds - ticket.takenAt.localSeconds) / 60)
      canvas.pieces(
        [
          ("\(at.time)", .muted),
          (words("số", "no.") + " \(ticket.id.label)".padded(toColumns: 5), .normal),
          (ticket.counter.map { words("quầy \($0)", "counter \($0)") } ?? "", .normal),
          (outcome(of: ticket, words), ticket.state == .noShow ? .warning : .muted),
          (words("chờ ", "waited ") + words.minutes(waited).padded(toColumns: 9), .muted),
          (ticket.service ?? "", .muted),
        ], in: region.rows(from: 1 + row, count: 1).inset(columns: 1), separator: "  ")
    }
  }

  private func outcome(of ticket: Ticket, _ words: Words) -> String {
    let text =
      switch ticket.state {
      case .waiting: ""
      case .called, .serving: words("đang làm", "now")
      case .held: words("đang giữ", "held")
      case .served: words("xong", "done")
      case .noShow: words("vắng", "absent")
      case .cancelled: words("hủy", "cancelled")
      }
    return text.padded(toColumns: 9)
  }

  private func drawLine(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    canvas.heading(
      words("Đang chờ: \(line.count) người", "Waiting: \(line.count)"),
      in: region.rows(from: 0, count: 1))
    guard !line.isEmpty else {
      canvas.paragraph(
        words("Không có ai đang chờ. Bấm 5 để phát số.", "Nobody waits. Press 5 to give a number."),
        in: region.rows(from: 2).inset(columns: 2), style: .muted)
      return
    }
    let table = Table([
      TableColumn(words("Số", "No."), width: .fixed(4), alignment: .right),
      TableColumn(words("Việc", "Errand"), width: .flexible(atLeast: 8)),
      TableColumn(words("Đã chờ", "Waited"), width: .fixed(9), alignment: .right),
    ])
    let rows = region.rows(from: 1, count: max(0, region.rows - 2))
    table.draw(on: &canvas, in: rows, list: list) { row in
      let ticket = line[row]
      let waited = minutes(from: ticket.takenAt, context)
      return TableRow([
        TableCell(String(ticket.id.label), style: .normal.bold),
        TableCell(ticket.service ?? words("Việc bất kỳ", "Any errand"), style: .muted),
        TableCell(words.minutes(waited)),
      ])
    }
    canvas.pieces(
      [
        (words("5 lấy số", "5 new number"), .accent),
        (words("6 hủy số này", "6 cancel this"), .accent),
      ], in: region.lastRows(1).inset(columns: 2))
  }

  private func drawChoice(
    _ choice: ServiceChoice, on canvas: inout Canvas, in region: Region, _ context: Context
  ) {
    let words = context.words
    canvas.heading(
      words("Lấy số cho việc gì?", "A number for what?"), in: region.rows(from: 0, count: 1))
    choice.field.draw(on: &canvas, in: region.rows(from: 2, count: 1).inset(columns: 2))
    let rows = region.rows(from: 4).inset(columns: 2)
    for (row, index) in choice.list.visible(rows: rows.rows).enumerated() {
      let isSelected = index == choice.list.selected
      let name = choice.services[index] ?? words("Việc bất kỳ", "Any errand")
      let line = rows.rows(from: row, count: 1)
      canvas.fill(line, style: isSelected ? .selection : .normal)
      canvas.write(
        (isSelected ? "› " : "  ") + name.truncated(toColumns: line.columns - 2), in: line,
        style: isSelected ? .selection : .normal)
    }
    if choice.services.isEmpty {
      canvas.paragraph(
        words(
          "Không có lĩnh vực này; Enter để phát số với việc vừa gõ.",
          "There is no such field; Enter gives a number for what was typed."), in: rows,
        style: .muted)
    }
  }

  private func minutes(from moment: Moment, _ context: Context) -> Int {
    max(0, (context.now.localSeconds - moment.localSeconds) / 60)
  }
}
