/// A dossier and everything that has happened to it.
public struct Dossier: Hashable, Sendable, Codable {
  /// Who has the dossier now.
  public struct Holder: Hashable, Sendable, Codable {
    /// The officer's id, where one person has it.
    public var officer: String?
    /// The unit's name.
    public var unit: String

    /// An officer of a unit, or the unit as a whole.
    public init(officer: String?, unit: String) {
      self.officer = officer
      self.unit = unit
    }
  }

  /// One hand-over.
  public struct Pass: Hashable, Sendable, Codable {
    /// When.
    public var at: Moment
    /// Who handed it over.
    public var by: String
    /// To whom.
    public var to: Holder
  }

  /// One request to complete the papers (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ).
  public struct Supplement: Hashable, Sendable, Codable {
    /// What is missing, all at once.
    public var items: [String]
    /// Why.
    public var reason: String
    /// From asking to completion.
    public var wait: Wait
  }

  /// The number for life.
  public var code: DossierCode
  /// The procedure's official name when the dossier was received.
  public var procedureName: String
  /// The procedure's field when the dossier was received.
  public var field: String
  /// What was handed in.
  public var intake: Intake
  /// The moment on the slip: accepted as complete.
  public var receivedAt: Moment
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
  /// When the result existed.
  public var finishedAt: Moment?
  /// What the result is, such as the number of the certificate.
  public var result: String?
  /// When the result was handed to the citizen.
  public var returnedAt: Moment?
  /// When the dossier was refused or withdrawn.
  public var closedAt: Moment?
  /// How many times the slip was printed.
  public var slipCopies: Int
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
  public var waits: [Wait] { supplements.map(\.wait) }

  /// When the work ended: by a result, a refusal or a withdrawal.
  public var endedAt: Moment? { finishedAt ?? closedAt }

  /// How the end compares with the due date; nil while the desk still owes a result.
  public var punctuality: Punctuality? {
    endedAt.map { Punctuality(end: $0, due: due) }
  }

  /// Whether the desk owes a result whose time has run out; waiting dossiers never are.
  public func isOverdue(at moment: Moment) -> Bool {
    guard status.isOpen, status != .waiting, let due else { return false }
    return due < moment
  }

  /// Who brings it, where that is not the applicant.
  public var bringer: Intake.Party { intake.submitter ?? intake.applicant }
}
