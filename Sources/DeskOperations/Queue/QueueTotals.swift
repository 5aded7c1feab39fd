/// How the queue of one day went.
public struct QueueTotals: Hashable, Sendable, Codable {
  /// Numbers taken.
  public var issued = 0
  /// People served.
  public var served = 0
  /// Called, but nobody came.
  public var missed = 0
  /// Given up before being called.
  public var cancelled = 0
  /// In the line.
  public var waiting = 0
  /// At a counter.
  public var inService = 0

  /// The totals of these tickets.
  public init(_ tickets: [Ticket]) {
    issued = tickets.count
    for ticket in tickets {
      switch ticket.state {
      case .waiting: waiting += 1
      case .called: inService += 1
      case .served: served += 1
      case .noShow: missed += 1
      case .cancelled: cancelled += 1
      }
    }
  }
}
