/// The figures of a period and what they are held against, told by going through its dossiers once:
/// a year of a large desk has a hundred thousand of them.
struct PeriodPass {
  /// The figures.
  private(set) var summary: DaySummary
  /// Whether they agree.
  let reconciliation: Reconciliation

  /// What a desk's figures of a period come to, as they stand.
  init(_ desk: Desk, over period: ReportPeriod, today: CivilDate, by rules: Rulebook) {
    let evening = min(period.to, today)
    summary = DaySummary(
      beside: period, until: evening, at: desk, calendar: rules.calendar)
    var money = FeeStatement.Tally(from: period.from, to: period.to)
    var slips = SlipCount(period.days)
    var books = BookSpan.Tally(period)
    for dossier in desk.dossiers(touching: period.days) {
      summary.add(dossier, openOn: evening)
      money.add(dossier)
      slips.add(dossier)
      books.add(dossier)
    }
    let statement = money.statement
    summary.finish(statement)
    reconciliation = Reconciliation(
      summary, statement, slips, books.finish(desk, law: rules.law))
  }
}
