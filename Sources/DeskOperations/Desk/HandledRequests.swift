/// The requests carried out lately, by their keys, so that repeating one does nothing.
public struct HandledRequests: Hashable, Sendable {
  /// What a request came to.
  struct Handled: Hashable, Codable {
    var date: CivilDate
    var kind: Event.Kind
    var subject: Change.Subject
  }

  private var byKey: [String: Handled] = [:]

  subscript(key: String) -> Handled? { byKey[key] }

  /// Notes an event; of several of one request the last is what was wanted.
  mutating func note(_ event: Event) {
    byKey[event.key] = Handled(
      date: event.at.date, kind: event.kind, subject: event.change.subject)
  }

  /// Forgets what was done before a day.
  mutating func forget(before day: CivilDate) { byKey = byKey.filter { $0.value.date >= day } }
}

extension HandledRequests: Codable {
  private struct Entry: Codable {
    var key: String
    var handled: Handled
  }

  /// Decodes a list of keys and what they came to.
  public init(from decoder: any Decoder) throws {
    for entry in try [Entry](from: decoder) { byKey[entry.key] = entry.handled }
  }

  /// Encodes them in the order of their keys.
  public func encode(to encoder: any Encoder) throws {
    let entries = byKey.map { Entry(key: $0.key, handled: $0.value) }
    try entries.sorted { $0.key < $1.key }.encode(to: encoder)
  }
}

extension Desk {
  /// Whether a request with this key was carried out lately.
  public func hasHandled(_ key: String) -> Bool { handledRequests[key] != nil }
}
