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

  /// Tells that a slip is void and which one holds.
  public func voidSlip(_ slip: SlipNumber, of dossier: Dossier) -> String {
    self(
      "Giấy hẹn \(slip) đã hết giá trị, được thay bằng giấy hẹn \(dossier.slip). Vui lòng thu lại giấy cũ.",
      "The slip \(slip) is void; \(dossier.slip) takes its place. Please take the old one back.")
  }
}

extension Words {
  /// A paper with its form and number, or with what replaces it.
  public func paper(_ paper: Intake.Paper) -> String {
    let handedIn = paper.copies > 0 ? ["\(paperKind(paper.kind)) ×\(paper.copies)"] : []
    let replaced = paper.lookup.map { lookup in
      self(
        "khai thác từ \(lookup.source) lúc \(lookup.at.clockAndDate): \(lookup.result)",
        "looked up in \(lookup.source) at \(lookup.at.clockAndDate): \(lookup.result)")
    }
    let remarks = handedIn + [replaced].compactMap { $0 }
    return "\(paper.name) (\(remarks.joined(separator: "; ")))"
  }

  /// The number of the slip that holds and the one it replaces.
  public func slip(_ dossier: Dossier) -> String {
    guard let old = dossier.replacedSlip else { return dossier.slip.description }
    return self("\(dossier.slip), thay \(old)", "\(dossier.slip), replacing \(old)")
  }
}
