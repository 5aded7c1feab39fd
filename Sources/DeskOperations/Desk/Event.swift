/// One thing that happened at the desk: what, when, by whom, and why.
///
/// Events are only ever appended. The desk's state is what comes out of applying them in order.
public struct Event: Hashable, Sendable {
  /// When it was written down.
  public var at: Moment
  /// When it really happened, where it was written down later.
  public var happenedAt: Moment?
  /// Who did it: a person's id.
  public var by: String
  /// At which counter; nil away from one.
  public var counter: Int?
  /// The key of the request, the same when a key is pressed twice.
  public var key: String
  /// Why, where a reason was asked for.
  public var reason: String?
  /// What happened.
  public var change: Change

  /// When it happened, whenever it was written down.
  public var moment: Moment { happenedAt ?? at }

  /// An event.
  public init(
    at: Moment, happenedAt: Moment? = nil, by: String, counter: Int?, key: String,
    reason: String? = nil, change: Change
  ) {
    self.at = at
    self.happenedAt = happenedAt
    self.by = by
    self.counter = counter
    self.key = key
    self.reason = reason
    self.change = change
  }
}

extension Event {
  /// The words by which files name the changes.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case dossierFiled, dossierReceived, dossierAccepted, clockStarted, dossierPassed
    case dossierHandedBack, supplementRequested, supplementCompleted, paymentDemanded
    case paymentCompleted, feePaid, feeExempted, feeRefunded, dossierExtended, dossierFinished
    case resultShelved, applicantContacted, dossierReturned, papersReturned, dossierRefused
    case dossierWithdrawn, dossierStopped, dossierCorrected, dataLookedUp, legStarted, legFinished
    case legReturned, certified, certificationVoided, slipPrinted, guidanceGiven, assistGiven,
      dutyBegan
    case dutyEnded, procedureReviewed, periodClosed
    case ticketTaken, ticketCalled, ticketPicked, ticketBegun
    case ticketServed, ticketMissed, ticketCameBack, ticketHeld, ticketResumed, ticketTransferred
    case ticketSplit, ticketCancelled, ticketReactivated, ticketUndone, ticketClosed
    case counterOpened, counterPaused, counterClosed, counterTakenOver, counterHelping
    case appointmentBooked, appointmentCancelled, deskMerged
  }

  /// Which change this is.
  public var kind: Kind {
    switch change {
    case .dossierFiled: .dossierFiled
    case .dossierReceived: .dossierReceived
    case .dossierAccepted: .dossierAccepted
    case .clockStarted: .clockStarted
    case .dossierPassed: .dossierPassed
    case .dossierHandedBack: .dossierHandedBack
    case .supplementRequested: .supplementRequested
    case .supplementCompleted: .supplementCompleted
    case .paymentDemanded: .paymentDemanded
    case .paymentCompleted: .paymentCompleted
    case .feePaid: .feePaid
    case .feeExempted: .feeExempted
    case .feeRefunded: .feeRefunded
    case .dossierExtended: .dossierExtended
    case .dossierFinished: .dossierFinished
    case .resultShelved: .resultShelved
    case .applicantContacted: .applicantContacted
    case .dossierReturned: .dossierReturned
    case .papersReturned: .papersReturned
    case .dossierRefused: .dossierRefused
    case .dossierWithdrawn: .dossierWithdrawn
    case .dossierStopped: .dossierStopped
    case .dossierCorrected: .dossierCorrected
    case .dataLookedUp: .dataLookedUp
    case .legStarted: .legStarted
    case .legFinished: .legFinished
    case .legReturned: .legReturned
    case .certified: .certified
    case .certificationVoided: .certificationVoided
    case .slipPrinted: .slipPrinted
    case .guidanceGiven: .guidanceGiven
    case .assistGiven: .assistGiven
    case .dutyBegan: .dutyBegan
    case .dutyEnded: .dutyEnded
    case .procedureReviewed: .procedureReviewed
    case .periodClosed: .periodClosed
    case .queue(let change): change.kind
    case .deskMerged: .deskMerged
    }
  }
}
