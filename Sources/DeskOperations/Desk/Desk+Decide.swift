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
    if let done = handledRequests[request.key] {
      guard request.command.ends(in: done), brought(about: done.subject, by: request.command)
      else { throw .keyUsedBefore }
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
    let at = max(now, lastMoment ?? now)
    let reason = try CleanField.paragraph(request.reason, .reason, limit: 1000)
    let circumstances = Circumstances(
      person: person, counter: request.counter, reason: reason, at: at,
      moment: request.happenedAt ?? at, rules: rules)
    if let earlier = request.happenedAt {
      try check(earlier, for: request.command, circumstances)
    }
    let changes = try changes(for: request.command, circumstances)
    return .events(
      changes.map { change in
        Event(
          at: at, happenedAt: request.happenedAt.flatMap { $0 == at ? nil : $0 }, by: request.by,
          counter: request.counter, key: request.key, reason: reason, change: change)
      })
  }

  /// Whether a dossier came in by a command like this: an order to certify or an ordinary intake.
  private func brought(about subject: Change.Subject, by command: Command) -> Bool {
    guard case .dossier(let code) = subject, let dossier = self[code] else { return true }
    return switch command {
    case .certify: dossier.certificationRequest != nil
    case .receiveDossier, .fileDossier, .receiveImmediate: dossier.certificationRequest == nil
    default: true
    }
  }

  /// What is written down afterwards lies in the past, after what happened to the dossier before,
  /// and says why it comes late.
  private func check(
    _ moment: Moment, for command: Command, _ circumstances: Circumstances
  ) throws(Refusal) {
    guard moment <= circumstances.at else {
      throw .momentOutOfOrder(moment, earliest: nil, latest: circumstances.at)
    }
    switch command.subject {
    case .dossier(let code):
      let dossier = try dossier(code)
      guard dossier.lastAct <= moment else {
        throw .momentOutOfOrder(moment, earliest: dossier.lastAct, latest: circumstances.at)
      }
      try circumstances.requireReason()
    case nil:
      switch command {
      case .receiveDossier, .receiveImmediate, .fileDossier, .giveGuidance, .giveAssist: break
      default: throw .notAfterwards
      }
    default: throw .notAfterwards
    }
  }

  private func changes(
    for command: Command, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    switch command {
    case .fileDossier(let intake): try filing(intake, circumstances)
    case .receiveDossier(let intake): try receiving(intake, circumstances)
    case .receiveImmediate(let intake, let result, let recipient):
      try receivingImmediate(intake, result: result, recipient: recipient, circumstances)
    case .acceptDossier(let code): try accepting(code, circumstances)
    case .startClock(let code): try startingClock(code, circumstances)
    case .passDossier(let code, let holder, let receiver):
      try passing(code, to: holder, receivedBy: receiver, circumstances)
    case .handBack(let code, let receiver):
      try handingBack(code, receivedBy: receiver, circumstances)
    case .requestSupplement(let code, let items, let afterCheck, let approver):
      try asking(code, for: items, afterCheck: afterCheck, approvedBy: approver, circumstances)
    case .completeSupplement(let code, let papers):
      try completing(code, with: papers, circumstances)
    case .demandPayment(let code, let amount, let purpose):
      try demanding(amount, for: purpose, of: code, circumstances)
    case .payFee(let code, let payment): try paying(payment, for: code, circumstances)
    case .exemptFee(let code, let exemption): try exempting(code, by: exemption, circumstances)
    case .refundFee(let code, let receipt, let amount):
      try refunding(amount, of: receipt, for: code, circumstances)
    case .extendDossier(let code, let date, let signatory):
      try extending(code, to: date, signatory: signatory, circumstances)
    case .finishDossier(let code, let result, let shelf):
      try finishing(code, result: result, circumstances)
        + (shelf.map { place throws(Refusal) in [try self.shelf(for: code, at: place)] } ?? [])
    case .shelveResult(let code, let place): try shelving(code, at: place, circumstances)
    case .contactApplicant(let code, let topic, let means, let note):
      try contacting(code, topic: topic, means: means, note: note, circumstances)
    case .returnDossier(
      let code, let recipient, let authorisation, let method, let originals, let item):
      try returning(
        code,
        DossierReturned(
          code: code, recipient: recipient, authorisation: authorisation, method: method,
          originals: originals, item: item), circumstances)
    case .returnPapers(
      let code, let recipient, let authorisation, let method, let originals, let item):
      try returningPapers(
        code,
        DossierReturned(
          code: code, recipient: recipient, authorisation: authorisation, method: method,
          originals: originals, item: item), circumstances)
    case .refuseDossier(let code): try refusing(code, circumstances)
    case .withdrawDossier(let code): try withdrawing(code, circumstances)
    case .stopDossier(let code, let fees): try stopping(code, fees: fees, circumstances)
    case .correctDossier(let code, let intake, let receivedAt):
      try correcting(code, to: intake, receivedAt: receivedAt, circumstances)
    case .recordLookup(let code, let paper, let lookup):
      try lookingUp(paper, lookup, for: code, circumstances)
    case .startLeg(let code, let leg): try startingLeg(leg, of: code, circumstances)
    case .finishLeg(let code, let leg, let result):
      try finishingLeg(leg, of: code, result: result, circumstances)
    case .returnLeg(let code, let leg, let recipient, let authorisation):
      try returningLeg(leg, of: code, to: recipient, authorisation: authorisation, circumstances)
    case .certify(let order): try certifying(order, circumstances)
    case .voidCertification(let code, let number):
      try voiding(number, of: code, circumstances)
    case .recordSlip(let code): [.slipPrinted(try printing(code))]
    case .giveGuidance(let order): try guiding(order, circumstances)
    case .giveAssist(let kind, let note, let guide):
      try assisting(kind, note: note, by: guide, circumstances)
    case .beginDuty(let guide): try beginningDuty(of: guide, circumstances)
    case .endDuty(let guide): try endingDuty(of: guide, circumstances)
    case .reviewProcedure(let review): try reviewing(review, circumstances)
    case .closePeriod(let period): try closing(period, circumstances)
    case .queue(let command): try queueing(command, circumstances)
    }
  }

  /// The dossier with that code.
  ///
  /// - Throws: `Refusal.unknownDossier`.
  func dossier(_ code: DossierCode) throws(Refusal) -> Dossier {
    guard let dossier = self[code] else { throw .unknownDossier(code.description) }
    return dossier
  }

  /// The dossier, where the step is lawful in its present state.
  func dossier(
    _ code: DossierCode, for step: Refusal.Step, _ circumstances: Circumstances
  ) throws(Refusal) -> Dossier {
    let dossier = try dossier(code)
    guard step.isLawful(for: dossier) else {
      throw circumstances.refusal(of: step, for: dossier)
    }
    return dossier
  }

  /// The next number in a book that the law names; nil where it names none.
  func nextNumber(
    in book: KeyPath<Law.Books, String>, _ circumstances: Circumstances
  ) -> BookNumber? {
    circumstances.rules.law.books.map { books in
      numbers.next(in: books[keyPath: book], year: circumstances.at.date.year)
    }
  }

  /// The next number in a book without which the thing cannot be written down.
  ///
  /// - Throws: `Refusal.booksMissing` where the law names no books.
  func number(
    in book: KeyPath<Law.Books, String>, _ circumstances: Circumstances
  ) throws(Refusal) -> BookNumber {
    guard let number = nextNumber(in: book, circumstances) else { throw .booksMissing }
    return number
  }
}
