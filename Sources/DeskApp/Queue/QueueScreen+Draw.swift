import Canvas
import DeskOperations

extension QueueScreen {
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let above = panel.draw(on: &canvas, in: region, context) ?? region
    let parts = above.split(leftColumns: above.columns * 9 / 20, gap: 2)
    drawService(on: &canvas, in: parts.left, context)
    switch taking {
    case .service(let choice): drawChoice(choice, on: &canvas, in: parts.right, context)
    case .priority(_, let list): drawPriorities(list, on: &canvas, in: parts.right, context)
    case nil: drawSide(on: &canvas, in: parts.right, context)
    }
  }

  /// What happens at this counter, large, and at the others.
  private func drawService(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let here = context.rules.settings.counters.first { $0.number == context.counter }
    let title =
      here.map { words("Quầy \($0.number) · \($0.name)", "Counter \($0.number) · \($0.name)") }
      ?? words("Ngoài quầy", "Away from a counter")
    canvas.heading(title, in: region.rows(from: 0, count: 1))
    drawState(on: &canvas, in: region.rows(from: 1, count: 1).inset(columns: 2), context)
    let box = region.rows(from: 2, count: LargeNumber.rows).inset(columns: 2)
    let note = region.rows(from: 3 + LargeNumber.rows, count: 3).inset(columns: 2)
    if let ticket = served(context) {
      LargeNumber(text: ticket.id.label).draw(on: &canvas, in: box, style: .accent)
      drawNote(ticket, on: &canvas, in: note, context)
    } else {
      canvas.paragraph(
        words("Chưa gọi số nào. Bấm 1 để gọi.", "No number called. Press 1 to call."),
        in: region.rows(from: 4, count: 3).inset(columns: 2), style: .muted)
    }
    drawOtherCounters(on: &canvas, in: region.rows(from: 6 + LargeNumber.rows), context)
  }

  /// Whether the counter calls, who sits there, and whether it helps others.
  private func drawState(on canvas: inout Canvas, in line: Region, _ context: Context) {
    guard let counter = context.counter else { return }
    let words = context.words
    let state = context.desk.queue.counters[counter]
    let mode = state?.mode ?? .closed
    let since = state.map { words.minutes(context.now.minutes(since: $0.since)) } ?? ""
    var pieces: [(String, Style)] = [
      (words.mode(mode), mode == .open ? .done : .warning),
      (mode == .paused ? [since, state?.reason ?? ""].joined(separator: ", ") : "", .warning),
      (isHelping(context) ? words("giúp hàng khác", "helps others") : "", .accent),
    ]
    if let state, state.person != context.person.id, mode != .closed {
      pieces.append((context.rules.people.name(of: state.person), .muted))
    }
    if let from = state?.standsInFor {
      pieces.append((words("thay", "for") + " " + context.rules.people.name(of: from), .muted))
    }
    canvas.pieces(pieces, in: line, separator: " · ")
  }

  private func drawNote(
    _ ticket: Ticket, on canvas: inout Canvas, in note: Region, _ context: Context
  ) {
    let words = context.words
    let priority = ticket.priority.map { " · " + words.priority($0, context.rules) } ?? ""
    let more = ticket.errandsAfter.isEmpty ? "" : " +\(ticket.errandsAfter.count)"
    canvas.write(
      (words.errand(ticket.errand, context.rules) + more + priority)
        .truncated(toColumns: note.columns), in: note, style: .title)
    let since = words.minutes(context.now.minutes(since: ticket.calledAt ?? context.now))
    let status =
      ticket.state == .serving
      ? words("đang phục vụ, \(since)", "being served, \(since)")
      : words("gọi lần \(ticket.calls), \(since) trước", "call \(ticket.calls), \(since) ago")
    canvas.write(status, at: Position(row: 1, column: 0), in: note, style: .muted)
    let hint =
      ticket.state == .serving
      ? words("F2 tiếp nhận hồ sơ", "F2 receives a dossier")
      : words("Enter đã đến · F2 tiếp nhận", "Enter is here · F2 receives")
    canvas.write(hint, at: Position(row: 2, column: 0), in: note, style: .accent)
  }

  private func drawOtherCounters(
    on canvas: inout Canvas, in region: Region, _ context: Context
  ) {
    let words = context.words
    canvas.heading(words("Các quầy khác", "Other counters"), in: region.rows(from: 0, count: 1))
    let others = context.rules.settings.counters.filter { $0.number != context.counter }
    let room = max(0, region.rows - 2)
    for (row, counter) in others.prefix(room).enumerated() {
      let line = region.rows(from: 1 + row, count: 1).inset(columns: 1)
      let ticket = context.desk.ticketInService(at: counter.number, on: context.now.date)
      let mode = context.desk.queue.mode(of: counter.number)
      let place = words("Quầy \(counter.number)", "Counter \(counter.number)")
      let state =
        ticket.map { words("số \($0.id.label)", "no. \($0.id.label)") }
        ?? (mode == .open ? words("trống", "free") : words.mode(mode))
      let room = line.columns - place.columns - state.columns - 4
      canvas.pieces(
        [
          (place, .normal), (state, ticket == nil ? .muted : .accent.bold),
          (counter.name.truncated(toColumns: room), .muted),
        ], in: line, separator: "  ")
    }
    let totals = context.desk.queueTotals(on: context.now.date)
    let totalsRow = min(others.count, room) + 1
    canvas.pieces(
      [
        (words("Phát \(totals.issued)", "Given \(totals.issued)"), .normal),
        (words("xong \(totals.served)", "done \(totals.served)"), .normal),
        (words("vắng \(totals.missed)", "absent \(totals.missed)"), .normal),
        (words("hủy \(totals.cancelled)", "cancelled \(totals.cancelled)"), .normal),
        (
          totals.broughtOver > 0
            ? words("hôm trước \(totals.broughtOver)", "from before \(totals.broughtOver)") : "",
          .normal
        ),
      ], in: region.rows(from: totalsRow, count: 1).inset(columns: 1), separator: " · ")
    drawCalls(on: &canvas, in: region.rows(from: totalsRow + 2), context)
  }

  /// The last numbers called, with how long each waited, as far as there is room.
  private func drawCalls(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let called = context.desk.tickets(on: context.now.date).compactMap { ticket in
      ticket.calledAt.map { (ticket, at: $0) }
    }.sorted { ($0.at, $0.0.id) > ($1.at, $1.0.id) }
    guard region.rows > 1, !called.isEmpty else { return }
    canvas.heading(words("Đã gọi gần đây", "Called lately"), in: region.rows(from: 0, count: 1))
    for (row, (ticket, at)) in called.prefix(region.rows - 1).enumerated() {
      let waited = ticket.waitedSeconds.map { words.minutes($0 / 60) } ?? "–"
      canvas.pieces(
        [
          ("\(at.time)", .muted),
          (words("số", "no.") + " " + ticket.id.label.padded(toColumns: 5), .normal),
          (ticket.counter.map { words("quầy \($0)", "counter \($0)") } ?? "", .normal),
          (
            words.ticketState(ticket.state).padded(toColumns: 13),
            ticket.state == .noShow ? .warning : .muted
          ),
          (words("chờ ", "waited ") + waited.padded(toColumns: 9), .muted),
          (words.errand(ticket.errand, context.rules), .muted),
        ], in: region.rows(from: 1 + row, count: 1).inset(columns: 1), separator: "  ")
    }
  }
}
