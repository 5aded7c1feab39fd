/// What happened at the desk; the payload of an event.
///
/// The large payloads are kept apart, so that all the others take no more room than they need.
public enum Change: Hashable, Sendable {
  /// A dossier came in from afar and is not accepted yet.
  indirect case dossierFiled(Receipt)
  /// A dossier was accepted as complete.
  indirect case dossierReceived(Receipt)
  /// A filed dossier was accepted as complete.
  indirect case dossierAccepted(DossierAccepted)
  /// The competent agency has a cross-boundary dossier, so its time runs.
  indirect case clockStarted(DossierAccepted)
  /// A dossier went to an officer or unit.
  case dossierPassed(DossierPassed)
  /// A dossier or its result came back to the desk.
  case dossierHandedBack(DossierHandedBack)
  /// The applicant was asked to complete the papers.
  indirect case supplementRequested(SupplementRequested)
  /// What was asked for is complete.
  case supplementCompleted(WaitEnded)
  /// The applicant was asked to pay before the work goes on.
  case paymentDemanded(PaymentDemanded)
  /// What was demanded is paid.
  case paymentCompleted(WaitEnded)
  /// A fee was paid against a receipt.
  case feePaid(FeePaid)
  /// The applicant need not pay.
  case feeExempted(FeeExempted)
  /// Money was given back; the event's reason says why.
  case feeRefunded(FeeRefunded)
  /// The agency apologised and named a later date; the event's reason says why.
  case dossierExtended(DossierExtended)
  /// The result exists.
  case dossierFinished(DossierFinished)
  /// The result was put in its place.
  case resultShelved(ResultShelved)
  /// The applicant was told or reminded.
  case applicantContacted(ApplicantContacted)
  /// The result is in the citizen's hands.
  case dossierReturned(DossierReturned)
  /// Originals of what ended without a result were given back.
  case papersReturned(DossierReturned)
  /// The dossier was refused; the event's reason says why.
  case dossierRefused(DossierClosed)
  /// The applicant took the dossier back; the event's reason says why.
  case dossierWithdrawn(DossierClosed)
  /// The work was stopped at the applicant's wish; the event's reason says why.
  case dossierStopped(DossierStopped)
  /// Something written wrongly was put right; the event's reason says why.
  indirect case dossierCorrected(DossierCorrected)
  /// A paper was replaced by what a database says.
  case dataLookedUp(DataLookedUp)
  /// An agency of a linked procedure began.
  case legStarted(LegStarted)
  /// An agency of a linked procedure has its result.
  case legFinished(LegFinished)
  /// The result of one agency is in the citizen's hands.
  case legReturned(LegReturned)
  /// Documents were certified and entered in their register.
  case certified(Certified)
  /// An entry of a certification register was declared void; the event's reason says why.
  case certificationVoided(CertificationVoided)
  /// The receipt slip was printed.
  case slipPrinted(SlipPrinted)
  /// Somebody was told what a procedure needs.
  indirect case guidanceGiven(Guidance)
  /// A guide on duty helped somebody.
  case assistGiven(Assist)
  /// A guide came on duty.
  case dutyBegan(Duty)
  /// A guide went off duty.
  case dutyEnded(Duty)
  /// A procedure was reviewed.
  case procedureReviewed(ProcedureReview)
  /// The figures of a period were frozen; the event's reason says why though something was left over,
  /// or why once more.
  indirect case periodClosed(PeriodClosing)
  /// Something happened to the queue, its counters or its appointments.
  indirect case queue(QueueChange)
  /// The dossiers of a second desk were taken over.
  indirect case deskMerged(DeskMerged)
}

extension Change {
  /// What a change is about.
  public enum Subject: Hashable, Sendable, Codable {
    case dossier(DossierCode)
    case ticket(TicketID)
    case entry(BookNumber)
    case procedure(String)
    case counter(Int)
    case appointment(AppointmentID)
    case period(ReportPeriod)
    case desk(String)
  }

  /// What the change is about.
  public var subject: Subject {
    switch self {
    case .dossierFiled(let receipt), .dossierReceived(let receipt): .dossier(receipt.code)
    case .dossierAccepted(let start), .clockStarted(let start): .dossier(start.code)
    case .dossierPassed(let pass): .dossier(pass.code)
    case .dossierHandedBack(let pass): .dossier(pass.code)
    case .supplementRequested(let request): .dossier(request.code)
    case .supplementCompleted(let end), .paymentCompleted(let end): .dossier(end.code)
    case .paymentDemanded(let demand): .dossier(demand.code)
    case .feePaid(let payment): .dossier(payment.code)
    case .feeExempted(let exemption): .dossier(exemption.code)
    case .feeRefunded(let refund): .dossier(refund.code)
    case .dossierExtended(let new): .dossier(new.code)
    case .dossierFinished(let finish): .dossier(finish.code)
    case .resultShelved(let shelf): .dossier(shelf.code)
    case .applicantContacted(let contact): .dossier(contact.code)
    case .dossierReturned(let handing), .papersReturned(let handing): .dossier(handing.code)
    case .dossierRefused(let close), .dossierWithdrawn(let close): .dossier(close.code)
    case .dossierStopped(let stop): .dossier(stop.code)
    case .dossierCorrected(let correction): .dossier(correction.code)
    case .dataLookedUp(let lookup): .dossier(lookup.code)
    case .legStarted(let leg): .dossier(leg.code)
    case .legFinished(let leg): .dossier(leg.code)
    case .legReturned(let leg): .dossier(leg.code)
    case .certified(let certified): .dossier(certified.code)
    case .certificationVoided(let void): .dossier(void.code)
    case .slipPrinted(let print): .dossier(print.code)
    case .guidanceGiven(let guidance): .entry(guidance.number)
    case .assistGiven(let assist): .entry(assist.number)
    case .dutyBegan(let duty), .dutyEnded(let duty): .entry(duty.number)
    case .procedureReviewed(let review): .procedure(review.procedure)
    case .periodClosed(let closing): .period(closing.period)
    case .queue(let change): change.subject
    case .deskMerged(let merged): .desk(merged.unit)
    }
  }
}
