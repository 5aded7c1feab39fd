import DeskOperations

/// What is done beside dossiers: numbers, guidance, duty, reviews.
extension RequestDice {
  mutating func queueing() -> Command {
    let called = desk.tickets.filter { $0.state == .called }
    let ticket =
      (happens(70) && !called.isEmpty ? called : desk.tickets).randomElement(using: &random)?.id
      ?? TicketID(date: now.date, number: 7)
    switch number(0...9) {
    case 0..<3: return .queue(.take(TicketOrder(service: happens(50) ? nil : "Hộ tịch")))
    case 3..<6: return .queue(.callNext)
    case 6: return .queue(.recall(ticket))
    case 7: return .queue(.finish(ticket))
    case 8: return .queue(.miss(ticket))
    default:
      let waiting = desk.line(on: now.date).randomElement(using: &random)?.id
      return .queue(.cancel(happens(80) ? waiting ?? ticket : ticket))
    }
  }

  mutating func logging() -> Command {
    let guide = happens(60) ? nil : pick([SampleRules.officer, SampleRules.supervisor, "nghi"])
    switch number(0...9) {
    case 0..<3:
      return .giveGuidance(
        GuidanceOrder(
          procedure: happens(95) ? SampleRules.fifteenDays : "9.999999",
          name: happens(95) ? "Lê Văn Thí Dụ" : " ", phone: happens(40) ? "0999 000 001" : nil,
          means: pick(Guidance.Means.allCases), items: happens(60) ? ["Tờ khai"] : [],
          notAccepted: happens(50)))
    case 3..<6:
      return .giveAssist(
        pick(Assist.Kind.allCases), note: happens(30) ? "Xe lăn" : nil, guide: guide)
    case 6..<8: return .beginDuty(guide: guide)
    case 8: return .endDuty(guide: guide)
    default:
      return .reviewProcedure(
        ProcedureReview(
          procedure: happens(90) ? SampleRules.sameDay : "9.999999",
          verdict: pick(ProcedureReview.Verdict.allCases),
          proposal: happens(70) ? "Bỏ một bản sao" : nil, costNow: happens(50) ? 10_000 : nil,
          costAfter: happens(50) ? number(-1...12_000) : nil))
    }
  }
}
