/// With which batch a dossier on paper goes to the unit that handles it, and by when.
public struct HandOverLimit: Hashable, Sendable {
  /// One of the two times a day at which papers go.
  public enum Batch: String, CaseIterable, Hashable, Sendable, Codable {
    /// At the start of the day: what was accepted late on the day before.
    case morning
    /// Before the day ends: what was accepted on the day.
    case afternoon
  }

  /// The working day on which it goes.
  public var date: CivilDate
  /// With which batch of that day.
  public var batch: Batch
  /// The latest moment.
  public var moment: Moment
}

extension Rulebook {
  /// How papers go that lie ready at the desk from a moment on; nil where no rule binds.
  ///
  /// On the same working day, or at the start of the next one after the cutoff hour (Nghị định
  /// 118/2025/NĐ-CP, Điều 18 khoản 2).
  func handOver(of papersReadyAt: Moment) -> HandOverLimit? {
    guard let rule = law.handingOver else { return nil }
    let date = papersReadyAt.date
    // On a half day the doors may close before the cutoff hour.
    if let closing = calendar.closing(of: date),
      papersReadyAt <= min(closing, Moment(date, rule.cutoff))
    {
      return HandOverLimit(date: date, batch: .afternoon, moment: closing)
    }
    return calendar.workingDay(after: date).map { next in
      HandOverLimit(date: next, batch: .morning, moment: Moment(next, rule.morningUntil))
    }
  }

  /// By when a dossier on paper must have left the desk; nil where no rule binds or nothing waits
  /// to go.
  public func handOverLimit(for dossier: Dossier) -> Moment? {
    dossier.papersReadySince().flatMap { handOver(of: $0)?.moment }
  }
}

extension Dossier {
  /// Since when its papers have lain at the desk, ready to go to a unit; nil where there are none,
  /// where they are elsewhere, or where the work waits or has ended.
  ///
  /// What came back or was completed meanwhile is ready from then on. A dossier from before is
  /// ready from the day on which it was entered.
  ///
  /// - Parameter moment: Reads the dossier as it stood then; nil for now.
  func papersReadySince(asOf moment: Moment? = nil) -> Moment? {
    let isPast = { (event: Moment) in moment.map { event <= $0 } ?? true }
    guard intake.channel != .online, status != .filed, certification.isEmpty, isPast(receivedAt),
      endedAt.map({ !isPast($0) }) ?? true
    else { return nil }
    let waits = waits.filter { isPast($0.from) }
    let waitEnds = waits.compactMap(\.to).filter(isPast)
    let passes = passes.filter { isPast($0.at) }
    guard waitEnds.count == waits.count, passes.last.map({ $0.to == nil }) ?? true else {
      return nil
    }
    let start = intake.backlog == nil ? receivedAt : enteredAt
    return (waitEnds + [passes.last?.at].compactMap { $0 }).reduce(start, max)
  }
}
