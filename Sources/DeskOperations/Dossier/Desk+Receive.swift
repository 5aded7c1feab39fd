import Vietnamese

extension Desk {
  /// A dossier from afar is numbered and waits to be accepted; nothing is promised yet.
  func filing(_ raw: Intake, _ circumstances: Circumstances) throws(Refusal) -> [Change] {
    var receipt = try receipt(for: raw, circumstances)
    receipt.number = nil
    let filedAt = receipt.intake.filedAt ?? circumstances.moment
    receipt.intake.filedAt = filedAt
    receipt.acceptBy = circumstances.rules.askingLimit(of: receipt.intake.channel, from: filedAt)
    receipt.promise = receipt.promise.withoutDates
    receipt.legs = receipt.legs?.map(\.withoutDates)
    return [.dossierFiled(receipt)] + (try money(on: receipt, circumstances))
  }

  func receiving(_ raw: Intake, _ circumstances: Circumstances) throws(Refusal) -> [Change] {
    try checkWay(raw, circumstances)
    let receipt = try receipt(for: raw, circumstances)
    return [.dossierReceived(receipt)] + (try money(on: receipt, circumstances))
  }

  /// A procedure with an immediate result is logged like any other, only in one go
  /// (Nghị định 61/2018/NĐ-CP, Điều 17 khoản 4).
  func receivingImmediate(
    _ raw: Intake, result: String?, recipient: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    try checkWay(raw, circumstances)
    let receipt = try receipt(for: raw, circumstances)
    if let agency = receipt.intake.competentAgency { throw .notDecidedHere(agency: agency) }
    if let legs = receipt.legs { throw .legsOpen(legs.map(\.name)) }
    let result = try CleanField.line(result, .result, limit: 300)
    let collector = try collector(
      try CleanField.line(recipient, .recipient, limit: 200) ?? receipt.intake.bringer.name, nil,
      of: receipt.intake, circumstances)
    return [.dossierReceived(receipt)] + (try money(on: receipt, circumstances)) + [
      .dossierFinished(DossierFinished(code: receipt.code, result: result)),
      .dossierReturned(
        DossierReturned(
          code: receipt.code, recipient: collector.recipient,
          method: receipt.intake.returnMethod)),
    ]
  }

  func accepting(
    _ code: DossierCode, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .accept, circumstances)
    let start = try start(of: dossier, intake: dossier.intake, circumstances)
    return [
      .dossierAccepted(
        DossierAccepted(
          code: code, number: nextNumber(in: \.register, circumstances),
          promise: start.promise, legs: start.legs))
    ]
  }

  /// A cross-boundary dossier's time runs from the competent agency's receipt
  /// (Nghị định 118/2025/NĐ-CP, Điều 17 khoản 3).
  func startingClock(
    _ code: DossierCode, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .startClock, circumstances)
    var intake = dossier.intake
    intake.competentAgency = nil
    let start = try start(of: dossier, intake: intake, circumstances)
    // An agency here may have begun before the one that decides had its papers.
    let legs = start.legs?.map { $0.keepingProgress(of: dossier.legs) }
    return [.clockStarted(DossierAccepted(code: code, promise: start.promise, legs: legs))]
  }

  private func start(
    of dossier: Dossier, intake: Intake, _ circumstances: Circumstances
  ) throws(Refusal) -> (promise: Dossier.Promise, legs: [Dossier.Leg]?) {
    let rules = circumstances.rules
    guard let procedure = rules.catalogue[intake.procedure] else {
      throw .unknownProcedure(intake.procedure)
    }
    let moment = circumstances.moment
    let promise = try rules.forecast(for: intake, procedure: procedure, receivedAt: moment).promise
    let legs = try rules.legs(for: intake, of: procedure, from: moment, promise: promise)
    return (promise, legs)
  }

  /// What is certified must be numbered and paid, and what was received earlier must say why it is
  /// written down so late; old dossiers and what the post brought say so themselves.
  private func checkWay(_ raw: Intake, _ circumstances: Circumstances) throws(Refusal) {
    guard raw.backlog == nil else { return }
    let law = circumstances.rules.law
    if raw.channel == .counter, law.certificationKind(of: raw.procedure) != nil {
      throw .certifyInstead(raw.procedure)
    }
    if circumstances.moment != circumstances.at, raw.channel != .post {
      try circumstances.requireReason()
    }
  }

  /// Whether no dossier has a code yet.
  ///
  /// A code holds its day, and everything of today is at hand: only what is entered for a day long
  /// past makes the desk look through what it has put away.
  private func isFree(
    _ code: DossierCode, on date: CivilDate, _ circumstances: Circumstances
  ) -> Bool {
    date == circumstances.at.date ? !hasAtHand(code) : self[code] == nil
  }

  /// Checks an intake and gives it a code and its dates.
  func receipt(
    for raw: Intake, _ circumstances: Circumstances
  ) throws(Refusal) -> Receipt {
    let rules = circumstances.rules
    let moment = circumstances.moment
    let intake = try raw.checked(at: moment, now: circumstances.at).withNamedDatabases(rules.law)
    guard let procedure = rules.catalogue[intake.procedure] else {
      throw .unknownProcedure(intake.procedure)
    }
    guard procedure.status == .current || intake.backlog != nil else {
      throw .procedureNotInForce(procedure.code)
    }
    // A ticket of an earlier day, from a draft, may have left the state with its day.
    if let ticket = intake.ticket, ticket.date >= moment.date, self[ticket: ticket] == nil {
      throw .unknownTicket(ticket.label)
    }
    let promise = try rules.forecast(for: intake, procedure: procedure, receivedAt: moment).promise
    let unit = rules.settings.dossierCode.identifier
    try checkBacklog(intake, circumstances)
    let pattern = rules.settings.dossierCode.pattern
    let serial = freeSerial(unit: unit, date: moment.date, pattern, for: intake)
    guard let code = pattern.code(unit: unit, date: moment.date, serial: serial),
      isFree(code, on: moment.date, circumstances)
    else { throw .unusableCode(pattern.description) }
    let legs = try rules.legs(for: intake, of: procedure, from: moment, promise: promise)
    return Receipt(
      code: code, serial: serial, unit: unit, number: nextNumber(in: \.register, circumstances),
      procedureName: procedure.name, field: procedure.field, intake: intake, promise: promise,
      legs: legs)
  }
}

extension Intake {
  /// Who brings it, where that is not the applicant.
  var bringer: Party { submitter ?? applicant }

  /// Whether a person collects the result without any authorisation: the applicant, or who brought it.
  ///
  /// However the name is capitalised.
  func mayCollect(_ name: String) -> Bool {
    let wanted = Cleaning.line(name, maxLength: 200).text.lowercased()
    return [applicant.name, submitter?.name].contains { $0?.lowercased() == wanted }
  }
}
