/// What happened to the queue, its counters and its appointments.
public enum QueueChange: Hashable, Sendable {
  /// Somebody took a number.
  case taken(TicketTaken)
  /// A number was called to the event's counter by the rule, for the first time or again.
  case called(TicketID)
  /// A number was called to the event's counter out of order; the event's reason says why.
  case picked(TicketID)
  /// The person called is at the counter.
  case begun(TicketID)
  /// The person was served.
  case served(TicketID)
  /// Nobody came.
  case missed(TicketID)
  /// Whoever had not come is here after all.
  case cameBack(TicketPlaced)
  /// The person is away for a while; the event's reason says why.
  case held(TicketHeld)
  /// The person held is served further at the event's counter.
  case resumed(TicketID)
  /// The person goes to another group or counter.
  case transferred(TicketTransferred)
  /// The person has come for more than one thing.
  case split(TicketSplit)
  /// The person gave up before being served.
  case cancelled(TicketID)
  /// What had ended waits again.
  case reactivated(TicketPlaced)
  /// The last act on a ticket was undone.
  case undone(TicketUndone)
  /// A ticket was ended from outside: forgotten by day, or left open over night.
  case closed(TicketClosed)
  /// A counter began to call, or went on after a break.
  case counterOpened(CounterMark)
  /// A counter makes a break; the event's reason says why.
  case counterPaused(CounterMark)
  /// A counter calls nobody any more.
  case counterClosed(CounterMark)
  /// Somebody stands in for the person at a counter.
  case counterTakenOver(CounterTakenOver)
  /// A counter began or ceased to help other lines when its own is empty.
  case counterHelping(CounterHelping)
  /// Somebody was given a time.
  case appointmentBooked(Appointment)
  /// Somebody gave a time back; the event's reason says why.
  case appointmentCancelled(AppointmentID)
}

extension Event {
  /// A change of the queue that is only tried out, and not written down.
  init(imagining change: QueueChange, at moment: Moment) {
    self.init(at: moment, by: "", counter: nil, key: "", change: .queue(change))
  }
}

extension QueueChange {
  /// What the change is about.
  public var subject: Change.Subject {
    switch self {
    case .taken(let taking): .ticket(taking.id)
    case .called(let id), .picked(let id), .begun(let id), .served(let id), .missed(let id),
      .resumed(let id), .cancelled(let id):
      .ticket(id)
    case .cameBack(let placed), .reactivated(let placed): .ticket(placed.id)
    case .held(let hold): .ticket(hold.id)
    case .transferred(let transfer): .ticket(transfer.id)
    case .split(let split): .ticket(split.id)
    case .undone(let undoing): .ticket(undoing.id)
    case .closed(let closing): .ticket(closing.id)
    case .counterOpened(let mark), .counterPaused(let mark), .counterClosed(let mark):
      .counter(mark.counter)
    case .counterTakenOver(let taking): .counter(taking.counter)
    case .counterHelping(let helping): .counter(helping.counter)
    case .appointmentBooked(let appointment): .appointment(appointment.id)
    case .appointmentCancelled(let id): .appointment(id)
    }
  }

  /// Which change it is.
  var kind: Event.Kind {
    switch self {
    case .taken: .ticketTaken
    case .called: .ticketCalled
    case .picked: .ticketPicked
    case .begun: .ticketBegun
    case .served: .ticketServed
    case .missed: .ticketMissed
    case .cameBack: .ticketCameBack
    case .held: .ticketHeld
    case .resumed: .ticketResumed
    case .transferred: .ticketTransferred
    case .split: .ticketSplit
    case .cancelled: .ticketCancelled
    case .reactivated: .ticketReactivated
    case .undone: .ticketUndone
    case .closed: .ticketClosed
    case .counterOpened: .counterOpened
    case .counterPaused: .counterPaused
    case .counterClosed: .counterClosed
    case .counterTakenOver: .counterTakenOver
    case .counterHelping: .counterHelping
    case .appointmentBooked: .appointmentBooked
    case .appointmentCancelled: .appointmentCancelled
    }
  }

  /// What belongs to the change, as files hold it.
  var payload: any Encodable {
    switch self {
    case .taken(let data): data
    case .called(let data), .picked(let data), .begun(let data), .served(let data),
      .missed(let data), .resumed(let data), .cancelled(let data):
      data
    case .cameBack(let data), .reactivated(let data): data
    case .held(let data): data
    case .transferred(let data): data
    case .split(let data): data
    case .undone(let data): data
    case .closed(let data): data
    case .counterOpened(let data), .counterPaused(let data), .counterClosed(let data): data
    case .counterTakenOver(let data): data
    case .counterHelping(let data): data
    case .appointmentBooked(let data): data
    case .appointmentCancelled(let data): data
    }
  }

  /// Reads the change of a kind; nil for a kind that is not the queue's.
  init?(_ kind: Event.Kind, from data: EventPayload) throws {
    switch kind {
    case .ticketTaken: self = .taken(try data())
    case .ticketCalled: self = .called(try data())
    case .ticketPicked: self = .picked(try data())
    case .ticketBegun: self = .begun(try data())
    case .ticketServed: self = .served(try data())
    case .ticketMissed: self = .missed(try data())
    case .ticketCameBack: self = .cameBack(try data())
    case .ticketHeld: self = .held(try data())
    case .ticketResumed: self = .resumed(try data())
    case .ticketTransferred: self = .transferred(try data())
    case .ticketSplit: self = .split(try data())
    case .ticketCancelled: self = .cancelled(try data())
    case .ticketReactivated: self = .reactivated(try data())
    case .ticketUndone: self = .undone(try data())
    case .ticketClosed: self = .closed(try data())
    case .counterOpened: self = .counterOpened(try data())
    case .counterPaused: self = .counterPaused(try data())
    case .counterClosed: self = .counterClosed(try data())
    case .counterTakenOver: self = .counterTakenOver(try data())
    case .counterHelping: self = .counterHelping(try data())
    case .appointmentBooked: self = .appointmentBooked(try data())
    case .appointmentCancelled: self = .appointmentCancelled(try data())
    default: return nil
    }
  }
}
