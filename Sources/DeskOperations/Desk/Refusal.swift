/// Why the desk will not do what was asked; nothing has changed.
public enum Refusal: Error, Hashable, Sendable {
  /// The clock stands before the last event.
  case clockWentBack(now: Moment, last: Moment)
  /// Nobody is known by that id.
  case unknownPerson(String)
  /// The desk has no such counter.
  case unknownCounter(Int)
  /// A counter is needed and none was named.
  case counterNeeded
  /// No dossier has that code.
  case unknownDossier(String)
  /// No procedure has that code.
  case unknownProcedure(String)
  /// The procedure is no longer in force.
  case procedureNotInForce(String)
  /// The source names no confirmed time, so the clerk must give one.
  case timeNeeded(procedure: String)
  /// The procedure has no case of that name.
  case unknownVariant(String)
  /// A field that must be filled is empty.
  case missing(Field)
  /// A field does not look right.
  case malformed(Field, String)
  /// A field is longer than its limit in characters.
  case tooLong(Field, limit: Int)
  /// A field held control characters or escape sequences.
  case unclean(Field)
  /// The request's key was used for something else before.
  case keyUsedBefore
  /// The step is not lawful in the dossier's present state; the article says so, where one is known.
  case notPossible(Step, DossierCode, DossierStatus, article: String? = nil)
  /// The agency elsewhere that decides has not received it, so its time does not run yet.
  case clockNotStarted(DossierCode, agency: String)
  /// What is handed over costs so much, in đồng, and nobody has paid.
  case notPaid(DossierCode, Int)
  /// A procedure that is numbered and priced at the certification counter.
  case certifyInstead(String)
  /// An agency elsewhere decides, so this desk has no result to hand over.
  case notDecidedHere(agency: String)
  /// Money and the ground for taking none, both at once.
  case paidAndExempt
  /// The ground is one for other fields alone.
  case exemptionElsewhere(String, fields: [String])
  /// A number above what may be.
  case aboveLimit(Field, Int)
  /// Whoever should get it has it: a unit.
  case alreadyThere(DossierCode, unit: String)
  /// The specialist cannot have checked what never left the desk.
  case notChecked(DossierCode)
  /// What is told to have happened lies before what is already written, or in the future.
  case momentOutOfOrder(Moment, earliest: Moment?, latest: Moment)
  /// Such a thing cannot be written down afterwards.
  case notAfterwards
  /// Only clerks and supervisors do this.
  case onlyReception
  /// A further request for papers needs a supervisor.
  case supervisorNeeded(round: Int, article: String?)
  /// The dossier was extended as often as the law allows.
  case extendedBefore(times: Int, article: String?)
  /// It is too late to extend: the last day for it has passed.
  case tooLateToExtend(lastDay: CivilDate?, article: String?)
  /// The new date is not later than the one before, or not a working day.
  case dateNotLater(CivilDate, than: Moment?)
  /// There is no due date that could be extended.
  case nothingToExtend(DossierCode)
  /// Somebody else collects, without a paper that allows it.
  case authorisationNeeded(recipient: String, article: String?)
  /// Nobody collected the result in time, so it is void.
  case resultVoid(DossierCode, lastDay: CivilDate, source: String)
  /// A correction that changes nothing.
  case nothingToCorrect(DossierCode)
  /// The result exists: only the person can still be corrected.
  case onlyPersonCorrectable(DossierCode)
  /// A moment of receipt after something that was done with the dossier.
  case receiptAfterAct(Moment, act: Moment)
  /// An old dossier that is entered without the moment at which it was received.
  case backlogNeedsMoment
  /// A day that lies in the past and should not.
  case dayPassed(Field, CivilDate)
  /// The old dossier of that number was entered before.
  case enteredBefore(String, DossierCode)
  /// The dossier has no such leg.
  case unknownLeg(String, DossierCode)
  /// A leg of a procedure was chosen without the leg it follows.
  case legNeeds(String, String)
  /// A leg cannot begin before the result of the leg it follows.
  case legWaits(String, for: String, article: String?)
  /// A leg is not in a state for this: not begun, or already done.
  case legNotPossible(Step, String)
  /// Legs of the dossier have no result yet.
  case legsOpen([String])
  /// The dossier has no such receipt.
  case unknownReceipt(BookNumber)
  /// More is asked than there is, in đồng.
  case moreThanPaid(Int, left: Int)
  /// The law file names no such thing.
  case unknownName(Field, String)
  /// The register has no such entry in this dossier, or it is void.
  case unknownEntry(BookNumber)
  /// `law.json` does not say enough for this.
  case lawSilent(Step)
  /// The dossier has no such paper by its history.
  case noPaper(IssuedPaper, DossierCode)
  /// Nothing of the kind was written down, so there is nothing to print: a number or a day.
  case nothingToPrint(String)
  /// `law.json` names no books, so nothing can be numbered.
  case booksMissing
  /// The person is on duty already, or not at all.
  case dutyNotPossible(String, isOnDuty: Bool)
  /// The pattern of `desk.json` gives no usable code, or one already in use.
  case unusableCode(String)
  /// The day's numbers are used up.
  case queueFull(limit: Int)
  /// Nobody is waiting.
  case nobodyWaiting
  /// People wait, but in lines that this counter does not serve.
  case nobodyForCounter(Int, waitingElsewhere: Int)
  /// No ticket of that day has that number.
  case unknownTicket(String)
  /// The ticket is not in a state for this.
  case ticketNotPossible(TicketID, Ticket.State)
  /// The ticket is being served at another counter.
  case ticketElsewhere(TicketID, counter: Int)
  /// The number was called as often as the desk calls.
  case calledEnough(TicketID, times: Int)
  /// The ticket would go where it is.
  case nothingToTransfer(TicketID)
  /// Nothing was done to the ticket that could be undone.
  case nothingToUndo(TicketID)
  /// Nothing of the day's queue is open any more.
  case nothingOpen
  /// Only somebody who leads the desk may.
  case onlySupervisor
  /// Only days, weeks, months, quarters and years of the calendar are closed.
  case noSuchPeriod
  /// The period lasts until that day.
  case periodNotOver(CivilDate)
  /// The period was closed then, and no figure has changed since.
  case closedAlready(Moment)
  /// Something is left over that must not be, and nobody said why.
  case unfinished([DayCheck.Kind])
  /// Somebody else sits at the counter.
  case counterHeld(Int, by: String)
  /// The counter has a ticket in hand.
  case counterBusy(Int, TicketID)
  /// The counter is not in a state for this.
  case counterNotPossible(Int, CounterState.Mode)
  /// The doors are closed at that moment.
  case closedThen(Moment)
  /// There is no such appointment.
  case unknownAppointment(AppointmentID)
  /// The appointment is for another moment.
  case appointmentOnOtherDay(Moment)
  /// The person has come already, with that ticket.
  case appointmentTakenUp(TicketID)

  /// What can be filled in.
  public enum Field: String, CaseIterable, Hashable, Sendable, Codable {
    case name, personalID, phone, address, email, submitter, papers, sets, fee, note
    case reason, items, recipient, authorisation, result, unit, timeSource, service, key
    case procedure, variant, receivedAt, channel, returnMethod, lookup, otherCode, item, agency
    case filedAt, clearBy, legs, place, signatory, amount, purpose, exemption, originals
    case documents, pages, copies, kind, register, proposal, postal, listener, feeKind, payer
    case database, cost, settlement, group, priority, minutes, appointment
  }

  /// What can be done to a dossier.
  public enum Step: String, CaseIterable, Hashable, Sendable, Codable {
    case accept, startClock, pass, handBack, requestSupplement, completeSupplement
    case demandPayment, pay, exempt, refund, extend, finish, shelve, contact, `return`
    case refuse, withdraw, stop, correct, lookUp, startLeg, finishLeg, returnLeg
    case certify, voidCertification, returnPapers
  }
}

extension Refusal.Step {
  /// Whether the step is lawful for a dossier as it stands.
  ///
  /// What is certified at the counter need not leave it before it is finished, and what came back
  /// from a unit may have brought its result. A time that runs does not begin again, and one that was
  /// not accepted cannot begin.
  public func isLawful(for dossier: Dossier) -> Bool {
    switch self {
    case .finish where dossier.status == .received:
      dossier.certificationRequest != nil || dossier.cameBack
    case .startClock:
      isLawful(in: dossier.status) && dossier.wasAccepted && dossier.clockFrom == nil
    case .handBack: isLawful(in: dossier.status) && dossier.holder != nil
    case .returnPapers:
      isLawful(in: dossier.status) && dossier.handing == nil && !dossier.originals.isEmpty
    default: isLawful(in: dossier.status)
    }
  }

  /// Whether the step is lawful for a dossier in a state.
  ///
  /// Refusal, withdrawal and stop end a dossier only before a result exists. The article behind each
  /// step is data: `Law.article(for:)`.
  public func isLawful(in status: DossierStatus) -> Bool {
    switch self {
    case .accept: status == .filed
    case .startClock: status.isOpen
    case .pass: status == .received || status == .processing
    // Also what ended: the papers lie at the unit and come home.
    case .handBack: status != .filed && status != .received
    case .requestSupplement: status == .filed || status == .received || status == .processing
    case .completeSupplement: status == .waiting
    case .demandPayment: status == .received || status == .processing
    case .pay, .exempt: status.isOpen || status == .finished
    case .refund: status != .filed
    case .extend: status == .received || status == .processing
    case .finish: status == .processing
    case .shelve: status == .finished
    case .contact: status != .returned
    case .return: status == .finished
    case .refuse: status.isOpen || status == .filed
    case .withdraw: status.isOpen || status == .filed
    case .stop: status.isOpen || status == .withdrawn
    case .correct: status.isOpen || status == .filed || status == .finished
    case .lookUp: status.isOpen || status == .filed
    case .startLeg, .finishLeg: status == .received || status == .processing
    // What one agency has made is the citizen's, also where the whole came to nothing.
    case .returnLeg: status != .filed
    case .certify: status == .received
    case .voidCertification: true
    case .returnPapers: status == .refused || status == .withdrawn || status == .stopped
    }
  }
}
