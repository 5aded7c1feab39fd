import DeskOperations

extension Command {
  /// Anything somebody might ask for, lawful or not, of what is there and of what is not.
  static func random(at desk: Desk, using random: inout SplitMix64) -> Command {
    let isStray = Int.random(in: 0..<12, using: &random) == 0
    let code =
      (isStray ? nil : desk.order.randomElement(using: &random))
      ?? DossierCode("H99.01-999999-0001") ?? DossierCode.placeholder
    let ticket =
      desk.tickets.randomElement(using: &random)?.id
      ?? TicketID(date: .on("2026-11-18"), number: 7)
    switch Int.random(in: 0..<24, using: &random) {
    case 0, 1, 2: return .passDossier(code, to: .init(officer: SampleRules.officer, unit: ""))
    case 3, 4:
      return .requestSupplement(
        code, items: ["Tờ khai"],
        approvedBy: Bool.random(using: &random) ? SampleRules.supervisor : nil)
    case 5, 6: return .completeSupplement(code)
    case 7, 8: return .finishDossier(code, result: "Kết quả mẫu")
    case 9, 10:
      return .returnDossier(
        code, recipient: "Phạm Thị Mẫu", authorisation: nil, method: .counter)
    case 11: return .refuseDossier(code)
    case 12: return .withdrawDossier(code)
    case 13, 14: return .recordSlip(code)
    case 15, 16: return .takeTicket(service: nil)
    case 17: return .callNext
    case 18: return .recallTicket(ticket)
    case 19: return .finishTicket(ticket)
    case 20: return .missTicket(ticket)
    case 21: return .cancelTicket(ticket)
    default: return .receiveDossier(intake(using: &random))
    }
  }

  private static func intake(using random: inout SplitMix64) -> Intake {
    let procedures = [
      SampleRules.sameDay, SampleRules.fifteenDays, SampleRules.pausing, SampleRules.unknownTime,
    ]
    var intake = SampleRules.intake(procedures.randomElement(using: &random) ?? "")
    intake.channel = Channel.allCases.randomElement(using: &random) ?? .counter
    intake.feePaid = Bool.random(using: &random) ? Int.random(in: 0...50_000, using: &random) : nil
    return intake
  }
}
