/// The dates a receipt would promise, with their explanation; what intake shows while one types.
public struct Forecast: Hashable, Sendable {
  /// What the slip would promise.
  public var promise: Dossier.Promise
  /// How the promised date is counted.
  public var deadline: Deadline
}

extension Rulebook {
  /// The dates a receipt at a moment would promise.
  ///
  /// - Throws: `Refusal.timeNeeded` where the source names no confirmed time and the clerk has
  ///   given none; `Refusal.unknownVariant`, `Refusal.unknownProcedure`.
  public func forecast(for intake: Intake, receivedAt moment: Moment) throws(Refusal) -> Forecast {
    guard let procedure = catalogue[intake.procedure] else {
      throw .unknownProcedure(intake.procedure)
    }
    return try forecast(for: intake, procedure: procedure, receivedAt: moment)
  }

  func forecast(
    for intake: Intake, procedure: Procedure, receivedAt moment: Moment
  ) throws(Refusal) -> Forecast {
    let statutory = try statutoryTime(for: intake, procedure: procedure, on: moment.date)
    let after = procedure.afterWait ?? settings.deadlines.afterWait
    let lawful = calculator.deadline(of: statutory, receivedAt: moment, after: after)
    var committed: Period?
    var deadline = lawful
    // A promise made for the ordinary case says nothing about a special one.
    if intake.variant == nil, let period = committedTime(of: procedure, on: moment.date) {
      let shorter = calculator.deadline(of: period, receivedAt: moment, after: after)
      if let due = shorter.due, lawful.due.map({ due < $0 }) ?? true {
        committed = period
        deadline = shorter
      }
    }
    let promise = Dossier.Promise(
      statutory: statutory, statutoryDue: lawful.due, committed: committed,
      originalDue: deadline.due, certain: deadline.certain && lawful.certain, afterWait: after)
    // Elsewhere the time runs from the competent agency's receipt, which nobody knows yet.
    return Forecast(
      promise: intake.competentAgency == nil ? promise : promise.withoutDates, deadline: deadline)
  }

  /// When a dossier is due by its promise and its ledger of waits, with the counting.
  ///
  /// - Parameter completion: The moment at which an open wait would end; nil leaves it open.
  public func deadline(of dossier: Dossier, completedAt completion: Moment? = nil) -> Deadline {
    let promise = dossier.promise
    let waits = dossier.waits.map { Wait(from: $0.from, to: $0.to ?? completion) }
    // The procedure's own cutoff belongs to the time the law gives, not to the desk's shorter one.
    return calculator.deadline(
      of: promise.committed.map { StatutoryTime($0) } ?? promise.statutory,
      receivedAt: dossier.clockFrom ?? dossier.receivedAt, waits: waits, after: promise.afterWait)
  }

  private func statutoryTime(
    for intake: Intake, procedure: Procedure, on date: CivilDate
  ) throws(Refusal) -> StatutoryTime {
    if let variant = intake.variant {
      guard let time = procedure.cases.first(where: { $0.name == variant }) else {
        throw .unknownVariant(variant)
      }
      return StatutoryTime(time.period, cutoff: time.cutoff)
    }
    if let time = statutoryTime(of: procedure, on: date) { return time }
    guard let given = intake.givenTime else { throw .timeNeeded(procedure: procedure.code) }
    return StatutoryTime(given.period)
  }
}

extension Dossier.Promise {
  /// The same times without a date, for as long as they do not run.
  var withoutDates: Dossier.Promise {
    var promise = self
    promise.statutoryDue = nil
    promise.originalDue = nil
    promise.certain = true
    return promise
  }
}
