extension Desk {
  /// Checks an intake and gives it a code and its dates.
  func receipt(for raw: Intake, at moment: Moment, by rules: Rulebook) throws(Refusal) -> Receipt {
    let intake = try raw.checked()
    guard let procedure = rules.catalogue[intake.procedure] else {
      throw .unknownProcedure(intake.procedure)
    }
    guard procedure.status == .current else { throw .procedureNotInForce(procedure.code) }
    // A ticket of an earlier day, from a draft, may have left the state with its day.
    if let ticket = intake.ticket, ticket.date >= moment.date, self[ticket: ticket] == nil {
      throw .unknownTicket(ticket.number)
    }
    let promise = try rules.forecast(for: intake, procedure: procedure, receivedAt: moment).promise
    let unit = rules.settings.dossierCode.unit
    let serial = nextSerial(unit: unit, date: moment.date)
    let pattern = rules.settings.dossierCode.pattern
    guard let code = pattern.code(unit: unit, date: moment.date, serial: serial),
      self[code] == nil
    else { throw .unusableCode(pattern.description) }
    return Receipt(
      code: code, serial: serial, unit: unit, procedureName: procedure.name,
      field: procedure.field, intake: intake, promise: promise)
  }
}

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
    let lawful = calculator.deadline(
      of: statutory.period, receivedAt: moment, after: after, cutoff: statutory.cutoff)
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
    return Forecast(
      promise: Dossier.Promise(
        statutory: statutory, statutoryDue: lawful.due, committed: committed,
        originalDue: deadline.due, certain: deadline.certain && lawful.certain, afterWait: after),
      deadline: deadline)
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
