import Canvas
public import DeskOperations

extension Words {
  /// A fee or a charge.
  public func feeKind(_ kind: FeePayment.Kind) -> String {
    switch kind {
    case .fee: self(kind.wording, "Fee")
    case .charge: self(kind.wording, "Charge")
    }
  }

  /// What the catalogue says a dossier costs, for the clerk to confirm.
  public func suggestion(_ suggestion: FeeSuggestion) -> String {
    switch suggestion {
    case .free: self("miễn phí", "free of charge")
    case .amount(let amount): money(amount)
    case .each(let amount, let unit): money(amount) + (unit.map { "/\($0)" } ?? "")
    case .local: self("theo nghị quyết HĐND tỉnh", "set by the province")
    }
  }

  /// What the catalogue says of a procedure's fee, in few words; empty where it is silent.
  func feeHint(of procedure: Procedure?, through channel: Channel, _ context: Context) -> String {
    switch procedure?.suggestedFee(through: channel, on: context.now.date) {
    case .amount(let amount)?: suggestion(.amount(amount))
    case .each(let amount, let unit)?: suggestion(.each(amount, unit: unit))
    case .free?, .local?: fee(procedure?.fee) ?? ""
    case nil: ""
    }
  }

  /// One receipt in a line: number, dossier, payer, amount, and what was given back.
  public func receipt(_ receipt: FeeReceipt) -> String {
    let payment = receipt.payment
    let back = payment.content.total - payment.kept
    let remark =
      back == 0 ? "" : self(" · đã hoàn \(money(back))", " · given back \(money(back))")
    return
      "\(payment.receipt) · \(receipt.code) · \(payment.content.payer) · \(money(payment.content.total)) · \(means(payment.content.means))\(remark)"
  }

  /// The statement of a period as lines.
  public func lines(
    of statement: FeeStatement, _ law: Law, columns: Int
  ) -> [ReportLine] {
    var lines: [ReportLine] = []
    func sums(_ name: String, _ sums: FeeStatement.Sums, _ style: Style = .normal) {
      let amounts = [
        String(sums.payments), money(sums.paid), money(sums.refunded), money(sums.net),
      ]
      lines.append(row(name, amounts, columns: columns, style))
    }
    func head(_ title: String) {
      lines.append(ReportLine(text: ""))
      let titles = [
        self("Lượt", "Times"), self("Đã thu", "Taken"), self("Đã hoàn", "Given back"),
        self("Còn lại", "Left"),
      ]
      lines.append(row(title, titles, columns: columns, .muted.underline))
    }
    let (from, to) = (statement.from.slashed, statement.to.slashed)
    lines.append(
      ReportLine(
        text: self("Phí, lệ phí từ \(from) đến \(to)", "Fees and charges from \(from) to \(to)"),
        style: .title))
    if let first = statement.firstReceipt, let last = statement.lastReceipt {
      lines.append(
        ReportLine(text: self("Biên lai: \(first) – \(last)", "Receipts: \(first) – \(last)")))
    }
    if let day = statement.payOverBy(law) {
      let source = law.receipts?.payOverSource ?? ""
      lines += self(
        "Nộp chậm nhất \(day.slashed) (\(source))", "To be paid over by \(day.slashed) (\(source))"
      ).wrapped(toColumns: columns).map { ReportLine(text: $0) }
    }
    head(self("Khoản thu", "Kind"))
    sums(feeKind(.fee), statement.fee)
    sums(feeKind(.charge), statement.charge)
    sums(self("Cộng", "Total"), statement.total, .title)
    if !statement.means.isEmpty {
      head(self("Cách nộp", "Way of paying"))
      for row in statement.means { sums(means(row.means), row.sums) }
    }
    head(self("Lĩnh vực, thủ tục", "Field, procedure"))
    var field: String?
    for row in statement.rows {
      if row.field != field { lines.append(ReportLine(text: row.field, style: .accent)) }
      field = row.field
      let exempted =
        row.exempted == 0 ? "" : self(" · miễn \(row.exempted)", " · exempted \(row.exempted)")
      lines.append(
        ReportLine(
          text: "  \(row.procedure) \(row.procedureName)"
            .truncated(toColumns: columns - exempted.columns) + exempted))
      for (kind, part) in [(FeePayment.Kind.fee, row.fee), (.charge, row.charge)]
      where part.payments + part.refunds > 0 {
        sums("    \(feeKind(kind))", part)
      }
    }
    lines.append(
      ReportLine(
        text: self(
          "Hồ sơ được miễn: \(statement.exempted)", "Dossiers exempted: \(statement.exempted)")))
    return lines
  }

  /// A name with four numbers to the right of it.
  private func row(
    _ name: String, _ cells: [String], columns: Int, _ style: Style
  ) -> ReportLine {
    let widths = columns < 70 ? [5, 13, 12, 13] : [6, 14, 13, 14]
    let numbers = zip(cells, widths)
      .map { cell, width in cell.padded(toColumns: width, alignment: .right) }.joined()
    let rest = max(10, columns - numbers.columns)
    return ReportLine(
      text: name.truncated(toColumns: rest).padded(toColumns: rest) + numbers, style: style)
  }
}
