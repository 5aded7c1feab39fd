/// What became of one dossier in a period: how it stood when the period began, and when it ended, as far
/// as anybody knew by then.
///
/// Nothing that was written down later counts, so that a period counted again a year later gives the same
/// figures; what was entered late counts in the period in which it was entered, so that nothing is lost.
struct PeriodCase {
  /// The days.
  var days: ClosedRange<CivilDate>
  /// As it stood on the evening before; nil where nobody knew of it.
  var before: Dossier?
  /// As it stood on the last evening.
  var after: Dossier

  /// Everything of it that is counted.
  ///
  /// - Parameter today: What is late in a period that still runs is told by this day.
  func figures(by rule: CountingRule, today: CivilDate) -> Set<PeriodFigure> {
    var figures: Set<PeriodFigure> = []
    guard after.wasAccepted else { return filing(today) }
    let wasAccepted = before?.wasAccepted ?? false
    if !wasAccepted || before?.endedAt == nil {
      figures.formUnion(arrival(wasAccepted: wasAccepted))
      figures.formUnion(
        after.endedAt == nil
          ? owed(by: rule, at: min(days.upperBound, today)) : ended(by: rule))
    }
    if after.returnedAt != nil, before?.returnedAt == nil {
      figures.insert(.returned)
      if after.handing?.method == .post { figures.insert(.returnedByPost) }
    }
    figures.formUnion(payments)
    let (asked, askedBefore) = (after.supplements.count, before?.supplements.count ?? 0)
    if asked > askedBefore { figures.insert(askedBefore == 0 ? .supplemented : .supplementedAgain) }
    if asked > 1, askedBefore == 0 { figures.insert(.supplementedAgain) }
    return figures
  }

  private func filing(_ today: CivilDate) -> Set<PeriodFigure> {
    guard after.closedAt == nil else { return before?.closedAt == nil ? [.notAccepted] : [] }
    let isLate = after.acceptBy.map { $0.date < min(days.upperBound, today) } ?? false
    return [isLate ? .awaitingLate : .awaitingInTime]
  }

  private func arrival(wasAccepted: Bool) -> Set<PeriodFigure> {
    guard !wasAccepted else { return [.carriedOver] }
    guard after.receivedAt.date >= days.lowerBound else { return [.carriedOver, .enteredLate] }
    let way: PeriodFigure =
      switch (after.intake.channel, after.intake.onlineLevel) {
      case (.counter, _): .counter
      case (.post, _): .post
      case (.online, .full): .onlineFull
      case (.online, .partial): .onlinePartial
      case (.online, _): .onlineOther
      }
    var figures: Set<PeriodFigure> = [way]
    if after.intake.competentAgency != nil { figures.insert(.elsewhere) }
    let isReused = after.intake.papers.contains { $0.lookup.map { $0.found != false } ?? false }
    if isReused { figures.insert(.dataReused) }
    return figures
  }

  private func ended(by rule: CountingRule) -> Set<PeriodFigure> {
    var figures: Set<PeriodFigure> = []
    if after.finishedAt != nil {
      figures.insert(.withResult)
    } else {
      switch after.status {
      case .withdrawn: figures.insert(.withdrawn)
      case .stopped: figures.insert(.stopped)
      default: figures.insert(.refused)
      }
    }
    let punctuality: Punctuality? =
      if rule.repeatedRequestIsLate, after.supplements.count > 1 {
        .late
      } else if after.finishedAt != nil {
        after.punctuality
      } else {
        switch rule.withoutResult {
        case .onTime: .onTime
        case .byDate: after.punctuality
        case .apart: nil
        }
      }
    switch punctuality {
    case .early: figures.insert(.early)
    case .onTime: figures.insert(.onTime)
    case .late:
      figures.insert(.late)
      figures.insert(after.extensions.isEmpty ? .lateNotApologised : .lateApologised)
    case nil: break
    }
    return figures
  }

  private func owed(by rule: CountingRule, at day: CivilDate) -> Set<PeriodFigure> {
    var figures: Set<PeriodFigure> = []
    var judged = day
    if after.status.isWaiting {
      figures.insert(.waiting)
      switch rule.waiting {
      case .inTime: return figures.union([.openInTime])
      case .onTime: return figures.union([.onTime])
      case .byDue: break
      case .byRequest: judged = after.openWait?.from.date ?? day
      }
    }
    let isLate =
      (after.due.map { $0.date < judged } ?? false)
      || rule.repeatedRequestIsLate && after.supplements.count > 1
    return figures.union([isLate ? .openLate : .openInTime])
  }

  /// Whether it was paid for in the period; what was paid in two ways counts as paid online.
  private var payments: Set<PeriodFigure> {
    let new = after.payments.dropFirst(before?.payments.count ?? 0)
    guard !new.isEmpty else { return [] }
    return [new.contains { $0.content.means == .online } ? .paidOnline : .paidOtherwise]
  }
}

extension Dossier {
  /// The dossier as it stood on some evenings, each as far as it was written down by a moment; nil where
  /// nobody knew of it by then.
  ///
  /// - Parameter evenings: In their order, each with the moment until which counts what was written.
  func stood(on evenings: [(day: CivilDate, cut: Moment)]) -> [Dossier?] {
    var (known, standing): (Int, Dossier?) = (0, nil)
    return evenings.map { day, cut in
      func isKnown(_ event: Event) -> Bool { event.at <= cut && event.moment.date <= day }
      guard history.first.map(isKnown) ?? false else { return nil }
      let events = history.filter(isKnown)
      // What was known one evening is known on the next.
      if events.count != known {
        known = events.count
        standing = known == history.count ? self : Dossier(replaying: events)
      }
      return standing
    }
  }
}
