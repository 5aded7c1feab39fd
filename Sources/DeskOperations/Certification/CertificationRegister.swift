/// A certification register (sổ chứng thực) over a period, as it is printed and bound each month.
///
/// An electronic register is printed monthly (Thông tư 01/2020/TT-BTP). Void entries stay in it with
/// a remark, so that the numbers have no gap.
public struct CertificationRegister: Hashable, Sendable, Codable {
  /// One line of the register.
  public struct Row: Hashable, Sendable, Codable {
    /// The number in the register.
    public var number: BookNumber
    /// When it was certified.
    public var at: Moment
    /// The dossier under which it was received.
    public var code: DossierCode
    /// Who asked, with the identity number.
    public var requester: Intake.Party
    /// What was certified, with its pages and copies.
    public var document: CertifiedDocument
    /// Who signed.
    public var signer: String
    /// The fee, in đồng; 0 where nothing is paid.
    public var fee: Int
    /// Why nothing is paid, where that is so.
    public var exemption: String?
    /// When the entry was declared void.
    public var voidedAt: Moment?
    /// Why it was.
    public var voidReason: String?

    /// Whether the entry was declared void.
    public var isVoid: Bool { voidedAt != nil }
  }

  /// The sums over the entries that are not void.
  public struct Totals: Hashable, Sendable, Codable {
    /// Entries that hold.
    public var entries = 0
    /// Copies or cases.
    public var copies = 0
    /// In đồng.
    public var fees = 0
    /// Entries declared void.
    public var void = 0
  }

  /// The register.
  public var register: CertificationRules.Register
  /// The first day.
  public var from: CivilDate
  /// The last day.
  public var to: CivilDate
  /// The lines by number, the years one after another.
  public var rows: [Row]
  /// The sums.
  public var totals: Totals

  /// The lines of a register that were entered from one day to another, both included.
  public init(
    _ desk: Desk, register: CertificationRules.Register, from: CivilDate, to: CivilDate
  ) {
    self.init(desk, register: register, from: from, to: to) { _ in true }
  }

  /// The lines of a register that belong to the dossiers of a scope.
  public init(_ desk: Desk, register: CertificationRules.Register, in scope: ReportScope) {
    self.init(
      desk, register: register, from: scope.period.from, to: scope.period.to, where: scope.includes)
  }

  private init(
    _ desk: Desk, register: CertificationRules.Register, from: CivilDate, to: CivilDate,
    where isMeant: (Dossier) -> Bool
  ) {
    self.register = register
    self.from = from
    self.to = to
    rows = desk.dossiers(from: from, to: to)
      .filter { !$0.certification.isEmpty && $0.receivedAt.date <= to && isMeant($0) }
      .flatMap { $0.registerRows(of: register.symbol) }
      .filter { $0.at.date >= from && $0.at.date <= to }
      .sorted { $0.number < $1.number }
    totals = rows.reduce(into: Totals()) { sum, row in
      guard !row.isVoid else {
        sum.void += 1
        return
      }
      sum.entries += 1
      sum.copies += row.document.copies
      sum.fees += row.fee
    }
  }
}

extension Dossier {
  /// The lines of this dossier in a register.
  fileprivate func registerRows(of symbol: String) -> [CertificationRegister.Row] {
    let event = history.first { $0.kind == .certified }
    return certification.filter { $0.number.book == symbol }.map { entry in
      CertificationRegister.Row(
        number: entry.number, at: event?.moment ?? receivedAt, code: code,
        requester: intake.applicant, document: entry.document, signer: entry.signer,
        fee: entry.fee, exemption: exemption?.name, voidedAt: entry.voidedAt,
        voidReason: entry.voidReason)
    }
  }
}
