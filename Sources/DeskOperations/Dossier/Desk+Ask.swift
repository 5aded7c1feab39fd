extension Desk {
  /// Everything missing is asked for at once; asking again needs a supervisor and is marked
  /// (Nghị định 118/2025/NĐ-CP, Điều 17 khoản 2).
  func asking(
    _ code: DossierCode, for items: [String], afterCheck: Bool, approvedBy: String?,
    _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .requestSupplement, circumstances)
    guard !afterCheck || dossier.status == .processing || !dossier.passes.isEmpty else {
      throw .notChecked(code)
    }
    var cleaned: [String] = []
    for item in items {
      if let text = try CleanField.line(item, .items, limit: 500) { cleaned.append(text) }
    }
    guard !cleaned.isEmpty else { throw .missing(.items) }
    try circumstances.requireReason()
    let law = circumstances.rules.law
    let round = dossier.supplements.count + 1
    var approver: String?
    if let rounds = law.asking?.rounds, round > rounds {
      let people = circumstances.rules.people
      guard let person = people[approvedBy ?? circumstances.person.id], person.isActive,
        person.role == .supervisor
      else {
        throw .supervisorNeeded(round: round, article: law.article(for: .requestSupplement))
      }
      approver = person.id
    }
    return [
      .supplementRequested(
        SupplementRequested(
          code: code, items: cleaned, number: nextNumber(in: \.supplement, circumstances),
          afterCheck: afterCheck ? true : nil,
          askBy: circumstances.rules.askingLimit(for: dossier, afterCheck: afterCheck),
          answerBy: circumstances.rules.answerLimit(askedAt: circumstances.moment),
          approvedBy: approver))
    ]
  }

  /// What came with the answer stands among the papers from then on, so that it is neither asked for
  /// again nor kept when originals are given back.
  func completing(
    _ code: DossierCode, with papers: [String], _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .completeSupplement, circumstances)
    let rules = circumstances.rules
    var end = rules.end(of: dossier, at: circumstances.moment)
    let components = rules.components(of: dossier)
    var there = Set(dossier.intake.papers.map(\.name))
    var brought: [Intake.Paper] = []
    for paper in papers {
      guard let name = try CleanField.line(paper, .papers, limit: 1000) else {
        throw .missing(.papers)
      }
      guard there.insert(name).inserted else { continue }
      let listed = components.first { $0.name == name }
      brought.append(
        Intake.Paper(name: name, kind: listed?.kind ?? .original, copies: listed?.copies ?? 1))
    }
    end.papers = brought.isEmpty ? nil : brought
    return [.supplementCompleted(end)]
  }
}

extension Rulebook {
  /// The latest moment for asking the applicant to complete the papers; nil where no limit is set.
  ///
  /// Counted from the filing, or from the receipt once the specialist has checked; after a wait from
  /// its end, when there is something new to look at.
  ///
  /// - Parameter afterCheck: Whether the specialist asks, after checking.
  public func askingLimit(for dossier: Dossier, afterCheck: Bool) -> Moment? {
    let start = afterCheck ? dossier.receivedAt : dossier.intake.filedAt ?? dossier.receivedAt
    let from = dossier.waits.compactMap(\.to).reduce(start, max)
    return askingLimit(of: dossier.intake.channel, from: from, afterCheck: afterCheck)
  }

  /// The latest moment for asking about papers that came in at a moment.
  func askingLimit(
    of channel: Channel, from moment: Moment, afterCheck: Bool = false
  ) -> Moment? {
    guard let asking = law.asking else { return nil }
    let period =
      afterCheck ? asking.afterCheck : channel == .online ? asking.online : asking.paper
    return calculator.deadline(of: period, receivedAt: moment, after: .restart).due
  }

  /// The latest moment for what the desk does next with the papers: accepting or asking for more
  /// while the dossier is only filed, asking for more after that; nil where nothing can be asked.
  public func askingLimit(for dossier: Dossier) -> Moment? {
    guard Refusal.Step.requestSupplement.isLawful(for: dossier) else { return nil }
    return askingLimit(for: dossier, afterCheck: dossier.status == .processing)
  }

  /// The required papers of a dossier's procedure that were neither handed in nor looked up.
  public func missingPapers(of dossier: Dossier) -> [Component] {
    let there = Set(dossier.intake.papers.map(\.name))
    return components(of: dossier).filter { $0.isRequired && !there.contains($0.name) }
  }

  /// The papers on the list of a dossier's procedure that were asked for last and are not there yet.
  public func papersAsked(of dossier: Dossier) -> [String] {
    let listed = Set(components(of: dossier).map(\.name))
      .subtracting(dossier.intake.papers.map(\.name))
    return dossier.supplements.last?.items.filter(listed.contains) ?? []
  }

  /// The papers on the list of a dossier's procedure.
  func components(of dossier: Dossier) -> [Component] {
    catalogue[dossier.intake.procedure]?.components ?? []
  }

  /// By when an applicant asked at a moment should answer; nil where no limit is set.
  public func answerLimit(askedAt moment: Moment) -> Moment? {
    law.asking?.answer.flatMap { period in
      calculator.deadline(of: period, receivedAt: moment, after: .restart).due
    }
  }

  /// The end of a dossier's open wait, with the dates that follow.
  func end(of dossier: Dossier, at moment: Moment) -> WaitEnded {
    guard dossier.clockFrom != nil else {
      let acceptBy =
        dossier.wasAccepted ? nil : askingLimit(of: dossier.intake.channel, from: moment)
      return WaitEnded(code: dossier.code, due: nil, acceptBy: acceptBy, certain: true)
    }
    let deadline = deadline(of: dossier, completedAt: moment)
    return WaitEnded(
      code: dossier.code, due: deadline.due, certain: deadline.certain,
      legs: dossier.legs.isEmpty ? nil : legs(of: dossier, completedAt: moment))
  }
}
