/// The agencies work in the order the desk fixed, each with its own limit, and give their results back
/// to the desk (Nghị định 61/2018/NĐ-CP, Điều 19 khoản 6 và khoản 7).
extension Desk {
  func startingLeg(
    _ name: String, of code: DossierCode, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let (dossier, leg) = try leg(name, of: code, for: .startLeg, circumstances)
    if let after = leg.after, dossier.stage(of: leg) == .waiting {
      throw .legWaits(name, for: after, article: circumstances.rules.law.article(for: .startLeg))
    }
    guard dossier.stage(of: leg) == .ready else { throw .legNotPossible(.startLeg, name) }
    var start = LegStarted(code: code, leg: name, due: leg.due, certain: leg.certain)
    // The first leg's time began with the receipt; the others' with what they are given now.
    if leg.after != nil, dossier.clockFrom != nil {
      let end = LegDates(of: dossier, by: circumstances.rules)
        .end(of: leg, from: circumstances.moment)
      (start.due, start.certain) = end
    }
    return [.legStarted(start)]
  }

  /// The last result is the result of the whole.
  func finishingLeg(
    _ name: String, of code: DossierCode, result: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let (dossier, leg) = try leg(name, of: code, for: .finishLeg, circumstances)
    guard dossier.stage(of: leg) == .underway else { throw .legNotPossible(.finishLeg, name) }
    let result = try CleanField.line(result, .result, limit: 300)
    let finish = Change.legFinished(LegFinished(code: code, leg: name, result: result))
    let others = dossier.legs.filter { $0.name != name }
    guard others.allSatisfy({ $0.finishedAt != nil }) else { return [finish] }
    if let agency = dossier.awaitedAgency { throw .clockNotStarted(code, agency: agency) }
    let results = dossier.legs.compactMap { $0.name == name ? result : $0.result }
    return [
      finish,
      .dossierFinished(
        DossierFinished(
          code: code, result: results.isEmpty ? nil : results.joined(separator: "; "))),
    ]
  }

  /// The last result handed over leaves nothing at the desk.
  func returningLeg(
    _ name: String, of code: DossierCode, to recipient: String, authorisation: String?,
    _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let (dossier, leg) = try leg(name, of: code, for: .returnLeg, circumstances)
    guard dossier.stage(of: leg) == .finished else { throw .legNotPossible(.returnLeg, name) }
    let (recipient, authorisation) = try collector(
      recipient, authorisation, of: dossier.intake, circumstances)
    let handing = Change.legReturned(
      LegReturned(code: code, leg: name, recipient: recipient, authorisation: authorisation))
    let others = dossier.legs.filter { $0.name != name }
    guard dossier.status == .finished, others.allSatisfy({ $0.returnedAt != nil }) else {
      return [handing]
    }
    return [
      handing,
      .dossierReturned(
        DossierReturned(
          code: code, recipient: recipient, authorisation: authorisation, method: .counter)),
    ]
  }

  /// A leg and its dossier, where the step is lawful in the dossier's present state.
  private func leg(
    _ name: String, of code: DossierCode, for step: Refusal.Step, _ circumstances: Circumstances
  ) throws(Refusal) -> (Dossier, Dossier.Leg) {
    let parent = try dossier(code)
    guard let leg = parent.leg(named: name) else { throw .unknownLeg(name, code) }
    return (try dossier(code, for: step, circumstances), leg)
  }
}
