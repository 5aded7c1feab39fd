/// A counter named by an event.
public struct CounterMark: Hashable, Sendable, Codable {
  /// Its number.
  public var counter: Int
}

/// A counter with the person who stands in at it.
public struct CounterTakenOver: Hashable, Sendable, Codable {
  /// Its number.
  public var counter: Int
  /// Who sat there before.
  public var from: String
}

/// Whether a counter helps other lines when its own is empty.
public struct CounterHelping: Hashable, Sendable, Codable {
  /// Its number.
  public var counter: Int
  /// Whether it does.
  public var isHelping: Bool
}

/// What a counter does today.
public struct CounterState: Hashable, Sendable, Codable {
  /// Whether it calls people.
  public enum Mode: String, CaseIterable, Hashable, Sendable, Codable {
    /// Calls and serves.
    case open
    /// Makes a break.
    case paused
    /// Calls nobody.
    case closed
  }

  /// Its number.
  public var counter: Int
  /// Whether it calls people.
  public var mode: Mode
  /// Who sits there, or sat there last.
  public var person: String
  /// Whose place that person took in the course of the day.
  public var standsInFor: String?
  /// Since when it is so.
  public var since: Moment
  /// Why it makes a break.
  public var reason: String?
  /// Whether it helps other lines; nil where the settings say it.
  public var isHelping: Bool?

  init(_ counter: Int, at event: Event) {
    self.counter = counter
    mode = .closed
    person = event.by
    since = event.at
  }

  /// Takes an event about this counter in.
  mutating func apply(_ change: QueueChange, _ event: Event) {
    switch change {
    case .counterOpened: turn(.open, event)
    case .counterPaused:
      turn(.paused, event)
      reason = event.reason
    case .counterClosed:
      // A supervisor may have closed it for whoever forgot to.
      (mode, since, reason) = (.closed, event.at, nil)
    case .counterTakenOver(let taking):
      standsInFor = taking.from
      person = event.by
      since = event.at
    case .counterHelping(let helping): isHelping = helping.isHelping
    default: break
    }
  }

  private mutating func turn(_ mode: Mode, _ event: Event) {
    if person != event.by { standsInFor = nil }
    (self.mode, person, since, reason) = (mode, event.by, event.at, nil)
  }
}
