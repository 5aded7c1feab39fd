/// What somebody who leads the desk has to know at a glance: who waits longest, what every counter
/// does, what asks for an act.
public struct DeskWatch: Sendable {
  /// A counter now.
  public struct Counter: Hashable, Sendable {
    /// Its settings.
    public var counter: DeskSettings.Counter
    /// What it did last today; nil where it did nothing yet.
    public var state: CounterState?
    /// What it has in hand.
    public var ticket: Ticket?
    /// For how many minutes it has served, rested, or been free.
    public var minutes: Int
    /// How many wait whom it could call; counted for a free counter that is open.
    public var couldCall: Int

    /// Whether it calls people.
    public var mode: CounterState.Mode { state?.mode ?? .closed }
  }

  /// Something that asks for an act, the more pressing first.
  public enum Alarm: Hashable, Sendable {
    /// People wait in a line that no open counter serves.
    case unserved(group: String, waiting: Int)
    /// A counter is free while somebody waits whom it could call.
    case idle(counter: Int, minutes: Int, waiting: Int)
    /// Somebody waits longer than the desk wants.
    case longWait(TicketID, minutes: Int)
    /// Somebody is served longer than usual, or was forgotten.
    case longService(TicketID, counter: Int, minutes: Int)
    /// A break lasts longer than the desk wants.
    case longPause(counter: Int, minutes: Int)
    /// Somebody held has not come back in time.
    case heldTooLong(TicketID, minutes: Int)
  }

  /// How many wait.
  public var waiting: Int
  /// How many wait in each line, in the order of the settings.
  public var lines: [(group: QueueSettings.Group, count: Int)]
  /// Who has waited longest.
  public var longest: Ticket?
  /// For how many minutes.
  public var longestMinutes: Int
  /// All counters.
  public var counters: [Counter]
  /// What asks for an act.
  public var alarms: [Alarm]

  /// The queue at a moment.
  public init(_ queue: DeskQueue, at now: Moment, by settings: DeskSettings) {
    let line = queue.line(on: now.date)
    let tickets = queue.tickets(on: now.date)
    waiting = line.count
    func since(_ ticket: Ticket) -> Moment { settings.waitingSince(ticket, on: now.date) }
    longest = line.min { (since($0), $0.id) < (since($1), $1.id) }
    longestMinutes = longest.map { now.minutes(since: since($0)) } ?? 0
    lines = queue.waiting(on: now.date, by: settings.queue)
    counters = settings.counters.map { counter in
      let state = queue.counters[counter.number]
      let ticket = queue.ticketInService(at: counter.number, on: now.date)
      let isHelping = queue.isHelping(counter.number, by: settings)
      let isFree = ticket == nil && state?.mode == .open
      let callable = line.filter { ticket in
        isFree
          && ticket.line.turn(of: counter.number, isHelping: isHelping, by: settings.queue) != nil
      }
      // Idle is who is free while somebody waits, so no longer than that one has stood in the line.
      let freeSince = queue.freeSince(counter.number, on: now.date)
      let stoodSince = callable.map { $0.lastStanding.at }.min()
      let idleSince = [freeSince, stoodSince].compactMap { $0 }.max()
      let since = ticket?.calledAt ?? idleSince
      return Counter(
        counter: counter, state: state, ticket: ticket,
        minutes: since.map(now.minutes(since:)) ?? 0, couldCall: callable.count)
    }
    alarms = []
    let limits = settings.queue.thresholds
    let open = counters.filter { $0.mode == .open }.map(\.counter.number)
    for (group, count) in lines where count > 0 {
      guard !open.contains(where: { settings.queue.isServed(group.id, by: $0) }) else { continue }
      alarms.append(.unserved(group: group.id, waiting: count))
    }
    for counter in counters where counter.couldCall > 0 && counter.minutes >= limits.idle {
      alarms.append(
        .idle(
          counter: counter.counter.number, minutes: counter.minutes, waiting: counter.couldCall))
    }
    if let longest, longestMinutes >= limits.waiting {
      alarms.append(.longWait(longest.id, minutes: longestMinutes))
    }
    for counter in counters {
      let number = counter.counter.number
      if let ticket = counter.ticket, counter.minutes >= limits.serving {
        alarms.append(.longService(ticket.id, counter: number, minutes: counter.minutes))
      }
      if counter.mode == .paused, counter.minutes >= limits.pause {
        alarms.append(.longPause(counter: number, minutes: counter.minutes))
      }
    }
    for ticket in tickets {
      guard let until = ticket.heldUntil, until < now else { continue }
      alarms.append(.heldTooLong(ticket.id, minutes: now.minutes(since: until)))
    }
  }
}

extension DeskQueue {
  /// Since when a counter has nothing in hand: its last opening, break or end of a service.
  func freeSince(_ counter: Int, on date: CivilDate) -> Moment? {
    guard let since = counters[counter]?.since else { return nil }
    let ends = tickets(on: date).flatMap(\.stints).filter { $0.counter == counter }
      .compactMap(\.endedAt)
    return max(since, ends.max() ?? since)
  }
}
