/// What a desk is measured by over a period: the targets, what was reached, what is missing, and how it
/// went.
public struct TargetReport: Hashable, Sendable {
  /// One measure.
  public struct Row: Hashable, Sendable {
    /// The measure.
    public var measure: Reporting.Measure
    /// Its target; nil where the desk has set none.
    public var target: DeskSettings.Target?
    /// What was reached; nil where the desk's data do not tell it.
    public var actual: Share?
    /// What was reached in the period before.
    public var before: Share?
    /// What was reached in each part of the period, in their order.
    public var trend: [Share]
    /// The dossiers behind what was reached.
    public var dossiers: [DossierCode]

    /// How much is missing to the target, in tenths of a percent, less than nothing where it is
    /// exceeded; nil where either is not known.
    public var gap: Int? {
      guard let target, let reached = actual?.permille else { return nil }
      return target.percent * 10 - reached
    }
  }

  /// What came online of one procedure that was asked for.
  public struct Procedure: Hashable, Sendable {
    /// The procedure.
    public var code: String
    /// Its name.
    public var name: String
    /// Whether it can be filed online.
    public var isOffered: Bool
    /// What was received, by whatever way.
    public var received: [DossierCode]
    /// Of those: online.
    public var online: [DossierCode]

    /// How much came online.
    public var share: Share { Share(part: online.count, whole: received.count) }
    /// Whether it can be filed online and nobody did.
    public var hadNone: Bool { isOffered && online.isEmpty }
  }

  /// What is counted.
  public var scope: ReportScope
  /// The measures in the order of `reports.json`.
  public var rows: [Row]
  /// What came online of each procedure that was asked for: those first that can be filed online and
  /// had none, then by what came on paper.
  public var procedures: [Procedure]
  /// The parts of the period.
  public var parts: [ReportPeriod]

  /// What a desk reached.
  ///
  /// - Parameters:
  ///   - scope: The days, and what they are narrowed down to.
  ///   - rule: How dossiers are counted.
  ///   - part: Into which parts the period is told for the trend.
  ///   - today: The day on the clock.
  public init(
    _ desk: Desk, _ scope: ReportScope, rule: CountingRule, trend part: ReportPeriod.Unit,
    by rules: Rulebook, today: CivilDate
  ) {
    self.scope = scope
    let figures = PeriodFigures(
      desk, scope, by: .procedure, rule: rule, trend: part, today: today)
    var past = scope
    past.period = scope.period.previous
    let before = PeriodFigures(desk, past, by: .procedure, rule: rule, today: today)
    parts = figures.trend.compactMap(\.period)
    procedures = figures.rows.filter { $0.received > 0 }.map { row in
      let procedure = rules.catalogue[row.key]
      return Procedure(
        code: row.key, name: procedure?.name ?? row.key, isOffered: procedure?.isOnline ?? false,
        received: row.dossiers(PeriodFigure.arrivals), online: row.dossiers(TargetReport.online))
    }.sorted { one, other in
      let (papers, others) = (
        one.received.count - one.online.count, other.received.count - other.online.count
      )
      return (one.hadNone ? 0 : 1, -papers, one.code) < (other.hadNone ? 0 : 1, -others, other.code)
    }
    rows = rules.reporting.measures.map { measure in
      Row(
        measure: measure, target: rules.settings.targets.first { $0.id == measure.id },
        actual: measure.share(of: figures, by: rules, on: scope.period.to),
        before: measure.share(of: before, by: rules, on: past.period.to),
        trend: figures.trend.compactMap(measure.share(of:)),
        dossiers: measure.part.map(figures.total.dossiers) ?? [])
    }
  }

  fileprivate static let online: [PeriodFigure] = [.onlineFull, .onlinePartial, .onlineOther]
}

extension PeriodFigure {
  /// All that is received in a period, by way; each dossier under one of them.
  public static let arrivals: [PeriodFigure] = [
    .onlineFull, .onlinePartial, .onlineOther, .counter, .post,
  ]
}

extension PeriodFigures.Row {
  /// Received in the period, by whatever way.
  fileprivate var received: Int { count(PeriodFigure.arrivals) }
}

extension Procedure {
  /// Whether it can be filed online.
  fileprivate var isOnline: Bool {
    onlineLevel.map { $0 != .none } ?? channels?.contains(.online) ?? false
  }
}

extension Reporting.Measure {
  /// The share of a row; nil where figures of dossiers do not tell it.
  fileprivate func share(of row: PeriodFigures.Row) -> Share? {
    guard let part, let whole else { return nil }
    return Share(part: row.count(part), whole: row.count(whole))
  }

  fileprivate func share(
    of figures: PeriodFigures, by rules: Rulebook, on date: CivilDate
  ) -> Share? {
    switch way {
    case nil: return share(of: figures.total)
    case .proceduresOnline:
      let offered = figures.rows.filter {
        $0.received > 0 && rules.catalogue[$0.key]?.isOnline ?? false
      }
      return Share(
        part: offered.count { $0.count(TargetReport.online) > 0 }, whole: offered.count)
    case .proceduresShortened: return CommitmentReport(rules, on: date).shortened
    case .unknown: return nil
    }
  }
}
