import Vietnamese

/// What the desk thinks should become of its procedures: the last review of each, with the ones
/// before.
public struct ReviewTable: Hashable, Sendable, Codable {
  /// The reviews of one procedure.
  public struct Row: Hashable, Sendable, Codable {
    /// The procedure's name; its code where the catalogue no longer has it.
    public var procedureName: String
    /// The field; empty where the catalogue no longer has the procedure.
    public var field: String
    /// The review that holds.
    public var last: DeskLog.Entry<ProcedureReview>
    /// The ones before, latest first.
    public var earlier: [DeskLog.Entry<ProcedureReview>]
  }

  /// One row a procedure, by field and code.
  public var rows: [Row]

  /// How many procedures the desk thinks so of.
  public func count(_ verdict: ProcedureReview.Verdict) -> Int {
    rows.count { $0.last.content.verdict == verdict }
  }

  /// The table of what was written down until the end of a day.
  public init(_ log: DeskLog, _ catalogue: Catalogue, until date: CivilDate) {
    let known = log.reviews.filter { $0.at.date <= date }
    rows = Dictionary(grouping: known, by: \.content.procedure).compactMap { code, entries in
      guard let last = entries.last else { return nil }
      return Row(
        procedureName: catalogue[code]?.name ?? code, field: catalogue[code]?.field ?? "",
        last: last, earlier: entries.dropLast().reversed())
    }
    .sorted {
      (Folding.fold($0.field), $0.last.content.procedure)
        < (Folding.fold($1.field), $1.last.content.procedure)
    }
  }
}

extension DeskLog {
  /// The reviews of a procedure, latest first.
  public func reviews(of procedure: String) -> [Entry<ProcedureReview>] {
    reviews.reversed().filter { $0.content.procedure == procedure }
  }
}
