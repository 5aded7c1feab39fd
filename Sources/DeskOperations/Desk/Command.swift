/// What somebody wants done.
public enum Command: Hashable, Sendable {
  /// Note a dossier that came in from afar, to be accepted or not.
  case fileDossier(Intake)
  /// Accept a dossier and number it.
  case receiveDossier(Intake)
  /// Accept a dossier whose result is handed over at once.
  case receiveImmediate(Intake, result: String?, recipient: String?)
  /// Accept a filed dossier.
  case acceptDossier(DossierCode)
  /// Note that the competent agency elsewhere has the dossier.
  case startClock(DossierCode)
  /// Hand a dossier over.
  case passDossier(DossierCode, to: Dossier.Holder, receivedBy: String? = nil)
  /// Take a dossier or its result back from a unit.
  case handBack(DossierCode, receivedBy: String? = nil)
  /// Ask the applicant to complete the papers; the request's reason says why.
  case requestSupplement(
    DossierCode, items: [String], afterCheck: Bool = false, approvedBy: String? = nil)
  /// Note that what was asked for is complete, and which papers came with it.
  case completeSupplement(DossierCode, papers: [String] = [])
  /// Ask for money before the work goes on.
  case demandPayment(DossierCode, amount: Int, purpose: String)
  /// Take money against a receipt.
  case payFee(DossierCode, FeePayment)
  /// Note that the applicant need not pay: the id of an exemption.
  case exemptFee(DossierCode, exemption: String)
  /// Give money back; the request's reason says why. Nil gives back all that is left.
  case refundFee(DossierCode, receipt: BookNumber, amount: Int?)
  /// Apologise and promise a later date; the request's reason says why.
  case extendDossier(DossierCode, to: CivilDate, signatory: String)
  /// Note that the result exists, and where it lies if it lies at the desk already.
  case finishDossier(DossierCode, result: String?, shelf: String? = nil)
  /// Note where the result lies.
  case shelveResult(DossierCode, place: String)
  /// Note that the applicant was told or reminded.
  case contactApplicant(
    DossierCode, topic: Dossier.Contact.Topic, means: Dossier.Contact.Means, note: String?)
  /// Hand the result to somebody.
  case returnDossier(
    DossierCode, recipient: String, authorisation: String?, method: ReturnMethod,
    originals: [String] = [], item: String? = nil)
  /// Give originals back of what ended without a result.
  case returnPapers(
    DossierCode, recipient: String, authorisation: String?, method: ReturnMethod,
    originals: [String], item: String? = nil)
  /// Refuse; the request's reason says why.
  case refuseDossier(DossierCode)
  /// Take back for the applicant; the request's reason says why.
  case withdrawDossier(DossierCode)
  /// Stop the work at the applicant's wish; the request's reason says why.
  case stopDossier(DossierCode, fees: String?)
  /// Put right what was written wrongly; the request's reason says why.
  case correctDossier(DossierCode, Intake, receivedAt: Moment)
  /// Replace a paper by what a database says.
  case recordLookup(DossierCode, paper: String, Intake.Lookup)
  /// Note that an agency of a linked procedure began.
  case startLeg(DossierCode, leg: String)
  /// Note that an agency of a linked procedure has its result.
  case finishLeg(DossierCode, leg: String, result: String?)
  /// Hand over the result of one agency.
  case returnLeg(DossierCode, leg: String, recipient: String, authorisation: String? = nil)
  /// Certify documents.
  case certify(CertificationOrder)
  /// Declare an entry of a certification register void; the request's reason says why.
  case voidCertification(DossierCode, BookNumber)
  /// Note that the slip was printed.
  case recordSlip(DossierCode)
  /// Note what somebody was told about a procedure.
  case giveGuidance(GuidanceOrder)
  /// Note that a guide on duty helped somebody; nil is the requester.
  case giveAssist(Assist.Kind, note: String?, guide: String? = nil)
  /// Note that a guide comes on duty; nil is the requester.
  case beginDuty(guide: String? = nil)
  /// Note that a guide goes off duty; nil is the requester.
  case endDuty(guide: String? = nil)
  /// Review a procedure.
  case reviewProcedure(ProcedureReview)
  /// Freeze the figures of a period, which the desk counts itself; the request's reason says why
  /// though something is left over, or why once more.
  case closePeriod(ReportPeriod)
  /// Do something in the queue.
  case queue(QueueAct)
}

extension Command {
  /// Whether carrying out this command could have come to that.
  func ends(in done: HandledRequests.Handled) -> Bool {
    guard endings.contains(done.kind) else { return false }
    return subject.map { $0 == done.subject } ?? true
  }

  /// The dossier, ticket or procedure it is about; nil where doing it makes one.
  var subject: Change.Subject? {
    switch self {
    case .acceptDossier(let code), .startClock(let code), .passDossier(let code, _, _),
      .handBack(let code, _), .requestSupplement(let code, _, _, _),
      .completeSupplement(let code, _), .demandPayment(let code, _, _), .payFee(let code, _),
      .exemptFee(let code, _), .refundFee(let code, _, _), .extendDossier(let code, _, _),
      .finishDossier(let code, _, _), .shelveResult(let code, _),
      .contactApplicant(let code, _, _, _), .returnDossier(let code, _, _, _, _, _),
      .returnPapers(let code, _, _, _, _, _),
      .refuseDossier(let code), .withdrawDossier(let code), .stopDossier(let code, _),
      .correctDossier(let code, _, _), .recordLookup(let code, _, _), .startLeg(let code, _),
      .finishLeg(let code, _, _), .returnLeg(let code, _, _, _), .voidCertification(let code, _),
      .recordSlip(let code):
      .dossier(code)
    case .queue(let command): command.subject
    case .reviewProcedure(let review): .procedure(review.procedure)
    case .closePeriod(let period): .period(period)
    case .fileDossier, .receiveDossier, .receiveImmediate, .certify, .giveGuidance, .giveAssist,
      .beginDuty, .endDuty:
      nil
    }
  }

  /// What the last event of doing it can be.
  private var endings: Set<Event.Kind> {
    switch self {
    case .fileDossier: [.dossierFiled, .feePaid, .feeExempted]
    case .receiveDossier: [.dossierReceived, .feePaid, .feeExempted]
    case .receiveImmediate: [.dossierReturned]
    case .acceptDossier: [.dossierAccepted]
    case .startClock: [.clockStarted]
    case .passDossier: [.dossierPassed]
    case .handBack: [.dossierHandedBack]
    case .requestSupplement: [.supplementRequested]
    case .completeSupplement: [.supplementCompleted]
    case .demandPayment: [.paymentDemanded]
    case .payFee: [.feePaid, .paymentCompleted]
    case .exemptFee: [.feeExempted, .paymentCompleted]
    case .refundFee: [.feeRefunded]
    case .extendDossier: [.dossierExtended]
    case .finishDossier: [.dossierFinished, .resultShelved]
    case .shelveResult: [.resultShelved]
    case .contactApplicant: [.applicantContacted]
    case .returnDossier: [.dossierReturned]
    case .returnPapers: [.papersReturned]
    case .refuseDossier: [.dossierRefused]
    case .withdrawDossier: [.dossierWithdrawn]
    case .stopDossier: [.dossierStopped]
    case .correctDossier: [.dossierCorrected]
    case .recordLookup: [.dataLookedUp]
    case .startLeg: [.legStarted]
    case .finishLeg: [.legFinished, .dossierFinished]
    case .returnLeg: [.legReturned, .dossierReturned]
    case .certify: [.dossierReceived, .feePaid, .feeExempted, .dossierReturned]
    case .voidCertification: [.certificationVoided]
    case .recordSlip: [.slipPrinted]
    case .giveGuidance: [.guidanceGiven]
    case .giveAssist: [.assistGiven]
    case .beginDuty: [.dutyBegan]
    case .endDuty: [.dutyEnded]
    case .reviewProcedure: [.procedureReviewed]
    case .closePeriod: [.periodClosed]
    case .queue(let command): command.endings
    }
  }
}

/// A command with who wants it, where, and why.
public struct Request: Hashable, Sendable {
  /// What is wanted.
  public var command: Command
  /// Who wants it: a person's id.
  public var by: String
  /// At which counter; nil away from one.
  public var counter: Int?
  /// The same for a repeated keypress, so that nothing is done twice.
  public var key: String
  /// Why, where a reason is needed.
  public var reason: String?
  /// When it really happened, where that was earlier than now.
  public var happenedAt: Moment?

  /// A command with who wants it, where, and why.
  public init(
    _ command: Command, by: String, counter: Int?, key: String, reason: String? = nil,
    happenedAt: Moment? = nil
  ) {
    self.happenedAt = happenedAt
    self.command = command
    self.by = by
    self.counter = counter
    self.key = key
    self.reason = reason
  }
}

/// What deciding comes to.
public enum Decision: Hashable, Sendable {
  /// Append these events; never empty.
  case events([Event])
  /// The same request was done before, with this subject.
  case alreadyDone(Change.Subject)
}
