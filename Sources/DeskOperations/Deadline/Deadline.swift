/// When a result is due, and the counting that leads there.
public struct Deadline: Hashable, Sendable, Codable {
  /// The due moment, always inside or at the end of a working session; nil where there is no limit.
  public var due: Moment?
  /// False where the counting touched a year whose days off are not loaded.
  public var certain: Bool
  /// The moment from which the period really counts, kept apart from the stamped receipt.
  public var start: Moment
  /// Every day from receipt to the due day: counted, skipped or given back, and why.
  public var days: [CountedDay]

  /// A deadline with its explanation.
  public init(due: Moment?, certain: Bool, start: Moment, days: [CountedDay]) {
    self.due = due
    self.certain = certain
    self.start = start
    self.days = days
  }
}

/// One day of the walk from receipt to the due moment.
public struct CountedDay: Hashable, Sendable, Codable {
  /// What the day does to the count.
  public enum Role: String, Hashable, Sendable, Codable {
    /// The day of receipt or of a restart, or the working day that stands for it: not counted.
    case start
    /// The day counts, or some hours of it.
    case counted
    /// The day does not count.
    case skipped
    /// The day was spent waiting and is given back.
    case waiting
    /// The period ended on a day off and rolled past this day, or to it where it is the due day.
    case rolled
  }

  /// Why a day is what it is.
  public enum Reason: Hashable, Sendable {
    /// An ordinary working day, or an ordinary calendar day of a calendar-day period.
    case ordinary
    /// The weekly rest day, Saturday or Sunday.
    case weekend
    /// A day off of the calendar, with its name there.
    case dayOff(String)
    /// A make-up working day, with its name in the calendar.
    case makeUp(String)
    /// A day on which the office works only some of its sessions, with its name in the calendar.
    case halfDay(String)
    /// The day of receipt, which is not counted.
    case received
    /// Received strictly after the cutoff.
    case afterCutoff
    /// Received outside working hours.
    case outsideHours
    /// The dossier waited for the applicant.
    case waiting
    /// The day on which a wait ended and the period started again.
    case restarted
  }

  /// The day.
  public var date: CivilDate
  /// What the day does to the count.
  public var role: Role
  /// Why.
  public var reason: Reason
  /// How many units are counted up to and including this day; nil where it adds none.
  ///
  /// A unit is a whole hour for hours, and a day for every other kind, months included.
  public var count: Int?

  /// A day of the walk.
  public init(date: CivilDate, role: Role, reason: Reason, count: Int? = nil) {
    self.date = date
    self.role = role
    self.reason = reason
    self.count = count
  }
}

extension CountedDay.Reason: Codable {
  private enum CodingKeys: String, CodingKey { case kind, name }
  private enum Kind: String, Codable {
    case ordinary, weekend, dayOff, makeUp, halfDay, received, afterCutoff, outsideHours, waiting
    case restarted
  }

  /// Decodes `{"kind": "dayOff", "name": "Tết Nguyên đán"}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let name = try container.decodeIfPresent(String.self, forKey: .name) ?? ""
    self =
      switch try container.decode(Kind.self, forKey: .kind) {
      case .ordinary: .ordinary
      case .weekend: .weekend
      case .dayOff: .dayOff(name)
      case .makeUp: .makeUp(name)
      case .halfDay: .halfDay(name)
      case .received: .received
      case .afterCutoff: .afterCutoff
      case .outsideHours: .outsideHours
      case .waiting: .waiting
      case .restarted: .restarted
      }
  }

  /// Encodes as `{"kind": "dayOff", "name": "Tết Nguyên đán"}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let (kind, name): (Kind, String?) =
      switch self {
      case .ordinary: (.ordinary, nil)
      case .weekend: (.weekend, nil)
      case .dayOff(let name): (.dayOff, name)
      case .makeUp(let name): (.makeUp, name)
      case .halfDay(let name): (.halfDay, name)
      case .received: (.received, nil)
      case .afterCutoff: (.afterCutoff, nil)
      case .outsideHours: (.outsideHours, nil)
      case .waiting: (.waiting, nil)
      case .restarted: (.restarted, nil)
      }
    try container.encode(kind, forKey: .kind)
    try container.encodeIfPresent(name, forKey: .name)
  }
}
