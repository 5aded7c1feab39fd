/// The queue of a desk: tickets, counters and appointments, as its events have left them.
///
/// Lines are kept in order at every event, so that calling the next number costs the same whether
/// five people wait or five thousand.
public struct DeskQueue: Sendable {
  /// The numbers of a line on a day.
  private struct Series: Hashable {
    var date: CivilDate
    var prefix: String
  }

  /// The tickets of the last day on which something happened, in the order they were taken; before
  /// them those that an earlier day left open.
  public private(set) var tickets: [Ticket] = []
  /// What the counters do that did anything today, by number.
  public private(set) var counters: [Int: CounterState] = [:]
  /// The appointments of the last day and of those to come, the earliest first.
  public private(set) var appointments: [Appointment] = []

  /// One act on a ticket of the last day, at a counter or away from one.
  struct Act: Hashable, Codable {
    var counter: Int?
    var ticket: TicketID
  }

  /// What was done and not undone on the last day, oldest first; moments alone do not tell two acts
  /// of one second apart.
  private var acts: [Act] = []

  private(set) var serviceTimes = ServiceTimes()
  private var pastTotals: [CivilDate: QueueTotals] = [:]
  private var lastBookings: [CivilDate: Int] = [:]
  private var unsettled: [TicketID: CivilDate] = [:]
  /// The day to which the page was turned last; nil before the first turn.
  private(set) var page: CivilDate?

  // What follows from the tickets.
  private var positions: [TicketID: Int] = [:]
  private var waiting = WaitingLines()
  private var inService: [Int: TicketID] = [:]
  private var lastNumbers: [Series: Int] = [:]

  init() {}

  /// The ticket with that identity.
  public subscript(id: TicketID) -> Ticket? {
    positions[id].map { tickets[$0] }
  }

  /// The tickets in the line of a day, in the order they were taken.
  public func tickets(on date: CivilDate) -> [Ticket] {
    tickets.filter { $0.isOf(date) && !isUnsettled($0.id, on: date) }
  }

  /// Those that belong to the figures of a day: in its line, or carried on from it.
  func ticketsCounting(on date: CivilDate) -> [Ticket] {
    tickets.filter { $0.counts(on: date) }
  }

  /// Those waiting on a day, in the order of their places.
  public func line(on date: CivilDate) -> [Ticket] {
    waiting.lines.values.joined().sorted().compactMap { self[$0.id] }
      .filter { $0.isOf(date) && !isUnsettled($0.id, on: date) }
  }

  /// The ticket in service at a counter on a day.
  public func ticketInService(at counter: Int, on date: CivilDate) -> Ticket? {
    inService[counter].flatMap { self[$0] }
      .flatMap { $0.isOf(date) && !isUnsettled($0.id, on: date) ? $0 : nil }
  }

  /// How the queue of a day went, on the page of that day or of a later one; all zero where nothing
  /// happened on it.
  func totals(on date: CivilDate, page: CivilDate?) -> QueueTotals {
    pastTotals[date]
      ?? QueueTotals(page == date ? ticketsCounting(on: date) : [], on: date)
  }

  /// The ticket last touched at a counter and not undone since.
  public func lastTouched(at counter: Int?) -> TicketID? {
    acts.last { $0.counter == counter }?.ticket
  }

  /// The last number that a line gave out on a day.
  func lastNumber(prefix: String, on date: CivilDate) -> Int? {
    lastNumbers[Series(date: date, prefix: prefix)]
  }

  /// Whether somebody brought that label into the day's line from a day before.
  func isInUse(_ id: TicketID) -> Bool {
    tickets.prefix { $0.id.date < id.date }.contains { ticket in
      ticket.id.label == id.label && ticket.carriedAfter != nil
        && ticket.lastDay.map { $0 >= id.date } ?? true
    }
  }

  /// The number the next appointment of a day gets.
  func nextBooking(on date: CivilDate) -> Int { (lastBookings[date] ?? 0) + 1 }

  /// What days before left open and nothing has settled yet, with the day that left it.
  var leftOpen: [(ticket: Ticket, day: CivilDate)] {
    // Asked at every act, and nearly always nothing: not every ticket of a long day is looked at.
    guard !unsettled.isEmpty else { return [] }
    return tickets.compactMap { ticket in unsettled[ticket.id].map { (ticket, $0) } }
  }

  /// Whether an earlier day left a ticket open and nothing has settled it.
  private func isUnsettled(_ id: TicketID, on date: CivilDate) -> Bool {
    unsettled[id].map { $0 < date } ?? false
  }

  /// Whether a counter helps other lines when its own is empty: as said today, else by its settings.
  public func isHelping(_ counter: Int, by settings: DeskSettings) -> Bool {
    counters[counter]?.isHelping ?? settings.helps(counter)
  }

  /// Whether a counter calls people.
  public func mode(of counter: Int) -> CounterState.Mode { counters[counter]?.mode ?? .closed }

  /// How many wait on a day in each line of the desk.
  public func waiting(
    on date: CivilDate, by rules: QueueSettings
  ) -> [(group: QueueSettings.Group, count: Int)] {
    let line = line(on: date)
    return rules.lines.map { group in (group, line.count { $0.errand.group == group.id }) }
  }

  /// Those who wait on a day, line by line, in order.
  func lines(on date: CivilDate) -> [Line: [LineEntry]] {
    waiting.lines.mapValues { entries in entries.filter { self[$0.id]?.isOf(date) ?? false } }
  }

  /// Those who wait in a line, in order.
  func waiting(in line: Line) -> [LineEntry] { waiting.lines[line] ?? [] }

  /// The first that a counter may call: from its own lines, or else, where it helps, from any.
  func next(
    for counter: Int, on date: CivilDate, isHelping: Bool, by rules: QueueSettings
  ) -> TicketID? {
    waiting.lines.lazy.compactMap { line, entries -> (turn: Line.Turn, entry: LineEntry)? in
      guard let turn = line.turn(of: counter, isHelping: isHelping, by: rules),
        // Who was carried on in the evening is called the next day.
        let entry = entries.first(where: { self[$0.id]?.isOf(date) ?? false })
      else { return nil }
      return (turn, entry)
    }.min { ($0.turn, $0.entry) < ($1.turn, $1.entry) }?.entry.id
  }
}

extension DeskQueue {
  mutating func apply(_ event: Event) {
    guard case .queue(let change) = event.change else { return }
    switch change {
    case .taken:
      guard let ticket = Ticket(event), positions[ticket.id] == nil else { return }
      add(ticket)
    case .counterOpened, .counterPaused, .counterClosed, .counterTakenOver, .counterHelping:
      guard case .counter(let number) = change.subject else { return }
      counters[number, default: CounterState(number, at: event)].apply(change, event)
    case .appointmentBooked(let appointment):
      let date = appointment.id.date
      lastBookings[date] = max(lastBookings[date] ?? 0, appointment.id.number)
      guard !appointments.contains(where: { $0.id == appointment.id }) else { return }
      appointments.append(appointment)
      appointments.sort { ($0.moment, $0.id) < ($1.moment, $1.id) }
    case .appointmentCancelled(let id): appointments.removeAll { $0.id == id }
    default:
      guard case .ticket(let id) = change.subject, let position = positions[id] else { return }
      changeTicket(at: position, by: event)
    }
  }

  /// Leaves a day behind: its totals stay, and of its tickets those that are still open.
  mutating func turnThePage(from last: CivilDate, to date: CivilDate) {
    pastTotals[last] = QueueTotals(ticketsCounting(on: last), on: last)
    for ticket in tickets(on: last) where ticket.isOpen { unsettled[ticket.id] = last }
    page = date
    counters.removeAll()
    acts.removeAll()
    appointments.removeAll { $0.id.date < date }
    lastBookings = lastBookings.filter { $0.key >= date }
    lastNumbers.removeAll()
    setTickets(tickets.filter(\.isOpen))
  }

  private mutating func changeTicket(at position: Int, by event: Event) {
    let before = tickets[position]
    unlist(before)
    tickets[position].apply(event)
    let after = tickets[position]
    list(after)
    keepTime(of: before, after)
    if event.kind == .ticketUndone {
      if let last = acts.lastIndex(where: { $0.ticket == after.id }) { acts.remove(at: last) }
    } else {
      acts.append(Act(counter: event.counter, ticket: after.id))
    }
    if case .queue(.closed(let closing)) = event.change, let day = closing.day {
      pastTotals[day]?.count(before, on: day, by: -1)
      pastTotals[day]?.count(after, on: day, by: 1)
      unsettled[after.id] = nil
    }
  }

  /// What a service took is known when it ends, and no longer once its end was undone.
  private mutating func keepTime(of before: Ticket, _ after: Ticket) {
    func services(_ ticket: Ticket) -> [Ticket.Service] {
      ticket.services.filter { $0.outcome == .served && $0.isOfOneDay }
    }
    let (old, new) = (services(before), services(after))
    if new.count > old.count, let last = new.last {
      serviceTimes.add(after, errand: last.errand, seconds: last.busySeconds)
    } else if new.count < old.count, let last = old.last {
      serviceTimes.removeLast(of: before, errand: last.errand)
    }
  }

  private mutating func add(_ ticket: Ticket) {
    positions[ticket.id] = tickets.count
    tickets.append(ticket)
    list(ticket)
    let series = Series(date: ticket.id.date, prefix: ticket.id.prefix)
    lastNumbers[series] = max(lastNumbers[series] ?? 0, ticket.id.number)
  }

  private mutating func setTickets(_ tickets: [Ticket]) {
    self.tickets = []
    (positions, waiting, inService) = ([:], WaitingLines(), [:])
    for ticket in tickets {
      positions[ticket.id] = self.tickets.count
      self.tickets.append(ticket)
      list(ticket)
    }
  }

  private mutating func list(_ ticket: Ticket) {
    if ticket.isInService, let counter = ticket.counter { inService[counter] = ticket.id }
    waiting.insert(ticket)
  }

  private mutating func unlist(_ ticket: Ticket) {
    if let counter = ticket.counter, inService[counter] == ticket.id { inService[counter] = nil }
    waiting.remove(ticket)
  }
}

extension DeskQueue: Equatable {
  /// Whether two queues have come to the same state.
  public static func == (left: DeskQueue, right: DeskQueue) -> Bool {
    left.tickets == right.tickets && left.counters == right.counters
      && left.appointments == right.appointments && left.serviceTimes == right.serviceTimes
      && left.pastTotals == right.pastTotals && left.lastBookings == right.lastBookings
      && left.unsettled == right.unsettled && left.acts == right.acts
  }
}

extension DeskQueue: Codable {
  private enum CodingKeys: String, CodingKey {
    case tickets, counters, acts, appointments, serviceTimes, pastTotals, lastBookings, unsettled
  }

  private struct Totals: Codable {
    var date: CivilDate
    var totals: QueueTotals
  }

  private struct Booking: Codable {
    var date: CivilDate
    var last: Int
  }

  private struct Unsettled: Codable {
    var ticket: TicketID
    var day: CivilDate
  }

  /// Decodes what cannot be told from the tickets, and the tickets.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    for ticket in try container.decode([Ticket].self, forKey: .tickets) { add(ticket) }
    for counter in try container.decode([CounterState].self, forKey: .counters) {
      counters[counter.counter] = counter
    }
    acts = try container.decode([Act].self, forKey: .acts)
    appointments = try container.decode([Appointment].self, forKey: .appointments)
    serviceTimes = try container.decode(ServiceTimes.self, forKey: .serviceTimes)
    for entry in try container.decode([Totals].self, forKey: .pastTotals) {
      pastTotals[entry.date] = entry.totals
    }
    for entry in try container.decode([Booking].self, forKey: .lastBookings) {
      lastBookings[entry.date] = entry.last
    }
    for entry in try container.decode([Unsettled].self, forKey: .unsettled) {
      unsettled[entry.ticket] = entry.day
    }
  }

  /// Encodes the queue; equal queues give equal text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(tickets, forKey: .tickets)
    try container.encode(counters.values.sorted { $0.counter < $1.counter }, forKey: .counters)
    try container.encode(acts, forKey: .acts)
    try container.encode(appointments, forKey: .appointments)
    try container.encode(serviceTimes, forKey: .serviceTimes)
    let totals = pastTotals.map { Totals(date: $0.key, totals: $0.value) }
    try container.encode(totals.sorted { $0.date < $1.date }, forKey: .pastTotals)
    let bookings = lastBookings.map { Booking(date: $0.key, last: $0.value) }
    try container.encode(bookings.sorted { $0.date < $1.date }, forKey: .lastBookings)
    let unsettled = unsettled.map { Unsettled(ticket: $0.key, day: $0.value) }
    try container.encode(unsettled.sorted { $0.ticket < $1.ticket }, forKey: .unsettled)
  }
}
