/// What finding and counting need to know of a dossier without reading it.
public struct DossierKey: Hashable, Sendable {
  /// The place of the dossier among all that the desk ever took in, from 0; its own for life.
  public var ordinal: Int
  /// The first day on which anything of it happened.
  public var first: CivilDate
  /// The last day on which anything of it happened or was written down.
  public var last: CivilDate
  /// The day on which it was received; nil where it was filed and never accepted.
  public var received: CivilDate?
  /// The day on which its result was due.
  public var due: CivilDate?
  /// The day on which a result, a refusal, a withdrawal or a stop ended the work.
  public var ended: CivilDate?
  /// The day on which the result was handed over.
  public var returned: CivilDate?
  /// Where it stands.
  public var status: DossierStatus
  /// How it came in.
  public var channel: Channel
  /// How its end compares with its due date; nil while the desk owes a result.
  public var punctuality: Punctuality?
  /// Whether it was entered from the papers of before.
  public var isBacklog: Bool
  /// Whether it was put away before and taken back, so that an older key of it counts no more.
  public var supersedes: Bool

  /// The key of a dossier.
  public init(_ dossier: Dossier, ordinal: Int, supersedes: Bool = false) {
    self.ordinal = ordinal
    self.supersedes = supersedes
    let days = dossier.daysTouched
    (first, last) = (days.lowerBound, days.upperBound)
    received = dossier.wasAccepted ? dossier.receivedAt.date : nil
    due = dossier.due?.date
    ended = dossier.endedAt?.date
    returned = dossier.returnedAt?.date
    status = dossier.status
    channel = dossier.intake.channel
    punctuality = dossier.punctuality
    isBacklog = dossier.intake.backlog != nil
  }

  /// A key put together from what a book holds.
  public init(
    ordinal: Int, first: CivilDate, last: CivilDate, received: CivilDate?, due: CivilDate?,
    ended: CivilDate?, returned: CivilDate?, status: DossierStatus, channel: Channel,
    punctuality: Punctuality?, isBacklog: Bool, supersedes: Bool
  ) {
    (self.ordinal, self.first, self.last) = (ordinal, first, last)
    (self.received, self.due, self.ended, self.returned) = (received, due, ended, returned)
    (self.status, self.channel, self.punctuality) = (status, channel, punctuality)
    (self.isBacklog, self.supersedes) = (isBacklog, supersedes)
  }
}

extension Dossier {
  /// From the first to the last day on which anything of it happened or was written down.
  var daysTouched: ClosedRange<CivilDate> {
    var (first, last) = (receivedAt.date, enteredAt.date)
    for event in history {
      first = min(first, event.moment.date)
      last = max(last, event.at.date, event.moment.date)
    }
    return min(first, last)...max(first, last)
  }
}
