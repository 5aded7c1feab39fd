import DeskOperations
import Testing

/// A linked procedure of invented agencies: one leg first, two side by side, one more on request.
enum SampleChain {
  static let code = "3.000001"
  static let birth = "Đăng ký khai sinh"
  static let residence = "Đăng ký thường trú"
  static let insurance = "Cấp thẻ bảo hiểm y tế"
  static let card = "Cấp thẻ căn cước"
  static let verified = "cần xác minh"

  /// The procedure, its legs lasting 24 hours, two, two and five working days, the whole three.
  static func procedure(
    insuranceTime: StatutoryTime? = StatutoryTime(.workingDays(2)), cutoff: TimeOfDay? = nil
  ) -> Procedure {
    Procedure(
      code: code, name: "Liên thông khai sinh mẫu", field: "Hộ tịch",
      statutoryTime: StatutoryTime(.workingDays(3), cutoff: cutoff),
      timeVariants: [variant(verified, days: 5)], linked: true,
      steps: [
        ProcedureStep(agency: "UBND xã", name: birth, time: StatutoryTime(.hours(24))),
        ProcedureStep(
          agency: "Công an xã", name: residence, after: birth,
          time: StatutoryTime(.workingDays(2)), timeVariants: [variant(verified, days: 5)]),
        ProcedureStep(
          agency: "Bảo hiểm xã hội", name: insurance, after: birth, time: insuranceTime),
        ProcedureStep(
          agency: "Cơ quan căn cước", name: card, branch: "có đề nghị", after: residence,
          time: StatutoryTime(.workingDays(5))),
      ], status: .current, source: "https://example.org", verified: ["name"])
  }

  private static func variant(_ name: String, days: Int) -> TimeVariant {
    TimeVariant(name: name, period: .workingDays(days))
  }

  /// The sample desk's rules with the procedure.
  static func rules(_ procedure: Procedure? = nil) throws -> Rulebook {
    var rules = try SampleRules.make()
    rules.catalogue = try Catalogue(
      rules.catalogue.procedures + [procedure ?? self.procedure()])
    return rules
  }

  /// What was handed in, with the legs chosen.
  static func intake(_ legs: [String]? = nil, variant: String? = nil) -> Intake {
    var intake = SampleRules.intake(code)
    intake.legs = legs
    intake.variant = variant
    return intake
  }
}
