/// What the desk wrote down beside dossiers and tickets.
public struct DeskLog: Hashable, Sendable, Codable {
  /// One entry with when and by whom.
  public struct Entry<Content: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    /// When it happened.
    public var at: Moment
    /// Who wrote it down.
    public var by: String
    /// Why, where a reason was given.
    public var reason: String?
    /// What it was.
    public var content: Content
  }

  /// A stretch of duty.
  public struct Watch: Hashable, Sendable, Codable {
    /// Whose and under which number.
    public var duty: Duty
    /// From when.
    public var from: Moment
    /// Until when; nil while it lasts.
    public var to: Moment?
  }

  /// A log in which nothing is written.
  public init() {}

  /// Guidance given, oldest first.
  public internal(set) var guidance: [Entry<Guidance>] = []
  /// Assists, oldest first.
  public internal(set) var assists: [Entry<Assist>] = []
  /// Duties, oldest first.
  public internal(set) var watches: [Watch] = []
  /// Reviews of procedures, oldest first; the last of a procedure holds.
  public internal(set) var reviews: [Entry<ProcedureReview>] = []

  /// Closings of periods, oldest first; nil where nothing was closed.
  public internal(set) var closings: [Entry<PeriodClosing>]?

  /// The duty of a guide that has not ended; it ends with its day, whether that was noted or not.
  public func openWatch(of guide: String, on date: CivilDate) -> Watch? {
    watches.last { $0.duty.guide == guide && $0.to == nil && $0.from.date == date }
  }

  /// Whether a guide was on duty at a moment.
  func isOnDuty(_ guide: String, at moment: Moment) -> Bool {
    watches.contains { watch in
      watch.duty.guide == guide && watch.from.date == moment.date && watch.from <= moment
        && watch.to.map { moment <= $0 } ?? true
    }
  }

  /// Takes out what was written down before a day, but for the reviews, of which the last one holds.
  mutating func removeFirst(before day: CivilDate) -> DeskLog {
    var past = DeskLog()
    past.guidance = guidance.removeFirst(before: day) { $0.at.date }
    past.assists = assists.removeFirst(before: day) { $0.at.date }
    past.watches = watches.removeFirst(before: day) { $0.from.date }
    past.add(closings: closings?.removeFirst(before: day) { $0.at.date } ?? [])
    if closings?.isEmpty ?? false { closings = nil }
    return past
  }

  /// This log, and behind it what another says of later times.
  public func followed(by later: DeskLog) -> DeskLog {
    var both = self
    both.guidance += later.guidance
    both.assists += later.assists
    both.watches += later.watches
    both.reviews += later.reviews
    both.add(closings: later.closings ?? [])
    return both
  }

  private mutating func add(closings news: [Entry<PeriodClosing>]) {
    if !news.isEmpty { closings = (closings ?? []) + news }
  }

  /// The first day on which anything happened that stands in it; nil where nothing does.
  public var firstDay: CivilDate? {
    [
      guidance.map(\.at.date).min(), assists.map(\.at.date).min(), watches.map(\.from.date).min(),
      closings?.map(\.at.date).min(),
    ].compactMap(\.self).min()
  }

  /// What was written down in a period; reviews hold beyond any.
  public func touching(_ days: ClosedRange<CivilDate>) -> DeskLog {
    var log = self
    log.guidance.removeAll { !days.contains($0.at.date) }
    log.assists.removeAll { !days.contains($0.at.date) }
    log.watches.removeAll { !days.contains($0.from.date) }
    log.closings = nil
    log.add(closings: (closings ?? []).filter { days.contains($0.at.date) })
    return log
  }

  mutating func apply(_ event: Event) {
    switch event.change {
    case .guidanceGiven(let guidance):
      self.guidance.append(Entry(event, guidance))
    case .assistGiven(let assist):
      assists.append(Entry(event, assist))
    case .dutyBegan(let duty):
      watches.append(Watch(duty: duty, from: event.moment))
    case .dutyEnded(let duty):
      guard let index = watches.lastIndex(where: { $0.duty.number == duty.number }) else { return }
      watches[index].to = event.moment
    case .procedureReviewed(let review):
      reviews.append(Entry(event, review))
    case .periodClosed(let closing):
      add(closings: [Entry(event, closing)])
    default: break
    }
  }
}

extension DeskLog.Entry {
  /// What an event wrote down.
  fileprivate init(_ event: Event, _ content: Content) {
    at = event.moment
    by = event.by
    reason = event.reason
    self.content = content
  }
}

extension Array {
  /// Takes out what comes first and lies before a day, and returns it: nothing overtakes another.
  fileprivate mutating func removeFirst(
    before day: CivilDate, by date: (Element) -> CivilDate
  ) -> [Element] {
    let past = prefix { date($0) < day }
    removeFirst(past.count)
    return Array(past)
  }
}
