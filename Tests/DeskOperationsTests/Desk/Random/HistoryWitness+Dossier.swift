import DeskOperations

/// What must hold for every dossier, whenever one looks.
extension HistoryWitness {
  mutating func watch(_ dossier: Dossier, by rules: Rulebook) {
    watchWaits(of: dossier)
    watchOrder(of: dossier)
    watchMoney(of: dossier)
    watchLegs(of: dossier)
    watchPapers(of: dossier, by: rules)
    watchDates(of: dossier, by: rules)
  }

  /// Waits follow each other, and the one that is open is why nothing is done.
  private mutating func watchWaits(of dossier: Dossier) {
    let code = dossier.code
    let waits = dossier.waits
    for wait in waits { expect(wait.to.map { wait.from <= $0 } ?? true, "\(code): wait backwards") }
    for (wait, next) in zip(waits, waits.dropFirst()) {
      expect(wait.to.map { $0 <= next.from } ?? false, "\(code): waits overlap")
    }
    let isAsked = dossier.supplements.last.map { $0.wait.to == nil } ?? false
    let isOwed = dossier.demands.last.map { $0.wait.to == nil } ?? false
    switch dossier.status {
    case .waiting: expect(isAsked && !isOwed, "\(code) waits for nothing")
    case .paying: expect(isOwed && !isAsked, "\(code) owes nothing")
    case .received, .processing, .finished, .returned:
      expect(!isAsked && !isOwed, "\(code) is \(dossier.status) and waits")
    case .filed: expect(!isAsked && !isOwed, "\(code) is filed and waits")
    case .refused, .withdrawn, .stopped: break
    }
    expect((dossier.owed != nil) == (dossier.status == .paying), "\(code): debt and state differ")
    expect(dossier.owed.map { $0 > 0 } ?? true, "\(code) waits for a debt that is paid")
  }

  /// Steps are in their order, and the end is where the state says.
  private mutating func watchOrder(of dossier: Dossier) {
    let code = dossier.code
    let start = dossier.history.lastIndex {
      [.dossierFiled, .dossierReceived, .dossierAccepted].contains($0.kind)
    }
    let steps = dossier.history[(start ?? 0)...].dropFirst().filter { !$0.isRemark }.map(\.moment)
    for (step, next) in zip([dossier.receivedAt] + steps, steps) {
      expect(step <= next, "\(code): a step at \(next) after one at \(step)")
    }
    let status = dossier.status
    expect(
      (dossier.finishedAt != nil) == [.finished, .returned].contains(status), "\(code): result")
    expect((dossier.returnedAt != nil) == (status == .returned), "\(code): return")
    let isClosed = [.refused, .withdrawn, .stopped].contains(status)
    expect((dossier.closedAt != nil) == isClosed, "\(code): end")
    expect((dossier.number != nil) == dossier.wasAccepted, "\(code): number without acceptance")
    if let returned = dossier.returnedAt {
      expect(
        dossier.finishedAt.map { $0 <= returned } ?? false, "\(code) returned before its result")
      expect(
        dossier.handing.map { dossier.mayCollect($0.recipient) || $0.authorisation != nil }
          ?? false,
        "\(code) went to a stranger")
    }
  }

  private mutating func watchMoney(of dossier: Dossier) {
    for payment in dossier.payments {
      let refunded = payment.refunds.reduce(0) { $0 + $1.amount }
      expect(payment.content.lines.allSatisfy { $0.amount > 0 }, "\(payment.receipt): nothing paid")
      expect(payment.refunds.allSatisfy { $0.amount > 0 }, "\(payment.receipt): nothing refunded")
      expect(refunded <= payment.content.total, "\(payment.receipt): more refunded than paid")
      expect(payment.kept == payment.content.total - refunded, "\(payment.receipt): sums differ")
    }
  }

  private mutating func watchLegs(of dossier: Dossier) {
    let code = dossier.code
    for leg in dossier.legs {
      let place = "\(leg.name) of \(code)"
      if let name = leg.after {
        let before = dossier.leg(named: name)
        expect(before != nil, "\(place) follows nothing")
        if let started = leg.startedAt {
          expect(before?.finishedAt.map { $0 <= started } ?? false, "\(place) began too early")
        }
      }
      for (first, second, word) in [
        (leg.startedAt, leg.finishedAt, "finished"), (leg.finishedAt, leg.returnedAt, "returned"),
      ] {
        guard let second else { continue }
        expect(first.map { $0 <= second } ?? false, "\(place) was \(word) too early")
      }
      expect(dossier.finishedAt == nil || leg.finishedAt != nil, "\(place) has no result")
      expect(dossier.returnedAt == nil || leg.returnedAt != nil, "\(place) lies at the desk")
    }
    let open = dossier.legs.filter { $0.finishedAt == nil }
    expect(
      dossier.legs.isEmpty || !open.isEmpty || !dossier.status.isOpen
        || dossier.corrections.contains { $0.values.contains { $0.field == .legs } },
      "\(code) has all results")
    expect(
      dossier.status != .finished || dossier.legs.isEmpty
        || dossier.legs.contains { $0.returnedAt == nil }, "\(code): all results are gone")
  }

  private mutating func watchPapers(of dossier: Dossier, by rules: Rulebook) {
    let code = dossier.code
    let times = rules.law.extending?.times ?? 0
    expect(dossier.extensions.count <= times, "\(code) was extended too often")
    for new in dossier.extensions {
      expect(new.due.date < new.promised.date, "\(code): no extension")
    }
    for supplement in dossier.supplements.dropFirst(rules.law.asking?.rounds ?? .max) {
      let approver = supplement.approvedBy.flatMap { rules.people[$0] }
      expect(approver?.role == .supervisor, "\(code) was asked again and nobody allowed it")
    }
    let copies = dossier.history.count { $0.kind == .slipPrinted }
    expect(dossier.slipCopies == copies, "\(code): slips counted wrongly")
    let accepted = dossier.history.drop {
      $0.kind != .dossierReceived && $0.kind != .dossierAccepted
    }
    let issues = accepted.count { $0.kind == .dossierCorrected } + 1
    expect(dossier.slipIssue == issues, "\(code): issues counted wrongly")
    expect(
      dossier.certificationRequest == nil || dossier.finishedAt == nil
        || dossier.certification.count == dossier.certificationRequest?.lines.count,
      "\(code) was certified without its numbers")
  }

  /// No date where no time runs; otherwise what counting by the book again comes to.
  private mutating func watchDates(of dossier: Dossier, by rules: Rulebook) {
    let code = dossier.code
    guard dossier.clockFrom != nil else {
      expect(dossier.promise.originalDue == nil, "\(code) has a promise and its time does not run")
      expect(dossier.due == nil, "\(code) is due and its time does not run")
      expect(dossier.legs.allSatisfy { $0.due == nil }, "a leg of \(code) is due without time")
      return
    }
    guard dossier.status.isOpen, !dossier.status.isWaiting else { return }
    let again = rules.deadline(of: dossier)
    expect(
      dossier.due == again.due,
      "\(code) is due \(dossier.due?.description ?? "never"), counted again \(again.due?.description ?? "never")"
    )
  }
}

extension Event {
  /// Whether it tells of papers or money and not of a step.
  fileprivate var isRemark: Bool {
    switch change {
    case .dossierCorrected, .dataLookedUp, .slipPrinted, .feePaid, .feeExempted, .feeRefunded: true
    default: false
    }
  }
}
