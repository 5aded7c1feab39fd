public import DeskOperations

extension Words {
  /// What stands in the remark of a line in a certification register; nil for nothing.
  public func remark(on row: CertificationRegister.Row) -> String? {
    row.remark.map { remark in
      let english =
        row.voidedAt.map { "Void \($0.date.slashed): \(row.voidReason ?? "")" }
        ?? "Exempt: \(row.exemption ?? "")"
      return self(remark, english)
    }
  }
}
