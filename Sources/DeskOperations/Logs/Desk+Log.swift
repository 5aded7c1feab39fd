extension Desk {
  /// What somebody was told is kept at the desk (Nghị định 61/2018/NĐ-CP, Điều 15 khoản 2); a dossier
  /// looked at and not accepted goes back with its reason and everything that is missing.
  func guiding(_ order: GuidanceOrder, _ circumstances: Circumstances) throws(Refusal) -> [Change] {
    guard let procedure = circumstances.rules.catalogue[order.procedure] else {
      throw .unknownProcedure(order.procedure)
    }
    guard procedure.status == .current else { throw .procedureNotInForce(procedure.code) }
    let listener = try Intake.Party(name: order.name, phone: order.phone)
      .checked(nameField: .listener)
    var items: [String] = []
    for item in order.items {
      if let item = try CleanField.line(item, .items, limit: 1000) { items.append(item) }
    }
    if order.notAccepted {
      guard !items.isEmpty else { throw .missing(.items) }
      try circumstances.requireReason()
    }
    let number = try number(in: \.supplement, circumstances)
    return [
      .guidanceGiven(
        Guidance(
          number: number, procedure: procedure.code, procedureName: procedure.name,
          name: listener.name, phone: listener.phone, means: order.means, items: items,
          notAccepted: order.notAccepted))
    ]
  }

  func assisting(
    _ kind: Assist.Kind, note: String?, by guide: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let guide = try person(guide, circumstances)
    guard
      log(touching: circumstances.moment.date...circumstances.moment.date)
        .isOnDuty(guide.id, at: circumstances.moment)
    else {
      throw .dutyNotPossible(guide.name, isOnDuty: false)
    }
    let note = try CleanField.line(note, .note, limit: 300)
    let number = try number(in: \.assist, circumstances)
    return [.assistGiven(Assist(number: number, guide: guide.id, kind: kind, note: note))]
  }

  func beginningDuty(
    of guide: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let guide = try person(guide, circumstances)
    guard log.openWatch(of: guide.id, on: circumstances.at.date) == nil else {
      throw .dutyNotPossible(guide.name, isOnDuty: true)
    }
    return [.dutyBegan(Duty(number: try number(in: \.duty, circumstances), guide: guide.id))]
  }

  func endingDuty(
    of guide: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> [Change] {
    let id = guide ?? circumstances.person.id
    // Who has left the desk in the meantime may still be on duty in the book.
    guard let watch = log.openWatch(of: id, on: circumstances.at.date) else {
      throw .dutyNotPossible(circumstances.rules.people.name(of: id), isOnDuty: false)
    }
    return [.dutyEnded(watch.duty)]
  }

  private func person(
    _ id: String?, _ circumstances: Circumstances
  ) throws(Refusal) -> Person {
    guard let id else { return circumstances.person }
    guard let person = circumstances.rules.people[id], person.isActive else {
      throw .unknownPerson(id)
    }
    return person
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
