extension Desk {
  func correcting(
    _ code: DossierCode, to intake: Intake, receivedAt: Moment, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    throw .lawSilent(.correct)
  }

  func lookingUp(
    _ paper: String, _ lookup: Intake.Lookup, for code: DossierCode,
    _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    throw .lawSilent(.lookUp)
  }

}
