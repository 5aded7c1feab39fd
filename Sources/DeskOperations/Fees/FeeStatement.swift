import Vietnamese

/// What a desk took in and gave back in a period: the statement it pays the money over with.
///
/// Everything is read from events by the moment they happened, so that a past month gives the same
/// sums whenever it is asked for.
public struct FeeStatement: Hashable, Sendable, Codable {
  /// What was taken and given back, in đồng.
  public struct Sums: Hashable, Sendable, Codable {
    /// How many payments.
    public var payments = 0
    /// Taken.
    public var paid = 0
    /// How many times money was given back.
    public var refunds = 0
    /// Given back, also of receipts from before.
    public var refunded = 0

    /// What is left.
    public var net: Int { paid - refunded }

    static func += (left: inout Sums, right: Sums) {
      left.payments += right.payments
      left.paid += right.paid
      left.refunds += right.refunds
      left.refunded += right.refunded
    }
  }

  /// What one procedure brought.
  public struct Row: Hashable, Sendable, Codable {
    /// The field.
    public var field: String
    /// The procedure's code.
    public var procedure: String
    /// The procedure's name.
    public var procedureName: String
    /// What was taken as a fee (phí).
    public var fee = Sums()
    /// What was taken as a charge (lệ phí).
    public var charge = Sums()
    /// How many dossiers were exempted.
    public var exempted = 0
    /// The dossiers for which money came or went.
    public var dossiers: [DossierCode] = []
    /// The dossiers that were exempted.
    public var exemptedDossiers: [DossierCode] = []

    /// What is left of both.
    public var net: Int { fee.net + charge.net }
  }

  /// One way of paying.
  public struct MeansRow: Hashable, Sendable, Codable {
    /// By which way.
    public var means: FeePayment.Means
    /// What came and went that way; money is given back the way it came.
    public var sums: Sums
  }

  /// The first day.
  public var from: CivilDate
  /// The last day.
  public var to: CivilDate
  /// One row a procedure, by field and code.
  public var rows: [Row]
  /// One row for each way of paying that was used.
  public var means: [MeansRow]
  /// Everything together; a receipt counts once, whatever stands on it.
  public var total = Sums()
  /// The lowest receipt number of the period.
  public var firstReceipt: BookNumber?
  /// The highest receipt number of the period.
  public var lastReceipt: BookNumber?

  /// What was taken as fees.
  public var fee: Sums { rows.reduce(into: Sums()) { $0 += $1.fee } }
  /// What was taken as charges.
  public var charge: Sums { rows.reduce(into: Sums()) { $0 += $1.charge } }
  /// How many dossiers were exempted.
  public var exempted: Int { rows.reduce(0) { $0 + $1.exempted } }

  /// The statement of a desk from the first to the last of these days.
  public init(_ desk: Desk, from first: CivilDate, to last: CivilDate) {
    self.init(desk, from: first, to: last) { _ in true }
  }

  /// The statement of the dossiers of a scope.
  public init(_ desk: Desk, in scope: ReportScope) {
    self.init(desk, from: scope.period.from, to: scope.period.to, where: scope.includes)
  }

  private init(
    _ desk: Desk, from first: CivilDate, to last: CivilDate, where isMeant: (Dossier) -> Bool
  ) {
    var tally = Tally(from: first, to: last)
    for dossier in desk.dossiers(from: first, to: last) where isMeant(dossier) {
      tally.add(dossier)
    }
    self = tally.statement
  }

  private init(from first: CivilDate, to last: CivilDate) {
    (from, to, rows, means) = (first, last, [], [])
  }

  /// A statement in the making, dossier by dossier.
  struct Tally {
    private var sums: FeeStatement
    private var byProcedure: [String: Row] = [:]
    private var byMeans: [FeePayment.Means: Sums] = [:]

    /// Nothing yet of some days.
    init(from first: CivilDate, to last: CivilDate) {
      sums = FeeStatement(from: first, to: last)
    }

    /// Takes in what was paid for a dossier.
    mutating func add(_ dossier: Dossier) {
      var row =
        byProcedure[dossier.intake.procedure]
        ?? Row(
          field: dossier.field, procedure: dossier.intake.procedure,
          procedureName: dossier.procedureName)
      let blank = row
      for entry in Entry.all(of: dossier)
      where sums.from <= entry.at.date && entry.at.date <= sums.to {
        row.fee += entry.fee
        row.charge += entry.charge
        sums.total += entry.whole
        byMeans[entry.means, default: Sums()] += entry.whole
        guard let receipt = entry.receipt else { continue }
        sums.firstReceipt = min(sums.firstReceipt ?? receipt, receipt)
        sums.lastReceipt = max(sums.lastReceipt ?? receipt, receipt)
      }
      if row != blank { row.dossiers.append(dossier.code) }
      if dossier.wasExempted(from: sums.from, to: sums.to) {
        row.exempted += 1
        row.exemptedDossiers.append(dossier.code)
      }
      if row != blank { byProcedure[row.procedure] = row }
    }

    /// What it comes to.
    var statement: FeeStatement {
      var statement = sums
      statement.rows = byProcedure.values.sorted {
        (Folding.fold($0.field), $0.procedure) < (Folding.fold($1.field), $1.procedure)
      }
      statement.means = FeePayment.Means.allCases.compactMap { means in
        byMeans[means].map { MeansRow(means: means, sums: $0) }
      }
      return statement
    }
  }

  /// One movement of money, split into fees and charges, on the day it was written down: a month
  /// that was paid over stays as it is.
  private struct Entry {
    var at: Moment
    var means: FeePayment.Means
    /// The receipt that was given out; nil where money went back.
    var receipt: BookNumber?
    var whole: Sums
    var fee: Sums
    var charge: Sums

    /// All payments of a dossier and all that was given back of them.
    ///
    /// Of a receipt with several lines the last line is given back first.
    static func all(of dossier: Dossier) -> [Entry] {
      guard !dossier.payments.isEmpty else { return [] }
      var entries: [Entry] = []
      var payments: [BookNumber: FeePayment] = [:]
      for event in dossier.history {
        switch event.change {
        case .feePaid(let paid):
          payments[paid.receipt] = paid.payment
          entries.append(
            Entry(at: event.at, means: paid.payment.means, receipt: paid.receipt) { kind in
              let lines = paid.payment.lines.filter { kind == nil || $0.kind == kind }
              return Sums(
                payments: lines.isEmpty ? 0 : 1, paid: lines.reduce(0) { $0 + $1.amount })
            })
        case .feeRefunded(let refund):
          guard var payment = payments[refund.receipt] else { continue }
          let shares = payment.takeBack(refund.amount)
          payments[refund.receipt] = payment
          entries.append(
            Entry(at: event.at, means: payment.means, receipt: nil) { kind in
              let share = kind.map { shares[$0] ?? 0 } ?? refund.amount
              return Sums(refunds: share > 0 ? 1 : 0, refunded: share)
            })
        default: break
        }
      }
      return entries
    }

    private init(
      at moment: Moment, means: FeePayment.Means, receipt: BookNumber?,
      _ sums: (FeePayment.Kind?) -> Sums
    ) {
      at = moment
      self.means = means
      self.receipt = receipt
      whole = sums(nil)
      fee = sums(.fee)
      charge = sums(.charge)
    }
  }
}

extension FeePayment {
  /// Takes an amount off its last lines, and tells how much of it was fee and charge.
  fileprivate mutating func takeBack(_ amount: Int) -> [Kind: Int] {
    var open = amount
    var shares: [Kind: Int] = [:]
    while open > 0, let line = lines.popLast() {
      let share = min(open, line.amount)
      shares[line.kind, default: 0] += share
      open -= share
      guard share < line.amount else { continue }
      lines.append(Line(name: line.name, kind: line.kind, amount: line.amount - share))
    }
    return shares
  }
}

extension FeeStatement {
  /// The statement of a month; nil where there is no such month.
  public init?(_ desk: Desk, year: Int, month: Int) {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    self.init(desk, from: first, to: first.advanced(byMonths: 1).advanced(by: -1))
  }

  /// By which day the money of the period's last month is paid over; nil where the law sets none.
  public func payOverBy(_ law: Law) -> CivilDate? {
    guard let day = law.receipts?.payOverDay,
      let first = CivilDate(year: to.year, month: to.month, day: 1)
    else { return nil }
    return first.advanced(byMonths: 1).advanced(by: day - 1)
  }
}

extension Dossier {
  /// Whether the dossier was first exempted in a period.
  fileprivate func wasExempted(from first: CivilDate, to last: CivilDate) -> Bool {
    guard exemption != nil else { return false }
    let exempted = history.first { $0.kind == .feeExempted }
    return exempted.map { (first...last).contains($0.at.date) } ?? false
  }
}
