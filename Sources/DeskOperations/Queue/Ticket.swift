/// A ticket's identity: its number is only unique within its day.
public struct TicketID: Hashable, Comparable, Sendable, Codable {
  /// The day it was taken.
  public var date: CivilDate
  /// The number on the slip of paper.
  public var number: Int

  /// The ticket with that number of a day.
  public init(date: CivilDate, number: Int) {
    self.date = date
    self.number = number
  }

  /// Earlier days first, then lower numbers.
  public static func < (left: TicketID, right: TicketID) -> Bool {
    (left.date, left.number) < (right.date, right.number)
  }
}

/// A person's place in the line, as printed on the slip they hold.
///
/// Numbers start again each morning and are never reused within a day, so a slip found on the floor
/// can still be told apart from the one being served.
public struct Ticket: Hashable, Sendable, Codable {
  /// Where a ticket stands.
  public enum State: String, CaseIterable, Hashable, Sendable, Codable {
    /// In the line.
    case waiting
    /// Called to a counter and being served there.
    case called
    /// Served.
    case served
    /// Called, but nobody came.
    case noShow
    /// Given up before being called.
    case cancelled
  }

  /// Its identity.
  public var id: TicketID
  /// The field or errand it was taken for; nil for any.
  public var service: String?
  /// When it was taken.
  public var takenAt: Moment
  /// Where it stands.
  public var state: State
  /// The counter it was last called to.
  public var counter: Int?
  /// When it was last called.
  public var calledAt: Moment?
  /// How often it was called.
  public var calls: Int
  /// When it was served, skipped or cancelled.
  public var endedAt: Moment?

  /// A ticket just taken.
  public init(id: TicketID, service: String?, takenAt: Moment) {
    self.id = id
    self.service = service
    self.takenAt = takenAt
    state = .waiting
    calls = 0
  }
}

/// A number taken.
public struct TicketTaken: Hashable, Sendable, Codable {
  /// The new ticket.
  public var id: TicketID
  /// The field or errand; nil for any.
  public var service: String?
}
