/// What happened at the desk; the payload of an event.
public enum Change: Hashable, Sendable {
  /// A dossier was accepted as complete.
  case dossierReceived(Receipt)
  /// A dossier went to an officer or unit.
  case dossierPassed(DossierPassed)
  /// The applicant was asked to complete the papers.
  case supplementRequested(SupplementRequested)
  /// What was asked for is complete.
  case supplementCompleted(SupplementCompleted)
  /// The result exists.
  case dossierFinished(DossierFinished)
  /// The result is in the citizen's hands.
  case dossierReturned(DossierReturned)
  /// The dossier was refused; the event's reason says why.
  case dossierRefused(DossierClosed)
  /// The applicant took the dossier back; the event's reason says why.
  case dossierWithdrawn(DossierClosed)
  /// The receipt slip was printed.
  case slipPrinted(SlipPrinted)
  /// Somebody took a number.
  case ticketTaken(TicketTaken)
  /// A number was called to the event's counter, for the first time or again.
  case ticketCalled(TicketID)
  /// The person was served.
  case ticketServed(TicketID)
  /// Nobody came.
  case ticketMissed(TicketID)
  /// The person gave up before being called.
  case ticketCancelled(TicketID)
}

/// A dossier as accepted, with the dates promised.
public struct Receipt: Hashable, Sendable, Codable {
  /// The new code.
  public var code: DossierCode
  /// The serial within unit and day, kept so that it is never given again.
  public var serial: Int
  /// The unit that numbers.
  public var unit: String
  /// The procedure's name as of today.
  public var procedureName: String
  /// The procedure's field as of today.
  public var field: String
  /// What was handed in.
  public var intake: Intake
  /// What the slip promises.
  public var promise: Dossier.Promise
}

/// A hand-over.
public struct DossierPassed: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// To whom.
  public var to: Dossier.Holder
}

/// A request to complete the papers.
public struct SupplementRequested: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// What is missing, all at once.
  public var items: [String]
}

/// A completed supplement, with the date that now counts.
public struct SupplementCompleted: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// The due moment after the wait.
  public var due: Moment?
  /// Whether all days walked were in loaded years.
  public var certain: Bool
}

/// A result.
public struct DossierFinished: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// What the result is.
  public var result: String?
}

/// A result handed over.
public struct DossierReturned: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// Who collected it.
  public var recipient: String
  /// The paper that lets somebody else collect it; nil when the applicant did.
  public var authorisation: String?
  /// By which way.
  public var method: ReturnMethod
}

/// A dossier that ended without a result.
public struct DossierClosed: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
}

/// A printed slip.
public struct SlipPrinted: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// 1 for the first print.
  public var copy: Int
}

/// A number taken.
public struct TicketTaken: Hashable, Sendable, Codable {
  /// The new ticket.
  public var id: TicketID
  /// The field or errand; nil for any.
  public var service: String?
}

extension Change {
  /// The dossier or ticket a change is about.
  public enum Subject: Hashable, Sendable, Codable {
    case dossier(DossierCode)
    case ticket(TicketID)
  }

  /// What the change is about.
  public var subject: Subject {
    switch self {
    case .dossierReceived(let receipt): .dossier(receipt.code)
    case .dossierPassed(let pass): .dossier(pass.code)
    case .supplementRequested(let request): .dossier(request.code)
    case .supplementCompleted(let completion): .dossier(completion.code)
    case .dossierFinished(let finish): .dossier(finish.code)
    case .dossierReturned(let handing): .dossier(handing.code)
    case .dossierRefused(let close), .dossierWithdrawn(let close): .dossier(close.code)
    case .slipPrinted(let print): .dossier(print.code)
    case .ticketTaken(let taking): .ticket(taking.id)
    case .ticketCalled(let id), .ticketServed(let id), .ticketMissed(let id),
      .ticketCancelled(let id):
      .ticket(id)
    }
  }
}
