/// The results that lie at the desk, the oldest first: for how long, who was told, who is to be told
/// next, and which are void unless they are collected in time.
///
/// A past moment is read as it was then.
public struct UncollectedResults: Hashable, Sendable {
  /// One result.
  public struct Row: Hashable, Sendable {
    /// The dossier.
    public var dossier: Dossier
    /// Since when the result exists.
    public var since: Moment
    /// Calendar days since then.
    public var ageDays: Int
    /// The last word to the applicant about this result.
    public var lastContact: Dossier.Contact?
    /// From which day on the applicant is to be told again; nil where the desk sends the result.
    public var nextReminder: CivilDate?
    /// Whether that day has come.
    public var isReminderDue: Bool
    /// A special limit of the procedure.
    public var limit: Limit?

    /// The number to ring: of who brought the dossier, or of the applicant.
    public var phone: String? { dossier.phone }
  }

  /// Until when a result can be collected.
  public struct Limit: Hashable, Sendable {
    /// The last day.
    public var lastDay: CivilDate
    /// Calendar days until then, negative once it has passed.
    public var daysLeft: Int
    /// How many days the law gives.
    public var days: Int
    /// The article.
    public var source: String

    /// Whether nobody may collect the result any more.
    public var hasPassed: Bool { daysLeft < 0 }
  }

  /// The moment as of which it is read.
  public var moment: Moment
  /// The oldest first.
  public var rows: [Row]

  /// Those whose applicants are to be told now.
  public var toRemind: [Row] { rows.filter(\.isReminderDue) }

  /// The results that lie at a desk at a moment.
  public init(_ desk: Desk, at moment: Moment, by rules: Rulebook) {
    self.moment = moment
    rows = desk.dossiers(touching: moment.date...moment.date).compactMap {
      UncollectedResults.row(for: $0, at: moment, by: rules)
    }
    rows.sort { ($0.since, $0.dossier.code) < ($1.since, $1.dossier.code) }
  }

  private static func row(
    for dossier: Dossier, at moment: Moment, by rules: Rulebook
  ) -> Row? {
    guard let since = dossier.finishedAt, since <= moment,
      dossier.returnedAt.map({ $0 > moment }) ?? true
    else { return nil }
    let contact = dossier.contacts.last {
      (since...moment).contains($0.at) && ($0.topic == .resultReady || $0.topic == .reminder)
    }
    let limit = rules.collectingLimit(of: dossier).map { limit in
      Limit(
        lastDay: limit.lastDay, daysLeft: limit.lastDay.dayNumber - moment.date.dayNumber,
        days: limit.rule.days, source: limit.rule.source)
    }
    let isVoid = limit?.hasPassed ?? false
    let next = isVoid ? nil : rules.nextReminder(for: dossier, since: since, after: contact)
    return Row(
      dossier: dossier, since: since, ageDays: moment.date.dayNumber - since.date.dayNumber,
      lastContact: contact, nextReminder: next,
      isReminderDue: next.map { $0 <= moment.date } ?? false, limit: limit)
  }
}

extension Rulebook {
  /// The last day on which a dossier's result can be collected, by which rule; nil where no special
  /// rule binds or there is no result.
  ///
  /// The days are counted like any other limit: a last day off moves to the next working day.
  func collectingLimit(
    of dossier: Dossier
  ) -> (lastDay: CivilDate, rule: Law.Collecting.Limit)? {
    guard let finishedAt = dossier.finishedAt,
      let rule = law.collecting?.limits.first(where: { $0.procedure == dossier.intake.procedure }),
      let period = Period(.calendarDays, amount: rule.days),
      let due = calculator.deadline(of: period, receivedAt: finishedAt, after: .restart).due
    else { return nil }
    return (due.date, rule)
  }

  /// When an applicant is to be told of a result: at once where it came on another day than promised,
  /// and again after some days; nil where the desk sends the result itself.
  ///
  /// A result before its day is announced (Nghị định 61/2018/NĐ-CP, Điều 20 khoản 4).
  fileprivate func nextReminder(
    for dossier: Dossier, since: Moment, after contact: Dossier.Contact?
  ) -> CivilDate? {
    guard dossier.intake.returnMethod == .counter, let days = law.collecting?.remindEvery else {
      return nil
    }
    if let contact { return contact.at.date.advanced(by: days) }
    let promised = dossier.newDate ?? dossier.due
    return promised?.date == since.date ? since.date.advanced(by: days) : since.date
  }
}
