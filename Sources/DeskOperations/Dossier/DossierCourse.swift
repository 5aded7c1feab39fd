extension Dossier {
  /// One event of a dossier with where the dossier stood after it.
  public struct CourseStep: Hashable, Sendable {
    /// What happened.
    public var event: Event
    /// Where it stood then.
    public var status: DossierStatus
    /// Whether the event brought it there.
    public var isNew: Bool
  }

  /// The whole history with where the dossier stood at every step, as the rule of the ten national
  /// statuses asks for (Thông tư 22/2019/TT-BTTTT, Điều 4).
  public var course: [CourseStep] {
    guard let first = history.first, var then = Dossier(replaying: [first]) else { return [] }
    var steps = [CourseStep(event: first, status: then.status, isNew: true)]
    for event in history.dropFirst() {
      let before = then.status
      then.apply(event)
      steps.append(CourseStep(event: event, status: then.status, isNew: then.status != before))
    }
    return steps
  }

  /// The dossier that comes out of a whole history; nil where that does not begin with its filing or
  /// receipt.
  public init?(replaying history: [Event]) {
    switch history.first?.change {
    case .dossierFiled(let receipt), .dossierReceived(let receipt):
      self.init(receipt, event: history[0])
    default: return nil
    }
    self.history.reserveCapacity(history.count)
    for event in history.dropFirst() { apply(event) }
  }
}
