extension Change {
  /// The numbers of yearly books that the change gives out.
  var numbersGiven: [BookNumber] {
    switch self {
    case .dossierReceived(let receipt): [receipt.number].compactMap { $0 }
    case .dossierAccepted(let start): [start.number].compactMap { $0 }
    case .supplementRequested(let request): [request.number].compactMap { $0 }
    case .dossierRefused(let close), .dossierWithdrawn(let close):
      [close.number].compactMap { $0 }
    case .dossierStopped(let stop): [stop.number]
    case .dossierExtended(let new): [new.number]
    case .feePaid(let payment): [payment.receipt]
    case .certified(let certified): certified.entries.map(\.number)
    case .guidanceGiven(let guidance): [guidance.number]
    case .assistGiven(let assist): [assist.number]
    case .dutyBegan(let duty): [duty.number]
    default: []
    }
  }
}
