/// A hand-over.
public struct DossierPassed: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// From whom; nil for the desk.
  public var from: Dossier.Holder?
  /// To whom.
  public var to: Dossier.Holder
  /// Who took it there, where that is known.
  public var receivedBy: String?
  /// The latest moment for handing it over; nil where no rule binds.
  public var due: Moment?
}

/// A dossier or its result that came back to the desk.
public struct DossierHandedBack: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// From whom.
  public var from: Dossier.Holder?
  /// Who took it at the desk, where that is not who wrote it down.
  public var receivedBy: String?
}

/// A request to complete the papers.
public struct SupplementRequested: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// What is missing, all at once.
  public var items: [String]
  /// The number of the form.
  public var number: BookNumber?
  /// Whether the specialist asked, after checking.
  public var afterCheck: Bool?
  /// The latest moment for asking; nil where no limit is set.
  public var askBy: Moment?
  /// By when the applicant should answer; nil where no limit is set.
  public var answerBy: Moment?
  /// Who allowed a further request: a supervisor's id.
  public var approvedBy: String?
}

/// A demand for money before the work goes on.
public struct PaymentDemanded: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// In đồng.
  public var amount: Int
  /// What it is for.
  public var purpose: String
}

/// The end of a wait, with the date that now counts.
public struct WaitEnded: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// The due moment after the wait.
  public var due: Moment?
  /// The latest moment for accepting it or asking again, where it was not accepted yet.
  public var acceptBy: Moment?
  /// Whether all days walked were in loaded years.
  public var certain: Bool
  /// The agencies of a linked procedure with their new dates.
  public var legs: [Dossier.Leg]?
  /// The papers brought with the answer; nil where none were.
  public var papers: [Intake.Paper]?
}

/// An apology with a later date.
public struct DossierExtended: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// The number of the form.
  public var number: BookNumber
  /// The date now promised; lateness is still counted on the one before.
  public var promised: Moment
  /// Who signs: the head of the agency.
  public var signatory: String
}

/// A result.
public struct DossierFinished: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// What the result is.
  public var result: String?
}

/// Where a result lies until it is collected.
public struct ResultShelved: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// The place, such as a shelf and a box.
  public var place: String
}

/// A word to the applicant.
public struct ApplicantContacted: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// What it was about.
  public var topic: Dossier.Contact.Topic
  /// By which way.
  public var means: Dossier.Contact.Means
  /// What was said or answered.
  public var note: String?
}

/// A result handed over, or the papers of what ended without one.
public struct DossierReturned: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// Who collected it.
  public var recipient: String
  /// The paper that lets somebody else collect it; nil when the applicant did.
  public var authorisation: String?
  /// By which way.
  public var method: ReturnMethod
  /// The originals given back; nil where none were kept.
  public var originals: [String]?
  /// The number of the postal item, where it was sent.
  public var item: String?
}

/// A dossier that ended without a result.
public struct DossierClosed: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// The number of the form, where one is written.
  public var number: BookNumber?
}

/// Work that was stopped at the applicant's wish.
public struct DossierStopped: Hashable, Sendable, Codable {
  /// Which dossier.
  public var code: DossierCode
  /// The number of the form.
  public var number: BookNumber
  /// What becomes of the fees and charges, in a sentence; nil where none were paid.
  public var fees: String?
}
