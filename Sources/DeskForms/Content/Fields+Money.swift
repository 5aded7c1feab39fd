import DeskOperations

/// Receipts and statements of fees and charges.
extension Fields {
  /// The fields of a receipt (biên lai), in as many copies as the law asks for.
  mutating func setFeeReceipt(_ number: Int, of dossier: Dossier, in setting: FormSetting) {
    guard dossier.receipts.indices.contains(number - 1) else { return }
    let receipt = dossier.receipts[number - 1]
    let content = receipt.payment.content
    let law = setting.rulebook.law
    set(.number, receipt.payment.receipt.description)
    set(.receiptForm, law.receipts?.form)
    set(.receiptSymbol, law.receipts?.symbol)
    set(.payer, content.payer)
    set(.address, receipt.address)
    setRows(.feeRows, content.lines) { fields, line in
      fields.set(.feeName, line.name)
      fields.set(.feeKind, line.kind == .fee ? "P" : "LP")
      fields.set(.amount, line.amount)
    }
    func sum(_ kind: FeePayment.Kind) -> Int {
      content.lines.reduce(0) { $0 + ($1.kind == kind ? $1.amount : 0) }
    }
    set(.feeTotal, sum(.fee))
    set(.chargeTotal, sum(.charge))
    set(.total, content.total)
    set(.amountInWords, law.inWords(content.total))
    set(.means, content.means.wording)
    set(.handedAt, receipt.payment.at.date.formal)
    set(.official, setting.rulebook.people.name(of: receipt.payment.by))
    setRows(.copies, law.receipts?.copies ?? ["Giao cho người nộp tiền"]) { fields, place in
      fields.set(.copyPlace, place)
    }
  }

  /// The fields of the statement by which the money is paid over.
  mutating func setFeeStatement(_ statement: FeeStatement, by law: Law) {
    setPeriod(from: statement.from, to: statement.to)
    set(.firstNumber, statement.firstReceipt?.description)
    set(.lastNumber, statement.lastReceipt?.description)
    setRows(.rows, statement.rows) { fields, row in
      fields.set(.fieldName, row.field)
      fields.set(.procedure, row.procedureName)
      fields.set(.count, row.fee.payments + row.charge.payments)
      fields.set(.fee, row.fee.paid)
      fields.set(.charge, row.charge.paid)
      fields.set(.refunded, row.fee.refunded + row.charge.refunded)
      fields.set(.net, row.net)
      fields.set(.exempted, row.exempted)
    }
    set(.count, statement.total.payments)
    set(.fee, statement.fee.paid)
    set(.charge, statement.charge.paid)
    set(.refunded, statement.total.refunded)
    set(.net, statement.total.net)
    set(.exempted, statement.exempted)
    setRows(.meansRows, statement.means) { fields, row in
      fields.set(.means, row.means.wording)
      fields.set(.net, row.sums.net)
    }
    set(.amountInWords, law.inWords(statement.total.net))
    set(.payOverBy, statement.payOverBy(law)?.slashed)
    set(.payOverSource, law.receipts?.payOverSource)
  }
}
