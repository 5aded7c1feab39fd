import Canvas
import DeskOperations

extension KioskScreen {
  /// Whoever stands before it needs no larger digits.
  private static let largestScale = 4

  /// The number, with what somebody should know who has just taken it.
  func drawNumber(
    _ id: TicketID, on canvas: inout Canvas, in room: Region, _ context: Context
  ) {
    drawHeading(
      ("SỐ CỦA ÔNG/BÀ LÀ \(id.label)", "YOUR NUMBER IS \(id.label)"),
      ("Số của ông/bà. Xin nhớ số này.", "Your number. Please remember it."), on: &canvas, in: room,
      context)
    let lines = facts(of: id, context)
    let digits = room.rows(from: 3)
    let plain = LargeNumber(text: id.label)
    let scale = min(
      KioskScreen.largestScale, (digits.rows - lines.count - 3) / LargeNumber.rows,
      digits.columns / max(1, plain.columns))
    let number = LargeNumber(text: id.label, scale: max(1, scale))
    number.draw(on: &canvas, in: digits, style: .accent)
    let below = digits.rows(from: number.lines.count + 1)
    for (row, (text, style)) in lines.enumerated() {
      canvas.write(text, at: Position(row: row, column: 0), in: below, style: style)
    }
    drawHint(anyKey, on: &canvas, in: room, context)
  }

  /// What somebody should know who has just taken a number.
  private func facts(of id: TicketID, _ context: Context) -> [(String, Style)] {
    let words = context.words
    guard let ticket = context.desk[ticket: id] else { return [] }
    let rules = context.rules
    var facts: [(String, Style)] = []
    if !ticket.errand.group.isEmpty {
      facts.append((words.group(ticket.errand.group, rules), .normal.bold))
    }
    facts += standing(of: ticket, context)
    if let priority = ticket.priority, let kind = rules.settings.queue.priority(priority.id) {
      facts.append(("\(kind.name): \(words.headStart(kind))", .normal))
    }
    if let booked = ticket.bookedFor {
      facts.append(
        (words("Lịch hẹn lúc \(booked.time)", "Appointment at \(booked.time)"), .normal))
    }
    if let state = ticketPrint { facts.append(words.ticketPrint(state)) }
    let rule = words.callingRule(rules).wrapped(toColumns: context.size.columns - 4)
    return facts + rule.map { ($0, Style.muted) }
  }

  private func standing(of ticket: Ticket, _ context: Context) -> [(String, Style)] {
    let words = context.words
    if ticket.isInService, let counter = ticket.counter {
      return [
        (words("Mời đến quầy \(counter)", "Please go to counter \(counter)"), .accent.bold)
      ]
    }
    let line = context.desk.line(on: context.now.date)
      .filter { $0.errand.group == ticket.errand.group }
    guard let place = line.firstIndex(where: { $0.id == ticket.id }) else { return [] }
    let before = words.before(place)
    guard let promise = ticket.promise else { return [(before, .normal.bold)] }
    let wait = words("Ước chờ \(words.wait(promise)).", "Wait: \(words.wait(promise)).")
    return [("\(before) \(wait)", .normal.bold)]
  }
}
