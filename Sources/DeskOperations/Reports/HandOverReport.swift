import Vietnamese

/// How papers went between the desk and the units in a period, and whether in time.
///
/// A dossier counts once a unit, and as late where any of its ways was (`Dossier.Pass.due`).
public struct HandOverReport: Hashable, Sendable {
  /// What went to a unit and came back from it.
  public struct Row: Hashable, Sendable {
    /// The unit; nil for all together.
    public var unit: String?
    /// What the desk handed over in time, or under no limit.
    public var wentInTime: [DossierCode] = []
    /// What it handed over too late.
    public var wentLate: [DossierCode] = []
    /// What another unit handed over.
    public var passedOn: [DossierCode] = []
    /// What came back to the desk in time, or under no limit.
    public var cameInTime: [DossierCode] = []
    /// What came back too late.
    public var cameLate: [DossierCode] = []
    /// What was there when the period ended.
    public var there: [DossierCode] = []

    /// Everything that the desk handed over.
    public var went: [DossierCode] { (wentInTime + wentLate).sorted() }
    /// Everything that came back.
    public var came: [DossierCode] { (cameInTime + cameLate).sorted() }

    init(_ unit: String?) { self.unit = unit }

    fileprivate mutating func add(
      _ code: DossierCode, _ passes: [Dossier.Pass], isThere: Bool
    ) {
      func isMine(_ holder: Dossier.Holder?) -> Bool {
        holder.map { unit == nil || $0.unit == unit } ?? false
      }
      let sent = passes.filter { $0.from == nil && isMine($0.to) }
      let back = passes.filter { $0.to == nil && isMine($0.from) }
      if !sent.isEmpty {
        if sent.contains(where: \.isLate) { wentLate.append(code) } else { wentInTime.append(code) }
      }
      if !back.isEmpty {
        if back.contains(where: \.isLate) { cameLate.append(code) } else { cameInTime.append(code) }
      }
      if passes.contains(where: { $0.from != nil && isMine($0.to) }) { passedOn.append(code) }
      if isThere { there.append(code) }
    }
  }

  /// One row a unit, by name.
  public var rows: [Row]
  /// All units together; a dossier that was at several of them counts once.
  public var total = Row(nil)

  /// The hand-overs of a desk in the days of a scope.
  public init(_ desk: Desk, in scope: ReportScope) {
    var rows: [String: Row] = [:]
    let days = scope.period.days
    var wanted = scope
    wanted.unit = nil
    for dossier in desk.dossiers(touching: days) where wanted.includes(dossier) {
      let before = dossier.passes.prefix { $0.at.date <= days.upperBound }
      let passes = before.filter { days.contains($0.at.date) }
      let last = before.last?.to?.unit
      let isOpen = dossier.endedAt.map { $0.date > days.upperBound } ?? true
      let there = isOpen ? last : nil
      let units = Set(passes.flatMap { [$0.from?.unit, $0.to?.unit] } + [there])
      let shown = units.compactMap(\.self).filter { scope.unit == nil || scope.unit == $0 }
      for unit in shown {
        rows[unit, default: Row(unit)].add(dossier.code, passes, isThere: there == unit)
      }
      if scope.unit == nil, !shown.isEmpty {
        total.add(dossier.code, passes, isThere: there != nil)
      }
    }
    self.rows = rows.values.sorted {
      Folding.fold($0.unit ?? "") < Folding.fold($1.unit ?? "")
    }
    if scope.unit != nil, let only = self.rows.first { total = only }
  }
}
