extension Dossier {
  /// One agency's part of a linked procedure (liên thông).
  ///
  /// A form reads `dossier.legs` in their order: `name`, `agency` and `promised`, the date told to the
  /// citizen (nil where there is no limit or no time runs yet), beside the dossier's own due date for
  /// the whole. `due` is the agency's own limit and moves when the agency really begins.
  public struct Leg: Hashable, Sendable, Codable {
    /// How far a leg has come.
    public enum Stage: String, CaseIterable, Hashable, Sendable, Codable {
      /// Not begun; the leg before it has no result yet.
      case waiting
      /// Not begun; nothing stands in the way.
      case ready
      /// The agency has it.
      case underway
      /// The result exists.
      case finished
      /// The result is in the citizen's hands.
      case returned
    }

    /// The name, by which it is known within its dossier.
    public var name: String
    /// The agency that does it.
    public var agency: String
    /// The leg whose result it needs; nil where it begins with the receipt.
    public var after: String?
    /// How long the agency may take; nil where the source is silent.
    public var period: Period?
    /// The hour after which its time begins with the next working day.
    public var cutoff: TimeOfDay?
    /// The agency's own limit; nil where there is none or no time runs yet.
    ///
    /// Counted from the limit of the leg before it, and from its own beginning once it has begun. A
    /// leg whose time nobody knows is due with the whole.
    public var due: Moment?
    /// Whether all days walked were in loaded years.
    public var certain = true
    /// The date told to the citizen; only a wait or a correction moves it.
    public var promised: Moment?
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
    /// The paper that let somebody else collect it.
    public var authorisation: String?

    /// A leg of which nothing has happened yet.
    init(_ step: ProcedureStep, time: StatutoryTime?) {
      name = step.name
      agency = step.agency
      after = step.after
      period = time?.period
      cutoff = time?.cutoff
    }

    /// The time the agency has, with its cutoff; nil where the source is silent.
    var time: StatutoryTime? { period.map { StatutoryTime($0, cutoff: cutoff) } }

    /// How the result compares with the agency's limit; nil while there is none.
    public var punctuality: Punctuality? {
      finishedAt.map { Punctuality(end: $0, due: due) }
    }
  }

  /// The leg with a name.
  public func leg(named name: String) -> Leg? {
    legs.first { $0.name == name }
  }

  /// How far a leg of this dossier has come.
  public func stage(of leg: Leg) -> Leg.Stage {
    if leg.returnedAt != nil { return .returned }
    if leg.finishedAt != nil { return .finished }
    if leg.startedAt != nil { return .underway }
    let before = leg.after.flatMap(self.leg(named:))
    return before.map { $0.finishedAt == nil } ?? false ? .waiting : .ready
  }

  /// Whether an agency owes a result whose time has run out; nothing is late while the dossier waits.
  public func isOverdue(_ leg: Leg, at moment: Moment) -> Bool {
    guard status.isOpen, !status.isWaiting, leg.finishedAt == nil, let due = leg.due else {
      return false
    }
    return due < moment
  }

  /// What agencies have made so far, in a sentence; nil where no leg has a result.
  public var resultsOfLegs: String? {
    let results = legs.filter { $0.finishedAt != nil }.map { leg in
      leg.result.map { "\(leg.name): \($0)" } ?? leg.name
    }
    return results.isEmpty ? nil : results.joined(separator: "; ")
  }

  /// The result that went over the counter with the whole: of a linked one what was not handed over
  /// before.
  public var resultHandedOver: String? {
    guard !legs.isEmpty else { return result }
    let results = legs.filter { $0.returnedAt == returnedAt }.compactMap(\.result)
    return results.isEmpty ? nil : results.joined(separator: "; ")
  }

  /// The legs whose promised date lies after the day on which the whole is due.
  public var legsBeyondWhole: [Leg] {
    due.map { legs.promised(after: $0) } ?? []
  }
}

extension [Dossier.Leg] {
  /// Those whose promised date lies after a day.
  public func promised(after due: Moment) -> [Dossier.Leg] {
    filter { leg in leg.promised.map { $0.date > due.date } ?? false }
  }
}
