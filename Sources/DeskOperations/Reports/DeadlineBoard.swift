/// What is due when: the desk's open dossiers sorted by urgency at a moment.
///
/// The next working day is asked of the calendar, so that Friday asks about Monday and the eve of
/// Tết about the first day back.
public struct DeadlineBoard: Hashable, Sendable {
  /// How urgent a dossier is.
  public enum Urgency: Int, CaseIterable, Hashable, Sendable {
    /// Its time has run out.
    case overdue
    /// Due today.
    case today
    /// Filed from afar, to be accepted or asked for more.
    case toAccept
    /// Due on the next working day.
    case nextWorkingDay
    /// Due after that.
    case later
    /// Without limit, or no time runs yet.
    case noLimit
    /// The applicant is asked for papers or money.
    case waiting
  }

  /// One open dossier, or one to be accepted.
  public struct Row: Hashable, Sendable {
    let record: Desk.Record
    /// The dossier.
    public var dossier: Dossier { record.dossier }
    /// How urgent it is.
    public var urgency: Urgency
    /// Working minutes left, negative when late; nil where nothing runs.
    public var workingMinutesLeft: Int?
    /// Whether its limit has passed.
    public var isLate = false

    /// The moment towards which time runs: for accepting it, or for its result.
    public var limit: Moment? { urgency == .toAccept ? dossier.acceptBy : dossier.due }
  }

  /// A leg of a linked procedure whose agency is late, whether the whole is or not.
  public struct LateLeg: Hashable, Sendable {
    /// The dossier.
    public var dossier: Dossier
    /// Its leg.
    public var leg: Dossier.Leg
    /// By how many working minutes it is late.
    public var workingMinutesLate: Int
  }

  /// The working day after today; nil where the calendar knows none.
  public var nextWorkingDay: CivilDate?
  /// The most urgent first.
  public var rows: [Row]
  /// The agencies that are late, the latest first; one that waits for another is not.
  public var lateLegs: [LateLeg]
  /// Results that nobody has collected yet, the oldest first.
  public var uncollected: some RandomAccessCollection<Dossier> {
    uncollectedRecords.lazy.map(\.dossier)
  }
  private let uncollectedRecords: [Desk.Record]

  /// The board of a desk at a moment.
  public init(_ desk: Desk, at moment: Moment, calendar: WorkingCalendar) {
    let next = calendar.workingDay(after: moment.date)
    nextWorkingDay = next
    rows = desk.records.filter(\.dossier.isOwed).map { record in
      let urgency = DeadlineBoard.urgency(of: record.dossier, at: moment, nextWorkingDay: next)
      var row = Row(record: record, urgency: urgency)
      if urgency != .waiting, let limit = row.limit {
        row.workingMinutesLeft = calendar.workingMinutesLeft(from: moment, to: limit)
        row.isLate = limit < moment
      }
      return row
    }.sorted { left, right in
      (left.urgency.rawValue, left.limit?.localSeconds ?? .max, left.dossier.code)
        < (right.urgency.rawValue, right.limit?.localSeconds ?? .max, right.dossier.code)
    }
    lateLegs = rows.flatMap { row in
      row.dossier.legs.compactMap { leg in
        guard row.dossier.isOverdue(leg, at: moment), row.dossier.stage(of: leg) != .waiting,
          let due = leg.due
        else { return nil }
        return LateLeg(
          dossier: row.dossier, leg: leg,
          workingMinutesLate: calendar.workingMinutes(from: due, to: moment))
      }
    }.sorted { left, right in
      (right.workingMinutesLate, left.dossier.code) < (left.workingMinutesLate, right.dossier.code)
    }
    uncollectedRecords = desk.records.filter { $0.dossier.status == .finished }
      .sorted {
        ($0.dossier.finishedAt ?? $0.dossier.receivedAt, $0.dossier.code)
          < ($1.dossier.finishedAt ?? $1.dossier.receivedAt, $1.dossier.code)
      }
  }

  /// The rows of one urgency.
  public func rows(_ urgency: Urgency) -> [Row] {
    rows.filter { $0.urgency == urgency }
  }

  private static func urgency(
    of dossier: Dossier, at moment: Moment, nextWorkingDay: CivilDate?
  ) -> Urgency {
    if dossier.status == .filed { return .toAccept }
    if dossier.status.isWaiting { return .waiting }
    guard let due = dossier.due else { return .noLimit }
    if due < moment { return .overdue }
    if due.date == moment.date { return .today }
    if let nextWorkingDay, due.date <= nextWorkingDay { return .nextWorkingDay }
    return .later
  }
}

extension WorkingCalendar {
  /// Working minutes until a moment, negative once it has passed.
  public func workingMinutesLeft(from now: Moment, to due: Moment) -> Int {
    now <= due ? workingMinutes(from: now, to: due) : -workingMinutes(from: due, to: now)
  }
}
