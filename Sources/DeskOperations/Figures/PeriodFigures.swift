import Vietnamese

/// Everything that is counted of a period, by one dimension, with the dossiers behind every figure.
///
/// It is told from the events alone, as they were known when the period ended (`PeriodCase`).
public struct PeriodFigures: Hashable, Sendable {
  /// By what the rows are told apart.
  public enum Dimension: String, CaseIterable, Hashable, Sendable, Codable {
    case field, procedure, unit, officer, clerk, channel
    /// The days, weeks or months of the period, each with what it took over.
    case day, week, month

    /// The parts of the period that the rows are; nil where they are something else.
    var part: ReportPeriod.Unit? {
      switch self {
      case .day: .day
      case .week: .week
      case .month: .month
      default: nil
      }
    }
  }

  /// The figures of one row.
  public struct Row: Hashable, Sendable {
    /// What it is about: a field's or unit's name, a code, a person's id, a channel's word; empty for
    /// what has none, and for the total.
    public var key: String
    /// The days, where the rows are parts of the period, and of the total.
    public var period: ReportPeriod?
    /// The dossiers of every figure, in the order of receipt.
    public fileprivate(set) var dossiers: [PeriodFigure: [DossierCode]] = [:]

    /// How many are counted under a figure.
    public func count(_ figure: PeriodFigure) -> Int { dossiers[figure]?.count ?? 0 }

    /// The sum of some figures.
    public func count(_ figures: [PeriodFigure]) -> Int { figures.reduce(0) { $0 + count($1) } }

    /// The dossiers of some figures.
    public func dossiers(_ figures: [PeriodFigure]) -> [DossierCode] {
      figures.flatMap { dossiers[$0] ?? [] }
    }

    fileprivate mutating func add(_ code: DossierCode, to figures: Set<PeriodFigure>) {
      for figure in figures { dossiers[figure, default: []].append(code) }
    }
  }

  /// What is counted.
  public var scope: ReportScope
  /// By what the rows are told apart.
  public var dimension: Dimension
  /// How it is counted.
  public var rule: CountingRule
  /// The rows: by name, or the parts of the period in their order.
  public private(set) var rows: [Row]
  /// The whole.
  public private(set) var total: Row
  /// The whole of each part of the period that has begun, where parts were asked for.
  public private(set) var trend: [Row]

  /// The figures of a desk.
  ///
  /// - Parameters:
  ///   - scope: The days, and what they are narrowed down to.
  ///   - dimension: By what the rows are told apart.
  ///   - rule: How what waits and what ended without a result is counted.
  ///   - trend: Into which parts the whole is told as well; nil for none.
  ///   - today: The day on the clock.
  public init(
    _ desk: Desk, _ scope: ReportScope, by dimension: Dimension = .field, rule: CountingRule,
    trend part: ReportPeriod.Unit? = nil, today: CivilDate
  ) {
    (self.scope, self.dimension, self.rule) = (scope, dimension, rule)
    total = Row(key: "", period: scope.period)
    let parts = (dimension.part ?? part).map(scope.period.parts)?.filter { $0.from <= today } ?? []
    trend = parts.map { Row(key: "\($0.from)", period: $0) }
    var rows: [String: Row] = [:]
    let evenings =
      ([scope.period.from.advanced(by: -1)] + (parts.isEmpty ? [scope.period] : parts).map(\.to))
      .map { (day: $0, cut: desk.knownUntil($0)) }
    for dossier in desk.dossiers(touching: scope.period.days) {
      let standings = dossier.stood(on: evenings)
      guard let last = standings.last ?? nil, scope.includes(last) else { continue }
      let whole = PeriodCase(days: scope.period.days, before: standings[0], after: last)
        .figures(by: rule, today: today)
      guard !whole.isEmpty else { continue }
      total.add(dossier.code, to: whole)
      if dimension.part == nil {
        let key = last.key(by: dimension)
        rows[key, default: Row(key: key)].add(dossier.code, to: whole)
      }
      for (index, part) in parts.enumerated() {
        guard let after = standings[index + 1] else { continue }
        let figures = PeriodCase(days: part.days, before: standings[index], after: after)
          .figures(by: rule, today: today)
        trend[index].add(dossier.code, to: figures)
      }
    }
    self.rows =
      dimension.part == nil
      ? rows.values.sorted { (Folding.fold($0.key), $0.key) < (Folding.fold($1.key), $1.key) }
      : trend
  }
}

extension PeriodFigures {
  /// The scope narrowed down to what a row is about; nil where nobody or nothing stands for it.
  public func scope(of row: Row) -> ReportScope? {
    var narrowed = scope
    if let period = row.period {
      narrowed.period = period
      return narrowed
    }
    guard !row.key.isEmpty else { return nil }
    switch dimension {
    case .field: narrowed.field = row.key
    case .procedure: narrowed.procedure = row.key
    case .unit: narrowed.unit = row.key
    case .officer: narrowed.officer = row.key
    case .clerk: narrowed.clerk = row.key
    case .channel: narrowed.channel = Channel(rawValue: row.key)
    case .day, .week, .month: return nil
    }
    return narrowed
  }
}

extension Desk {
  /// Until when what was written down counts for an evening.
  func knownUntil(_ evening: CivilDate) -> Moment {
    Moment(localSeconds: (evening.dayNumber + 1) * 86_400 - 1)
  }
}

extension Dossier {
  fileprivate func key(by dimension: PeriodFigures.Dimension) -> String {
    switch dimension {
    case .field: field
    case .procedure: intake.procedure
    case .unit: lastHolder?.unit ?? ""
    case .officer: lastHolder?.officer ?? ""
    case .clerk: receivedBy
    case .channel: intake.channel.rawValue
    case .day, .week, .month: ""
    }
  }
}
