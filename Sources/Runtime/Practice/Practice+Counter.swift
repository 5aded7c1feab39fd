import DeskFiles
import DeskOperations

/// At the counter: numbers, calls, intake.
extension Practice {
  /// Somebody comes: to the counter with a number, otherwise straight to the clerk.
  mutating func arrive(_ visit: Visit, at moment: Moment) throws {
    guard visit.intake.channel == .counter, visit.intake.subChannel == nil else {
      agenda.plan(.receive(visit, nil), at: moment)
      return
    }
    let settings = store.rules.settings
    let field = store.rules.catalogue[visit.intake.procedure]?.field ?? ""
    let group = settings.group(for: field) ?? settings.queue.lines[0]
    let classes = settings.queue.priorities
    let priority = queueDice.happens(18) ? queueDice.pick(classes)?.id : nil
    let order = TicketOrder(group: group.id, service: field, priority: priority)
    let events = try request(.queue(.take(order)), by: visit.clerk, counter: nil, at: moment)
    guard case .queue(.taken(let taking)) = events.last?.change else { return }
    visitors[taking.id] = visit
    agenda.plan(.call, at: self.moment(Int.random(in: 2...14, using: &dice), after: moment))
  }

  /// The first of the line is called to the counter of their errand.
  mutating func call(at moment: Moment) throws {
    guard let first = store.desk.line(on: moment.date).first, let visit = visitors[first.id] else {
      return
    }
    if dice.happens(2) {
      try request(.queue(.cancel(first.id)), by: visit.clerk, counter: nil, at: moment)
      return
    }
    try request(.queue(.callNext), by: visit.clerk, counter: visit.counter, at: moment)
    if dice.happens(4) {
      try request(.queue(.miss(first.id)), by: visit.clerk, counter: visit.counter, at: moment)
      return
    }
    if queueDice.happens(80) {
      let there = moment.advanced(bySeconds: Int.random(in: 10...70, using: &queueDice))
      agenda.plan(.begin(first.id, counter: visit.counter, clerk: visit.clerk), at: there)
    }
    let minutes = Int.random(in: 3...9, using: &dice)
    agenda.plan(.receive(visit, first.id), at: self.moment(minutes, after: moment))
    agenda.plan(
      .endService(first.id, counter: visit.counter, clerk: visit.clerk),
      at: self.moment(minutes + 1, after: moment))
  }

  /// Whoever was called is at the counter, unless somebody else was called since.
  mutating func begin(
    _ ticket: TicketID, counter: Int?, clerk: String, at moment: Moment
  ) throws {
    guard store.desk[ticket: ticket]?.state == .called else { return }
    try request(.queue(.begin(ticket)), by: clerk, counter: counter, at: moment)
  }

  /// Calling the next number may have ended this service already, and so may the night.
  mutating func endService(
    _ ticket: TicketID, counter: Int?, clerk: String, at moment: Moment
  ) throws {
    guard ticket.date == moment.date, let state = store.desk[ticket: ticket], state.isInService,
      state.counter == counter
    else { return }
    try request(.queue(.finish(ticket)), by: clerk, counter: counter, at: moment)
  }

  /// What somebody brings is taken in the way it asks for, and its way planned.
  mutating func receive(_ visit: Visit, ticket: TicketID?, at moment: Moment) throws {
    var visit = visit
    visit.intake.ticket = ticket
    let events = try request(
      visit.command(ticket), by: visit.clerk, counter: visit.counter, at: moment)
    switch events.first?.change {
    case .dossierFiled(let receipt): plan(.accept, receipt.code, in: 20...520, after: moment)
    case .dossierReceived(let receipt): try sendOff(receipt.code, at: moment)
    default: break
    }
  }

  /// A dossier that lay in the old books is written down with the moment it was received.
  mutating func enterBacklog(_ visit: Visit, receivedAt: Moment, at moment: Moment) throws {
    let events = try request(
      .receiveDossier(visit.intake), by: visit.clerk, counter: visit.counter, at: moment,
      because: "Chuyển từ sổ cũ", happenedAt: receivedAt)
    guard case .dossierReceived(let receipt) = events.first?.change else { return }
    plan(.pass, receipt.code, in: 60...4800, after: moment)
  }

  /// What was accepted gets its slip and goes its way; what was handed over at once has ended.
  mutating func sendOff(_ code: DossierCode, at moment: Moment) throws {
    guard let dossier = store.desk[code], dossier.status == .received else { return }
    if dice.happens(97) {
      try request(
        .recordSlip(code), by: dossier.receivedBy, counter: dossier.counter, at: moment)
    }
    if dossier.certificationRequest != nil {
      planResult(of: code, after: moment)
      return
    }
    plan(.pass, code, in: 15...120, after: moment)
    if dossier.awaitedAgency != nil { plan(.startClock, code, in: 240...1440, after: moment) }
    if dice.happens(3) { plan(.correct, code, in: 20...240, after: moment) }
    if !dossier.payments.isEmpty, dice.happens(4) {
      plan(.refund, code, in: 60...900, after: moment)
    }
    if dossier.intake.channel == .online, dice.happens(15) {
      plan(.lookUp, code, in: 2...14, after: moment)
    }
  }
}
