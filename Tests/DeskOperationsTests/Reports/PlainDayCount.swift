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

  /// What was filed, what was asked for before acceptance, and fields put right later: what one
  /// must have read elsewhere before one can write a line.
  private var filed: [DossierCode: Receipt] = [:]
  private var asked: [DossierCode: Int] = [:]
  private var fieldsPutRight: [DossierCode: String] = [:]
  private var slips: Set<DossierCode> = []

  private struct Line {
    var field: String
    var due: Moment?
    /// Which event set the date, counted as they were written down.
    var dueSetBy: Int
    /// The key of the request that received it.
    var key: String
    var isOpen = true
    var isWaiting = false
    var lies = false
    var cameToday = false

    /// What was written down last knows best.
    mutating func setDue(_ moment: Moment?, by place: Int) {
      guard place > dueSetBy else { return }
      (due, dueSetBy) = (moment, place)
    }
  }

  init(_ events: [Event], on day: CivilDate, calendar: WorkingCalendar) {
    var lines: [DossierCode: Line] = [:]
    var order: [DossierCode] = []
    let facts = PlainDayCount.facts(of: events)
    for event in events {
      switch event.change {
      case .dossierFiled(let receipt): filed[receipt.code] = receipt
      case .dossierCorrected(let correction): fieldsPutRight[correction.code] = correction.field
      default: break
      }
    }
    for fact in facts where fact.date < day {
      record(fact, in: &lines, &order, isToday: false)
    }
    for line in lines.values where line.isOpen {
      fields[line.field, default: PlainDayCount.blank][0] += 1
    }
    for fact in facts where fact.date == day {
      record(fact, in: &lines, &order, isToday: true)
    }
    for event in events where event.at.date == day {
      switch event.change {
      case .feePaid(let paid): numbers["fees", default: 0] += paid.payment.total
      case .feeRefunded(let refund): numbers["given back", default: 0] += refund.amount
      default: break
      }
    }
    let next = calendar.workingDay(after: day)
    for code in order.sorted() {
      guard let line = lines[code] else { continue }
      if line.lies { numbers["uncollected", default: 0] += 1 }
      if line.cameToday, !slips.contains(code) { lists["withoutSlip", default: []].append(code) }
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
    for (name, count) in PlainQueueCount(events, on: day).numbers {
      numbers["queue \(name)", default: 0] += count
    }
    numbers = numbers.filter { $0.value != 0 }
    filed = [:]
    asked = [:]
    fieldsPutRight = [:]
    slips = []
  }

  /// An event on the day it belongs to, and which one it was of those written down.
  private struct Fact {
    var event: Event
    var date: CivilDate
    var place: Int
  }

  /// The events by the day on which things happened, whenever they were written down: a receipt on
  /// the day that was put right later.
  private static func facts(of events: [Event]) -> [Fact] {
    var corrected: [DossierCode: DossierCorrected] = [:]
    var accepted: Set<DossierCode> = []
    for event in events {
      switch event.change {
      case .dossierReceived(let receipt): accepted.insert(receipt.code)
      case .dossierAccepted(let start): accepted.insert(start.code)
      case .dossierCorrected(let correction) where accepted.contains(correction.code):
        corrected[correction.code] = correction
      default: break
      }
    }
    let facts = events.enumerated().map { place, event in
      var date = event.moment.date
      switch event.change {
      case .dossierReceived, .dossierAccepted:
        guard case .dossier(let code) = event.change.subject else { break }
        date = corrected[code]?.receivedAt.date ?? date
      default: break
      }
      return Fact(event: event, date: date, place: place)
    }
    return facts.sorted { ($0.date, $0.place) < ($1.date, $1.place) }
  }

  private static let blank = Array(repeating: 0, count: 9)

  private mutating func record(
    _ fact: Fact, in lines: inout [DossierCode: Line], _ order: inout [DossierCode],
    isToday: Bool
  ) {
    var tally: [(String, Int)] = []
    let event = fact.event
    switch event.change {
    case .dossierReceived(let receipt):
      tally = receive(receipt, due: receipt.promise.originalDue, fact, &lines, &order, isToday)
    case .dossierAccepted(let start):
      guard let receipt = filed[start.code] else { return }
      tally = receive(receipt, due: start.promise.originalDue, fact, &lines, &order, isToday)
    case .clockStarted(let start):
      lines[start.code]?.setDue(start.promise.originalDue, by: fact.place)
    case .dossierCorrected(let correction):
      lines[correction.code]?.setDue(correction.due, by: fact.place)
    case .supplementRequested(let request):
      lines[request.code]?.isWaiting = true
      asked[request.code, default: 0] += 1
      tally = [("requested", 1), ("again", asked[request.code] == 1 ? 0 : 1)]
    case .supplementCompleted(let completion):
      lines[completion.code]?.isWaiting = false
      lines[completion.code]?.setDue(completion.due, by: fact.place)
      tally = [("completed", 1)]
    case .paymentDemanded(let demand): lines[demand.code]?.isWaiting = true
    case .paymentCompleted(let completion):
      lines[completion.code]?.isWaiting = false
      lines[completion.code]?.setDue(completion.due, by: fact.place)
    case .dossierFinished(let finish):
      guard let line = lines[finish.code] else { return }
      let column =
        line.due.map { event.moment.date < $0.date ? 2 : event.moment.date > $0.date ? 4 : 3 } ?? 3
      if isToday { fields[line.field, default: PlainDayCount.blank][column] += 1 }
      lines[finish.code]?.isOpen = false
      lines[finish.code]?.lies = true
    case .dossierReturned(let handing):
      lines[handing.code]?.lies = false
      // What is handed over at once needs no slip.
      if lines[handing.code]?.key == event.key { slips.insert(handing.code) }
      tally = [("returned", 1)]
    case .dossierRefused(let close): tally = end(close.code, "refused", &lines, isToday)
    case .dossierWithdrawn(let close): tally = end(close.code, "withdrawn", &lines, isToday)
    case .dossierStopped(let stop): tally = end(stop.code, "stopped", &lines, isToday)
    case .slipPrinted(let print): slips.insert(print.code)
    default: break
    }
    if isToday { for (name, count) in tally { numbers[name, default: 0] += count } }
  }

  private mutating func receive(
    _ receipt: Receipt, due: Moment?, _ fact: Fact, _ lines: inout [DossierCode: Line],
    _ order: inout [DossierCode], _ isToday: Bool
  ) -> [(String, Int)] {
    order.append(receipt.code)
    let field = fieldsPutRight[receipt.code] ?? receipt.field
    lines[receipt.code] = Line(
      field: field, due: due, dueSetBy: fact.place, key: fact.event.key, cameToday: isToday)
    if isToday { fields[field, default: PlainDayCount.blank][1] += 1 }
    return [("by \(fact.event.by)", 1), ("through \(receipt.intake.channel)", 1)]
  }

  private mutating func end(
    _ code: DossierCode, _ word: String, _ lines: inout [DossierCode: Line], _ isToday: Bool
  ) -> [(String, Int)] {
    guard let line = lines[code] else { return [] }
    if isToday, line.isOpen { fields[line.field, default: PlainDayCount.blank][5] += 1 }
    lines[code]?.isOpen = false
    return [(word, 1)]
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
      "given back": summary.feesRefunded,
      "requested": summary.supplementsRequested, "again": summary.repeatedSupplements,
      "completed": summary.supplementsCompleted, "returned": summary.returned,
      "refused": summary.refused, "withdrawn": summary.withdrawn, "stopped": summary.stopped,
      "queue issued": summary.queue.issued, "queue waiting": summary.queue.waiting,
      "queue inService": summary.queue.inService, "queue served": summary.queue.served,
      "queue missed": summary.queue.missed, "queue cancelled": summary.queue.cancelled,
      "queue broughtOver": summary.queue.broughtOver,
      "queue carriedOver": summary.queue.carriedOver,
    ]
    for (channel, count) in summary.receivedByChannel { numbers["through \(channel)"] = count }
    for (clerk, count) in summary.receivedByClerk { numbers["by \(clerk)"] = count }
    numbers = numbers.filter { $0.value != 0 }
    lists = [
      "withoutSlip": summary.withoutSlip, "overdue": summary.overdue,
      "dueNext": summary.dueNextWorkingDay,
    ].filter { !$0.value.isEmpty }.mapValues { $0.sorted() }
  }
}
