import DeskOperations
import Testing

/// A practice desk with the two lines of `SampleQueue`, asked in the words of the queue.
struct QueueDesk {
  /// Somebody who works here and does not lead the desk.
  static let colleague = SampleRules.officer

  var practice: PracticeDesk

  /// A desk at a moment of Friday, 20 November 2026, unless another is named.
  init(
    _ start: String = "2026-11-20T08:00", overnight: QueueSettings.Overnight = .noShow
  ) throws {
    var rules = try SampleRules.make()
    rules.settings.queue = SampleQueue.rules(overnight: overnight)
    practice = try PracticeDesk(start, rules: rules)
  }

  var desk: Desk { practice.desk }
  var now: Moment { practice.now }
  var date: CivilDate { practice.now.date }

  /// The labels of those who wait, in the order of their places.
  var line: [String] { desk.line(on: date).map(\.id.label) }

  /// Lets minutes pass.
  mutating func wait(_ minutes: Int) { practice.now = now.advanced(bySeconds: minutes * 60) }

  /// Puts the clock to a moment.
  mutating func go(to moment: String) throws { practice.now = try SampleRules.moment(moment) }

  /// Asks for something at counter 1 unless another is named.
  @discardableResult
  mutating func ask(
    _ act: QueueAct, at counter: Int? = 1, by person: String = SampleRules.clerk,
    reason: String? = nil
  ) throws(Refusal) -> [Event] {
    let decision = try practice.ask(.queue(act), by: person, counter: counter, reason: reason)
    if case .events(let events) = decision { return events }
    return []
  }

  /// Takes a number and lets a minute pass.
  @discardableResult
  mutating func take(
    _ group: String = "A", _ priority: String? = nil, appointment: AppointmentID? = nil,
    service: String? = nil
  ) throws -> TicketID {
    let order = TicketOrder(
      group: group, service: service, priority: priority, appointment: appointment)
    let events = try ask(.take(order), at: nil)
    guard case .ticket(let id)? = events.last?.change.subject else { throw Refusal.nobodyWaiting }
    wait(1)
    return id
  }

  /// Calls the next number to a counter.
  @discardableResult
  mutating func call(at counter: Int = 1) throws -> TicketID {
    let events = try ask(.callNext, at: counter)
    guard case .ticket(let id)? = events.last?.change.subject else { throw Refusal.nobodyWaiting }
    return id
  }

  /// Takes a number and calls it to a counter at once.
  @discardableResult
  mutating func takeAndCall(_ group: String = "A", at counter: Int = 1) throws -> TicketID {
    let id = try take(group)
    try #require(try call(at: counter) == id)
    return id
  }

  func ticket(_ id: TicketID) throws -> Ticket { try #require(desk[ticket: id]) }

  func state(_ id: TicketID) -> Ticket.State? { desk[ticket: id]?.state }

  /// Asks for something that must be refused in exactly this way, and changes nothing.
  mutating func refuse(
    _ act: QueueAct, at counter: Int? = 1, by person: String = SampleRules.clerk,
    reason: String? = nil, with refusal: Refusal, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let before = desk
    #expect(throws: refusal, sourceLocation: sourceLocation) {
      try ask(act, at: counter, by: person, reason: reason)
    }
    #expect(desk == before, sourceLocation: sourceLocation)
  }
}
