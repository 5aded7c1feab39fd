extension Dossier {
  /// A dossier just received.
  init(_ receipt: Receipt, event: Event) {
    code = receipt.code
    procedureName = receipt.procedureName
    field = receipt.field
    intake = receipt.intake
    receivedAt = event.at
    receivedBy = event.by
    counter = event.counter
    promise = receipt.promise
    due = receipt.promise.originalDue
    dueCertain = receipt.promise.certain
    status = .received
    passes = []
    supplements = []
    slipCopies = 0
    history = [event]
  }

  /// Takes an event about this dossier into it.
  mutating func apply(_ event: Event) {
    history.append(event)
    switch event.change {
    case .dossierPassed(let pass):
      holder = pass.to
      passes.append(Pass(at: event.at, by: event.by, to: pass.to))
      status = .processing
    case .supplementRequested(let request):
      supplements.append(
        Supplement(
          items: request.items, reason: event.reason ?? "", wait: Wait(from: event.at)))
      status = .waiting
    case .supplementCompleted(let completion):
      if !supplements.isEmpty { supplements[supplements.count - 1].wait.to = event.at }
      due = completion.due
      dueCertain = completion.certain
      status = holder == nil ? .received : .processing
    case .dossierFinished(let finish):
      finishedAt = event.at
      result = finish.result
      status = .finished
    case .dossierReturned:
      returnedAt = event.at
      status = .returned
    case .dossierRefused:
      closedAt = event.at
      status = .refused
    case .dossierWithdrawn:
      closedAt = event.at
      status = .withdrawn
    case .slipPrinted(let print):
      slipCopies = print.copy
    case .dossierReceived, .ticketTaken, .ticketCalled, .ticketServed, .ticketMissed,
      .ticketCancelled:
      break
    }
  }

  /// Everything a clerk may search a dossier by.
  var searchedText: String {
    let parties = [intake.applicant, intake.submitter].compactMap { $0 }
    let words = parties.flatMap { party in
      [party.name, party.personalID, party.phone, party.address].compactMap { $0 }
    }
    return ([code.description, intake.procedure, procedureName, field] + words).joined(
      separator: " ")
  }
}
