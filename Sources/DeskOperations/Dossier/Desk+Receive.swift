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
