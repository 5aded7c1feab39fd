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
  /// The step is not lawful in the dossier's present state.
  case notPossible(Step, DossierCode, DossierStatus)
  /// The pattern of `desk.json` gives no usable code, or one already in use.
  case unusableCode(String)
  /// The day's numbers are used up.
  case queueFull(limit: Int)
  /// Nobody is waiting.
  case nobodyWaiting
  /// No ticket of that day has that number.
  case unknownTicket(Int)
  /// The ticket is not in a state for this.
  case ticketNotPossible(TicketID, Ticket.State)
  /// The ticket is being served at another counter.
  case ticketElsewhere(TicketID, counter: Int)

  /// What can be filled in.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case name, personalID, phone, address, email, submitter, papers, sets, fee, note
    case reason, items, recipient, authorisation, result, unit, timeSource, service, key
  }

  /// What can be done to a dossier.
  public enum Step: String, CaseIterable, Hashable, Sendable {
    case pass, requestSupplement, completeSupplement, finish, `return`, refuse, withdraw
  }
}

extension Refusal.Step {
  /// Whether the step is lawful for a dossier in a state.
  ///
  /// Refusal and withdrawal end a dossier only before a result exists.
  public func isLawful(in status: DossierStatus) -> Bool {
    switch self {
    case .pass, .requestSupplement: status == .received || status == .processing
    case .completeSupplement: status == .waiting
    case .finish: status == .processing
    case .return: status == .finished
    case .refuse, .withdraw: status.isOpen
    }
  }
}
