/// Where a ticket stands in the line.
///
/// It is decided once, when the number is taken, and written into the event. Time passes for all who
/// wait alike, so two of them never change places; only an act that is written down moves one.
public struct LinePlace: Hashable, Comparable, Sendable, Codable {
  /// The effective arrival: when the person came, or was booked for, less the head start of the
  /// priority class.
  public var arrival: Moment
  /// Tells those put right in front of or behind another from it; 0 for everybody else.
  public var rank: Int

  /// A place in the line.
  public init(arrival: Moment, rank: Int = 0) {
    self.arrival = arrival
    self.rank = rank
  }

  /// Whoever came first is called first.
  public static func < (left: LinePlace, right: LinePlace) -> Bool {
    (left.arrival, left.rank) < (right.arrival, right.rank)
  }

  /// Right in front of this one.
  var inFront: LinePlace { LinePlace(arrival: arrival, rank: rank - 1) }

  /// Right behind this one.
  var behind: LinePlace { LinePlace(arrival: arrival, rank: rank + 1) }
}

/// A ticket with its place: the whole order of a line, ties by number.
struct LineEntry: Hashable, Comparable, Sendable {
  var place: LinePlace
  var id: TicketID

  init(_ ticket: Ticket) {
    place = ticket.place
    id = ticket.id
  }

  static func < (left: LineEntry, right: LineEntry) -> Bool {
    (left.place, left.id.number, left.id.prefix, left.id.date)
      < (right.place, right.id.number, right.id.prefix, right.id.date)
  }
}
