extension Rulebook {
  /// The legs of a linked procedure with their dates; nil where there is one agency.
  ///
  /// - Parameters:
  ///   - moment: When the dossier's time begins; with an agency elsewhere, no time runs yet.
  ///   - promise: What the slip promises for the whole.
  /// - Throws: `Refusal.unknownName` for a leg the procedure does not have, `Refusal.legNeeds` for one
  ///   without the leg it follows, `Refusal.missing` where none is chosen.
  public func legs(
    for intake: Intake, of procedure: Procedure, from moment: Moment, promise: Dossier.Promise
  ) throws(Refusal) -> [Dossier.Leg]? {
    let steps = try chosenSteps(of: procedure, by: intake)
    guard !steps.isEmpty else { return nil }
    let dates = LegDates(
      calculator: calculator, clockFrom: intake.competentAgency == nil ? moment : nil,
      whole: promise.originalDue, wholeCertain: promise.certain, afterWait: promise.afterWait)
    return dates.dated(
      steps.map { step in
        let time = time(of: step, in: procedure, variant: intake.variant, on: moment.date)
        return Dossier.Leg(step, time: time)
      })
  }

  /// The legs of a dossier with the dates that hold after its open wait ends.
  func legs(of dossier: Dossier, completedAt moment: Moment) -> [Dossier.Leg] {
    LegDates(of: dossier, completedAt: moment, by: self).dated(dossier.legs)
  }

  /// The steps named at intake, in the procedure's order; all that have no branch where none is.
  private func chosenSteps(
    of procedure: Procedure, by intake: Intake
  ) throws(Refusal) -> [ProcedureStep] {
    let steps = procedure.linkedSteps
    guard let names = intake.legs else { return steps.filter { $0.branch == nil } }
    for name in names where !steps.contains(where: { $0.name == name }) {
      throw .unknownName(.legs, name)
    }
    let chosen = steps.filter { names.contains($0.name) }
    guard steps.isEmpty || !chosen.isEmpty else { throw .missing(.legs) }
    for step in chosen {
      if let after = step.after, !names.contains(after) { throw .legNeeds(step.name, after) }
    }
    return chosen
  }
}

extension Dossier.Leg {
  /// The same leg without dates, for as long as no time runs.
  var withoutDates: Dossier.Leg {
    var leg = self
    leg.due = nil
    leg.certain = true
    leg.promised = nil
    return leg
  }
}
