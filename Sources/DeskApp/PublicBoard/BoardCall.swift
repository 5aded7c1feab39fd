import DeskOperations

/// A number called to a counter, as everybody in the room may read it: no name and no errand.
struct BoardCall: Hashable, Sendable {
  /// The number on the slip.
  var label: String
  /// Where the person shall go.
  var counter: Int
  /// When it was called, for the first time or again.
  var at: Moment
  /// How often it was called so far.
  var times: Int

  /// A ticket's last call that day, where it stands: one undone, missed or given up is gone.
  ///
  /// Whoever was served without a ticket stood at the counter already and was never called.
  init?(_ ticket: Ticket, on date: CivilDate) {
    guard let at = ticket.lastCalledAt, at.date == date, let counter = ticket.counter,
      [.called, .serving, .served].contains(ticket.state), !ticket.isWalkUp
    else { return nil }
    (label, self.counter, self.at, times) = (ticket.id.label, counter, at, ticket.calls)
  }

  /// The calls of a day that stand, the newest first.
  static func all(at desk: Desk, on date: CivilDate) -> [BoardCall] {
    desk.tickets(on: date).enumerated()
      .compactMap { place, ticket in BoardCall(ticket, on: date).map { (call: $0, place: place) } }
      .sorted { ($0.call.at, $0.place) > ($1.call.at, $1.place) }
      .map(\.call)
  }

  /// Whether it was called just now.
  func isFresh(at now: Moment) -> Bool {
    now.localSeconds - at.localSeconds <= BoardCall.freshSeconds
  }

  private static let freshSeconds = 60
}
