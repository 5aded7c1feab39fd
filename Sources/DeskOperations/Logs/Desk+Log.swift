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
    throw .lawSilent(.contact)
  }

}
