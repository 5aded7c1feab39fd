import DeskOperations

/// One step of a linked procedure and whether the citizen asks for it.
struct IntakeLeg: Hashable, Sendable {
  var step: ProcedureStep
  var isTicked: Bool

  /// A step, asked for unless it is for a special case.
  init(_ step: ProcedureStep) {
    self.step = step
    isTicked = step.branch == nil
  }
}

extension IntakeForm {
  /// The names of the legs ticked; nil where the procedure is not a linked one.
  var chosenLegs: [String]? {
    legs.isEmpty ? nil : legs.filter(\.isTicked).map(\.step.name)
  }

  /// The legs ticked with the dates the slip would promise; empty while these cannot be known.
  func legForecast(_ context: Context) -> [Dossier.Leg] {
    guard let procedure, !legs.isEmpty, let forecast = try? forecast(context) else { return [] }
    var intake = Intake(procedure: procedure.code, applicant: Intake.Party(name: ""))
    intake.variant = timeCase?.name
    intake.legs = chosenLegs
    let legs = try? context.rules.legs(
      for: intake, of: procedure, from: context.now, promise: forecast.promise)
    return (legs ?? nil) ?? []
  }

  /// The legs ticked that would be handed over after the whole is due, in a sentence.
  func legsBeyondWhole(_ promise: Dossier.Promise, _ context: Context) -> String? {
    guard let due = promise.originalDue else { return nil }
    return context.words.legsBeyond(due, legForecast(context).promised(after: due))
  }
}
