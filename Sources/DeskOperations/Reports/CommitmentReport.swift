import Vietnamese

/// Which procedures a desk has promised to handle in less time than the law gives, on a day.
public struct CommitmentReport: Hashable, Sendable, Codable {
  /// One promise.
  public struct Row: Hashable, Sendable, Codable {
    /// The procedure's code.
    public var procedure: String
    /// The procedure's name.
    public var procedureName: String
    /// The field.
    public var field: String
    /// The time the law gives; nil where the source names none and nobody confirmed one.
    public var statutory: StatutoryTime?
    /// The time promised.
    public var committed: Period
    /// What is saved, where both are counted in the same unit.
    public var saved: Period?
    /// Whether the promise is the shorter one; only such a promise holds.
    public var isShorter: Bool
    /// The decision that promises it.
    public var decision: String
    /// Since when.
    public var validFrom: CivilDate
  }

  /// How many procedures of a field are shortened.
  public struct FieldRow: Hashable, Sendable, Codable {
    /// The field.
    public var field: String
    /// Of its procedures in force.
    public var shortened: Share
  }

  /// The day.
  public var date: CivilDate
  /// One row for each procedure in force with a promise, by field and code.
  public var rows: [Row]
  /// One row for each field with procedures in force, by name.
  public var fields: [FieldRow]

  /// How many of all procedures in force are shortened.
  public var shortened: Share {
    Share(
      part: fields.reduce(0) { $0 + $1.shortened.part },
      whole: fields.reduce(0) { $0 + $1.shortened.whole })
  }

  /// The promises that hold on a day.
  public init(_ rules: Rulebook, on date: CivilDate) {
    self.date = date
    (rows, fields) = ([], [])
    for (field, procedures) in rules.catalogue.fields {
      let promised = procedures.compactMap { rules.promise(of: $0, on: date) }
        .sorted { $0.procedure < $1.procedure }
      rows += promised
      fields.append(
        FieldRow(
          field: field,
          shortened: Share(part: promised.count { $0.isShorter }, whole: procedures.count)))
    }
  }
}

extension Rulebook {
  /// What the desk has promised for a procedure on a day beside what the law gives; nil where it
  /// has promised nothing.
  public func promise(
    of procedure: Procedure, on date: CivilDate
  ) -> CommitmentReport.Row? {
    guard let commitment = commitment(for: procedure, on: date) else { return nil }
    let statutory = statutoryTime(of: procedure, on: date)
    return CommitmentReport.Row(
      procedure: procedure.code, procedureName: procedure.name, field: procedure.field,
      statutory: statutory, committed: commitment.period,
      saved: statutory.flatMap { $0.period.less(commitment.period) },
      isShorter: statutory.map { isShorter(commitment.period, than: $0, on: date) } ?? false,
      decision: commitment.decision, validFrom: commitment.validFrom)
  }

  /// Whether a period ends before another one that begins at the same moment.
  private func isShorter(
    _ period: Period, than statutory: StatutoryTime, on date: CivilDate
  ) -> Bool {
    let start =
      calendar.opening(of: date)
      ?? calendar.workingDay(after: date).flatMap(calendar.opening)
      ?? Moment(date, TimeOfDay(clampedMinutes: 0))
    guard let due = calculator.deadline(of: period, receivedAt: start).due else { return false }
    let lawful = calculator.deadline(
      of: statutory.period, receivedAt: start, cutoff: statutory.cutoff)
    return lawful.due.map { due < $0 } ?? true
  }
}

extension Period {
  /// What is saved against this period by a shorter one in the same unit; nil where they differ.
  ///
  /// A result on the day of receipt saves all working days.
  func less(_ shorter: Period) -> Period? {
    guard let amount else { return nil }
    if case .workingDays = self, shorter == .sameDay { return self }
    guard kind == shorter.kind, let less = shorter.amount else { return nil }
    return Period(kind, amount: amount - less)
  }
}
