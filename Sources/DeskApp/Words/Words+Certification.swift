public import DeskOperations

extension Words {
  /// The documents of a dossier, each with its number, pages, copies and fee.
  public func certification(
    of dossier: Dossier, _ request: CertificationRequest
  ) -> [String] {
    guard !dossier.certification.isEmpty else {
      let unnumbered = self("chưa có số", "no number yet")
      return request.lines.map { line in
        "\(unnumbered) · \(certified(line.document, fee: line.fee))"
      }
    }
    return dossier.certification.map { entry in
      let void = entry.voidReason.map { self(" · ĐÃ HỦY: \($0)", " · VOID: \($0)") } ?? ""
      return "\(entry.number) · \(certified(entry.document, fee: entry.fee))\(void)"
    }
  }

  /// What was recorded, in one line: numbers, money, code.
  func recorded(_ dossier: Dossier, as code: String) -> String {
    let numbers = dossier.certification.map(\.number.description)
    let paid =
      dossier.payments.first.map { payment in
        "\(money(payment.content.total)), \(self("biên lai", "receipt")) \(payment.receipt)"
      }
      ?? (dossier.exemption == nil ? self("chưa thu phí", "not paid") : self("miễn phí", "no fee"))
    let parts =
      numbers.isEmpty
      ? [self("hẹn trả ", "due ") + due(dossier.due, certain: dossier.dueCertain)]
      : [self("số ", "no. ") + numbers.joined(separator: ", ")]
    return (parts + [paid, code]).joined(separator: " · ")
  }

  private func certified(_ document: CertifiedDocument, fee: Int) -> String {
    let size = self(
      "\(document.pages) trang × \(document.copies) bản",
      "\(document.pages) page(s) × \(document.copies)")
    return "\(document.name) · \(size) · \(money(fee))"
  }

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
