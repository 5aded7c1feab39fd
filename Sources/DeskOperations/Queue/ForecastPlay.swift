/// The rest of the day, played by the rule of the queue.
struct ForecastPlay {
  /// Somebody who waits, or who will come.
  private struct Person {
    /// Nil for somebody who has not come yet.
    var id: TicketID?
    var place: LinePlace
    /// In how many seconds the person is there.
    var comesIn: Int
    /// Whose services theirs is like.
    var like: Ticket
  }

  private struct Counter: Comparable {
    var freeIn: Int
    var number: Int
    var isHelping: Bool

    static func < (left: Counter, right: Counter) -> Bool {
      (left.freeIn, left.number) < (right.freeIn, right.number)
    }
  }

  /// The first of a line that a counter may call.
  private struct Candidate {
    var turn: DeskQueue.Line.Turn
    var line: DeskQueue.Line
    var position: Int
    var person: Person
  }

  /// How far back one looks to see how often somebody comes, and how far ahead.
  private static let (back, ahead) = (3600, 7200)

  private let queue: DeskQueue
  private let now: Moment
  private let settings: DeskSettings

  init(_ queue: DeskQueue, at now: Moment, by settings: DeskSettings) {
    self.queue = queue
    self.now = now
    self.settings = settings
  }

  /// In how many seconds everybody is called where services take as long as that quartile says.
  func calls(quartile: Int, withNewcomers: Bool) -> [TicketID: Int] {
    var counters = openCounters(quartile: quartile)
    var lines = queue.lines(on: now.date).mapValues { entries in
      entries.compactMap { entry in
        queue[entry.id].map { Person(id: entry.id, place: entry.place, comesIn: 0, like: $0) }
      }
    }
    if withNewcomers { addNewcomers(to: &lines) }
    var waiting = lines.values.joined().count { $0.id != nil }
    var calls: [TicketID: Int] = [:]
    while waiting > 0, let index = counters.indices.min(by: { counters[$0] < counters[$1] }) {
      let counter = counters[index]
      guard let (line, position) = next(for: counter, in: lines),
        let person = lines[line]?.remove(at: position)
      else {
        counters.remove(at: index)
        continue
      }
      if let id = person.id {
        calls[id] = counter.freeIn
        waiting -= 1
      }
      counters[index].freeIn += seconds(like: person.like, quartile: quartile)
    }
    return calls
  }

  /// Those who will come, as often as in the last hour: a head start overtakes, and a counter that
  /// helps turns back to its own line.
  private func addNewcomers(to lines: inout [DeskQueue.Line: [Person]]) {
    let lately = queue.tickets(on: now.date).filter { ticket in
      ticket.onlyCounter == nil
        && now.seconds(since: ticket.takenAt) < ForecastPlay.back
    }
    let kinds = Dictionary(grouping: lately) { [$0.errand.group, $0.priority?.id ?? ""] }
    // In one order, so that the same queue is always told the same.
    for (_, same) in kinds.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let like = same.last else { continue }
      let interval = ForecastPlay.back / same.count
      for comesIn in stride(from: interval, to: ForecastPlay.ahead, by: max(1, interval)) {
        let arrival = now.advanced(bySeconds: comesIn - 60 * (like.priority?.headStart ?? 0))
        lines[.group(like.errand.group), default: []].append(
          Person(id: nil, place: LinePlace(arrival: arrival), comesIn: comesIn, like: like))
      }
    }
    for line in lines.keys { lines[line]?.sort(by: ForecastPlay.comesBefore) }
  }

  private func openCounters(quartile: Int) -> [Counter] {
    queue.counters.values.filter { $0.mode == .open }.map { state in
      let ticket = queue.ticketInService(at: state.counter, on: now.date)
      let left = ticket.map { ticket in
        let busy = now.seconds(since: ticket.calledAt ?? now)
        return max(0, seconds(like: ticket, quartile: quartile) - busy)
      }
      return Counter(
        freeIn: left ?? 0, number: state.counter,
        isHelping: queue.isHelping(state.counter, by: settings))
    }.sorted()
  }

  /// The first that a counter may call when it is free, in its own lines before those of others.
  private func next(
    for counter: Counter, in lines: [DeskQueue.Line: [Person]]
  ) -> (line: DeskQueue.Line, position: Int)? {
    let found = lines.compactMap { line, people -> Candidate? in
      guard
        let turn = line.turn(
          of: counter.number, isHelping: counter.isHelping, by: settings.queue),
        let position = people.firstIndex(where: { $0.comesIn <= counter.freeIn })
      else { return nil }
      return Candidate(turn: turn, line: line, position: position, person: people[position])
    }
    let first = found.min { left, right in
      left.turn == right.turn
        ? ForecastPlay.comesBefore(left.person, right.person) : left.turn < right.turn
    }
    return first.map { ($0.line, $0.position) }
  }

  private static func comesBefore(_ left: Person, _ right: Person) -> Bool {
    guard left.place == right.place else { return left.place < right.place }
    guard let first = left.id, let second = right.id else {
      // Who is there already comes first; of two to come, the one like the earlier ticket.
      return left.id != nil || (right.id == nil && left.like.id < right.like.id)
    }
    return (first.number, first.prefix, first.date) < (second.number, second.prefix, second.date)
  }

  private func seconds(like ticket: Ticket, quartile: Int) -> Int {
    guard let times = queue.serviceTimes.seconds(for: ticket, by: settings.queue.estimate) else {
      return 0
    }
    return times[(times.count - 1) * quartile / 4]
  }
}
