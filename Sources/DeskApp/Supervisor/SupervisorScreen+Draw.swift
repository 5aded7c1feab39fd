import Canvas
import DeskOperations

extension SupervisorScreen {
  /// The parts of the window.
  private struct Layout {
    var numbers: Region
    var alarms: Region
    var list: Region
    var panel: Region
  }

  private static let numberRows = LargeNumber.rows + 2
  private static let panelColumns = 34

  private func layout(_ body: Region) -> Layout {
    let isWide = body.columns >= 120
    let alarmRows = min(watch?.alarms.count ?? 0, isWide ? 6 : 2)
    let below = body.rows(from: SupervisorScreen.numberRows + alarmRows)
    let panelColumns = isWide ? 60 : SupervisorScreen.panelColumns
    let parts = below.split(leftColumns: below.columns - panelColumns - 2, gap: 2)
    return Layout(
      numbers: body.rows(from: 0, count: SupervisorScreen.numberRows),
      alarms: body.rows(from: SupervisorScreen.numberRows, count: alarmRows), list: parts.left,
      panel: parts.right)
  }

  func listRows(_ context: Context) -> Int { layout(context.body).list.rows }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    guard let watch else { return }
    let body = panel.draw(on: &canvas, in: region, context) ?? region
    let layout = layout(body)
    drawNumbers(watch, on: &canvas, in: layout.numbers.inset(columns: 1), context)
    for (row, alarm) in watch.alarms.prefix(layout.alarms.rows).enumerated() {
      let line = layout.alarms.rows(from: row, count: 1).inset(columns: 1)
      let more = row == layout.alarms.rows - 1 ? watch.alarms.count - layout.alarms.rows : 0
      let rest = more > 0 ? context.words(" (+\(more) việc)", " (+\(more) more)") : ""
      let text = ("! " + context.words.alarm(alarm, context.rules))
        .truncated(toColumns: line.columns - rest.columns)
      canvas.write(text + rest, in: line, style: .alert)
    }
    list.draw(on: &canvas, in: layout.list) { canvas, line, group in
      canvas.heading(
        group.title, remark: String(group.entries.count), in: line, style: group.style)
    } entry: { canvas, line, entry, isSelected in
      draw(entry, watch, isSelected: isSelected, on: &canvas, in: line, context)
    }
    drawPanel(on: &canvas, in: layout.panel, context)
  }

  /// Three numbers to be read from across the room: who waits, the longest wait, what is late.
  private func drawNumbers(
    _ watch: DeskWatch, on canvas: inout Canvas, in region: Region, _ context: Context
  ) {
    let words = context.words
    let late = loads.reduce(0) { $0 + $1.late }
    let limit = context.rules.settings.queue.thresholds.waiting
    let isLong = watch.longestMinutes >= limit && watch.longest != nil
    let longest =
      watch.longest.map { ticket in
        let priority = words.priority(ticket.priority, context.rules)
        return "\(ticket.id.label) · \(priority)"
          + (isLong ? words(" QUÁ \(limit)", " OVER \(limit)") : "")
      } ?? words("không ai chờ", "nobody waits")
    let due = loads.reduce(0) { $0 + $1.due }
    let day = nextWorkingDay.map { " \(words.weekday($0.weekday)) \($0.slashedShort)" } ?? ""
    let lines = watch.lines.filter { $0.count > 0 }.map { "\($0.group.prefix) \($0.count)" }
      .joined(separator: "  ")
    let blocks: [(String, Int, String, Style)] = [
      (words("ĐANG CHỜ", "WAITING"), watch.waiting, lines, .accent),
      (
        words("CHỜ LÂU NHẤT (phút)", "LONGEST WAIT (min)"), watch.longestMinutes, longest,
        isLong ? .alert : .accent
      ),
      (
        words("HỒ SƠ QUÁ HẠN", "DOSSIERS LATE"), late,
        words("đến hết\(day): \(due)", "by the end of\(day): \(due)"), late > 0 ? .alert : .done
      ),
    ]
    let width = region.columns / blocks.count
    for (index, (title, value, note, style)) in blocks.enumerated() {
      let block = region.columns(from: index * width, count: width - 1)
      canvas.write(title.truncated(toColumns: block.columns), in: block, style: .muted)
      LargeNumber(text: String(min(value, 999))).draw(
        on: &canvas, in: block.rows(from: 1, count: LargeNumber.rows), style: style)
      canvas.write(
        note.truncated(toColumns: block.columns), in: block.lastRows(1),
        style: style == .alert ? .alert : .normal)
    }
  }

  private func draw(
    _ entry: Entry, _ watch: DeskWatch, isSelected: Bool, on canvas: inout Canvas,
    in line: Region, _ context: Context
  ) {
    let base: Style = isSelected ? .selection : .normal
    canvas.fill(line, style: base)
    let mark = isSelected ? "› " : "  "
    switch entry {
    case .counter(let number):
      guard let counter = watch.counters.first(where: { $0.counter.number == number }) else {
        return
      }
      let (state, style) = state(of: counter, context)
      let person = counter.state.map { context.rules.people.name(of: $0.person) } ?? ""
      let isThere = counter.mode != .closed
      let room = line.columns - 4 - 7 - 24 - 3
      canvas.cells(
        [
          (mark + String(number), 3, base),
          (counter.ticket?.id.label ?? "–", 6, isSelected ? base : .accent.bold),
          (state, 24, isSelected ? base : style),
          (
            isThere ? person : counter.counter.name, max(0, room), isSelected ? base : .muted
          ),
        ], from: 0, in: line)
    case .ticket(let id):
      guard let ticket = context.desk[ticket: id] else { return }
      draw(ticket, mark: mark, isSelected: isSelected, on: &canvas, in: line, context)
    }
  }

  private func draw(
    _ ticket: Ticket, mark: String, isSelected: Bool, on canvas: inout Canvas, in line: Region,
    _ context: Context
  ) {
    let words = context.words
    let base: Style = isSelected ? .selection : .normal
    let limit = context.rules.settings.queue.thresholds.waiting
    let since = context.rules.settings.waitingSince(ticket, on: context.now.date)
    let waited = context.now.minutes(since: since)
    let isOverdue = ticket.heldUntil.map { $0 < context.now } ?? false
    let isLong = (ticket.state == .waiting && waited >= limit) || isOverdue
    let state =
      switch ticket.state {
      case .waiting:
        words.minutes(waited) + (waited >= limit ? words(" QUÁ \(limit)", " OVER \(limit)") : "")
      case .held:
        ticket.heldUntil.map {
          isOverdue
            ? words("QUÁ \($0.time)", "PAST \($0.time)") : words("đến \($0.time)", "to \($0.time)")
        } ?? ""
      default:
        words.ticketState(ticket.state) + (ticket.endedAt.map { " \($0.time)" } ?? "")
      }
    let errand = [
      ticket.priority.map { words.priority($0, context.rules) },
      words.errand(ticket.errand, context.rules),
    ].compactMap { $0 }.joined(separator: " · ")
    canvas.cells(
      [
        (mark + ticket.id.label, 7, isSelected ? base : base.bold),
        (state, 18, isSelected ? base : isLong ? .alert : .normal),
        (errand, max(0, line.columns - 27), isSelected ? base : .muted),
      ], from: 0, in: line)
  }

  /// What a counter does and for how long, marked where it lasts too long.
  private func state(of counter: DeskWatch.Counter, _ context: Context) -> (String, Style) {
    let words = context.words
    let limits = context.rules.settings.queue.thresholds
    let minutes = words.minutes(counter.minutes)
    func marked(_ text: String, over limit: Int, _ style: Style) -> (String, Style) {
      counter.minutes >= limit
        ? (text + words(" QUÁ \(limit)", " OVER \(limit)"), .alert) : (text, style)
    }
    if let ticket = counter.ticket {
      let verb = ticket.state == .called ? words("gọi", "called") : words("phục vụ", "serving")
      return marked("\(verb) \(minutes)", over: limits.serving, .normal)
    }
    switch counter.mode {
    case .open:
      guard counter.couldCall > 0, counter.minutes >= limits.idle else {
        return (words("trống \(minutes)", "free \(minutes)"), .muted)
      }
      return (
        words(
          "TRỐNG \(minutes), \(counter.couldCall) chờ", "FREE \(minutes), \(counter.couldCall) wait"
        ),
        .alert
      )
    case .paused:
      return marked(words("nghỉ \(minutes)", "break \(minutes)"), over: limits.pause, .warning)
    case .closed: return (words("đóng", "closed"), .muted)
    }
  }
}
