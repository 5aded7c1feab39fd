import DeskOperations

/// The receipt for documents to be certified, and the registers.
extension Fields {
  /// The fields of the receipt: documents with pages, copies and price.
  mutating func setCertificationReceipt(of dossier: Dossier, in setting: FormSetting) {
    guard let request = dossier.certificationRequest else { return }
    set(.certificationKind, request.kindName)
    set(.signer, request.signer)
    set(.due, dossier.due?.formal)
    set(.handedAt, dossier.returnedAt?.formal)
    set(.exemption, dossier.exemption?.name)
    let isExempt = dossier.exemption != nil
    setRows(.documents, request.lines.enumerated()) { fields, line in
      fields.set(.documentName, line.element.document.name)
      fields.set(.pages, line.element.document.pages)
      fields.set(.copyTotal, line.element.document.copies)
      fields.set(.documentFee, isExempt ? 0 : line.element.fee)
      if dossier.certification.indices.contains(line.offset) {
        fields.set(.documentNumber, dossier.certification[line.offset].number.description)
      }
    }
    set(.total, isExempt ? 0 : request.total)
    set(.amountInWords, setting.rulebook.law.inWords(isExempt ? 0 : request.total))
  }

  /// The fields of a register as it is printed and bound each month.
  mutating func setCertificationRegister(_ register: CertificationRegister) {
    setPeriod(from: register.from, to: register.to)
    set(.registerSymbol, register.register.symbol)
    set(.itemName, register.register.name.uppercased())
    set(.registerYear, String(register.to.year))
    set(.firstNumber, register.rows.first?.number.description)
    set(.lastNumber, register.rows.last?.number.description)
    setRows(.rows, register.rows) { fields, row in
      fields.set(.documentNumber, row.number.description)
      fields.set(.at, row.at.date.slashed)
      fields.set(.requester, row.requester.name)
      fields.set(.applicantID, row.requester.personalID)
      fields.set(.documentName, row.document.name)
      fields.set(.pages, row.document.pages)
      fields.set(.copyTotal, row.document.copies)
      fields.set(.signer, row.signer)
      fields.set(.documentFee, row.fee)
      fields.set(.remarks, row.remark)
    }
    set(.count, register.totals.entries)
    set(.copyTotal, register.totals.copies)
    set(.total, register.totals.fees)
    if register.totals.void > 0 { set(.voidCount, register.totals.void) }
  }
}
