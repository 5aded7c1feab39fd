extension Desk {
  func startingLeg(
    _ leg: String, of code: DossierCode, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    throw .lawSilent(.startLeg)
  }

  func finishingLeg(
    _ leg: String, of code: DossierCode, result: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    throw .lawSilent(.finishLeg)
  }

  func returningLeg(
    _ leg: String, of code: DossierCode, to recipient: String, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    throw .lawSilent(.returnLeg)
  }

}

extension Rulebook {
  /// The legs of a linked procedure with their dates; nil where there is one agency.
  public func legs(
    for intake: Intake, of procedure: Procedure, from moment: Moment, promise: Dossier.Promise
  ) throws(Refusal) -> [Dossier.Leg]? {
    nil
  }

  /// The legs of a dossier with the dates that hold after its open wait ends.
  func legs(of dossier: Dossier, completedAt moment: Moment) -> [Dossier.Leg] {
    dossier.legs
  }
}
