extension Desk {
  /// A wrong person, procedure or moment of receipt is put right, with the dates that follow.
  ///
  /// Code and book numbers stay: the code is the dossier's for life, also where its date part proves
  /// wrong. Of the intake only what can be written down wrongly is taken: people, procedure with its
  /// time and its legs, papers.
  func correcting(
    _ code: DossierCode, to wanted: Intake, receivedAt: Moment, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .correct, circumstances)
    try circumstances.requireReason()
    var raw = dossier.intake
    raw.takeCorrectable(of: wanted)
    var intake = try raw.checked(at: circumstances.at, now: circumstances.at)
    let papers = dossier.intake.paperDifferences(to: intake)
    if !papers.isEmpty { intake = try intake.withNamedDatabases(circumstances.rules.law) }
    let procedure = dossier.intake.procedureDifferences(to: intake)
    let moved = dossier.receivedAt != receivedAt
    var values = dossier.intake.personDifferences(to: intake) + procedure + papers
    if moved {
      values.append(
        Dossier.CorrectedValue(
          field: .receivedAt, old: dossier.receivedAt.description, new: receivedAt.description))
    }
    guard !values.isEmpty else { throw .nothingToCorrect(code) }
    // What a result was counted by stays: only the person can still have been written wrongly.
    let countsAgain = moved || !procedure.isEmpty
    guard dossier.finishedAt == nil || (!countsAgain && papers.isEmpty) else {
      throw .onlyPersonCorrectable(code)
    }
    if moved { try check(receivedAt, asReceiptOf: dossier, circumstances) }
    var correction = DossierCorrected(
      code: code, values: values, intake: intake, procedureName: dossier.procedureName,
      field: dossier.field, receivedAt: receivedAt, promise: dossier.promise, due: dossier.due,
      certain: dossier.dueCertain,
      // Before acceptance there is no slip that could become void.
      slipIssue: dossier.slipIssue + (dossier.wasAccepted ? 1 : 0))
    if countsAgain { try recount(&correction, of: dossier, circumstances) }
    return [.dossierCorrected(correction)]
  }

  /// A receipt lies after what happened before it and not after what was done since, nor in the
  /// future.
  private func check(
    _ moment: Moment, asReceiptOf dossier: Dossier, _ circumstances: Circumstances
  ) throws(Refusal) {
    guard moment <= circumstances.moment else {
      throw .momentOutOfOrder(moment, earliest: nil, latest: circumstances.moment)
    }
    let earliest = [dossier.intake.filedAt, dossier.lastActBeforeReceipt].compactMap { $0 }.max()
    if let earliest, moment < earliest {
      throw .momentOutOfOrder(moment, earliest: earliest, latest: circumstances.moment)
    }
    if let next = dossier.firstActSinceReceipt, next < moment {
      throw .receiptAfterAct(moment, act: next)
    }
  }

  /// The name, dates and legs that follow from the corrected procedure and moment, waits included.
  private func recount(
    _ correction: inout DossierCorrected, of dossier: Dossier, _ circumstances: Circumstances
  ) throws(Refusal) {
    let rules = circumstances.rules
    let intake = correction.intake
    guard let procedure = rules.catalogue[intake.procedure] else {
      throw .unknownProcedure(intake.procedure)
    }
    if procedure.code != dossier.intake.procedure {
      guard procedure.status == .current || intake.backlog != nil else {
        throw .procedureNotInForce(procedure.code)
      }
      // An agency at work and a number in a register belong to the procedure they were begun under.
      guard dossier.certification.isEmpty, dossier.legs.allSatisfy({ $0.startedAt == nil }) else {
        throw circumstances.refusal(of: .correct, for: dossier)
      }
      correction.procedureName = procedure.name
      correction.field = procedure.field
    }
    var counted = intake
    var corrected = dossier
    corrected.intake = intake
    corrected.receivedAt = correction.receivedAt
    if dossier.clockFrom != nil {
      counted.competentAgency = nil
      if intake.competentAgency == nil { corrected.clockFrom = correction.receivedAt }
    }
    let start = corrected.clockFrom ?? correction.receivedAt
    let promise = try rules.forecast(for: counted, procedure: procedure, receivedAt: start).promise
    corrected.promise = dossier.wasAccepted ? promise : promise.withoutDates
    correction.promise = corrected.promise
    if corrected.clockFrom != nil {
      let deadline = rules.deadline(of: corrected)
      (correction.due, correction.certain) = (deadline.due, deadline.certain)
    } else {
      (correction.due, correction.certain) = (nil, true)
    }
    corrected.due = correction.due
    corrected.dueCertain = correction.certain
    let dates = LegDates(of: corrected, by: rules)
    correction.legs = try rules.legs(for: counted, of: procedure, from: start, promise: promise)
      .map { legs in
        dates.dated(legs.map { $0.keepingProgress(of: dossier.legs) })
          .map { $0.keepingProgress(of: dossier.legs) }
      }
    // An ordinary procedure takes the place of a linked one: no leg is left.
    if correction.legs == nil, !dossier.legs.isEmpty { correction.legs = [] }
    let kept = correction.legs?.map(\.name) ?? []
    for leg in dossier.legs where leg.startedAt != nil && !kept.contains(leg.name) {
      throw .legNotPossible(.correct, leg.name)
    }
  }
}

extension Dossier {
  /// The last thing done with it before it was received, where it was filed from afar.
  fileprivate var lastActBeforeReceipt: Moment? {
    history.prefix(receiptPosition).filter(\.kind.isAct).map(\.moment).max()
  }

  /// The first thing done with it after its receipt.
  fileprivate var firstActSinceReceipt: Moment? { actsSinceReceipt.min() }

  /// When the last step was taken with it; nothing told afterwards may lie before that.
  var lastAct: Moment { actsSinceReceipt.last ?? receivedAt }

  private var actsSinceReceipt: [Moment] {
    history.dropFirst(receiptPosition + 1).filter(\.kind.isAct).map(\.moment)
  }

  /// Where in the history it was accepted, or filed while it is not accepted.
  private var receiptPosition: Int {
    history.lastIndex { [.dossierFiled, .dossierReceived, .dossierAccepted].contains($0.kind) } ?? 0
  }
}

extension Event.Kind {
  /// Whether it is a step of the dossier, rather than a remark on its papers, its slip or its money.
  var isAct: Bool {
    switch self {
    case .dossierCorrected, .dataLookedUp, .slipPrinted, .feePaid, .feeExempted, .feeRefunded:
      false
    default: true
    }
  }
}

extension Dossier.Leg {
  /// The leg with its new dates, and what its agency has done by now.
  ///
  /// What has begun keeps its dates, unless no time ran when it began.
  func keepingProgress(of legs: [Dossier.Leg]) -> Dossier.Leg {
    guard let old = legs.first(where: { $0.name == name }), old.startedAt != nil else {
      return self
    }
    guard old.finishedAt == nil, old.due == nil else { return old }
    var leg = self
    leg.startedAt = old.startedAt
    return leg
  }
}
