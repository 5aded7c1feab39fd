/// What is unfinished at a desk as a day, or a longer period, is to be closed.
///
/// What was done in the meantime is no longer unfinished, though the day has passed.
public struct DayCheck: Hashable, Sendable {
  /// What may be left over, in the order in which it is seen to.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// Tickets that wait, are served or are held.
    case openTickets
    /// Counters that still call or make a break.
    case openCounters
    /// Received, and the slip that holds was not printed.
    case withoutSlip
    /// Papers that should be with a unit by the end of the day.
    case papersToHandOver
    /// Came back from a unit, and neither a result nor another step was noted.
    case cameBack
    /// Due by the last day without a result.
    case resultsMissing
    /// Filed from afar and to be accepted or answered by the last day.
    case filings
    /// Asked for and not paid.
    case unpaid
    /// Due by the end of the next working day.
    case dueNext
    /// Asked for papers a further time, which the 766 index counts late.
    case repeatedSupplements
    /// Working days of a longer period that were not closed.
    case daysNotClosed
  }

  /// One thing that is unfinished.
  public enum Item: Hashable, Sendable {
    /// A dossier, and the unit that should get its papers where that is what is missing.
    case dossier(DossierCode, unit: String? = nil)
    case ticket(TicketID)
    case counter(Int)
    case day(CivilDate)
  }

  /// Everything of one kind.
  public struct Finding: Hashable, Sendable {
    /// What kind.
    public var kind: Kind
    /// What exactly; empty where all is done.
    public var items: [Item]
    /// Whether closing needs a reason as long as there is something.
    public var blocks: Bool
    /// The article; nil where the law's file names none.
    public var article: String?

    /// Whether it keeps the period from being closed without a reason.
    public var isBlocking: Bool { blocks && !items.isEmpty }

    /// The dossiers among the items.
    public var dossiers: [DossierCode] {
      items.compactMap { if case .dossier(let code, _) = $0 { code } else { nil } }
    }
  }

  /// The period.
  public var period: ReportPeriod
  /// One of each kind, in the order of the kinds; that of the days only for longer periods.
  public var findings: [Finding]

  /// What keeps the period from being closed without a reason.
  public var blocking: [Finding] { findings.filter(\.isBlocking) }

  /// What there is of a kind.
  public func items(_ kind: Kind) -> [Item] { findings.first { $0.kind == kind }?.items ?? [] }

  /// What is unfinished of a period at a moment.
  public init(_ desk: Desk, over period: ReportPeriod, at now: Moment, by rules: Rulebook) {
    self.period = period
    let last = max(period.from, min(period.to, now.date))
    var items: [Kind: [Item]] = [:]
    items[.openTickets] = desk.queue.openTickets(of: period.days, last: last).map(Item.ticket)
    items[.openCounters] = desk.queue.counters.values
      .filter { $0.mode != .closed && period.days.contains($0.since.date) }
      .map(\.counter).sorted().map(Item.counter)
    let plan = HandOverPlan(desk, on: last, at: now, by: rules)
    items[.papersToHandOver] = HandOverPlan.groups(plan.missed + plan.toGo).flatMap { group in
      group.entries.compactMap { entry in
        let code = entry.dossier.code
        // What came back stands under its own kind.
        guard let dossier = desk[code], !dossier.cameBack, dossier.papersReadySince() != nil
        else { return nil }
        return .dossier(code, unit: group.unit)
      }
    }
    let next = rules.calendar.workingDay(after: last)
    for dossier in desk.dossiers(touching: period.from...last) {
      for kind in dossier.unfinished(of: period.days, last: last, next: next) {
        items[kind, default: []].append(.dossier(dossier.code))
      }
    }
    if period.unit != .day, let first = desk.closings.firstDay {
      let days = max(first, period.from).dayNumber..<(max(first, last).dayNumber + 1)
      items[.daysNotClosed] = days.map(CivilDate.init(dayNumber:)).filter { day in
        rules.calendar.closing(of: day) != nil && desk.closedAt(day) == nil
      }.map(Item.day)
    }
    findings = Kind.allCases.filter { $0 != .daysNotClosed || period.unit != .day }.map { kind in
      let rule = rules.law.closing?.checks.first { $0.kind == kind }
      return Finding(
        kind: kind, items: items[kind] ?? [], blocks: rule?.blocks ?? false,
        article: rule?.article)
    }
  }
}

extension Dossier {
  /// What is unfinished of a dossier as it stands.
  fileprivate func unfinished(
    of days: ClosedRange<CivilDate>, last: CivilDate, next: CivilDate?
  ) -> [DayCheck.Kind] {
    var kinds: [DayCheck.Kind] = []
    let isRunning = status.isOpen && !status.isWaiting
    if wasAccepted, days.contains(receivedAt.date), !wasHandedOverAtOnce,
      certificationRequest == nil, issueCopies == 0
    {
      kinds.append(.withoutSlip)
    }
    if isRunning, cameBack {
      kinds.append(.cameBack)
    } else if isRunning, let due, due.date <= last {
      kinds.append(.resultsMissing)
    } else if isRunning, let due, let next, due.date <= next {
      kinds.append(.dueNext)
    }
    if status == .filed, let acceptBy, acceptBy.date <= last { kinds.append(.filings) }
    if status == .paying || unpaidCertification != nil && !status.endedWithoutResult {
      kinds.append(.unpaid)
    }
    if supplements.dropFirst().contains(where: { days.contains($0.wait.from.date) }) {
      kinds.append(.repeatedSupplements)
    }
    return kinds
  }
}

extension DossierStatus {
  fileprivate var endedWithoutResult: Bool {
    self == .refused || self == .withdrawn || self == .stopped
  }
}

extension DeskQueue {
  /// The tickets that some days left open and nobody has settled since.
  fileprivate func openTickets(of days: ClosedRange<CivilDate>, last: CivilDate) -> [TicketID] {
    let left = leftOpen.filter { days.contains($0.day) }.map(\.ticket.id)
    return left + tickets(on: last).filter(\.isOpen).map(\.id).filter { !left.contains($0) }
  }
}
