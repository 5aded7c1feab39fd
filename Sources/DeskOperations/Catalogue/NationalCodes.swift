/// The codes by which the national portal knows what we call by words: `codes.json`.
///
/// Who sets them changes (Nghị định 309/2026/NĐ-CP gives them to Bộ Công an), so they are data. A word
/// of ours without a code there is left out of what other systems get, never given one.
public struct NationalCodes: Hashable, Sendable, Codable {
  /// A status of the portal.
  public struct Status: Hashable, Sendable, Codable {
    /// The portal's number, 1 to 10.
    public var code: Int
    /// The portal's name for it.
    public var name: String

    /// A status of the portal.
    public init(code: Int, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// The status under which the portal shows a state of ours.
  public struct State: Hashable, Sendable, Codable {
    /// Our state.
    public var state: DossierStatus
    /// The portal's number.
    public var code: Int

    /// The status under which the portal shows a state of ours.
    public init(state: DossierStatus, code: Int) {
      self.state = state
      self.code = code
    }
  }

  /// The statuses of the portal.
  public var statuses: [Status]
  /// One entry for each state of ours.
  public var states: [State]

  /// The codes of the portal.
  public init(statuses: [Status], states: [State]) {
    self.statuses = statuses
    self.states = states
  }

  /// The portal's status for a state of ours; nil where the file names none.
  public func status(of state: DossierStatus) -> Status? {
    states.first { $0.state == state }.flatMap { entry in
      statuses.first { $0.code == entry.code }
    }
  }
}
