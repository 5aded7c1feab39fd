/// What stands on the slip of paper that somebody holds while waiting.
///
/// Anybody may pick it up, so that it says nothing about the person: no name, and of a class of
/// priority only that there is one.
public struct TicketSlip: Hashable, Sendable {
  /// The number, with its day.
  public var id: TicketID
  /// What citizens read on the kiosk for its line; nil where the desk has one line for all.
  public var group: String?
  /// Whether it is called as if it had been taken earlier.
  public var hasPriority: Bool
  /// The moment of the appointment that is kept; nil without one.
  public var bookedFor: Moment?
  /// When the number was taken.
  public var takenAt: Moment
  /// How many stand before it in its line; nil where it waits no longer.
  public var before: Int?

  /// The slip of a number as its line stands; nil where nobody took such a number.
  public init?(_ id: TicketID, at desk: Desk, by settings: QueueSettings) {
    guard let ticket = desk[ticket: id] else { return nil }
    self.id = id
    let name = settings.group(ticket.errand.group)?.name
    group = name.flatMap { $0.isEmpty ? nil : $0 }
    hasPriority = ticket.priority != nil
    bookedFor = ticket.bookedFor
    takenAt = ticket.takenAt
    let line = desk.line(on: ticket.takenAt.date).filter { $0.errand.group == ticket.errand.group }
    before = line.firstIndex { $0.id == id }
  }
}
