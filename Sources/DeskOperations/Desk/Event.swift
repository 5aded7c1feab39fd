/// One thing that happened at the desk: what, when, by whom, and why.
///
/// Events are only ever appended. The desk's state is what comes out of applying them in order.
public struct Event: Hashable, Sendable {
  /// When it happened.
  public var at: Moment
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

  /// An event.
  public init(
    at: Moment, by: String, counter: Int?, key: String, reason: String? = nil, change: Change
  ) {
    self.at = at
    self.by = by
    self.counter = counter
    self.key = key
    self.reason = reason
    self.change = change
  }
}

extension Event: Codable {
  private enum CodingKeys: String, CodingKey {
    case at, by, counter, key, reason, type, data
  }

  /// The words by which files name the changes.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case dossierReceived, dossierPassed, supplementRequested, supplementCompleted, dossierFinished
    case dossierReturned, dossierRefused, dossierWithdrawn, slipPrinted
    case ticketTaken, ticketCalled, ticketServed, ticketMissed, ticketCancelled
  }

  /// Which change this is.
  public var kind: Kind {
    switch change {
    case .dossierReceived: .dossierReceived
    case .dossierPassed: .dossierPassed
    case .supplementRequested: .supplementRequested
    case .supplementCompleted: .supplementCompleted
    case .dossierFinished: .dossierFinished
    case .dossierReturned: .dossierReturned
    case .dossierRefused: .dossierRefused
    case .dossierWithdrawn: .dossierWithdrawn
    case .slipPrinted: .slipPrinted
    case .ticketTaken: .ticketTaken
    case .ticketCalled: .ticketCalled
    case .ticketServed: .ticketServed
    case .ticketMissed: .ticketMissed
    case .ticketCancelled: .ticketCancelled
    }
  }

  /// Decodes `{"at": …, "by": …, "key": …, "type": "dossierPassed", "data": {…}}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    at = try container.decode(Moment.self, forKey: .at)
    by = try container.decode(String.self, forKey: .by)
    counter = try container.decodeIfPresent(Int.self, forKey: .counter)
    key = try container.decode(String.self, forKey: .key)
    reason = try container.decodeIfPresent(String.self, forKey: .reason)
    func data<Payload: Decodable>() throws -> Payload {
      try container.decode(Payload.self, forKey: .data)
    }
    change =
      switch try container.decode(Kind.self, forKey: .type) {
      case .dossierReceived: .dossierReceived(try data())
      case .dossierPassed: .dossierPassed(try data())
      case .supplementRequested: .supplementRequested(try data())
      case .supplementCompleted: .supplementCompleted(try data())
      case .dossierFinished: .dossierFinished(try data())
      case .dossierReturned: .dossierReturned(try data())
      case .dossierRefused: .dossierRefused(try data())
      case .dossierWithdrawn: .dossierWithdrawn(try data())
      case .slipPrinted: .slipPrinted(try data())
      case .ticketTaken: .ticketTaken(try data())
      case .ticketCalled: .ticketCalled(try data())
      case .ticketServed: .ticketServed(try data())
      case .ticketMissed: .ticketMissed(try data())
      case .ticketCancelled: .ticketCancelled(try data())
      }
  }

  /// Encodes as `{"at": …, "by": …, "key": …, "type": "dossierPassed", "data": {…}}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(at, forKey: .at)
    try container.encode(by, forKey: .by)
    try container.encodeIfPresent(counter, forKey: .counter)
    try container.encode(key, forKey: .key)
    try container.encodeIfPresent(reason, forKey: .reason)
    try container.encode(kind, forKey: .type)
    switch change {
    case .dossierReceived(let data): try container.encode(data, forKey: .data)
    case .dossierPassed(let data): try container.encode(data, forKey: .data)
    case .supplementRequested(let data): try container.encode(data, forKey: .data)
    case .supplementCompleted(let data): try container.encode(data, forKey: .data)
    case .dossierFinished(let data): try container.encode(data, forKey: .data)
    case .dossierReturned(let data): try container.encode(data, forKey: .data)
    case .dossierRefused(let data), .dossierWithdrawn(let data):
      try container.encode(data, forKey: .data)
    case .slipPrinted(let data): try container.encode(data, forKey: .data)
    case .ticketTaken(let data): try container.encode(data, forKey: .data)
    case .ticketCalled(let data), .ticketServed(let data), .ticketMissed(let data),
      .ticketCancelled(let data):
      try container.encode(data, forKey: .data)
    }
  }
}
