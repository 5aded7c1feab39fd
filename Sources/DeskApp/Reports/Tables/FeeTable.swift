public import DeskOperations

extension Words {
  /// What was taken in and given back in a period, by procedure.
  public func table(of statement: FeeStatement, in scope: ReportScope, _ rules: Rulebook)
    -> ReportTable
  {
    func column(
      _ id: String, _ vietnamese: String, _ english: String, _ kind: ReportTable.Kind = .money
    ) -> ReportTable.Column {
      ReportTable.Column(id, self(vietnamese, english), kind: kind)
    }
    var table = table(
      "fees", self("Bảng kê thu, nộp phí, lệ phí", "Fees and charges"), of: scope, rules,
      columns: [
        column("procedure", "Thủ tục hành chính", "Procedure", .text),
        column("payments", "Số lượt", "Payments", .number),
        column("fee", "Phí (đồng)", "Fees (đồng)"),
        column("charge", "Lệ phí (đồng)", "Charges (đồng)"),
        column("refunded", "Hoàn trả (đồng)", "Given back (đồng)"),
        column("net", "Còn lại (đồng)", "Left (đồng)"),
        column("exempted", "Hồ sơ được miễn", "Exempted", .number),
      ])
    func row(
      _ name: String, _ payments: Int, _ money: [Int], exempted: [DossierCode],
      dossiers: [DossierCode], _ kind: ReportTable.Row.Kind
    ) -> ReportTable.Row {
      ReportTable.Row(
        [ReportTable.Cell(.text(name)), ReportTable.Cell(.number(payments), dossiers: dossiers)]
          + money.map { ReportTable.Cell(.money($0), dossiers: dossiers) }
          + [ReportTable.Cell(.number(exempted.count), dossiers: exempted)], kind: kind)
    }
    table.rows = statement.rows.map {
      row(
        "\($0.procedure) \($0.procedureName)", $0.fee.payments + $0.charge.payments,
        [$0.fee.paid, $0.charge.paid, $0.fee.refunded + $0.charge.refunded, $0.net],
        exempted: $0.exemptedDossiers, dossiers: $0.dossiers, .ordinary)
    }
    if !table.rows.isEmpty {
      let total = statement.total
      table.rows.append(
        row(
          totalName, total.payments,
          [statement.fee.paid, statement.charge.paid, total.refunded, total.net],
          exempted: statement.rows.flatMap(\.exemptedDossiers),
          dossiers: statement.rows.flatMap(\.dossiers), .total))
    }
    table.checks = [
      ReportTable.Check(
        self("phí + lệ phí − hoàn trả = còn lại", "fees + charges − given back = left"),
        holds: statement.fee.paid + statement.charge.paid - statement.total.refunded
          == statement.total.net)
    ]
    table.notes = [
      self(
        "Tính theo ngày thu, ngày hoàn; một lượt có cả phí và lệ phí tính ở cả hai khoản của thủ tục, tính một lần ở dòng tổng số.",
        "By the day on which money came or went; a payment of both kinds counts in both for its procedure and once in the total."
      )
    ]
    table.notes += statement.means.map {
      "\($0.means.wording): \(grouped($0.sums.net, separator: self(".", ","))) đồng."
    }
    if let first = statement.firstReceipt, let last = statement.lastReceipt {
      table.notes.append(
        self("Biên lai từ số \(first) đến số \(last).", "Receipts from \(first) to \(last)."))
    }
    if let day = statement.payOverBy(rules.law), let source = rules.law.receipts?.payOverSource {
      table.notes.append(
        self(
          "Hạn nộp: \(day.slashed). Nguồn: \(source).",
          "To be paid over by \(day). Source: \(source)."))
    }
    return table
  }
}
