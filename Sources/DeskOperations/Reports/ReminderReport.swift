/// Whom to urge on about which dossiers (đôn đốc): what is late, due today or due within some working
/// days, by who has to go on with it.
public struct ReminderReport: Hashable, Sendable {
  /// How near the due date is.
  public enum Urgency: String, CaseIterable, Hashable, Sendable, Codable {
    /// It has passed.
    case late
    /// Today.
    case today
    /// The next working day.
    case nextWorkingDay
    /// Within as many working days as the desk looks ahead.
    case soon
  }

  /// One dossier.
  public struct Row: Hashable, Sendable {
    /// The dossier with the time left.
    public var entry: DeadlineBoard.Row
    /// By when it is due, waits counted in.
    public var due: Moment
    /// How near that is.
    public var urgency: Urgency
    /// Working days until then, or since then where it has passed.
    public var workingDays: Int

    /// The dossier.
    public var dossier: Dossier { entry.dossier }
    /// When it last went from hand to hand.
    public var lastPass: Dossier.Pass? { dossier.passes.last }
  }

  /// What one keeper is urged about.
  public struct Group: Hashable, Sendable {
    /// Who has the dossiers.
    public var keeper: Dossier.Keeper
    /// The dossiers, the one longest due first.
    public var rows: [Row]

    /// The unit in which they lie; nil at the desk.
    public var unit: String? {
      if case .unit(let unit) = keeper { unit } else { rows.last?.dossier.holder?.unit }
    }

    /// How many are that near.
    public func count(_ urgency: Urgency) -> Int { rows.count { $0.urgency == urgency } }
  }

  /// The moment as of which it is read.
  public var moment: Moment
  /// By who has the dossiers.
  public var groups: [Group]

  /// Whom to urge on at a desk at a moment.
  public init(_ desk: Desk, at moment: Moment, by rules: Rulebook) {
    let calendar = rules.calendar
    let ahead = (rules.settings.reminding ?? .usual).workingDays
    let rows = DeadlineBoard(desk, at: moment, calendar: calendar).rows.compactMap { entry in
      Row(entry, at: moment, ahead: ahead, calendar)
    }
    let byKeeper = Dictionary(grouping: rows, by: \.dossier.keeper)
    self.moment = moment
    groups = rules.people.inOrder(Set(byKeeper.keys)).map { keeper in
      Group(keeper: keeper, rows: byKeeper[keeper] ?? [])
    }
  }

  /// The part of it for some keepers, of what is late alone where that is wanted.
  public func only(
    late: Bool = false, _ isMeant: (Group) -> Bool = { _ in true }
  ) -> ReminderReport {
    var part = self
    part.groups = groups.filter(isMeant).map { group in
      Group(keeper: group.keeper, rows: group.rows.filter { !late || $0.urgency == .late })
    }
    part.groups.removeAll { $0.rows.isEmpty }
    return part
  }
}

extension ReminderReport.Row {
  /// A row of the board where it is late or due soon; what waits for the applicant is neither.
  fileprivate init?(
    _ entry: DeadlineBoard.Row, at now: Moment, ahead: Int, _ calendar: WorkingCalendar
  ) {
    guard let due = entry.dossier.due else { return nil }
    let (first, last) = (min(now, due).date.dayNumber, max(now, due).date.dayNumber)
    let days = (first..<last).count { calendar.isWorkingDay(CivilDate(dayNumber: $0 + 1)) }
    switch entry.urgency {
    case .overdue: urgency = .late
    case .today: urgency = .today
    case .nextWorkingDay: urgency = .nextWorkingDay
    case .later where days <= ahead: urgency = .soon
    case .later, .toAccept, .noLimit, .waiting: return nil
    }
    self.entry = entry
    self.due = due
    workingDays = days
  }
}

extension DeskSettings {
  /// When and how somebody is urged on.
  public struct Reminding: Hashable, Sendable, Codable {
    /// What holds where a desk has set nothing.
    public static let usual = Reminding(workingDays: 2)

    /// How many working days before its due date a dossier is called to mind, at least 1.
    public var workingDays: Int
    /// How many characters a message may have, at least 300; nil means the usual 900.
    public var messageLength: Int?

    /// Dossiers are called to mind so many working days before.
    public init(workingDays: Int, messageLength: Int? = nil) {
      (self.workingDays, self.messageLength) = (workingDays, messageLength)
    }

    /// Decodes the numbers, none of which may be too small.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      workingDays = try container.decode(Int.self, forKey: .workingDays)
      messageLength = try container.decodeIfPresent(Int.self, forKey: .messageLength)
      guard (1...30).contains(workingDays) else {
        throw DecodingError.dataCorruptedError(
          forKey: .workingDays, in: container,
          debugDescription: "a number of working days from 1 to 30")
      }
      guard (300...5000).contains(messageLength ?? 300) else {
        throw DecodingError.dataCorruptedError(
          forKey: .messageLength, in: container,
          debugDescription: "a number of characters from 300 to 5000")
      }
    }
  }
}
