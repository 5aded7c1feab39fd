import DeskOperations

/// A number called to a counter, as everybody in the room may read it: no name and no errand.
struct BoardCall: Hashable, Sendable {
  /// The ticket.
  var id: TicketID
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
    (id, self.counter, self.at, times) = (ticket.id, counter, at, ticket.calls)
  }

  /// The number on the slip.
  var label: String { id.label }

  /// The calls of a day that stand, the newest first.
  ///
  /// - Parameter heard: In which order calls were heard, for those of the same second.
  static func all(
    at desk: Desk, on date: CivilDate, heard: [TicketID: Int] = [:]
  ) -> [BoardCall] {
    func order(_ call: BoardCall) -> (Moment, Int, TicketID) {
      (call.at, heard[call.id] ?? 0, call.id)
    }
    return desk.tickets(on: date).compactMap { BoardCall($0, on: date) }
      .sorted { order($0) > order($1) }
  }

  /// Whether it was called just now.
  func isFresh(at now: Moment) -> Bool {
    now.seconds(since: at) <= BoardCall.freshSeconds
  }

  private static let freshSeconds = 60
}
