/// The hand-over lists of a day: which papers go from the desk to which unit, with the morning's and
/// with the afternoon's batch; what did not go in time; what went and what came back.
///
/// A past day is read as it stood when it ended.
public struct HandOverPlan: Hashable, Sendable {
  /// One of the two batches of a day.
  public typealias Batch = HandOverLimit.Batch

  /// One dossier whose papers wait at the desk.
  public struct Entry: Hashable, Sendable {
    /// The dossier.
    public var dossier: Dossier
    /// Who should get it; nil where nobody is named for its field.
    public var to: Dossier.Holder?
    /// Since when its papers lie ready.
    public var readySince: Moment
    /// By when it must go; nil where no rule binds.
    public var limit: HandOverLimit?
    /// Whether it should have gone before.
    public var isMissed: Bool

    /// The unit that should get it; nil where nobody is named for its field.
    public var unit: String? { to?.unit }
  }

  /// What goes to one unit.
  public struct Group: Hashable, Sendable {
    /// The unit; nil for what nobody is named for.
    public var unit: String?
    /// The dossiers, those that should have gone before first.
    public var entries: [Entry]
  }

  /// A hand-over that took place.
  public struct Passage: Hashable, Sendable {
    /// The dossier.
    public var dossier: Dossier
    /// From, to, when and who received.
    public var pass: Dossier.Pass
  }

  /// The day.
  public var date: CivilDate
  /// The moment as of which it is read.
  public var moment: Moment
  /// Whether the day has ended, so that nothing more can go on it.
  public var isOver: Bool
  /// What should have gone before, the longest waiting first.
  public var missed: [Entry]
  /// What goes with the day's batches, in the order in which it became ready.
  public var toGo: [Entry]
  /// What is at the desk already and goes on a later day.
  public var later: [Entry]
  /// What went to a unit on the day, from the desk or from another unit.
  public var passed: [Passage]
  /// What came back to the desk on the day.
  public var cameBack: [Passage]

  /// The hand-over lists of a day at a desk.
  ///
  /// - Parameters:
  ///   - desk: The desk.
  ///   - date: The day; of a day to come the list shows what is known of it.
  ///   - now: The moment on the clock.
  ///   - rules: The desk's reference data.
  public init(_ desk: Desk, on date: CivilDate, at now: Moment, by rules: Rulebook) {
    self.date = date
    isOver = now.date > date
    let moment = min(now, Moment(localSeconds: (date.dayNumber + 1) * 86_400 - 1))
    self.moment = moment
    (missed, toGo, later, passed, cameBack) = ([], [], [], [], [])
    for dossier in desk.dossiers(touching: date...date) {
      for pass in dossier.passes where pass.at.date == date && pass.at <= moment {
        let passage = Passage(dossier: dossier, pass: pass)
        if pass.to == nil { cameBack.append(passage) } else { passed.append(passage) }
      }
      if let entry = HandOverPlan.entry(for: dossier, at: moment, by: rules) { place(entry) }
    }
    missed.sort(by: HandOverPlan.isBefore)
    toGo.sort(by: HandOverPlan.isBefore)
    later.sort(by: HandOverPlan.isBefore)
    passed.sort { ($0.pass.at, $0.dossier.code) < ($1.pass.at, $1.dossier.code) }
    cameBack.sort { ($0.pass.at, $0.dossier.code) < ($1.pass.at, $1.dossier.code) }
  }

  /// What goes with a batch of the day, without what should have gone before.
  public func entries(of batch: Batch) -> [Entry] {
    toGo.filter { ($0.limit?.batch ?? .afternoon) == batch }
  }

  /// What goes with a batch of the day and what should have gone before it, by unit.
  ///
  /// - Parameter batch: Which batch; nil for both.
  public func groups(of batch: Batch? = nil) -> [Group] {
    HandOverPlan.groups(missed + (batch.map(entries) ?? toGo))
  }

  /// Dossiers by unit in the order of the units' names, those of no unit last.
  public static func groups(_ entries: [Entry]) -> [Group] {
    let units = Dictionary(grouping: entries, by: \.unit)
    return units.map { Group(unit: $0.key, entries: $0.value) }.sorted { left, right in
      guard let mine = left.unit else { return false }
      return right.unit.map { mine < $0 } ?? true
    }
  }

  private mutating func place(_ entry: Entry) {
    if entry.isMissed {
      missed.append(entry)
    } else if entry.limit.map({ $0.date == date }) ?? true {
      toGo.append(entry)
    } else if let limit = entry.limit, limit.date > date {
      later.append(entry)
    }
  }

  private static func entry(
    for dossier: Dossier, at moment: Moment, by rules: Rulebook
  ) -> Entry? {
    guard let ready = dossier.papersReadySince(asOf: moment) else { return nil }
    let limit = rules.handOver(of: ready)
    return Entry(
      dossier: dossier, to: rules.suggestedHolder(of: dossier, asOf: moment), readySince: ready,
      limit: limit, isMissed: limit.map { $0.moment < moment } ?? false)
  }

  private static func isBefore(_ left: Entry, _ right: Entry) -> Bool {
    (left.readySince, left.dossier.code) < (right.readySince, right.dossier.code)
  }
}

extension Rulebook {
  /// Who should get a dossier's papers: the agency elsewhere that decides, whoever had them before,
  /// or the officers of the field; nil where nobody is named for it.
  ///
  /// One person is named only where nobody else of the unit does the field.
  func suggestedHolder(of dossier: Dossier, asOf moment: Moment) -> Dossier.Holder? {
    if let agency = dossier.intake.competentAgency {
      return Dossier.Holder(officer: nil, unit: agency)
    }
    if let before = dossier.passes.last(where: { $0.at <= moment && $0.to == nil })?.from {
      return before
    }
    let officers = people.all.filter {
      $0.role == .officer && $0.isActive && $0.fields?.contains(dossier.field) ?? false
    }
    guard let first = officers.first else { return nil }
    let isAlone = officers.count { $0.unit == first.unit } == 1
    return Dossier.Holder(
      officer: isAlone ? first.id : nil, unit: first.unit ?? settings.unit.shortName)
  }
}
