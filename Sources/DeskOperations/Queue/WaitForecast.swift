/// How long those who wait will have to, found by playing the day on: every counter calls by the real
/// rule, and every service takes as long as the last ones like it.
///
/// Played twice, with a short and with a long service of each kind (first and third quartile), it
/// gives a range. Nobody is promised less than somebody who was promised before and stands in front.
public struct WaitForecast {
  private let queue: DeskQueue
  private let now: Moment
  private let settings: DeskSettings

  /// The forecast at a moment.
  public init(_ queue: DeskQueue, at now: Moment, by settings: DeskSettings) {
    self.queue = queue
    self.now = now
    self.settings = settings
  }

  /// How long a waiting ticket will still have to wait; nil where there are too few figures, or no
  /// open counter serves it.
  public func range(for id: TicketID) -> WaitRange? {
    guard let ticket = queue[id], ticket.state == .waiting,
      queue.serviceTimes.seconds(for: ticket, by: settings.queue.estimate) != nil,
      let low = wait(of: id, quartile: 1), let high = wait(of: id, quartile: 3)
    else { return nil }
    let range = WaitRange(low: min(low, high) / 60, high: (max(low, high) + 59) / 60)
      .rounded(to: settings.queue.estimate.roundTo)
    return said(before: ticket).reduce(range) { $0.noShorter(than: $1) }
  }

  /// What is left of earlier promises: to the person, and to those in front in the same line and
  /// class.
  private func said(before ticket: Ticket) -> [WaitRange] {
    queue.waiting(in: ticket.line).lazy.prefix { $0 <= LineEntry(ticket) }
      .compactMap { queue[$0.id] }
      .filter { $0.priority?.id == ticket.priority?.id }
      .compactMap { other in
        other.promise?.after(seconds: now.localSeconds - other.takenAt.localSeconds)
      }
  }

  /// In how many seconds a ticket is called where services take as long as that quartile says.
  private func wait(of id: TicketID, quartile: Int) -> Int? {
    var counters = openCounters(quartile: quartile)
    var lines = queue.lines(on: now.date)
    while let index = counters.indices.min(by: { counters[$0] < counters[$1] }) {
      let counter = counters[index]
      guard let (line, entry) = next(for: counter, in: lines) else {
        counters.remove(at: index)
        continue
      }
      if entry.id == id { return counter.freeIn }
      lines[line]?.removeFirst()
      counters[index].freeIn += seconds(for: queue[entry.id], quartile: quartile)
    }
    return nil
  }

  private struct Counter: Comparable {
    var freeIn: Int
    var number: Int
    var isHelping: Bool

    static func < (left: Counter, right: Counter) -> Bool {
      (left.freeIn, left.number) < (right.freeIn, right.number)
    }
  }

  private func openCounters(quartile: Int) -> [Counter] {
    queue.counters.values.filter { $0.mode == .open }.map { state in
      let ticket = queue.ticketInService(at: state.counter, on: now.date)
      let left = ticket.map { ticket in
        let busy = now.localSeconds - (ticket.calledAt ?? now).localSeconds
        return max(0, seconds(for: ticket, quartile: quartile) - busy)
      }
      return Counter(
        freeIn: left ?? 0, number: state.counter,
        isHelping: queue.isHelping(state.counter, by: settings))
    }.sorted()
  }

  private func next(
    for counter: Counter, in lines: [DeskQueue.Line: ArraySlice<LineEntry>]
  ) -> (DeskQueue.Line, LineEntry)? {
    func first(_ isOwn: Bool) -> (DeskQueue.Line, LineEntry)? {
      lines.filter { line, _ in
        line.isServed(by: counter.number, settings.queue) == isOwn && (isOwn || line.isShared)
      }.compactMap { line, entries in entries.first.map { (line, $0) } }
        .min { $0.1 < $1.1 }
    }
    return first(true) ?? (counter.isHelping ? first(false) : nil)
  }

  private func seconds(for ticket: Ticket?, quartile: Int) -> Int {
    guard let ticket,
      let times = queue.serviceTimes.seconds(for: ticket, by: settings.queue.estimate)
    else { return 0 }
    return times[(times.count - 1) * quartile / 4]
  }
}
