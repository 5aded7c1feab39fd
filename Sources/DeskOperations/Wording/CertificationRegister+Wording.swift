extension CertificationRegister.Row {
  /// The remark (ghi chú) of the line as the register prints it; nil for none.
  public var remark: String? {
    if let voidedAt { return "Hủy ngày \(voidedAt.date.slashed): \(voidReason ?? "")" }
    return exemption.map { "Miễn phí: \($0)" }
  }
}
