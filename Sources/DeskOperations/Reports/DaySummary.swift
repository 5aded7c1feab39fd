import Vietnamese

/// The figures of a day, or of the days of a longer period, as its closing summary prints them.
///
/// Everything is read from moments and events kept in the dossiers and not from their present state,
/// so a past day summed up later gives the same figures.
public struct DaySummary: Hashable, Sendable, Codable {
  /// Counts by early, on time and late.
  public struct Outcome: Hashable, Sendable, Codable {
    /// Trước hạn.
    public var early = 0
    /// Đúng hạn.
    public var onTime = 0
    /// Quá hạn.
    public var late = 0

    /// All of them.
    public var total: Int { early + onTime + late }

    mutating func add(_ punctuality: Punctuality) {
      switch punctuality {
      case .early: early += 1
      case .onTime: onTime += 1
      case .late: late += 1
      }
    }
  }

  /// The figures of one field.
  public struct FieldRow: Hashable, Sendable, Codable {
    /// The field.
    public var field: String
    /// Open when the first day began.
    public var carriedOver = 0
    /// Received in these days.
    public var received = 0
    /// Results that came into being in these days.
    public var finished = Outcome()
    /// Refused, withdrawn or stopped in these days.
    public var closed = 0
    /// Open at the end of the last day and not late.
    public var openInTime = 0
    /// Open at the end of the last day and late.
    public var openLate = 0
    /// Waiting for a supplement at the end of the last day.
    public var waiting = 0

    /// Open at the end, whatever for.
    public var open: Int { openInTime + openLate + waiting }

    /// Whether what came in equals what went out and what is left.
    public var isBalanced: Bool {
      carriedOver + received == finished.total + closed + open
    }
  }

  /// The first day.
  public var from: CivilDate
  /// The day; of several the last.
  public var date: CivilDate
  /// One row a field, by name.
  public var fields: [FieldRow]
  /// Received, by channel.
  public var receivedByChannel: [Channel: Int]
  /// Received at the counter in a special way, by that way.
  public var receivedBySubChannel: [SubChannel: Int] = [:]
  /// Received online, by the level.
  public var receivedByLevel: [Procedure.OnlineLevel: Int] = [:]
  /// Received for an agency elsewhere that decides.
  public var receivedForElsewhere = 0
  /// Came in from afar on the day, to be looked at before being accepted.
  public var filed = 0
  /// From afar and neither accepted nor turned away at the end of the day.
  public var awaitingAcceptance = 0
  /// Received, by the person who received.
  public var receivedByClerk: [String: Int]
  /// Results handed to citizens.
  public var returned = 0
  /// Received and handed over in one go, certification included.
  public var handedOverAtOnce = 0
  /// Requests to complete the papers.
  public var supplementsRequested = 0
  /// Requests that were not the dossier's first, which the 766 index counts late.
  public var repeatedSupplements = 0
  /// Supplements completed.
  public var supplementsCompleted = 0
  /// Refused.
  public var refused = 0
  /// Withdrawn.
  public var withdrawn = 0
  /// Stopped at the applicant's wish.
  public var stopped = 0
  /// Fees and charges taken, in đồng.
  public var feesCollected = 0
  /// What was given back of those of this day and of days before, in đồng.
  public var feesRefunded = 0
  /// Results lying at the desk at the end of the day.
  public var uncollected = 0
  /// Received on the day and without a printed slip at its end; what was handed over at once needs
  /// none (Nghị định 61/2018/NĐ-CP, Điều 17 khoản 4).
  public var withoutSlip: [DossierCode] = []
  /// Open, not waiting and due by the end of the next working day.
  public var dueNextWorkingDay: [DossierCode] = []
  /// Open and late at the end of the day.
  public var overdue: [DossierCode] = []
  /// The working day after this one.
  public var nextWorkingDay: CivilDate?
  /// The queue.
  public var queue: QueueTotals
  /// Guidance given.
  public var guidance = 0
  /// Guidance given with a dossier that was looked at and not accepted.
  public var notAccepted = 0
  /// Assists by the guides, by kind.
  public var assists: [Assist.Kind: Int] = [:]

  /// The sum over all fields.
  public var total: FieldRow {
    fields.reduce(into: FieldRow(field: "")) { sum, row in
      sum.carriedOver += row.carriedOver
      sum.received += row.received
      sum.finished.early += row.finished.early
      sum.finished.onTime += row.finished.onTime
      sum.finished.late += row.finished.late
      sum.closed += row.closed
      sum.openInTime += row.openInTime
      sum.openLate += row.openLate
      sum.waiting += row.waiting
    }
  }

  /// The figures of a day at a desk.
  public init(_ desk: Desk, on date: CivilDate, calendar: WorkingCalendar) {
    self.init(desk, over: ReportPeriod(.day, of: date), calendar: calendar, today: date)
  }

  /// The figures of some days at a desk: what happened in them, and what was open as they ended.
  ///
  /// - Parameter today: The day on the clock: what is open in a period that still runs is late today,
  ///   and not on a day to come.
  public init(
    _ desk: Desk, over period: ReportPeriod, calendar: WorkingCalendar, today: CivilDate
  ) {
    let evening = min(period.to, today)
    self.init(beside: period, until: evening, at: desk, calendar: calendar)
    var money = FeeStatement.Tally(from: period.from, to: period.to)
    for dossier in desk.dossiers(touching: period.days) {
      add(dossier, openOn: evening)
      money.add(dossier)
    }
    finish(money.statement)
  }

  /// What is told of some days beside their dossiers, which are added one by one.
  init(
    beside period: ReportPeriod, until evening: CivilDate, at desk: Desk,
    calendar: WorkingCalendar
  ) {
    (from, date) = (period.from, period.to)
    let days = period.days
    fields = []
    receivedByChannel = [:]
    receivedByClerk = [:]
    queue = desk.queueTotals(over: days)
    nextWorkingDay = calendar.workingDay(after: evening)
    let log = desk.log(touching: days)
    for entry in log.guidance where days.contains(entry.at.date) {
      guidance += 1
      if entry.content.notAccepted { notAccepted += 1 }
    }
    for entry in log.assists where days.contains(entry.at.date) {
      assists[entry.content.kind, default: 0] += 1
    }
  }

  /// Takes in one of the dossiers that the days touch; `finish` follows the last.
  ///
  /// - Parameter evening: On which evening it is looked at what is open.
  mutating func add(_ dossier: Dossier, openOn evening: CivilDate) {
    countFiling(of: dossier)
    countSupplements(of: dossier)
    guard dossier.wasAccepted else { return }
    if covers(dossier.receivedAt) { countWays(of: dossier.intake) }
    guard dossier.receivedAt.date <= date else { return }
    let position = fields.firstIndex { $0.field == dossier.field } ?? fields.count
    if position == fields.count { fields.append(FieldRow(field: dossier.field)) }
    var row = fields[position]
    count(dossier, in: &row, openOn: evening)
    fields[position] = row
  }

  /// Puts the money in and the fields in order.
  mutating func finish(_ money: FeeStatement) {
    (feesCollected, feesRefunded) = (money.total.paid, money.total.refunded)
    fields.removeAll { $0 == FieldRow(field: $0.field) }
    fields.sort { Folding.fold($0.field) < Folding.fold($1.field) }
  }

  private func covers(_ moment: Moment) -> Bool { moment.date >= from && moment.date <= date }

  private mutating func count(
    _ dossier: Dossier, in row: inout FieldRow, openOn evening: CivilDate
  ) {
    let endedOn = dossier.endedAt?.date
    if covers(dossier.receivedAt) {
      row.received += 1
      receivedByChannel[dossier.intake.channel, default: 0] += 1
      receivedByClerk[dossier.receivedBy, default: 0] += 1
      if dossier.wasHandedOverAtOnce {
        handedOverAtOnce += 1
      } else if !dossier.hadSlip(asOf: date) {
        withoutSlip.append(dossier.code)
      }
    } else if endedOn.map({ $0 >= from }) ?? true {
      row.carriedOver += 1
    }
    if let end = dossier.endedAt, covers(end) {
      if let finished = dossier.finishedAt {
        row.finished.add(Punctuality(end: finished, due: dossier.due(asOf: date)))
      } else {
        row.closed += 1
      }
    }
    for event in dossier.history where covers(event.moment) {
      switch event.change {
      case .dossierReturned: returned += 1
      case .dossierRefused: refused += 1
      case .dossierWithdrawn: withdrawn += 1
      case .dossierStopped: stopped += 1
      default: break
      }
    }
    if let finished = dossier.finishedAt, finished.date <= date,
      dossier.returnedAt.map({ $0.date > date }) ?? true
    {
      uncollected += 1
    }
    if endedOn.map({ $0 > date }) ?? true { countOpen(dossier, in: &row, on: evening) }
  }

  private mutating func countWays(of intake: Intake) {
    if let subChannel = intake.subChannel { receivedBySubChannel[subChannel, default: 0] += 1 }
    if let level = intake.onlineLevel { receivedByLevel[level, default: 0] += 1 }
    if intake.competentAgency != nil { receivedForElsewhere += 1 }
  }

  /// What is filed is not received: it stands outside of the figures by field until it is accepted.
  private mutating func countFiling(of dossier: Dossier) {
    guard let first = dossier.history.first, first.kind == .dossierFiled else { return }
    if covers(first.moment) { filed += 1 }
    let end = dossier.history.first { event in
      event.kind == .dossierAccepted || event.kind == .dossierRefused
        || event.kind == .dossierWithdrawn
    }
    if first.moment.date <= date, end.map({ $0.moment.date > date }) ?? true {
      awaitingAcceptance += 1
    }
  }

  /// A request is a numbered form, whether the dossier it asks for was accepted yet or not.
  private mutating func countSupplements(of dossier: Dossier) {
    for (index, supplement) in dossier.supplements.enumerated() {
      if covers(supplement.wait.from) {
        supplementsRequested += 1
        if index > 0 { repeatedSupplements += 1 }
      }
      if let end = supplement.wait.to, covers(end) { supplementsCompleted += 1 }
    }
  }

  private mutating func countOpen(
    _ dossier: Dossier, in row: inout FieldRow, on date: CivilDate
  ) {
    let isWaiting = dossier.waits.contains { wait in
      wait.from.date <= date && (wait.to.map { $0.date > date } ?? true)
    }
    let due = dossier.due(asOf: date)
    if isWaiting {
      row.waiting += 1
    } else if let due, due.date < date {
      row.openLate += 1
      overdue.append(dossier.code)
    } else {
      row.openInTime += 1
      if let due, let nextWorkingDay, due.date <= nextWorkingDay {
        dueNextWorkingDay.append(dossier.code)
      }
    }
  }
}

extension Dossier {
  /// The due moment that held at the end of a day, before any later supplement moved it.
  public func due(asOf date: CivilDate) -> Moment? {
    var due: Moment?
    for event in history {
      let isPast = event.moment.date <= date
      switch event.change {
      // Its day may have been put right since to an earlier one.
      case .dossierReceived(let receipt): due = receipt.promise.originalDue
      case .dossierAccepted(let start): due = start.promise.originalDue
      case .clockStarted(let start) where isPast: due = start.promise.originalDue
      case .supplementCompleted(let end) where isPast: due = end.due
      case .paymentCompleted(let end) where isPast: due = end.due
      case .dossierCorrected(let correction) where isPast: due = correction.due
      default: break
      }
    }
    return due
  }

  /// Whether the result was handed over as the dossier was received.
  public var wasHandedOverAtOnce: Bool {
    guard let first = history.first,
      let last = history.first(where: { $0.kind == .dossierReturned })
    else { return false }
    return first.key == last.key
  }

  /// Whether the slip had been printed by the end of a day.
  func hadSlip(asOf date: CivilDate) -> Bool {
    history.contains { $0.kind == .slipPrinted && $0.moment.date <= date }
  }
}
