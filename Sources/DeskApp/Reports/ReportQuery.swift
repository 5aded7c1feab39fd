public import DeskOperations

/// A report that somebody asks for: which one, of what, told apart and counted how.
public struct ReportQuery: Hashable, Sendable {
  /// Which report.
  public enum Subject: Hashable, Sendable {
    /// A form of `reports.json`, by id.
    case form(String)
    /// The targets and what was reached.
    case targets
    /// What came online of each procedure.
    case online
    /// The index of service.
    case index
    /// The register of dossiers.
    case register
    /// What was taken in and given back.
    case fees
    /// A certification register, by its symbol.
    case certification(String)
    /// What went to the units and came back.
    case handOvers

    /// The short stable name by which the command line knows it.
    public var name: String {
      switch self {
      case .form(let id): id
      case .targets: "targets"
      case .online: "online"
      case .index: "index"
      case .register: "register"
      case .fees: "fees"
      case .certification: "certification"
      case .handOvers: "handovers"
      }
    }
  }

  /// Which report.
  public var subject: Subject
  /// The days, and what they are narrowed down to.
  public var scope: ReportScope
  /// By what the rows of a form are told apart.
  public var dimension = PeriodFigures.Dimension.field
  /// The rule of counting, by id; nil for the usual one of the report.
  public var rule: String?

  /// A report of some days.
  public init(_ subject: Subject, _ scope: ReportScope) {
    (self.subject, self.scope) = (subject, scope)
  }

  /// The reports there are, in the order in which they are offered.
  public static func subjects(_ rules: Rulebook) -> [Subject] {
    rules.reporting.forms.map { .form($0.id) } + [.targets, .online]
      + (rules.reporting.index == nil ? [] : [.index]) + [.handOvers, .fees, .register]
      + (rules.law.certification?.registers ?? []).map { .certification($0.symbol) }
  }

  /// The rules by which it may be counted; the first is the usual one.
  public func rules(_ rules: Rulebook) -> [CountingRule] {
    let reporting = rules.reporting
    return switch subject {
    case .form(let id): reporting.form(id)?.rules.compactMap(reporting.rule) ?? []
    case .targets, .online: reporting.rules
    case .index: reporting.index.flatMap { reporting.rule($0.rule) }.map { [$0] } ?? []
    case .register, .fees, .certification, .handOvers: []
    }
  }

  /// The rule by which it is counted; one without a name where there is nothing to choose.
  public func rule(_ rules: Rulebook) -> CountingRule {
    let offered = self.rules(rules)
    return offered.first { $0.id == rule } ?? offered.first
      ?? CountingRule(id: "", name: "", waiting: .inTime, withoutResult: .onTime)
  }

  /// Into what a period falls when one looks how it went.
  var part: ReportPeriod.Unit? {
    let days = scope.period.to.dayNumber - scope.period.from.dayNumber + 1
    return days == 1 ? nil : days <= 31 ? .day : days <= 92 ? .week : .month
  }
}

extension Words {
  /// A report as a table; nil where `reports.json` knows no such report.
  ///
  /// - Parameter today: The day on the clock.
  public func table(
    of query: ReportQuery, at desk: Desk, _ rules: Rulebook, today: CivilDate
  ) -> ReportTable? {
    guard var table = counted(query, at: desk, rules, today: today) else { return nil }
    if query.scope.period.to >= today {
      table.lines.append(
        self(
          "Kỳ chưa kết thúc: số liệu đến ngày \(today.slashed), lập lại sau sẽ khác.",
          "The period still runs: the figures are as of \(today) and will change."))
    }
    return table
  }

  private func counted(
    _ query: ReportQuery, at desk: Desk, _ rules: Rulebook, today: CivilDate
  ) -> ReportTable? {
    let (rule, scope) = (query.rule(rules), query.scope)
    func targets() -> TargetReport {
      TargetReport(
        desk, query.scope, rule: rule, trend: query.part ?? .day, by: rules, today: today)
    }
    switch query.subject {
    case .form(let id):
      guard let form = rules.reporting.form(id) else { return nil }
      let figures = PeriodFigures(
        desk, query.scope, by: query.dimension, rule: rule, trend: query.part, today: today)
      return table(of: figures, as: form, rules)
    case .targets: return table(of: targets(), rule, rules)
    case .online: return table(ofProcedures: targets(), rule, rules)
    case .index:
      return rules.reporting.index.map { table(of: ServiceIndex($0, targets()), rule, rules) }
    case .register: return table(of: DossierRegister(desk, in: scope), in: scope, rules)
    case .fees: return table(of: FeeStatement(desk, in: scope), in: scope, rules)
    case .handOvers: return table(of: HandOverReport(desk, in: scope), in: scope, rules)
    case .certification(let symbol):
      return rules.law.certification?.register(symbol).map { register in
        table(
          of: CertificationRegister(desk, register: register, in: scope), in: scope, rules)
      }
    }
  }
}
