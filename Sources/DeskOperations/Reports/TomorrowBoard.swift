/// What will be late after the next working day unless somebody acts.
///
/// Friday asks about Monday, and the eve of Tết about the first day back.
public struct TomorrowBoard: Hashable, Sendable {
  /// One dossier that is to be finished by the end of that day.
  public struct Row: Hashable, Sendable {
    /// The dossier with its urgency and the time left.
    public var entry: DeadlineBoard.Row
    /// How many became late that once stood as this one stands now.
    public var risk: LatenessRisk

    /// The dossier.
    public var dossier: Dossier { entry.dossier }
    /// Working minutes left.
    public var minutesLeft: Int { entry.workingMinutesLeft ?? 0 }
  }

  /// What one keeper has to finish.
  public struct Group: Hashable, Sendable {
    /// Who has the dossiers.
    public var keeper: Dossier.Keeper
    /// The dossiers, the least time first, and of those with equal time the one at greater risk.
    public var rows: [Row]
  }

  /// The day asked about; nil where the calendar knows no working day to come, so that only today
  /// counts.
  public var day: CivilDate?
  /// What is to be finished by the end of that day, by who has it.
  public var groups: [Group]
  /// What is late already, the longest first.
  public var late: [DeadlineBoard.Row]
  /// Results that nobody has collected, the oldest first.
  public var uncollected: [UncollectedResults.Row]

  /// How many dossiers are to be finished by the end of the day.
  public var dueCount: Int { groups.reduce(0) { $0 + $1.rows.count } }

  /// The board of a desk at a moment.
  public init(_ desk: Desk, at moment: Moment, by rules: Rulebook) {
    let board = DeadlineBoard(desk, at: moment, calendar: rules.calendar)
    let due = board.rows(.today) + board.rows(.nextWorkingDay)
    let past = PastCourses(
      of: Set(due.map(\.dossier.intake.procedure)), desk, calendar: rules.calendar)
    let rows = due.map { entry in
      let cases = past.lateShare(for: entry.dossier, minutesLeft: entry.workingMinutesLeft ?? 0)
      let least = (rules.settings.risk ?? .usual).least
      return Row(entry: entry, risk: LatenessRisk(cases: cases, least: least))
    }
    let byKeeper = Dictionary(grouping: rows, by: \.dossier.keeper)
    day = board.nextWorkingDay
    groups = rules.people.inOrder(Set(byKeeper.keys)).map { keeper in
      Group(
        keeper: keeper,
        rows: (byKeeper[keeper] ?? []).sorted(by: TomorrowBoard.comesBefore))
    }
    late = board.rows(.overdue)
    uncollected = UncollectedResults(desk, at: moment, by: rules).rows
  }

  private static func comesBefore(_ left: Row, _ right: Row) -> Bool {
    func place(_ row: Row) -> (Int, Int) { (row.minutesLeft, -(row.risk.shown?.permille ?? 0)) }
    let (mine, other) = (place(left), place(right))
    return mine == other ? left.dossier.code < right.dossier.code : mine < other
  }
}
