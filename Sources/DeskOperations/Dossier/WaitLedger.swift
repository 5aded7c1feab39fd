extension Dossier {
  /// One wait of the ledger with what the dossier waited for.
  public struct LedgerEntry: Hashable, Sendable {
    /// What was asked of the applicant.
    public enum Cause: Hashable, Sendable {
      /// To complete the papers.
      case papers(Supplement)
      /// To pay.
      case money(Demand)
    }

    /// From asking to completion.
    public var wait: Wait
    /// What was asked for.
    public var cause: Cause
  }

  /// Whether the applicant has done what was asked: completed papers, or paid.
  var hasEndedWaits: (papers: Bool, money: Bool) {
    (supplements.contains { $0.wait.to != nil }, demands.contains { $0.wait.to != nil })
  }

  /// The wait that nothing has ended; waits never overlap, so there is one at the most.
  var openWait: Wait? {
    [supplements.last?.wait, demands.last?.wait].lazy.compactMap(\.self).first { $0.to == nil }
  }

  /// Every wait for papers and for money, the oldest first.
  public var ledger: [LedgerEntry] {
    let papers = supplements.map { LedgerEntry(wait: $0.wait, cause: .papers($0)) }
    let money = demands.map { LedgerEntry(wait: $0.wait, cause: .money($0)) }
    return (papers + money).sorted { $0.wait.from < $1.wait.from }
  }
}
