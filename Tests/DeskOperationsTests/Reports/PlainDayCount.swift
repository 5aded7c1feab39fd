import DeskOperations

/// The figures of a day kept as with pencil and paper: one line for each dossier, brought up to date
/// event by event and closed in the evening.
///
/// Written apart from the product on purpose, from the events alone.
struct PlainDayCount: Equatable {
  /// By field: carried over, received, early, on time, late, ended otherwise, open in time, open
  /// late, waiting.
  var fields: [String: [Int]] = [:]
  /// Everything else that is a number, by name.
  var numbers: [String: Int] = [:]
  /// Lists of codes, by name.
  var lists: [String: [DossierCode]] = [:]

  private struct Line {
    var field: String
    var due: Moment?
    var isOpen = true
    var isWaiting = false
    var requests = 0
    var lies = false
    var cameToday = false
    var hasSlip = false
  }

  init(_ events: [Event], on day: CivilDate, calendar: WorkingCalendar) {
    var lines: [DossierCode: Line] = [:]
    var order: [DossierCode] = []
    var tickets: [TicketID: String] = [:]
    for event in events where event.at.date < day {
      record(event, in: &lines, &order, &tickets, isToday: false)
    }
    for line in lines.values where line.isOpen {
      fields[line.field, default: PlainDayCount.blank][0] += 1
    }
    for event in events where event.at.date == day {
      record(event, in: &lines, &order, &tickets, isToday: true)
    }
    numbers["fees"] = events.filter { $0.moment.date == day }.reduce(0) { sum, event in
      switch event.change {
      case .feePaid(let paid): sum + paid.payment.total
      case .feeRefunded(let refund): sum - refund.amount
      default: sum
      }
    }
    let next = calendar.workingDay(after: day)
    for code in order {
      guard let line = lines[code] else { continue }
      if line.lies { numbers["uncollected", default: 0] += 1 }
      if line.cameToday, !line.hasSlip { lists["withoutSlip", default: []].append(code) }
      guard line.isOpen else { continue }
      let isLate = line.due.map { $0.date < day } ?? false
      fields[line.field, default: PlainDayCount.blank][line.isWaiting ? 8 : isLate ? 7 : 6] += 1
      if line.isWaiting { continue }
      if isLate {
        lists["overdue", default: []].append(code)
      } else if let due = line.due, let next, due.date <= next {
        lists["dueNext", default: []].append(code)
      }
    }
    for state in tickets.filter({ $0.key.date == day }).values {
      numbers["queue issued", default: 0] += 1
      numbers["queue \(state)", default: 0] += 1
    }
    numbers = numbers.filter { $0.value != 0 }
  }

  private static let blank = Array(repeating: 0, count: 9)

  private mutating func record(
    _ event: Event, in lines: inout [DossierCode: Line], _ order: inout [DossierCode],
    _ tickets: inout [TicketID: String], isToday: Bool
  ) {
    var tally: [(String, Int)] = []
    switch event.change {
    case .dossierReceived(let receipt):
      order.append(receipt.code)
      lines[receipt.code] = Line(
        field: receipt.field, due: receipt.promise.originalDue, cameToday: isToday)
      if isToday { fields[receipt.field, default: PlainDayCount.blank][1] += 1 }
      tally = [("by \(event.by)", 1), ("through \(receipt.intake.channel)", 1)]
    case .dossierPassed: break
    case .supplementRequested(let request):
      lines[request.code]?.isWaiting = true
      lines[request.code]?.requests += 1
      tally = [("requested", 1), ("again", lines[request.code]?.requests == 1 ? 0 : 1)]
    case .supplementCompleted(let completion):
      lines[completion.code]?.isWaiting = false
      lines[completion.code]?.due = completion.due
      tally = [("completed", 1)]
    case .dossierFinished(let finish):
      guard let line = lines[finish.code] else { return }
      let column =
        line.due.map { event.at.date < $0.date ? 2 : event.at.date > $0.date ? 4 : 3 } ?? 3
      if isToday { fields[line.field, default: PlainDayCount.blank][column] += 1 }
      lines[finish.code]?.isOpen = false
      lines[finish.code]?.lies = true
    case .dossierReturned(let handing):
      lines[handing.code]?.lies = false
      tally = [("returned", 1)]
    case .dossierRefused(let close), .dossierWithdrawn(let close):
      guard let line = lines[close.code] else { return }
      if isToday { fields[line.field, default: PlainDayCount.blank][5] += 1 }
      lines[close.code]?.isOpen = false
      tally = [(event.kind == .dossierRefused ? "refused" : "withdrawn", 1)]
    case .slipPrinted(let print): lines[print.code]?.hasSlip = true
    case .ticketTaken(let taking): tickets[taking.id] = "waiting"
    case .ticketCalled(let id): tickets[id] = "inService"
    case .ticketServed(let id): tickets[id] = "served"
    case .ticketMissed(let id): tickets[id] = "missed"
    case .ticketCancelled(let id): tickets[id] = "cancelled"
    default: break
    }
    if isToday { for (name, count) in tally { numbers[name, default: 0] += count } }
  }

  /// The same figures as the product has them.
  init(_ summary: DaySummary) {
    for row in summary.fields {
      fields[row.field] = [
        row.carriedOver, row.received, row.finished.early, row.finished.onTime, row.finished.late,
        row.closed, row.openInTime, row.openLate, row.waiting,
      ]
    }
    numbers = [
      "uncollected": summary.uncollected, "fees": summary.feesCollected,
      "requested": summary.supplementsRequested, "again": summary.repeatedSupplements,
      "completed": summary.supplementsCompleted, "returned": summary.returned,
      "refused": summary.refused, "withdrawn": summary.withdrawn,
      "queue issued": summary.queue.issued, "queue waiting": summary.queue.waiting,
      "queue inService": summary.queue.inService, "queue served": summary.queue.served,
      "queue missed": summary.queue.missed, "queue cancelled": summary.queue.cancelled,
    ]
    for (channel, count) in summary.receivedByChannel { numbers["through \(channel)"] = count }
    for (clerk, count) in summary.receivedByClerk { numbers["by \(clerk)"] = count }
    numbers = numbers.filter { $0.value != 0 }
    lists = [
      "withoutSlip": summary.withoutSlip, "overdue": summary.overdue,
      "dueNext": summary.dueNextWorkingDay,
    ].filter { !$0.value.isEmpty }
  }
}
