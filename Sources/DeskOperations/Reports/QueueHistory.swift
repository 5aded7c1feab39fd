/// Tells how the queue of past days went from what the journal says of them, read once from its first
/// day to its last.
///
/// Of each day it keeps only what the figures need. A day is over when a later one has settled what it
/// left open; where none has, the rule of the desk for the night counts, so that the figures of a past
/// day are the same whenever they are asked for.
public struct QueueHistory: Sendable {
  private let period: ReportPeriod
  private let hours: WeekSchedule
  private var done: [QueueDay] = []
  /// Days whose night has not been written down yet, with their tickets.
  private var unsettled: [(date: CivilDate, tickets: [TicketID: Ticket])] = []
  /// What is open, and what a day left open and nothing has settled, with that day.
  private var open: [TicketID: Ticket] = [:]
  private var leftOpen: [TicketID: CivilDate] = [:]
  private var last: (date: CivilDate, moment: Moment?)?

  /// The history of a period at a desk with these settings.
  public init(of period: ReportPeriod, by settings: DeskSettings) {
    self.period = period
    hours = settings.openingHours
  }

  /// Whether the days of the period are over and settled, so that what comes later changes nothing.
  public var isSettled: Bool {
    last.map { $0.date > period.to } ?? false && unsettled.allSatisfy { $0.date > period.to }
  }

  /// Takes in what happened to tickets on the next day on which anything at all was written down.
  public mutating func take(_ events: [Event], of date: CivilDate) {
    var today = open
    for event in events {
      guard case .queue(let change) = event.change, case .ticket(let id) = change.subject else {
        continue
      }
      if let ticket = Ticket(event) {
        if today[id] == nil { today[id] = ticket }
      } else {
        today[id]?.apply(event)
      }
      guard case .closed(let closing) = change, let day = closing.day else { continue }
      leftOpen[id] = nil
      if day < date, let index = unsettled.firstIndex(where: { $0.date == day }) {
        unsettled[index].tickets[id]?.apply(event)
      }
    }
    if !events.isEmpty { settle() }
    unsettled.append((date, today.filter { $0.value.counts(on: date) }))
    open = today.filter(\.value.isOpen)
    for (id, ticket) in open where leftOpen[id] == nil && ticket.isOf(date) { leftOpen[id] = date }
    last = (date, events.last?.at)
  }

  private mutating func settle() {
    done += unsettled.filter { period.days.contains($0.date) }
      .map { QueueDay(Array($0.tickets.values), on: $0.date, hours) }
    unsettled.removeAll()
  }

  /// The report of the period, as it stands at a moment.
  public func report(at now: Moment, by settings: DeskSettings) -> QueuePeriodReport {
    var whole = self
    for index in whole.unsettled.indices where whole.unsettled[index].date < now.date {
      let day = whole.unsettled[index].date
      for (id, ticket) in whole.unsettled[index].tickets where leftOpen[id] == day {
        let night = QueueChange.closed(Desk.ending(ticket, of: day, by: settings.queue))
        whole.unsettled[index].tickets[id]?.apply(Event(imagining: night, at: now))
      }
    }
    let today = whole.unsettled.last.flatMap { $0.date < now.date ? nil : $0 }
    if today != nil { whole.unsettled.removeLast() }
    whole.settle()
    if let today, period.days.contains(today.date) {
      whole.done.append(
        QueueDay(Array(today.tickets.values), on: today.date, until: last?.moment, hours))
    }
    return QueuePeriodReport(whole.done.filter { !$0.visits.isEmpty }, of: period, by: settings)
  }
}
