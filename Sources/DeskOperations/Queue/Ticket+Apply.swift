extension Ticket {
  /// The ticket that an event of taking begins; nil for any other event.
  init?(_ event: Event) {
    guard case .queue(.taken(let taking)) = event.change else { return nil }
    id = taking.id
    errand = Errand(group: taking.group ?? "", service: taking.service)
    priority = taking.priority
    bookedFor = taking.bookedFor
    takenAt = event.at
    place = LinePlace(arrival: taking.arrival ?? event.at)
    promise = taking.promise
    isWalkUp = taking.isWalkUp ?? false
    history = [event]
  }

  /// The ticket that comes out of its history; nil where that does not begin with its taking.
  init?(history: [Event]) {
    guard let first = history.first, var ticket = Ticket(first) else { return nil }
    for event in Ticket.standing(history).dropFirst() { ticket.take(event) }
    ticket.history = history
    self = ticket
  }

  /// The last event that was not undone.
  var lastStanding: Event { Ticket.standing(history).last ?? history[0] }

  /// Those events of a history that were not undone.
  static func standing(_ history: [Event]) -> [Event] {
    history.reduce(into: []) { standing, event in
      if event.kind == .ticketUndone {
        if standing.count > 1 { standing.removeLast() }
      } else {
        standing.append(event)
      }
    }
  }

  /// Takes one of its events in.
  mutating func apply(_ event: Event) {
    if event.kind == .ticketUndone {
      self = Ticket(history: history + [event]) ?? self
    } else {
      history.append(event)
      take(event)
    }
  }

  /// From when to when it stood in a line, those still waiting without an end.
  var stretchesInLine: [(from: Moment, to: Moment?)] {
    guard let first = history.first, var ticket = Ticket(first) else { return [] }
    var stretches: [(from: Moment, to: Moment?)] = [(first.at, nil)]
    for event in Ticket.standing(history).dropFirst() {
      let wasWaiting = ticket.state == .waiting
      ticket.take(event)
      guard wasWaiting != (ticket.state == .waiting) else { continue }
      if wasWaiting {
        stretches[stretches.count - 1].to = event.at
      } else {
        stretches.append((event.at, nil))
      }
    }
    return stretches
  }

  private mutating func take(_ event: Event) {
    guard case .queue(let change) = event.change else { return }
    switch change {
    case .called, .picked: beCalled(by: event)
    case .begun: begin(at: event.at)
    case .resumed:
      beCalled(by: event)
      begin(at: event.at)
    case .served:
      leaveCounter(.served, at: event.at)
      goOn(at: event.at)
    case .missed:
      leaveCounter(.missed, at: event.at)
      end(as: .noShow, at: event.at)
    case .held(let hold):
      leaveCounter(.held, at: event.at)
      state = .held
      heldUntil = hold.until
    case .transferred(let transfer):
      leaveCounter(.transferred, at: event.at)
      errand = transfer.errand
      onlyCounter = transfer.counter
      wait(at: transfer.place)
    case .split(let split): errandsAfter += split.errands
    case .cancelled: end(as: .cancelled, at: event.at)
    case .cameBack(let back), .reactivated(let back): wait(at: back.place)
    case .closed(let closing): close(closing, at: event.at)
    default: break
    }
  }

  /// A further call to the same counter is a recall, not another stay.
  private mutating func beCalled(by event: Event) {
    lastCalledAt = event.at
    if state == .called, counter == event.counter {
      calls += 1
      return
    }
    state = .called
    counter = event.counter
    heldUntil = nil
    calls = 1
    stints.append(
      Stint(errand: errand, counter: event.counter, by: event.by, calledAt: event.at))
  }

  private mutating func begin(at moment: Moment) {
    state = .serving
    changeLastStint { $0.begunAt = moment }
  }

  /// What is served is over, unless the person came for more.
  private mutating func goOn(at moment: Moment) {
    guard !errandsAfter.isEmpty else { return end(as: .served, at: moment) }
    errand = errandsAfter.removeFirst()
    onlyCounter = nil
    wait(at: place)
  }

  private mutating func wait(at place: LinePlace) {
    self.place = place
    state = .waiting
    heldUntil = nil
    endedAt = nil
  }

  private mutating func end(as state: State, at moment: Moment) {
    self.state = state
    heldUntil = nil
    endedAt = moment
  }

  private mutating func close(_ closing: TicketClosed, at moment: Moment) {
    if isInService { leaveCounter(.forgotten, at: moment) }
    if closing.outcome != .carried { lastDay = closing.day }
    switch closing.outcome {
    case .served: end(as: .served, at: moment)
    case .noShow: end(as: .noShow, at: moment)
    case .cancelled: end(as: .cancelled, at: moment)
    case .carried:
      carriedAfter = closing.day
      wait(at: place)
    }
  }

  private mutating func leaveCounter(_ outcome: Stint.Outcome, at moment: Moment) {
    guard isInService else { return }
    changeLastStint { stint in
      stint.endedAt = moment
      stint.outcome = outcome
    }
  }

  private mutating func changeLastStint(_ body: (inout Stint) -> Void) {
    guard let last = stints.indices.last else { return }
    body(&stints[last])
  }
}

extension Ticket: Codable {
  private enum CodingKeys: String, CodingKey { case history }

  /// Decodes the events and folds them.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let history = try container.decode([Event].self, forKey: .history)
    guard let ticket = Ticket(history: history) else {
      throw DecodingError.dataCorruptedError(
        forKey: .history, in: container,
        debugDescription: "a ticket's history begins with its taking")
    }
    self = ticket
  }

  /// Encodes the events, from which all else follows.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(history, forKey: .history)
  }
}
