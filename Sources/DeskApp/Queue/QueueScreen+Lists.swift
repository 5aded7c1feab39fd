import Canvas
import DeskOperations

/// The lists to the right: who waits, who is aside, who is expected, and what can be chosen.
extension QueueScreen {
  func drawSide(on canvas: inout Canvas, in region: Region, _ context: Context) {
    // The first people in line are seen in any window.
    let hints = hintRows(columns: region.columns - 2, context).prefix(max(1, region.rows - 9))
    let list = region.rows(from: 0, count: region.rows - hints.count)
    switch side {
    case .line: drawLine(on: &canvas, in: list, context)
    case .aside: drawAside(on: &canvas, in: list, context)
    case .appointments: drawAppointments(on: &canvas, in: list, context)
    }
    for (row, hint) in hints.enumerated() {
      canvas.write(
        hint, in: region.lastRows(hints.count).rows(from: row, count: 1).inset(columns: 1),
        style: .accent)
    }
  }

  /// The keys of the list that is seen and of the counter, for which the key bar has no room.
  private func hintRows(columns: Int, _ context: Context) -> [String] {
    let possible = bindings(context).filter { $0.unavailableBecause == nil }
    let digits = possible.filter { ["6", "7", "8", "9", "0"].contains($0.key.label) }
    let others = possible.filter { !$0.isInKeyBar }
    return (digits + others).map { "\($0.key.label.uppercased()) \($0.label.lowercased())" }
      .inRows(columns: columns, width: \.columns).map { $0.joined(separator: " · ") }
  }

  private func drawLine(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    canvas.heading(
      words("Đang chờ: \(line.count) người", "Waiting: \(line.count)"),
      remark: words("Tab: số khác", "Tab: others"), in: region.rows(from: 0, count: 1))
    guard !line.isEmpty else {
      canvas.paragraph(
        words("Không có ai đang chờ. Bấm 5 để phát số.", "Nobody waits. Press 5 to give a number."),
        in: region.rows(from: 2).inset(columns: 2), style: .muted)
      return
    }
    let why =
      selected.map { words.place(of: $0, context.rules) }?
      .wrapped(toColumns: region.columns - 2) ?? []
    let isWide = region.columns >= 60
    let columns: [TableColumn?] = [
      TableColumn(words("Số", "No."), width: .fixed(5), alignment: .right),
      TableColumn(words("Việc", "Errand"), width: .flexible(atLeast: 8)),
      isWide ? TableColumn(words("Diện", "Class"), width: .fixed(18)) : nil,
      TableColumn(words("Đã chờ", "Waited"), width: .fixed(9), alignment: .right),
      isWide ? TableColumn(words("Còn", "To wait"), width: .fixed(17), alignment: .right) : nil,
    ]
    let table = Table(columns.compactMap { $0 })
    let rows = region.rows(from: 1, count: max(2, region.rows - 1 - why.count))
    table.draw(on: &canvas, in: rows, list: list) { row in
      TableRow(cells(of: line[row], isWide: isWide, context))
    }
    for (row, text) in why.enumerated() {
      canvas.write(
        text, in: region.lastRows(why.count).rows(from: row, count: 1).inset(columns: 1),
        style: .muted)
    }
  }

  /// A line that is not this counter's is muted; a class of priority stands out.
  private func cells(of ticket: Ticket, isWide: Bool, _ context: Context) -> [TableCell] {
    let words = context.words
    let isOwn = context.counter.map { ticket.isCallable(by: $0, context.rules) } ?? true
    let style: Style = ticket.priority != nil ? .accent : isOwn ? .normal : .muted
    let errand = words.errand(ticket.errand, context.rules)
    let priority = ticket.priority.map { words.priority($0, context.rules) }
    let booked = ticket.bookedFor.map { words("hẹn \($0.time)", "booked \($0.time)") }
    let first =
      isWide ? errand : [priority, booked, errand].compactMap { $0 }.joined(separator: " · ")
    let cells: [TableCell?] = [
      TableCell(ticket.id.label, style: isOwn ? .normal.bold : .muted),
      TableCell(first, style: style),
      isWide
        ? TableCell([priority, booked].compactMap { $0 }.joined(separator: " · "), style: style)
        : nil,
      TableCell(
        words.minutes(
          context.now.minutes(
            since: context.rules.settings.waitingSince(ticket, on: context.now.date)))),
      isWide ? TableCell(words.wait(waits[ticket.id]), style: .muted) : nil,
    ]
    return cells.compactMap { $0 }
  }

  private func drawAside(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    canvas.heading(
      words(
        "Giữ, vắng, hủy, xong: \(aside.count)", "Held, absent, cancelled, served: \(aside.count)"),
      remark: words("Tab: lịch hẹn", "Tab: appointments"), in: region.rows(from: 0, count: 1))
    let table = Table([
      TableColumn(words("Số", "No."), width: .fixed(5), alignment: .right),
      TableColumn(words("Việc", "Errand"), width: .flexible(atLeast: 8)),
      TableColumn("", width: .fixed(20), alignment: .right),
    ])
    table.draw(on: &canvas, in: region.rows(from: 1), list: list) { row in
      let ticket = aside[row]
      let (state, style) = stateOfAside(ticket, context)
      return TableRow([
        TableCell(ticket.id.label, style: .normal.bold),
        TableCell(words.errand(ticket.errand, context.rules), style: .muted),
        TableCell(state, style: style),
      ])
    }
  }

  /// Of a held ticket until when, marked once that has passed; of the others when it ended.
  private func stateOfAside(_ ticket: Ticket, _ context: Context) -> (String, Style) {
    let words = context.words
    if let until = ticket.heldUntil {
      return until < context.now
        ? (words("giữ QUÁ \(until.time)", "held PAST \(until.time)"), .alert)
        : (words("giữ đến \(until.time)", "held to \(until.time)"), .warning)
    }
    let at = ticket.endedAt.map { " \($0.time)" } ?? ""
    return (words.ticketState(ticket.state) + at, ticket.state == .noShow ? .warning : .muted)
  }

  private func drawAppointments(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    canvas.heading(
      words("Lịch hẹn hôm nay: \(appointments.count)", "Appointments today: \(appointments.count)"),
      remark: words("Tab: đang chờ", "Tab: waiting"), in: region.rows(from: 0, count: 1))
    guard !appointments.isEmpty else {
      canvas.paragraph(
        words("Hôm nay chưa có lịch hẹn. Bấm L để đặt.", "No appointments today. L gives a time."),
        in: region.rows(from: 2).inset(columns: 2), style: .muted)
      return
    }
    let table = Table([
      TableColumn(words("Giờ", "Time"), width: .fixed(5)),
      TableColumn("", width: .fixed(3), alignment: .right),
      TableColumn(words("Họ tên", "Name"), width: .flexible(atLeast: 8)),
      TableColumn("", width: .fixed(12), alignment: .right),
    ])
    table.draw(on: &canvas, in: region.rows(from: 1), list: list) { row in
      let appointment = appointments[row]
      let ticket = context.desk.queue.ticket(for: appointment.id)
      let isPast = appointment.moment < context.now
      return TableRow([
        TableCell("\(appointment.time)", style: .normal.bold),
        TableCell(String(appointment.id.number), style: .muted), TableCell(appointment.name),
        TableCell(
          ticket.map { words("số \($0.id.label)", "no. \($0.id.label)") }
            ?? (isPast ? words("chưa đến", "not come") : ""),
          style: ticket != nil ? .done : .warning),
      ])
    }
  }

  func drawChoice(
    _ choice: ServiceChoice, on canvas: inout Canvas, in region: Region, _ context: Context
  ) {
    let words = context.words
    canvas.heading(
      words("Lấy số cho việc gì?", "A number for what?"), in: region.rows(from: 0, count: 1))
    choice.field.draw(on: &canvas, in: region.rows(from: 2, count: 1).inset(columns: 2))
    if choice.isTyped {
      canvas.paragraph(
        words(
          "Không có lĩnh vực này; chọn nhóm cho việc vừa gõ.", "No such field; choose its group."),
        in: region.rows(from: 3, count: 2).inset(columns: 2), style: .muted)
    }
    drawOptions(
      choice.entries.map { choice.name($0, context) }, choice.list, on: &canvas,
      in: region.rows(from: choice.isTyped ? 5 : 4).inset(columns: 2))
  }

  func drawPriorities(
    _ list: ListState, on canvas: inout Canvas, in region: Region, _ context: Context
  ) {
    let words = context.words
    canvas.heading(
      words("Thuộc diện ưu tiên nào?", "Which class of priority?"),
      in: region.rows(from: 0, count: 1))
    let classes = context.rules.settings.queue.priorities
    let names =
      [words("1  Không thuộc diện ưu tiên", "1  None")]
      + classes.enumerated().map { index, entry in
        words(
          "\(index + 2)  \(entry.name) (sớm \(entry.headStart) phút)",
          "\(index + 2)  \(entry.name) (\(entry.headStart) min earlier)")
      }
    drawOptions(names, list, on: &canvas, in: region.rows(from: 2).inset(columns: 2))
  }

  private func drawOptions(
    _ names: [String], _ list: ListState, on canvas: inout Canvas, in rows: Region
  ) {
    for (row, index) in list.visible(rows: rows.rows).enumerated() {
      let isSelected = index == list.selected
      let line = rows.rows(from: row, count: 1)
      canvas.fill(line, style: isSelected ? .selection : .normal)
      canvas.write(
        (isSelected ? "› " : "  ") + names[index].truncated(toColumns: line.columns - 2),
        in: line, style: isSelected ? .selection : .normal)
    }
  }
}
