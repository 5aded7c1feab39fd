extension Dossier {
  /// A dossier just filed or received.
  init(_ receipt: Receipt, event: Event) {
    code = receipt.code
    number = receipt.number
    procedureName = receipt.procedureName
    field = receipt.field
    intake = receipt.intake
    receivedAt = event.moment
    enteredAt = event.at
    receivedBy = event.by
    counter = event.counter
    promise = receipt.promise
    due = receipt.promise.originalDue
    dueCertain = receipt.promise.certain
    acceptBy = receipt.acceptBy
    status = event.kind == .dossierFiled ? .filed : .received
    clockFrom =
      status == .filed || receipt.intake.competentAgency != nil ? nil : event.moment
    passes = []
    supplements = []
    legs = receipt.legs ?? []
    certificationRequest = receipt.certification
    slipCopies = 0
    history = [event]
  }

  /// Takes an event about this dossier into it.
  mutating func apply(_ event: Event) {
    history.append(event)
    applyToWork(event)
    applyToWaits(event)
    applyToMoney(event)
    applyToLegs(event)
    applyToPapers(event)
  }

  /// Acceptance, hand-overs, result, return and end.
  private mutating func applyToWork(_ event: Event) {
    switch event.change {
    case .dossierAccepted(let start):
      number = start.number
      receivedAt = event.moment
      receivedBy = event.by
      counter = event.counter
      status = .received
      begin(start, at: event.moment, runs: intake.competentAgency == nil)
    case .clockStarted(let start):
      begin(start, at: event.moment, runs: true)
    case .dossierPassed(let pass):
      passes.append(
        Pass(
          at: event.moment, by: event.by, from: pass.from, to: pass.to,
          receivedBy: pass.receivedBy, due: pass.due))
      holder = pass.to
      if status == .received { status = .processing }
    case .dossierHandedBack(let pass):
      passes.append(
        Pass(
          at: event.moment, by: event.by, from: pass.from, receivedBy: pass.receivedBy,
          due: finishedAt == nil ? nil : due))
      holder = nil
      if status == .processing { status = statusAtWork }
    case .dossierExtended(let new):
      guard let due else { return }
      extensions.append(
        Extension(
          at: event.moment, number: new.number, due: due, promised: new.promised,
          signatory: new.signatory, reason: event.reason ?? ""))
    case .dossierFinished(let finish):
      finishedAt = event.moment
      result = finish.result
      status = .finished
    case .resultShelved(let shelf):
      self.shelf = Shelf(place: shelf.place, at: event.moment, by: event.by)
    case .applicantContacted(let contact):
      contacts.append(
        Contact(
          at: event.moment, by: event.by, topic: contact.topic, means: contact.means,
          note: contact.note))
    case .dossierReturned(let handing):
      returnedAt = event.moment
      self.handing = Handing(handing)
      status = .returned
    case .papersReturned(let handing): self.handing = Handing(handing)
    case .dossierRefused(let close):
      end(as: .refused, by: event, number: close.number)
    case .dossierWithdrawn(let close):
      end(as: .withdrawn, by: event, number: close.number)
    case .dossierStopped(let stop):
      end(as: .stopped, by: event, number: stop.number, fees: stop.fees)
    default: break
    }
  }

  private mutating func begin(_ start: DossierAccepted, at moment: Moment, runs: Bool) {
    promise = start.promise
    due = start.promise.originalDue
    dueCertain = start.promise.certain
    if let legs = start.legs { self.legs = legs }
    if runs { clockFrom = moment }
  }

  private mutating func end(
    as status: DossierStatus, by event: Event, number: BookNumber?, fees: String? = nil
  ) {
    // A stop answers a withdrawal: the work ended with the first of them.
    closedAt = closedAt ?? event.moment
    closing = Closing(
      at: event.moment, by: event.by, number: number, reason: event.reason ?? "", fees: fees)
    self.status = status
  }

  /// Waits for papers and for money, with the dates that follow.
  private mutating func applyToWaits(_ event: Event) {
    switch event.change {
    case .supplementRequested(let request):
      supplements.append(
        Supplement(
          items: request.items, reason: event.reason ?? "", wait: Wait(from: event.moment),
          number: request.number, afterCheck: request.afterCheck, askBy: request.askBy,
          answerBy: request.answerBy, approvedBy: request.approvedBy))
      status = .waiting
    case .supplementCompleted(let completion):
      if !supplements.isEmpty { supplements[supplements.count - 1].wait.to = event.moment }
      intake.papers += completion.papers ?? []
      goOn(after: completion)
    case .paymentDemanded(let demand):
      demands.append(
        Demand(amount: demand.amount, purpose: demand.purpose, wait: Wait(from: event.moment)))
      status = .paying
    case .paymentCompleted(let completion):
      if !demands.isEmpty { demands[demands.count - 1].wait.to = event.moment }
      goOn(after: completion)
    default: break
    }
  }

  private mutating func goOn(after end: WaitEnded) {
    // Nothing was promised yet: it waits to be accepted, as before it was asked for papers.
    guard wasAccepted else {
      acceptBy = end.acceptBy
      status = .filed
      return
    }
    due = end.due
    dueCertain = end.certain
    if let legs = end.legs { self.legs = legs }
    status = statusAtWork
  }

  private mutating func applyToMoney(_ event: Event) {
    switch event.change {
    case .feePaid(let payment):
      payments.append(
        Payment(
          at: event.moment, by: event.by, receipt: payment.receipt, content: payment.payment,
          refunds: []))
    case .feeExempted(let exemption):
      self.exemption = exemption
    case .feeRefunded(let refund):
      guard let index = payments.firstIndex(where: { $0.receipt == refund.receipt }) else { return }
      payments[index].refunds.append(
        Payment.Refund(at: event.moment, amount: refund.amount, reason: event.reason ?? ""))
    default: break
    }
  }

  private mutating func applyToLegs(_ event: Event) {
    func leg(named name: String) -> Int? { legs.firstIndex { $0.name == name } }
    switch event.change {
    case .legStarted(let start):
      guard let index = leg(named: start.leg) else { return }
      legs[index].startedAt = event.moment
      legs[index].due = start.due
      legs[index].certain = start.certain
      if status == .received { status = .processing }
    case .legFinished(let finish):
      guard let index = leg(named: finish.leg) else { return }
      legs[index].finishedAt = event.moment
      legs[index].result = finish.result
    case .legReturned(let handing):
      guard let index = leg(named: handing.leg) else { return }
      legs[index].returnedAt = event.moment
      legs[index].recipient = handing.recipient
      legs[index].authorisation = handing.authorisation
    case .dossierReturned(let handing):
      for index in legs.indices where legs[index].returnedAt == nil {
        legs[index].returnedAt = event.moment
        legs[index].recipient = handing.recipient
        legs[index].authorisation = handing.authorisation
      }
    default: break
    }
  }

  /// Where a dossier stands that nobody waits for: with an agency, or still at the counter.
  private var statusAtWork: DossierStatus {
    holder == nil && legs.allSatisfy { $0.startedAt == nil } ? .received : .processing
  }

  /// What was written down wrongly, looked up, certified or printed.
  private mutating func applyToPapers(_ event: Event) {
    switch event.change {
    case .dossierCorrected(let correction):
      corrections.append(
        Correction(
          at: event.moment, by: event.by, reason: event.reason ?? "", values: correction.values,
          slipIssue: correction.slipIssue))
      if clockFrom == receivedAt { clockFrom = correction.receivedAt }
      intake = correction.intake
      procedureName = correction.procedureName
      field = correction.field
      receivedAt = correction.receivedAt
      promise = correction.promise
      due = correction.due
      dueCertain = correction.certain
      if let legs = correction.legs { self.legs = legs }
      issueCopies = 0
    case .dataLookedUp(let data) where data.lookup.found == false: break
    case .dataLookedUp(let data):
      if let index = intake.papers.firstIndex(where: { $0.name == data.paper }) {
        intake.papers[index].lookup = data.lookup
      } else {
        intake.papers.append(
          Intake.Paper(name: data.paper, kind: .present, copies: 0, lookup: data.lookup))
      }
    case .certified(let certified):
      certification += certified.entries
    case .certificationVoided(let void):
      guard let index = certification.firstIndex(where: { $0.number == void.number }) else {
        return
      }
      certification[index].voidedAt = event.moment
      certification[index].voidReason = event.reason
    case .slipPrinted(let print):
      slipCopies = print.copy
      issueCopies += 1
    default: break
    }
  }
}

extension Dossier.Handing {
  fileprivate init(_ handing: DossierReturned) {
    self.init(
      recipient: handing.recipient, authorisation: handing.authorisation, method: handing.method,
      originals: handing.originals ?? [], item: handing.item)
  }
}
