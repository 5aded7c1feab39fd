/// What somebody wants done.
public enum Command: Hashable, Sendable {
  /// Accept a dossier and number it.
  case receiveDossier(Intake)
  /// Hand a dossier over.
  case passDossier(DossierCode, to: Dossier.Holder)
  /// Ask the applicant to complete the papers; the request's reason says why.
  case requestSupplement(DossierCode, items: [String])
  /// Note that what was asked for is complete.
  case completeSupplement(DossierCode)
  /// Note that the result exists.
  case finishDossier(DossierCode, result: String?)
  /// Hand the result to somebody.
  case returnDossier(DossierCode, recipient: String, authorisation: String?, method: ReturnMethod)
  /// Refuse; the request's reason says why.
  case refuseDossier(DossierCode)
  /// Take back for the applicant; the request's reason says why.
  case withdrawDossier(DossierCode)
  /// Note that the slip was printed.
  case recordSlip(DossierCode)
  /// Take a number.
  case takeTicket(service: String?)
  /// Call the next number to the request's counter, ending the one in service there.
  case callNext
  /// Call the number in service at the request's counter again.
  case recallTicket(TicketID)
  /// End the service of a called number.
  case finishTicket(TicketID)
  /// Note that nobody came.
  case missTicket(TicketID)
  /// Take a waiting number out of the line.
  case cancelTicket(TicketID)
}

extension Command {
  /// Whether carrying out this command could have come to that.
  func ends(in done: Desk.Handled) -> Bool {
    switch self {
    case .receiveDossier: done.kind == .dossierReceived
    case .passDossier(let code, _): done.matches(.dossierPassed, of: code)
    case .requestSupplement(let code, _): done.matches(.supplementRequested, of: code)
    case .completeSupplement(let code): done.matches(.supplementCompleted, of: code)
    case .finishDossier(let code, _): done.matches(.dossierFinished, of: code)
    case .returnDossier(let code, _, _, _): done.matches(.dossierReturned, of: code)
    case .refuseDossier(let code): done.matches(.dossierRefused, of: code)
    case .withdrawDossier(let code): done.matches(.dossierWithdrawn, of: code)
    case .recordSlip(let code): done.matches(.slipPrinted, of: code)
    case .takeTicket: done.kind == .ticketTaken
    case .callNext: done.kind == .ticketCalled
    case .recallTicket(let id): done.matches(.ticketCalled, of: id)
    case .finishTicket(let id): done.matches(.ticketServed, of: id)
    case .missTicket(let id): done.matches(.ticketMissed, of: id)
    case .cancelTicket(let id): done.matches(.ticketCancelled, of: id)
    }
  }
}

extension Desk.Handled {
  fileprivate func matches(_ kind: Event.Kind, of code: DossierCode) -> Bool {
    self.kind == kind && subject == .dossier(code)
  }

  fileprivate func matches(_ kind: Event.Kind, of id: TicketID) -> Bool {
    self.kind == kind && subject == .ticket(id)
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

  /// A command with who wants it, where, and why.
  public init(_ command: Command, by: String, counter: Int?, key: String, reason: String? = nil) {
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
