/// How long those who wait will have to, found by playing the day on: every counter calls by the real
/// rule, and every service takes as long as the last ones like it.
///
/// Played twice around the median it gives a range: once with short services (first quartile) and
/// nobody new, once with long ones (third quartile) and with as many coming as in the last hour. Nobody is promised less than somebody who was promised before and
/// stands in front.
public struct WaitForecast {
  private let queue: DeskQueue
  private let now: Moment
  private let settings: DeskSettings
  /// In how many seconds each is called, at best and at worst.
  private let soonest: [TicketID: Int]
  private let latest: [TicketID: Int]

  /// The forecast at a moment.
  public init(_ queue: DeskQueue, at now: Moment, by settings: DeskSettings) {
    self.queue = queue
    self.now = now
    self.settings = settings
    let play = ForecastPlay(queue, at: now, by: settings)
    soonest = play.calls(quartile: 1, withNewcomers: false)
    latest = play.calls(quartile: 3, withNewcomers: true)
  }

  /// How long a waiting ticket will still have to wait; nil where there are too few figures, or no
  /// open counter serves it.
  public func range(for id: TicketID) -> WaitRange? {
    guard let ticket = queue[id], ticket.state == .waiting,
      queue.serviceTimes.seconds(for: ticket, by: settings.queue.estimate) != nil,
      let soon = soonest[id], let late = latest[id]
    else { return nil }
    let step = settings.queue.estimate.roundTo
    let range = WaitRange(low: min(soon, late) / 60, high: (max(soon, late) + 59) / 60)
      .rounded(to: step)
    return said(before: ticket).reduce(range) { $0.noShorter(than: $1.roundedUp(to: step)) }
  }

  /// What is left of earlier promises: to the person, and to those in front in the same line and
  /// class.
  private func said(before ticket: Ticket) -> [WaitRange] {
    queue.waiting(in: ticket.line).lazy.prefix { $0 <= LineEntry(ticket) }
      .compactMap { queue[$0.id] }
      .filter { $0.priority?.id == ticket.priority?.id }
      .compactMap { other in
        other.promise?.after(seconds: now.seconds(since: other.takenAt))
      }
  }
}
