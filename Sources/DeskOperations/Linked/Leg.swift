extension Dossier {
  /// One agency's part of a linked procedure (liên thông).
  public struct Leg: Hashable, Sendable, Codable {
    /// The name, by which it is known within its dossier.
    public var name: String
    /// The agency that does it.
    public var agency: String
    /// How long the agency may take; nil where the source is silent.
    public var period: Period?
    /// The hour after which a same-day leg is due a day later.
    public var cutoff: TimeOfDay?
    /// When it is due as told to the citizen; nil where the source is silent.
    public var due: Moment?
    /// When the agency began.
    public var startedAt: Moment?
    /// When its result existed.
    public var finishedAt: Moment?
    /// What the result is.
    public var result: String?
    /// When the citizen had it.
    public var returnedAt: Moment?
    /// Who collected it.
    public var recipient: String?
  }
}
