/// The index of Quyết định 766/QĐ-TTg as far as a desk's data reach.
///
/// No points are added up: what cannot be known here is more than a part of every group.
public struct ServiceIndex: Hashable, Sendable {
  /// One part that can be measured.
  public struct Part: Hashable, Sendable {
    /// What is measured.
    public var row: TargetReport.Row
    /// From how many percent on it has full marks.
    public var fullMarks: Int

    /// How much of the full marks is reached, in tenths of a percent, at most all.
    ///
    /// Below the threshold it goes by proportion. Nil where nothing is known.
    public var reached: Int? {
      row.actual?.permille.map { min(1000, $0 * 100 / max(1, fullMarks)) }
    }
  }

  /// One group.
  public struct Group: Hashable, Sendable {
    /// The group.
    public var group: Reporting.Index.Group
    /// What of it is measured.
    public var parts: [Part]
  }

  /// The index as `reports.json` has it.
  public var index: Reporting.Index
  /// What is counted.
  public var scope: ReportScope
  /// The groups in their order.
  public var groups: [Group]

  /// The index from what a desk reached, counted by the rule of the index.
  public init(_ index: Reporting.Index, _ report: TargetReport) {
    self.index = index
    scope = report.scope
    groups = index.groups.map { group in
      Group(
        group: group,
        parts: group.parts.compactMap { part in
          report.rows.first { $0.measure.id == part.measure }
            .map { Part(row: $0, fullMarks: part.fullMarks) }
        })
    }
  }
}
