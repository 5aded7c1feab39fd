import DeskOperations

/// What is done beside dossiers: numbers, guidance, duty, reviews.
extension RequestDice {
  mutating func logging() -> Command {
    let guide = happens(60) ? nil : pick([SampleRules.officer, SampleRules.supervisor, "nghi"])
    switch number(0...10) {
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
    case 9:
      return .closePeriod(
        ReportPeriod(
          pick(ReportPeriod.Unit.allCases), of: now.date.advanced(by: number(-9...1))))
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
