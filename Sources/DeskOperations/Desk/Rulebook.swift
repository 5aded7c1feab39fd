/// Everything people have written down for a desk: settings, procedures, people and calendar.
///
/// Deciding reads it; replaying history never does, so an old dossier keeps the dates it was given
/// when a law or a holiday changes later.
public struct Rulebook: Sendable {
  /// The desk's own settings.
  public var settings: DeskSettings
  /// The procedures.
  public var catalogue: Catalogue
  /// The people.
  public var people: People
  /// The working calendar.
  public var calendar: WorkingCalendar
  /// The codes of the national portal, where the desk has them.
  public var codes: NationalCodes?
  /// The limits, amounts and legal grounds.
  public var law: Law
  /// The forms, rules and measures of reports.
  public var reporting: Reporting

  /// A rulebook from its files.
  public init(
    settings: DeskSettings, catalogue: Catalogue, people: People, holidays: HolidayCalendar,
    codes: NationalCodes? = nil, law: Law = Law(), reporting: Reporting = Reporting()
  ) {
    self.law = law
    self.reporting = reporting
    // Regions read numbers differently; the law's file only knows the usual words.
    if let wording = settings.wording { self.law.receipts?.wording = wording }
    if let desk = settings.dossierCode.desk { self.law.markBooks(ofDesk: desk) }
    self.codes = codes
    self.settings = settings
    self.catalogue = catalogue
    self.people = people
    calendar = WorkingCalendar(schedule: settings.workingSessions, holidays: holidays)
  }

  /// Counts deadlines by this desk's calendar and rules.
  public var calculator: DeadlineCalculator {
    DeadlineCalculator(calendar: calendar, rules: settings.deadlines.rules)
  }

  /// The time the law gives for a procedure on a day, where it is known and confirmed.
  public func statutoryTime(of procedure: Procedure, on date: CivilDate) -> StatutoryTime? {
    procedure.usableTime ?? confirmedTime(of: procedure, step: nil, on: date)
  }

  /// The time of one step of a linked procedure on a day, where it is known or confirmed.
  ///
  /// - Parameter variant: The case the whole dossier is of, where it is a named one.
  public func time(
    of step: ProcedureStep, in procedure: Procedure, variant: String? = nil, on date: CivilDate
  ) -> StatutoryTime? {
    step.time(inCase: variant) ?? step.time
      ?? confirmedTime(of: procedure, step: step.name, on: date)
  }

  private func confirmedTime(
    of procedure: Procedure, step: String?, on date: CivilDate
  ) -> StatutoryTime? {
    settings.confirmedTimes?
      .last { $0.procedure == procedure.code && $0.step == step && $0.validFrom <= date }
      .map { StatutoryTime($0.period) }
  }

  /// The desk's promise of a shorter time for a procedure, as it holds on a day.
  public func commitment(
    for procedure: Procedure, on date: CivilDate
  ) -> DeskSettings.Commitment? {
    settings.committedTimes.last { $0.procedure == procedure.code && $0.validFrom <= date }
  }

  /// The shorter time the desk has promised for a procedure on a day.
  public func committedTime(of procedure: Procedure, on date: CivilDate) -> Period? {
    commitment(for: procedure, on: date)?.period
  }
}
