extension Desk {
  func passing(
    _ code: DossierCode, to holder: Dossier.Holder, receivedBy: String?,
    _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .pass, circumstances)
    var holder = holder
    if let officer = holder.officer {
      guard let person = circumstances.rules.people[officer], person.isActive else {
        throw .unknownPerson(officer)
      }
      holder.unit = person.unit ?? holder.unit
    }
    guard let unit = try CleanField.line(holder.unit, .unit, limit: 200) else {
      throw .missing(.unit)
    }
    holder = Dossier.Holder(officer: holder.officer, unit: unit)
    guard dossier.holder != holder else { throw .alreadyThere(code, unit: unit) }
    let receiver = try CleanField.line(receivedBy, .recipient, limit: 200)
    // Only the way from the desk has a limit of its own.
    let due = dossier.holder == nil ? circumstances.rules.handOverLimit(for: dossier) : nil
    return [
      .dossierPassed(
        DossierPassed(
          code: code, from: dossier.holder, to: holder, receivedBy: receiver, due: due))
    ]
  }

  func handingBack(
    _ code: DossierCode, receivedBy: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .handBack, circumstances)
    let receiver = try CleanField.line(receivedBy, .recipient, limit: 200)
    return [
      .dossierHandedBack(DossierHandedBack(code: code, from: dossier.holder, receivedBy: receiver))
    ]
  }

  func finishing(
    _ code: DossierCode, result: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code)
    let openLegs = dossier.legs.filter { $0.finishedAt == nil }.map(\.name)
    guard openLegs.isEmpty || !dossier.status.isOpen else { throw .legsOpen(openLegs) }
    guard Refusal.Step.finish.isLawful(for: dossier) else {
      throw circumstances.refusal(of: .finish, for: dossier)
    }
    if let agency = dossier.awaitedAgency { throw .clockNotStarted(code, agency: agency) }
    let result = try CleanField.line(result, .result, limit: 300)
    return try numbering(dossier, circumstances) + [
      .dossierFinished(DossierFinished(code: code, result: result))
    ]
  }

  /// A refusal is written and numbered, with its reason (Nghị định 61/2018/NĐ-CP, Điều 17).
  func refusing(
    _ code: DossierCode, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    _ = try dossier(code, for: .refuse, circumstances)
    try circumstances.requireReason()
    return [
      .dossierRefused(DossierClosed(code: code, number: nextNumber(in: \.refusal, circumstances)))
    ]
  }

  func withdrawing(
    _ code: DossierCode, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    _ = try dossier(code, for: .withdraw, circumstances)
    try circumstances.requireReason()
    return [.dossierWithdrawn(DossierClosed(code: code))]
  }

  /// A stop answers the applicant's wish, only before a result exists (form 05 of 2025).
  func stopping(
    _ code: DossierCode, fees: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .stop, circumstances)
    try circumstances.requireReason()
    let number = try number(in: \.stop, circumstances)
    let fees = try CleanField.line(fees, .settlement, limit: 300)
    guard fees != nil || dossier.feesKept == 0 else { throw .missing(.settlement) }
    return [.dossierStopped(DossierStopped(code: code, number: number, fees: fees))]
  }

  func printing(_ code: DossierCode) throws(Refusal) -> SlipPrinted {
    let dossier = try dossier(code)
    let issue = dossier.slipIssue
    return SlipPrinted(code: code, copy: dossier.slipCopies + 1, issue: issue == 1 ? nil : issue)
  }
}
