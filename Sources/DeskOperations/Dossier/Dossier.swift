/// A dossier and everything that has happened to it.
public struct Dossier: Hashable, Sendable, Codable {
  /// The number for life.
  public var code: DossierCode
  /// The procedure's official name when the dossier was received.
  public var procedureName: String
  /// The procedure's field when the dossier was received.
  public var field: String
  /// What was handed in.
  public var intake: Intake
  /// The entry in the register of the year; nil until accepted.
  public var number: BookNumber?
  /// The moment on the slip: accepted as complete, or filed while it is not accepted.
  public var receivedAt: Moment
  /// By when what was filed had to be accepted or more be asked for; nil where no limit is set.
  public var acceptBy: Moment?
  /// When it was written down here, which is later for what happened elsewhere or before.
  public var enteredAt: Moment
  /// When its time began: at acceptance, or when the competent agency elsewhere received it.
  public var clockFrom: Moment?
  /// Who received it.
  public var receivedBy: String
  /// At which counter.
  public var counter: Int?
  /// The times and dates promised on receipt.
  public var promise: Promise
  /// The date that lateness is counted on: the first promise, moved only by waits.
  public var due: Moment?
  /// False where the counting touched a year whose days off were not loaded.
  public var dueCertain: Bool
  /// Where it stands.
  public var status: DossierStatus
  /// Who has it; nil while it is still at the counter.
  public var holder: Holder?
  /// All hand-overs.
  public var passes: [Pass]
  /// All requests to complete the papers.
  public var supplements: [Supplement]
  /// All demands for money.
  public var demands: [Demand] = []
  /// All payments.
  public var payments: [Payment] = []
  /// Why nothing is paid, where that is so.
  public var exemption: FeeExempted?
  /// The apology with a later date; at most as many as the law allows, the last one here.
  public var extensions: [Extension] = []
  /// The agencies of a linked procedure.
  public var legs: [Leg] = []
  /// What was handed in to be certified; nil for any other procedure.
  public var certificationRequest: CertificationRequest?
  /// What was certified, with its numbers.
  public var certification: [CertificationEntry] = []
  /// What was put right.
  public var corrections: [Correction] = []
  /// When the result existed.
  public var finishedAt: Moment?
  /// What the result is, such as the number of the certificate.
  public var result: String?
  /// When the result was handed to the citizen.
  public var returnedAt: Moment?
  /// Where the result lies.
  public var shelf: Shelf?
  /// All words to the applicant.
  public var contacts: [Contact] = []
  /// How the result was handed over, or the papers of what ended without one.
  public var handing: Handing?
  /// When the dossier was refused, withdrawn or stopped.
  public var closedAt: Moment?
  /// How it ended without a result.
  public var closing: Closing?
  /// How many times the slip was printed.
  public var slipCopies: Int
  /// How many times the present issue of the slip was printed.
  public var issueCopies = 0
  /// Every event of this dossier, oldest first.
  public var history: [Event]

  /// What the slip promises.
  public struct Promise: Hashable, Sendable, Codable {
    /// The time the law gives.
    public var statutory: StatutoryTime
    /// When it ends by law.
    public var statutoryDue: Moment?
    /// The shorter time the desk has promised, if any.
    public var committed: Period?
    /// The first due moment told to the citizen; never changes.
    public var originalDue: Moment?
    /// Whether all days walked were in loaded years.
    public var certain: Bool
    /// What the limit does after a wait.
    public var afterWait: AfterWait

    /// The period the desk works by.
    public var period: Period { committed ?? statutory.period }

    /// The times and dates promised on receipt.
    public init(
      statutory: StatutoryTime, statutoryDue: Moment?, committed: Period?, originalDue: Moment?,
      certain: Bool, afterWait: AfterWait
    ) {
      self.statutory = statutory
      self.statutoryDue = statutoryDue
      self.committed = committed
      self.originalDue = originalDue
      self.certain = certain
      self.afterWait = afterWait
    }
  }

  /// All waits so far.
  public var waits: [Wait] { ledger.map(\.wait) }

  /// Whether it was ever accepted; what was filed and never accepted stands outside all figures.
  public var wasAccepted: Bool {
    history.contains { $0.kind == .dossierReceived || $0.kind == .dossierAccepted }
  }

  /// Which issue of the slip holds: 1, and one more for each correction.
  public var slipIssue: Int { corrections.last?.slipIssue ?? 1 }

  /// When the work ended: by a result, a refusal, a withdrawal or a stop.
  public var endedAt: Moment? { finishedAt ?? closedAt }

  /// How the end compares with the due date; nil while the desk still owes a result.
  ///
  /// What ends in the middle of a wait is compared by the moment of asking: nobody was late since.
  public var punctuality: Punctuality? {
    endedAt.map { Punctuality(end: openWait?.from ?? $0, due: due) }
  }

  /// Whether the desk owes a result whose time has run out; waiting dossiers never are.
  public func isOverdue(at moment: Moment) -> Bool {
    guard status.isOpen, !status.isWaiting, let due else { return false }
    return due < moment
  }

  /// The later date the agency apologised for and promised, as long as it lies after the due date;
  /// told beside it, while lateness is counted on the due date.
  public var newDate: Moment? {
    guard let promised = extensions.last?.promised, let due, due < promised else { return nil }
    return promised
  }

  /// Whether it lies at the desk again after it was with a unit.
  public var cameBack: Bool { passes.last.map { $0.to == nil } ?? false }

  /// What stays with the State of all that was paid, in đồng.
  public var feesKept: Int { payments.reduce(0) { $0 + $1.kept } }

  /// What is still to be paid for its certification, without void entries, in đồng; nil where
  /// nothing is, or somebody was exempted.
  public var unpaidCertification: Int? {
    guard let request = certificationRequest, exemption == nil else { return nil }
    let fee =
      certification.isEmpty
      ? request.total
      : certification.reduce(0) { $0 + ($1.voidedAt == nil ? $1.fee : 0) }
    return fee > feesKept ? fee - feesKept : nil
  }

  /// The agency elsewhere whose receipt its time still waits for; nil where the time runs.
  public var awaitedAgency: String? {
    clockFrom == nil && status.isOpen ? intake.competentAgency : nil
  }

  /// The number to ring: of who brought it, or of the applicant.
  public var phone: String? { bringer.phone ?? intake.applicant.phone }

  /// Who brings it, where that is not the applicant.
  public var bringer: Intake.Party { intake.submitter ?? intake.applicant }
}
