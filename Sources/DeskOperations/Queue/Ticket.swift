/// What somebody comes for: a service group and, where it is known, the errand in it.
public struct Errand: Hashable, Sendable, Codable {
  /// The id of the service group; empty where the desk has one line for all.
  public var group: String
  /// The field or errand; nil for any of the group.
  public var service: String?

  /// An errand of a group.
  public init(group: String, service: String? = nil) {
    self.group = group
    self.service = service
  }
}

/// A person's place in the line, as printed on the slip they hold.
///
/// It is what comes out of its own events, those undone left out. Numbers start again each morning
/// and are never reused within a day, so a slip found on the floor can still be told apart from the
/// one being served.
public struct Ticket: Hashable, Sendable {
  /// Where a ticket stands.
  public enum State: String, CaseIterable, Hashable, Sendable, Codable {
    /// In the line.
    case waiting
    /// Called to a counter.
    case called
    /// At the counter, being served.
    case serving
    /// Served in part; the person is away for a while.
    case held
    /// Served.
    case served
    /// Called, but nobody came.
    case noShow
    /// Given up before being served.
    case cancelled
  }

  /// A class of people who are called as if they had come earlier.
  public struct Priority: Hashable, Sendable, Codable {
    /// The id of the class in `desk.json`.
    public var id: String
    /// By how many minutes, as of the day the number was taken.
    public var headStart: Int

    /// A class with its head start in minutes.
    public init(id: String, headStart: Int) {
      self.id = id
      self.headStart = headStart
    }
  }

  /// One stay at a counter.
  public struct Stint: Hashable, Sendable {
    /// How it ended.
    public enum Outcome: Hashable, Sendable {
      case served, missed, held, transferred
      /// Ended from outside, long after the person had gone: its times say nothing.
      case forgotten
    }

    /// What for.
    public var errand: Errand
    /// At which counter.
    public var counter: Int?
    /// Who called.
    public var by: String
    /// When the number was called for the first time.
    public var calledAt: Moment
    /// When the person was there; nil where nobody noted it.
    public var begunAt: Moment?
    /// When it ended; nil while it lasts.
    public var endedAt: Moment?
    /// How it ended; nil while it lasts.
    public var outcome: Outcome?

    /// How long the counter was busy with it, in seconds; nil while it lasts.
    public var seconds: Int? { endedAt.map { $0.seconds(since: calledAt) } }
  }

  /// Its identity.
  public internal(set) var id: TicketID
  /// What the person comes for now.
  public internal(set) var errand: Errand
  /// What the person comes for after that, at the same or at other counters.
  public internal(set) var errandsAfter: [Errand] = []
  /// The class of priority; nil for an ordinary ticket.
  public internal(set) var priority: Priority?
  /// The moment of the appointment that was kept; nil without one.
  public internal(set) var bookedFor: Moment?
  /// When it was taken.
  public internal(set) var takenAt: Moment
  /// Its place in the line.
  public internal(set) var place: LinePlace
  /// What was said about the wait when it was taken.
  public internal(set) var promise: WaitRange?
  /// Whether a person without a ticket was served, who waited for nothing.
  public internal(set) var isWalkUp: Bool
  /// Where it stands.
  public internal(set) var state = State.waiting
  /// The counter it was last called to.
  public internal(set) var counter: Int?
  /// The one counter that may call it; nil where every counter of its group may.
  public internal(set) var onlyCounter: Int?
  /// Until when it is held.
  public internal(set) var heldUntil: Moment?
  /// How often it was called since it last left the line.
  public internal(set) var calls = 0
  /// When it was last called, for the first time or again.
  public internal(set) var lastCalledAt: Moment?
  /// When it was served, missed or cancelled.
  public internal(set) var endedAt: Moment?
  /// Every stay at a counter, oldest first.
  public internal(set) var stints: [Stint] = []
  /// The evening after which it was carried into the next day's line.
  public internal(set) var carriedAfter: CivilDate?
  /// The day on whose evening it ended for good; nil where no night has ended it.
  public internal(set) var lastDay: CivilDate?
  /// Everything that happened to it, undone or not, oldest first.
  public internal(set) var history: [Event]

  /// The field or errand; nil for any.
  public var service: String? { errand.service }

  /// When it was called, for the stay that is on or was last.
  public var calledAt: Moment? { stints.last?.calledAt }

  /// The last thing done with it and not undone since; nil where it was only taken.
  public var lastAct: Event? {
    let last = lastStanding
    return last.kind == .ticketTaken ? nil : last
  }

  /// Whether a counter calls it by the rule: it waits in one of the counter's own lines.
  public func isCallable(by counter: Int, _ rules: Rulebook) -> Bool {
    line.turn(of: counter, isHelping: false, by: rules.settings.queue) == .own
  }

  /// The last event, not undone since, that gave it another place in the line.
  public var lastPlacing: Event? {
    let kinds: Set<Event.Kind> = [.ticketCameBack, .ticketTransferred, .ticketReactivated]
    return Ticket.standing(history).last { kinds.contains($0.kind) }
  }

  /// Whether a counter has it in hand.
  public var isInService: Bool { state == .called || state == .serving }

  /// Whether anything may still happen to it in the ordinary course.
  public var isOpen: Bool { isInService || state == .waiting || state == .held }

  /// From when waiting counts: for a kept appointment not before the booked moment.
  public var waitsFrom: Moment { max(takenAt, bookedFor ?? takenAt) }

  /// How long the person waited for the first call, in seconds; nil where it never came, where nobody
  /// waited, or where a night lay between.
  public var waitedSeconds: Int? {
    guard !isWalkUp, let first = firstCallOfItsDay else { return nil }
    return max(0, first.seconds(since: waitsFrom))
  }

  private var firstCallOfItsDay: Moment? {
    stints.first.flatMap { $0.calledAt.date == takenAt.date ? $0.calledAt : nil }
  }

  /// Whether what was said about the wait came true; nil where nothing was said, or it is not over.
  public var keptPromise: Bool? {
    guard let promise, let first = firstCallOfItsDay else { return nil }
    return promise.holds(seconds: first.seconds(since: takenAt))
  }

  /// Whether it stands in the line of a day: that of its number, or a later one into which it was
  /// carried.
  public func isOf(_ date: CivilDate) -> Bool {
    if let lastDay, date > lastDay { return false }
    return carriedAfter.map { date > $0 } ?? (id.date == date)
  }
}
