/// Who came and who was served, half hour by half hour between opening and closing.
public struct QueueFlow: Hashable, Sendable {
  /// One half hour.
  public struct Slot: Hashable, Sendable, Codable {
    /// When it begins.
    public var start: TimeOfDay
    /// Numbers taken.
    public var arrived = 0
    /// Services that ended.
    public var served = 0
  }

  /// The half hours in order; what lies outside counts in the first or the last.
  public private(set) var slots: [Slot]

  private static let minutes = 30

  /// The flow of some tickets on a day with these sessions; empty where the doors stay closed.
  public init(_ tickets: [Ticket], on date: CivilDate, open sessions: [Session]) {
    slots = []
    guard let opening = sessions.map(\.start).min(), let closing = sessions.map(\.end).max() else {
      return
    }
    let starts = stride(from: opening.minutes, to: closing.minutes, by: QueueFlow.minutes)
    slots = starts.compactMap { TimeOfDay(minutes: $0).map { Slot(start: $0) } }
    for ticket in tickets {
      if ticket.takenAt.date == date { slots[index(of: ticket.takenAt)].arrived += 1 }
      for stint in ticket.stints where stint.outcome == .served {
        guard let end = stint.endedAt, end.date == date else { continue }
        slots[index(of: end)].served += 1
      }
    }
  }

  private func index(of moment: Moment) -> Int {
    let passed = moment.time.minutes - (slots.first?.start.minutes ?? 0)
    return min(max(0, passed / QueueFlow.minutes), slots.count - 1)
  }
}
