/// How the queue of one day went.
///
/// What was given out and what came from the day before is what was served, missed, given up or
/// carried on, and what is still open.
public struct QueueTotals: Hashable, Sendable, Codable {
  /// Numbers taken.
  public var issued = 0
  /// Carried in from the day before.
  public var broughtOver = 0
  /// People served.
  public var served = 0
  /// Called, but nobody came.
  public var missed = 0
  /// Given up before being served.
  public var cancelled = 0
  /// Carried on into the next day.
  public var carriedOver = 0
  /// In the line.
  public var waiting = 0
  /// At a counter, or held by one.
  public var inService = 0
  /// Told how long they would wait, and called since.
  public var promised = 0
  /// Of those, called within the range they were told.
  public var kept = 0

  /// The totals of these tickets in the line of a day.
  public init(_ tickets: some Sequence<Ticket>, on date: CivilDate) {
    for ticket in tickets { count(ticket, on: date, by: 1) }
  }

  init() {}

  /// Goes on with the totals of a later day: what was carried into it is open no more.
  mutating func go(on next: QueueTotals) {
    guard self != QueueTotals() else { return self = next }
    var rest = next
    rest.carriedOver -= next.broughtOver
    rest.broughtOver = 0
    self += rest
  }

  /// Adds the totals of other people on the same days.
  static func += (sum: inout QueueTotals, other: QueueTotals) {
    sum.issued += other.issued
    sum.broughtOver += other.broughtOver
    sum.served += other.served
    sum.missed += other.missed
    sum.cancelled += other.cancelled
    sum.carriedOver += other.carriedOver
    sum.waiting += other.waiting
    sum.inService += other.inService
    sum.promised += other.promised
    sum.kept += other.kept
  }

  /// Whether what came in equals what went out and what is left.
  public var isBalanced: Bool {
    issued + broughtOver == served + missed + cancelled + carriedOver + waiting + inService
  }

  /// Counts a ticket in, or out with -1.
  mutating func count(_ ticket: Ticket, on date: CivilDate, by step: Int) {
    if ticket.id.date == date { issued += step } else { broughtOver += step }
    if let kept = ticket.keptPromise, ticket.id.date == date {
      promised += step
      if kept { self.kept += step }
    }
    guard !(ticket.carriedAfter.map { $0 >= date } ?? false) else { return carriedOver += step }
    switch ticket.state {
    case .waiting: waiting += step
    case .called, .serving, .held: inService += step
    case .served: served += step
    case .noShow: missed += step
    case .cancelled: cancelled += step
    }
  }
}
