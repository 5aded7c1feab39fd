import DeskOperations

/// Somebody's errand at the desk, as the practice invents it.
struct Visit {
  var intake: Intake
  var clerk: String
  var counter: Int?

  /// A visit for a procedure, with applicant, channel and papers drawn by lot.
  init(_ procedure: Procedure, by rules: Rulebook, _ dice: inout SplitMix64) {
    let isOnline = procedure.onlineLevel.map { $0 != .none } ?? false
    let channel: Channel =
      isOnline && dice.happens(55) ? .online : dice.happens(8) ? .post : .counter
    let papers = (procedure.components ?? []).filter(\.isRequired)
    intake = Intake(
      procedure: procedure.code, applicant: InventedPeople.somebody(&dice), channel: channel,
      papers: papers.map { Intake.Paper(name: $0.name, kind: $0.kind, copies: $0.copies) },
      returnMethod: Visit.returnMethod(channel, &dice))
    if channel == .online { intake.onlineLevel = procedure.onlineLevel }
    if channel == .counter, dice.happens(7) {
      intake.submitter = InventedPeople.somebody(&dice)
    }
    intake.feePaid =
      (channel == .online ? procedure.fee?.onlineAmountVND : nil) ?? procedure.fee?.amountVND
    if rules.law.feeKind(of: procedure.code, field: procedure.field) == nil {
      intake.feeKind = .fee
    }
    let seat = rules.settings.counters.first { $0.fields.contains(procedure.field) }
    counter = (seat ?? rules.settings.counters.first)?.number
    let clerks = rules.people.all.filter { $0.role == .clerk && $0.isActive }
    let number = counter
    clerk =
      (clerks.first { person in number.map { person.counters?.contains($0) ?? false } ?? false }
      ?? rules.people.firstClerk)?.id ?? ""
  }

  private static func returnMethod(_ channel: Channel, _ dice: inout SplitMix64) -> ReturnMethod {
    switch channel {
    case .counter: dice.happens(6) ? .post : .counter
    case .post: .post
    case .online: dice.happens(45) ? .online : .counter
    }
  }
}
