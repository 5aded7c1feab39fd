extension Desk {
  func guiding(_ order: GuidanceOrder, _ circumstances: Circumstances) throws(Refusal) -> [Change] {
    throw .lawSilent(.contact)
  }

  func assisting(
    _ kind: Assist.Kind, note: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    throw .lawSilent(.contact)
  }

  func beginningDuty(_ circumstances: Circumstances) throws(Refusal) -> [Change] {
    throw .lawSilent(.contact)
  }

  func endingDuty(_ circumstances: Circumstances) throws(Refusal) -> [Change] {
    throw .lawSilent(.contact)
  }

  func reviewing(
    _ review: ProcedureReview, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    guard circumstances.rules.catalogue[review.procedure] != nil else {
      throw .unknownProcedure(review.procedure)
    }
    let review = try review.checked()
    if review.verdict != .keep { try circumstances.requireReason() }
    return [.procedureReviewed(review)]
  }

}
