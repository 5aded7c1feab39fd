/// The figures of a period as they stood when it was closed (chốt), frozen.
///
/// What is written down later never changes them: it makes a further closing of the same period, with
/// the next number, that tells what changed (Bản điều chỉnh).
public struct PeriodClosing: Hashable, Sendable, Codable {
  /// How much of a kind was unfinished.
  public struct Unfinished: Hashable, Sendable, Codable {
    /// What kind.
    public var kind: DayCheck.Kind
    /// How many.
    public var count: Int
    /// Whether a reason was needed for it.
    public var blocks: Bool
  }

  /// A figure that is another than at the closing before.
  public struct Difference: Hashable, Sendable, Codable {
    /// Which figure, in the words of the form.
    public var caption: String
    /// What was frozen before.
    public var before: Int
    /// What holds from this closing on.
    public var after: Int
  }

  /// A day, a week, a month, a quarter or a year.
  public var unit: ReportPeriod.Unit
  /// Its last day.
  public var to: CivilDate
  /// 1 for the first closing, 2 for the first correction.
  public var number: Int
  /// The figures.
  public var summary: DaySummary
  /// Whether they agree, and the books.
  public var reconciliation: Reconciliation
  /// What was unfinished.
  public var unfinished: [Unfinished]
  /// What changed since the closing before; nil for the first.
  public var differences: [Difference]?
  /// The moment of the last event that was counted; nil at a new desk.
  public var asOf: Moment?
  /// The names that stand on the paper, by the ids of their people.
  public var names: [String: String]

  /// The period.
  public var period: ReportPeriod { ReportPeriod(unit, of: to) }

  /// The figures of a period as they stand; number 0 until it is closed.
  public init(_ desk: Desk, over period: ReportPeriod, at now: Moment, by rules: Rulebook) {
    self.init(
      desk, check: DayCheck(desk, over: period, at: now, by: rules), today: now.date, by: rules)
  }

  /// The same, of what was looked through before.
  public init(_ desk: Desk, check: DayCheck, today: CivilDate, by rules: Rulebook) {
    let period = check.period
    (unit, to, number) = (period.unit, period.to, 0)
    let pass = PeriodPass(desk, over: period, today: today, by: rules)
    (summary, reconciliation) = (pass.summary, pass.reconciliation)
    unfinished = check.findings.compactMap { finding in
      finding.items.isEmpty
        ? nil
        : Unfinished(kind: finding.kind, count: finding.items.count, blocks: finding.blocks)
    }
    asOf = desk.lastMoment
    names = Dictionary(
      uniqueKeysWithValues: summary.receivedByClerk.keys.map { ($0, rules.people.name(of: $0)) })
  }

  /// Every figure that is another here than in an earlier closing of the same period, in the order of
  /// the form.
  public func differences(from earlier: PeriodClosing) -> [Difference] {
    let before = earlier.figures
    let after = figures
    let old = Dictionary(before, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after, uniquingKeysWith: { first, _ in first })
    let gone = before.map(\.0).filter { new[$0] == nil }
    return (after.map(\.0) + gone).compactMap { caption in
      let (was, now) = (old[caption] ?? 0, new[caption] ?? 0)
      return was == now ? nil : Difference(caption: caption, before: was, after: now)
    }
  }
}
