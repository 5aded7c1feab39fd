extension Desk {
  /// The dossier, where the step is lawful in its present state.
  private func dossier(
    _ code: DossierCode, for step: Refusal.Step
  ) throws(Refusal) -> Dossier {
    let dossier = try dossier(code)
    guard step.isLawful(in: dossier.status) else {
      throw .notPossible(step, code, dossier.status)
    }
    return dossier
  }

  func passing(
    _ code: DossierCode, to holder: Dossier.Holder, by rules: Rulebook
  ) throws(Refusal) -> [Change] {
    _ = try dossier(code, for: .pass)
    var holder = holder
    if let officer = holder.officer {
      guard let person = rules.people[officer], person.isActive else {
        throw .unknownPerson(officer)
      }
      holder.unit = person.unit ?? holder.unit
    }
    guard let unit = try CleanField.line(holder.unit, .unit, limit: 200) else {
      throw .missing(.unit)
    }
    return [
      .dossierPassed(
        DossierPassed(code: code, to: Dossier.Holder(officer: holder.officer, unit: unit)))
    ]
  }

  /// Everything missing is asked for at once (Nghị định 118/2025/NĐ-CP, Điều 17 khoản 2).
  func asking(
    _ code: DossierCode, for items: [String], reason: String?
  ) throws(Refusal) -> [Change] {
    _ = try dossier(code, for: .requestSupplement)
    var cleaned: [String] = []
    for item in items {
      if let text = try CleanField.line(item, .items, limit: 500) { cleaned.append(text) }
    }
    guard !cleaned.isEmpty else { throw .missing(.items) }
    guard reason != nil else { throw .missing(.reason) }
    return [.supplementRequested(SupplementRequested(code: code, items: cleaned))]
  }

  func completing(
    _ code: DossierCode, at moment: Moment, by rules: Rulebook
  ) throws(Refusal) -> [Change] {
    let dossier = try dossier(code, for: .completeSupplement)
    let deadline = rules.deadline(of: dossier, completedAt: moment)
    return [
      .supplementCompleted(
        SupplementCompleted(code: code, due: deadline.due, certain: deadline.certain))
    ]
  }

  func finishing(_ code: DossierCode, result: String?) throws(Refusal) -> [Change] {
    _ = try dossier(code, for: .finish)
    let result = try result.flatMap { text throws(Refusal) in
      try CleanField.line(text, .result, limit: 300)
    }
    return [.dossierFinished(DossierFinished(code: code, result: result))]
  }

  func returning(
    _ code: DossierCode, to recipient: String, authorisation: String?, method: ReturnMethod
  ) throws(Refusal) -> [Change] {
    _ = try dossier(code, for: .return)
    guard let recipient = try CleanField.line(recipient, .recipient, limit: 200) else {
      throw .missing(.recipient)
    }
    let authorisation = try authorisation.flatMap { text throws(Refusal) in
      try CleanField.line(text, .authorisation, limit: 300)
    }
    return [
      .dossierReturned(
        DossierReturned(
          code: code, recipient: recipient, authorisation: authorisation, method: method))
    ]
  }

  /// Refusal and withdrawal end a dossier only before a result exists.
  func closing(
    _ code: DossierCode, step: Refusal.Step, reason: String?
  ) throws(Refusal) -> DossierClosed {
    _ = try dossier(code, for: step)
    guard reason != nil else { throw .missing(.reason) }
    return DossierClosed(code: code)
  }
}
