extension Desk {
  /// How far behind the last event a clock may stand, in seconds.
  ///
  /// Machines that share a folder differ by seconds; a dead clock battery by years.
  private static let clockTolerance = 120

  /// Decides what a request comes to: events to append, or a refusal in which nothing changes.
  ///
  /// Pure: the same desk, request, moment and rules always give the same answer.
  ///
  /// - Parameters:
  ///   - request: What is wanted, by whom and where.
  ///   - now: The moment on the clock. A little behind the last event it is taken as that event's
  ///     moment, so that history stays in order.
  ///   - rules: The desk's reference data.
  /// - Throws: A `Refusal` that a clerk can read.
  public func decide(
    _ request: Request, at now: Moment, by rules: Rulebook
  ) throws(Refusal) -> Decision {
    if let done = handled(by: request.key) {
      guard request.command.ends(in: done) else { throw .keyUsedBefore }
      return .alreadyDone(done.subject)
    }
    guard !request.key.isEmpty else { throw .missing(.key) }
    guard let person = rules.people[request.by], person.isActive else {
      throw .unknownPerson(request.by)
    }
    if let counter = request.counter,
      !rules.settings.counters.contains(where: { $0.number == counter })
    {
      throw .unknownCounter(counter)
    }
    if let last = lastMoment, now.advanced(bySeconds: Desk.clockTolerance) < last {
      throw .clockWentBack(now: now, last: last)
    }
    let moment = max(now, lastMoment ?? now)
    let reason = try request.reason.flatMap { text throws(Refusal) in
      try CleanField.paragraph(text, .reason, limit: 1000)
    }
    let changes = try changes(for: request, reason: reason, at: moment, by: rules)
    return .events(
      changes.map { change in
        Event(
          at: moment, by: request.by, counter: request.counter, key: request.key, reason: reason,
          change: change)
      })
  }

  private func changes(
    for request: Request, reason: String?, at moment: Moment, by rules: Rulebook
  ) throws(Refusal) -> [Change] {
    switch request.command {
    case .receiveDossier(let intake):
      [.dossierReceived(try receipt(for: intake, at: moment, by: rules))]
    case .passDossier(let code, let holder):
      try passing(code, to: holder, by: rules)
    case .requestSupplement(let code, let items):
      try asking(code, for: items, reason: reason)
    case .completeSupplement(let code):
      try completing(code, at: moment, by: rules)
    case .finishDossier(let code, let result):
      try finishing(code, result: result)
    case .returnDossier(let code, let recipient, let authorisation, let method):
      try returning(code, to: recipient, authorisation: authorisation, method: method)
    case .refuseDossier(let code):
      [.dossierRefused(try closing(code, step: .refuse, reason: reason))]
    case .withdrawDossier(let code):
      [.dossierWithdrawn(try closing(code, step: .withdraw, reason: reason))]
    case .recordSlip(let code):
      [.slipPrinted(SlipPrinted(code: code, copy: try dossier(code).slipCopies + 1))]
    case .takeTicket(let service):
      [.ticketTaken(try taking(service: service, at: moment, by: rules))]
    case .callNext:
      try callingNext(at: request.counter, on: moment.date)
    case .recallTicket(let id):
      [.ticketCalled(try ticketInService(id, at: request.counter, on: moment.date))]
    case .finishTicket(let id):
      [.ticketServed(try ticketInService(id, at: request.counter, on: moment.date))]
    case .missTicket(let id):
      [.ticketMissed(try ticketInService(id, at: request.counter, on: moment.date))]
    case .cancelTicket(let id):
      [.ticketCancelled(try waitingTicket(id, on: moment.date))]
    }
  }

  /// The dossier with that code.
  ///
  /// - Throws: `Refusal.unknownDossier`.
  func dossier(_ code: DossierCode) throws(Refusal) -> Dossier {
    guard let dossier = self[code] else { throw .unknownDossier(code.description) }
    return dossier
  }
}
