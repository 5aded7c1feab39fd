/// A number taken.
public struct TicketTaken: Hashable, Sendable, Codable {
  /// The new ticket.
  public var id: TicketID
  /// The id of the service group; nil where the desk has one line for all.
  public var group: String?
  /// The field or errand; nil for any.
  public var service: String?
  /// The class of priority; nil for an ordinary ticket.
  public var priority: Ticket.Priority?
  /// The appointment it was taken for; nil without one.
  public var appointment: AppointmentID?
  /// The booked moment, where the appointment was kept within its window.
  public var bookedFor: Moment?
  /// The effective arrival that gives the place in the line; nil for the event's own moment.
  public var arrival: Moment?
  /// What was said about the wait; nil where there were too few figures.
  public var promise: WaitRange?
  /// Whether a person without a ticket is served at once; nil means no.
  public var isWalkUp: Bool?
}

/// A ticket put into a place of the line.
public struct TicketPlaced: Hashable, Sendable, Codable {
  /// The ticket.
  public var id: TicketID
  /// Its place from now on.
  public var place: LinePlace
}

/// A ticket held.
public struct TicketHeld: Hashable, Sendable, Codable {
  /// The ticket.
  public var id: TicketID
  /// By when the person should be back.
  public var until: Moment
}

/// A ticket sent on.
public struct TicketTransferred: Hashable, Sendable, Codable {
  /// The ticket.
  public var id: TicketID
  /// What the person comes for now.
  public var errand: Errand
  /// The one counter that may call it; nil for every counter of the group.
  public var counter: Int?
  /// Which place was chosen.
  public var position: LinePosition
  /// The place itself.
  public var place: LinePlace
}

/// Where in the line somebody goes who is sent on.
public enum LinePosition: String, CaseIterable, Hashable, Sendable, Codable {
  /// By the time of arrival, as before.
  case keep
  /// In front of all who wait there.
  case front
  /// Behind all who wait there.
  case end
}

/// Further errands of one person.
public struct TicketSplit: Hashable, Sendable, Codable {
  /// The ticket.
  public var id: TicketID
  /// What comes after what is served now, in order.
  public var errands: [Errand]
}

/// An act undone.
public struct TicketUndone: Hashable, Sendable, Codable {
  /// The ticket.
  public var id: TicketID
  /// What was undone: the last act that stood.
  public var kind: Event.Kind
}

/// A ticket ended from outside.
public struct TicketClosed: Hashable, Sendable, Codable {
  /// What became of it.
  public enum Outcome: String, CaseIterable, Hashable, Sendable, Codable {
    /// Counted as served; its times are left out of all averages.
    case served
    /// Counted as absent.
    case noShow
    /// Counted as given up.
    case cancelled
    /// Waits on in the line of the next day.
    case carried
  }

  /// The ticket.
  public var id: TicketID
  /// What became of it.
  public var outcome: Outcome
  /// The day whose line it left open at its end; nil for a ticket forgotten by day.
  public var day: CivilDate?
}
