/// The register of dossiers (Mẫu số 07, Sổ theo dõi hồ sơ) over a period.
///
/// Rows stand by their number and none is ever taken out; what changed later is a remark.
public struct DossierRegister: Hashable, Sendable, Codable {
  /// One line of the register, with the fifteen columns of the form.
  public struct Row: Hashable, Sendable, Codable {
    /// 1. The number in the register of its year.
    public var number: BookNumber
    /// 2. The dossier's code.
    public var code: DossierCode
    /// 3. The procedure's name.
    public var procedureName: String
    /// 4. How many sets.
    public var sets: Int
    /// 5 and 6, whose it is, with address and telephone.
    public var applicant: Intake.Party
    /// 7. The agency that settles it; nil while nobody has had it.
    public var agency: String?
    /// 8. When it was received.
    public var receivedAt: Moment
    /// 9. The date first told to the citizen; nil where none is.
    public var due: Moment?
    /// 10. When it went to that agency.
    public var passedAt: Moment?
    /// 11. When the result came from there.
    public var resultAt: Moment?
    /// 12. When the result was handed over.
    public var returnedAt: Moment?
    /// 13. By which way it was, or will be.
    public var returnMethod: ReturnMethod
    /// 14. Who signed for it.
    public var recipient: String?
    /// 15. What else happened.
    public var remarks: [Remark]
  }

  /// What the last column tells.
  public enum Remark: Hashable, Sendable, Codable {
    /// Something was put right: the day, what, and the slip it made void.
    case corrected(CivilDate, [Dossier.CorrectedValue], reason: String, void: String?)
    /// The applicant was asked to complete the papers.
    case supplement(CivilDate, BookNumber?, completed: CivilDate?)
    /// A later date was promised.
    case extended(CivilDate, BookNumber, promised: Moment)
    /// A wait moved the date, after what the applicant did.
    case moved(Moment, after: String)
    /// It was refused.
    case refused(CivilDate, BookNumber?, reason: String)
    /// The applicant took it back.
    case withdrawn(CivilDate, reason: String)
    /// The work was stopped at the applicant's wish.
    case stopped(CivilDate, BookNumber?, reason: String)
    /// Its originals were given back.
    case papersReturned(CivilDate, to: String)
    /// It was entered later than it was received.
    case entered(CivilDate)
    /// Its number elsewhere.
    case otherCode(String)
    /// What the clerk noted on receipt.
    case note(String)
  }

  /// The first day.
  public var from: CivilDate
  /// The last day.
  public var to: CivilDate
  /// The lines by number, the years one after another.
  public var rows: [Row]
  /// The day up to which the lines tell what became of the dossiers.
  public var asOf: CivilDate

  /// The register of the dossiers received from one day to another, both included.
  public init(_ desk: Desk, from: CivilDate, to: CivilDate) {
    self.init(desk, from: from, to: to) { _ in true }
  }

  /// The lines of the dossiers of a scope.
  public init(_ desk: Desk, in scope: ReportScope) {
    self.init(desk, from: scope.period.from, to: scope.period.to, where: scope.includes)
  }

  private init(
    _ desk: Desk, from: CivilDate, to: CivilDate, where isMeant: (Dossier) -> Bool
  ) {
    (self.from, self.to) = (from, to)
    (rows, asOf) = ([], to)
    for dossier in desk.dossiers(from: from, to: to)
    where dossier.receivedAt.date >= from && dossier.receivedAt.date <= to && isMeant(dossier) {
      if let row = Row(dossier) { rows.append(row) }
      asOf = dossier.history.last.map { max(asOf, $0.at.date) } ?? asOf
    }
    rows.sort { $0.number < $1.number }
  }
}

extension DossierRegister.Row {
  /// The line of a dossier; nil while it is not accepted and so has no number.
  init?(_ dossier: Dossier) {
    guard let number = dossier.number else { return nil }
    self.number = number
    code = dossier.code
    procedureName = dossier.procedureName
    sets = dossier.intake.sets
    applicant = dossier.intake.applicant
    agency = ControlSlip(dossier).lead
    receivedAt = dossier.receivedAt
    due = dossier.promise.originalDue
    passedAt = dossier.passes.first { $0.to != nil }?.at
    resultAt = dossier.finishedAt.map { finished in
      dossier.passes.last { $0.to == nil && $0.at >= finished }?.at ?? finished
    }
    returnedAt = dossier.returnedAt
    returnMethod = dossier.handing?.method ?? dossier.intake.returnMethod
    recipient = dossier.returnedAt == nil ? nil : dossier.handing?.recipient
    remarks = dossier.registerRemarks
  }
}

extension Dossier {
  fileprivate var registerRemarks: [DossierRegister.Remark] {
    var remarks: [DossierRegister.Remark] = []
    if let other = intake.otherCode { remarks.append(.otherCode(other)) }
    if enteredAt.date > receivedAt.date, corrections.isEmpty {
      remarks.append(.entered(enteredAt.date))
    }
    remarks += corrections.map { correction in
      .corrected(
        correction.at.date, correction.values, reason: correction.reason,
        void: SlipNumber(code, issue: correction.slipIssue).previous?.description)
    }
    remarks += supplements.map {
      .supplement($0.wait.from.date, $0.number, completed: $0.wait.to?.date)
    }
    if let due, due != promise.originalDue { remarks.append(.moved(due, after: movedAfter)) }
    remarks += extensions.map { .extended($0.at.date, $0.number, promised: $0.promised) }
    for event in history {
      switch event.change {
      case .dossierRefused(let close):
        remarks.append(
          .refused(event.moment.date, close.number, reason: event.reason ?? ""))
      case .dossierWithdrawn:
        remarks.append(.withdrawn(event.moment.date, reason: event.reason ?? ""))
      case .dossierStopped(let stop):
        remarks.append(.stopped(event.moment.date, stop.number, reason: event.reason ?? ""))
      case .papersReturned(let handing):
        remarks.append(.papersReturned(event.moment.date, to: handing.recipient))
      default: break
      }
    }
    if let note = intake.note { remarks.append(.note(note)) }
    return remarks
  }
}
