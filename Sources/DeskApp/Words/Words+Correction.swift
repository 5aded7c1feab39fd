public import DeskOperations

/// What was put right, and which slip holds since.
extension Words {
  /// One corrected value, like `họ tên chủ hồ sơ “Nguyễn Văn Mấu” → “Nguyễn Văn Mẫu”`.
  public func corrected(_ value: Dossier.CorrectedValue, _ rules: Rulebook) -> String {
    let old = valueText(value.old, of: value.field, rules)
    let new = valueText(value.new, of: value.field, rules)
    return "\(field(value.field)) “\(old)” → “\(new)”"
  }

  private func valueText(
    _ text: String?, of field: Refusal.Field, _ rules: Rulebook
  ) -> String {
    guard let text else { return self("trống", "empty") }
    return switch field {
    case .receivedAt: Moment(text)?.clockAndDate ?? text
    case .procedure: rules.catalogue[text].map { "\(text) \($0.name)" } ?? text
    default: text
    }
  }

  /// Tells that a slip is void and which one holds, like
  /// `Phiếu H99…-0001/1 đã hết giá trị; phiếu đang dùng là H99…-0001/2.`
  public func voidSlip(_ slip: SlipNumber, of dossier: Dossier) -> String {
    self(
      "Giấy hẹn \(slip) đã hết giá trị, được thay bằng giấy hẹn \(dossier.slip). Vui lòng thu lại giấy cũ.",
      "The slip \(slip) is void; \(dossier.slip) takes its place. Please take the old one back.")
  }
}
