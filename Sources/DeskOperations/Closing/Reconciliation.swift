/// Whether the figures of a period agree with each other and with the numbers that were given out.
public struct Reconciliation: Hashable, Sendable, Codable {
  /// One sum that has to come out the same in two ways.
  public struct Equation: Hashable, Sendable, Codable {
    /// What is reconciled.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
      /// Tickets that came in and went out.
      case tickets
      /// Dossiers that came in and went out.
      case dossiers
      /// Dossiers received and the slips given for them.
      case slips
      /// What receipts say and what the statement says, in đồng.
      case fees
    }

    /// One figure in a sum; what is taken off stands below zero.
    public struct Term: Hashable, Sendable, Codable {
      /// Which figure.
      public enum Name: String, CaseIterable, Hashable, Sendable, Codable {
        case issued, broughtOver, served, missed, cancelled, carriedOver, stillOpen
        case openBefore, received, finished, ended, openAfter
        case slipsGiven, slipsVoid, withoutNeed, withoutSlip
        case collected, refunded, fee, charge
      }

      /// Which figure.
      public var name: Name
      /// How many, or how much.
      public var value: Int
    }

    /// What is reconciled.
    public var kind: Kind
    /// What came in.
    public var left: [Term]
    /// What went out and what is left.
    public var right: [Term]

    /// Whether both sides are the same.
    public var holds: Bool {
      left.reduce(0) { $0 + $1.value } == right.reduce(0) { $0 + $1.value }
    }

    init(
      _ kind: Kind, _ left: KeyValuePairs<Term.Name, Int>, _ right: KeyValuePairs<Term.Name, Int>
    ) {
      self.kind = kind
      self.left = left.map { Term(name: $0, value: $1) }
      self.right = right.map { Term(name: $0, value: $1) }
    }
  }

  /// The equations, each of them also where all its figures are zero.
  public var equations: [Equation]
  /// The books in which numbers were given, by symbol and year.
  public var books: [BookSpan]

  /// Whether everything agrees and no book has a gap.
  public var holds: Bool {
    equations.allSatisfy(\.holds) && books.allSatisfy { $0.missing == 0 }
  }

  /// What a desk's figures of a period come to, as they stand.
  public init(_ desk: Desk, over period: ReportPeriod, by rules: Rulebook) {
    self = PeriodPass(desk, over: period, today: period.to, by: rules).reconciliation
  }

  init(_ summary: DaySummary, _ money: FeeStatement, _ slips: SlipCount, _ books: [BookSpan]) {
    let queue = summary.queue
    let total = summary.total
    self.books = books
    equations = [
      Equation(
        .tickets, [.issued: queue.issued, .broughtOver: queue.broughtOver],
        [
          .served: queue.served, .missed: queue.missed, .cancelled: queue.cancelled,
          .carriedOver: queue.carriedOver, .stillOpen: queue.waiting + queue.inService,
        ]),
      Equation(
        .dossiers, [.openBefore: total.carriedOver, .received: total.received],
        [.finished: total.finished.total, .ended: total.closed, .openAfter: total.open]),
      Equation(
        .slips, [.received: total.received],
        [
          .slipsGiven: slips.given, .slipsVoid: -slips.void, .withoutNeed: slips.withoutNeed,
          .withoutSlip: slips.missing,
        ]),
      Equation(
        .fees, [.collected: summary.feesCollected, .refunded: -summary.feesRefunded],
        [.fee: money.fee.net, .charge: money.charge.net]),
    ]
  }
}

/// The slips of the dossiers received in some days, as they stood at the end of the last.
struct SlipCount {
  /// The days.
  let days: ClosedRange<CivilDate>
  /// Printed, each issue once.
  private(set) var given = 0
  /// Of those: a later issue has taken their place.
  private(set) var void = 0
  /// Dossiers that need no slip.
  private(set) var withoutNeed = 0
  /// Dossiers whose present issue was not printed.
  private(set) var missing = 0

  init(_ days: ClosedRange<CivilDate>) { self.days = days }

  /// Takes in the slips of a dossier.
  mutating func add(_ dossier: Dossier) {
    guard dossier.wasAccepted, days.contains(dossier.receivedAt.date) else { return }
    guard !dossier.wasHandedOverAtOnce else {
      withoutNeed += 1
      return
    }
    var issue = 1
    var printed: Set<Int> = []
    for event in dossier.history where event.moment.date <= days.upperBound {
      switch event.change {
      case .slipPrinted(let print): printed.insert(print.issue ?? 1)
      case .dossierCorrected(let correction): issue = correction.slipIssue
      default: break
      }
    }
    given += printed.count
    void += printed.count { $0 < issue }
    if printed.contains(issue) { return }
    if dossier.certificationRequest == nil { missing += 1 } else { withoutNeed += 1 }
  }
}
