/// What somebody wants done in the queue.
public enum QueueAct: Hashable, Sendable {
  /// Take a number.
  case take(TicketOrder)
  /// Call the next number to the request's counter, ending the one in service there.
  case callNext
  /// Call a waiting number out of order; the request's reason says why.
  case pick(TicketID)
  /// Call the number in service at the request's counter again.
  case recall(TicketID)
  /// Note that the person called is there.
  case begin(TicketID)
  /// End the service of a called number.
  case finish(TicketID)
  /// Note that nobody came.
  case miss(TicketID)
  /// Put somebody who was called and absent back into the line, behind the next few.
  case comeBack(TicketID)
  /// Hold a ticket for some minutes; the request's reason says why.
  case hold(TicketID, minutes: Int)
  /// Serve a held ticket further.
  case resume(TicketID)
  /// Send a ticket to another group or counter.
  case transfer(TicketID, TicketTransfer)
  /// Note further errands of the person.
  case split(TicketID, [Errand])
  /// Take a number out of the line.
  case cancel(TicketID)
  /// Have a ticket that ended wait again.
  case reactivate(TicketID)
  /// Serve somebody without a ticket, ending the one in service.
  case serve(Errand)
  /// Undo the last act on a ticket.
  case undo(TicketID)
  /// End a forgotten ticket; for supervisors, and the request's reason says why.
  case close(TicketID, as: TicketClosed.Outcome)
  /// Open the request's counter, or go on after a break.
  case openCounter
  /// Make a break at the request's counter; the request's reason says why.
  case pauseCounter
  /// Close a counter: one's own, or for supervisors any, with a reason.
  case closeCounter(Int)
  /// Stand in for the person at the request's counter.
  case takeOverCounter
  /// Help other lines when the own one is empty, or cease to.
  case help(Bool)
  /// Give somebody a time.
  case book(AppointmentOrder)
  /// Take a time back; the request's reason says why.
  case cancelAppointment(AppointmentID)
  /// End the day's queue by the rule of the desk.
  case endDay
}

/// What somebody asks for who takes a number.
public struct TicketOrder: Hashable, Sendable {
  /// The id of the service group; nil where the service tells it.
  public var group: String?
  /// The field or errand; nil for any of the group.
  public var service: String?
  /// The id of the class of priority; nil for an ordinary ticket.
  public var priority: String?
  /// The appointment that is kept.
  public var appointment: AppointmentID?

  /// A wish for a number.
  public init(
    group: String? = nil, service: String? = nil, priority: String? = nil,
    appointment: AppointmentID? = nil
  ) {
    self.group = group
    self.service = service
    self.priority = priority
    self.appointment = appointment
  }
}

/// Where a ticket is sent.
public struct TicketTransfer: Hashable, Sendable {
  /// The id of the group; nil stays in the same.
  public var group: String?
  /// The one counter that may call it; nil for every counter of the group.
  public var counter: Int?
  /// The errand there; nil keeps it within the same group.
  public var service: String?
  /// Where in the line.
  public var position: LinePosition

  /// A wish to send a ticket on.
  public init(
    group: String? = nil, counter: Int? = nil, service: String? = nil,
    position: LinePosition = .keep
  ) {
    self.group = group
    self.counter = counter
    self.service = service
    self.position = position
  }
}

extension QueueAct {
  /// The ticket, counter or appointment it is about; nil where doing it makes or finds one.
  var subject: Change.Subject? {
    switch self {
    case .pick(let id), .recall(let id), .begin(let id), .finish(let id), .miss(let id),
      .comeBack(let id), .hold(let id, _), .resume(let id), .transfer(let id, _),
      .split(let id, _), .cancel(let id), .reactivate(let id), .close(let id, _):
      .ticket(id)
    case .closeCounter(let counter): .counter(counter)
    case .cancelAppointment(let id): .appointment(id)
    // What undoing a call ends with may be the ticket that the call had ended.
    case .undo, .take, .callNext, .serve, .openCounter, .pauseCounter, .takeOverCounter, .help,
      .book, .endDay:
      nil
    }
  }

  /// What the last event of doing it can be.
  var endings: Set<Event.Kind> {
    switch self {
    case .take: [.ticketTaken]
    case .callNext, .recall: [.ticketCalled]
    case .pick: [.ticketPicked]
    case .begin: [.ticketBegun]
    case .finish: [.ticketServed]
    case .miss: [.ticketMissed]
    case .comeBack: [.ticketCameBack]
    case .hold: [.ticketHeld]
    case .resume: [.ticketResumed]
    case .transfer: [.ticketTransferred]
    case .split: [.ticketSplit]
    case .cancel: [.ticketCancelled]
    case .reactivate: [.ticketReactivated]
    case .serve: [.ticketBegun]
    case .undo: [.ticketUndone, .ticketCancelled]
    case .close, .endDay: [.ticketClosed]
    case .openCounter: [.counterOpened]
    case .pauseCounter: [.counterPaused]
    case .closeCounter: [.counterClosed]
    case .takeOverCounter: [.counterTakenOver, .counterOpened]
    case .help: [.counterHelping]
    case .book: [.appointmentBooked]
    case .cancelAppointment: [.appointmentCancelled]
    }
  }
}
