extension Event: Codable {
  private enum CodingKeys: String, CodingKey {
    case at, happenedAt, by, counter, key, reason, type, data
  }

  /// Decodes `{"at": …, "by": …, "key": …, "type": "dossierPassed", "data": {…}}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    at = try container.decode(Moment.self, forKey: .at)
    happenedAt = try container.decodeIfPresent(Moment.self, forKey: .happenedAt)
    by = try container.decode(String.self, forKey: .by)
    counter = try container.decodeIfPresent(Int.self, forKey: .counter)
    key = try container.decode(String.self, forKey: .key)
    reason = try container.decodeIfPresent(String.self, forKey: .reason)
    let data = EventPayload(decoder: try container.superDecoder(forKey: .data))
    let kind = try container.decode(Kind.self, forKey: .type)
    if let change = try QueueChange(kind, from: data) {
      self.change = .queue(change)
      return
    }
    change =
      switch kind {
      case .dossierFiled: .dossierFiled(try data())
      case .dossierReceived: .dossierReceived(try data())
      case .dossierAccepted: .dossierAccepted(try data())
      case .clockStarted: .clockStarted(try data())
      case .dossierPassed: .dossierPassed(try data())
      case .dossierHandedBack: .dossierHandedBack(try data())
      case .supplementRequested: .supplementRequested(try data())
      case .supplementCompleted: .supplementCompleted(try data())
      case .paymentDemanded: .paymentDemanded(try data())
      case .paymentCompleted: .paymentCompleted(try data())
      case .feePaid: .feePaid(try data())
      case .feeExempted: .feeExempted(try data())
      case .feeRefunded: .feeRefunded(try data())
      case .dossierExtended: .dossierExtended(try data())
      case .dossierFinished: .dossierFinished(try data())
      case .resultShelved: .resultShelved(try data())
      case .applicantContacted: .applicantContacted(try data())
      case .dossierReturned: .dossierReturned(try data())
      case .papersReturned: .papersReturned(try data())
      case .dossierRefused: .dossierRefused(try data())
      case .dossierWithdrawn: .dossierWithdrawn(try data())
      case .dossierStopped: .dossierStopped(try data())
      case .dossierCorrected: .dossierCorrected(try data())
      case .dataLookedUp: .dataLookedUp(try data())
      case .legStarted: .legStarted(try data())
      case .legFinished: .legFinished(try data())
      case .legReturned: .legReturned(try data())
      case .certified: .certified(try data())
      case .certificationVoided: .certificationVoided(try data())
      case .slipPrinted: .slipPrinted(try data())
      case .guidanceGiven: .guidanceGiven(try data())
      case .assistGiven: .assistGiven(try data())
      case .dutyBegan: .dutyBegan(try data())
      case .dutyEnded: .dutyEnded(try data())
      case .procedureReviewed: .procedureReviewed(try data())
      case .periodClosed: .periodClosed(try data())
      case .deskMerged: .deskMerged(try data())
      default:
        throw DecodingError.dataCorruptedError(
          forKey: .type, in: container, debugDescription: "nothing is read for “\(kind.rawValue)”")
      }
  }

  /// Encodes as `{"at": …, "by": …, "key": …, "type": "dossierPassed", "data": {…}}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(at, forKey: .at)
    try container.encodeIfPresent(happenedAt, forKey: .happenedAt)
    try container.encode(by, forKey: .by)
    try container.encodeIfPresent(counter, forKey: .counter)
    try container.encode(key, forKey: .key)
    try container.encodeIfPresent(reason, forKey: .reason)
    try container.encode(kind, forKey: .type)
    try container.encode(change.payload, forKey: .data)
  }
}

extension Change {
  /// What belongs to the change, as files hold it.
  fileprivate var payload: any Encodable {
    switch self {
    case .dossierFiled(let data): data
    case .dossierReceived(let data): data
    case .dossierAccepted(let data): data
    case .clockStarted(let data): data
    case .dossierPassed(let data): data
    case .dossierHandedBack(let data): data
    case .supplementRequested(let data): data
    case .supplementCompleted(let data): data
    case .paymentDemanded(let data): data
    case .paymentCompleted(let data): data
    case .feePaid(let data): data
    case .feeExempted(let data): data
    case .feeRefunded(let data): data
    case .dossierExtended(let data): data
    case .dossierFinished(let data): data
    case .resultShelved(let data): data
    case .applicantContacted(let data): data
    case .dossierReturned(let data), .papersReturned(let data): data
    case .dossierRefused(let data): data
    case .dossierWithdrawn(let data): data
    case .dossierStopped(let data): data
    case .dossierCorrected(let data): data
    case .dataLookedUp(let data): data
    case .legStarted(let data): data
    case .legFinished(let data): data
    case .legReturned(let data): data
    case .certified(let data): data
    case .certificationVoided(let data): data
    case .slipPrinted(let data): data
    case .guidanceGiven(let data): data
    case .assistGiven(let data): data
    case .dutyBegan(let data): data
    case .dutyEnded(let data): data
    case .procedureReviewed(let data): data
    case .periodClosed(let data): data
    case .queue(let change): change.payload
    case .deskMerged(let data): data
    }
  }
}

/// The payload of an event, read as whatever is asked of it.
struct EventPayload {
  let decoder: any Decoder

  func callAsFunction<Payload: Decodable>() throws -> Payload {
    try Payload(from: decoder)
  }
}
