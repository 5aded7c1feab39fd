/// When the legs of a dossier are due: each counted from the one it follows.
struct LegDates {
  /// Counts by the desk's calendar and rules.
  var calculator: DeadlineCalculator
  /// When the dossier's time began; nil while it does not run.
  var clockFrom: Moment?
  /// When the whole is due.
  var whole: Moment?
  /// Whether that is certain.
  var wholeCertain: Bool
  /// The dossier's waits.
  var waits: [Wait] = []
  /// What a limit does after a wait.
  var afterWait: AfterWait

  /// The same legs with their dates, as they would be told to the citizen now.
  ///
  /// What is finished keeps its dates.
  func dated(_ legs: [Dossier.Leg]) -> [Dossier.Leg] {
    var ends: [String: Moment] = [:]
    return legs.map { leg in
      var leg = leg
      if leg.finishedAt == nil {
        let end = clockFrom == nil ? nil : end(of: leg, following: ends)
        leg.due = end?.due
        leg.certain = end?.certain ?? true
        leg.promised = leg.due
      }
      // After a leg whose time nobody knows, nobody knows when the next one begins.
      if leg.period != nil, leg.after.map({ ends[$0] != nil }) ?? true || leg.startedAt != nil {
        ends[leg.name] = leg.due
      }
      return leg
    }
  }

  /// When a leg is due that begins at a moment.
  func end(of leg: Dossier.Leg, from start: Moment?) -> (due: Moment?, certain: Bool) {
    guard let time = leg.time, let start else { return (whole, wholeCertain) }
    let deadline = calculator.deadline(
      of: time, receivedAt: start, waits: waits, after: afterWait)
    return (deadline.due, deadline.certain)
  }

  /// A first leg's time is the dossier's own, whenever somebody takes it up.
  private func end(
    of leg: Dossier.Leg, following ends: [String: Moment]
  ) -> (due: Moment?, certain: Bool) {
    guard let after = leg.after else { return end(of: leg, from: clockFrom) }
    return end(of: leg, from: leg.startedAt ?? ends[after])
  }
}

extension LegDates {
  /// The dates of a dossier as it stands, or as its open wait ends at a moment.
  init(of dossier: Dossier, completedAt moment: Moment? = nil, by rules: Rulebook) {
    let deadline = moment.map { rules.deadline(of: dossier, completedAt: $0) }
    self.init(
      calculator: rules.calculator, clockFrom: dossier.clockFrom,
      whole: deadline.map(\.due) ?? dossier.due,
      wholeCertain: deadline?.certain ?? dossier.dueCertain,
      waits: dossier.waits.map { Wait(from: $0.from, to: $0.to ?? moment) },
      afterWait: dossier.promise.afterWait)
  }
}
