extension Desk {
  /// A dossier at hand, as the state keeps it: by what happened to it.
  public struct AtHand: Sendable, Codable {
    /// Its place among all that the desk ever took in.
    public var ordinal: Int
    /// Whether it had been put away and was taken back.
    public var wasPutAway: Bool?
    /// Everything that happened to it.
    public var events: [Event]

    /// The dossier that comes out of its events, ready to be taken in; nil where they do not begin with
    /// its filing or receipt.
    public var whole: Whole? {
      Dossier(replaying: events).map {
        Whole(record: Record($0, ordinal: ordinal, wasPutAway: wasPutAway ?? false))
      }
    }

    /// A dossier that the state keeps, made ready to be taken in.
    public struct Whole: Sendable {
      let record: Record
    }

    /// A dossier by what happened to it.
    public init(ordinal: Int, wasPutAway: Bool, events: [Event]) {
      self.ordinal = ordinal
      self.wasPutAway = wasPutAway ? true : nil
      self.events = events
    }
  }

  /// The dossiers at hand, as the state keeps them.
  public var atHand: some RandomAccessCollection<AtHand> {
    records.lazy.map {
      AtHand(
        ordinal: $0.ordinal, wasPutAway: $0.wasPutAway, events: $0.dossier.history)
    }
  }

  /// Takes in a dossier that the state keeps, after those received before it.
  public mutating func takeAtHand(_ kept: AtHand.Whole) { add(kept.record) }
}
