public import DeskOperations

extension Words {
  /// A certification register over a period.
  public func table(of register: CertificationRegister, in scope: ReportScope, _ rules: Rulebook)
    -> ReportTable
  {
    func column(
      _ id: String, _ vietnamese: String, _ english: String, _ kind: ReportTable.Kind = .text
    ) -> ReportTable.Column {
      ReportTable.Column(id, self(vietnamese, english), kind: kind)
    }
    var table = table(
      "certification", "\(register.register.name) (\(register.register.symbol))", of: scope, rules,
      columns: [
        column("number", "Số chứng thực", "Number"), column("date", "Ngày", "Day", .date),
        column("requester", "Người yêu cầu chứng thực", "Requester"),
        column("identity", "Giấy tờ tùy thân", "Identity paper"),
        column("document", "Giấy tờ được chứng thực", "Document"),
        column("signer", "Người ký chứng thực", "Signer"),
        column("pages", "Số trang", "Pages", .number),
        column("copies", "Số bản", "Copies", .number),
        column("fee", "Phí (đồng)", "Fee (đồng)", .money),
        column("remarks", "Ghi chú", "Remarks"),
      ])
    func row(_ cells: [ReportTable.Value], _ codes: [DossierCode], _ kind: ReportTable.Row.Kind)
      -> ReportTable.Row
    {
      var row = ReportTable.Row(cells.map { ReportTable.Cell($0) }, kind: kind)
      row.cells[0].dossiers = codes
      return row
    }
    table.rows = register.rows.map { line in
      row(
        [
          .text(line.number.description), .date(line.at.date), .text(line.requester.name),
          .text(line.requester.personalID ?? ""), .text(line.document.name), .text(line.signer),
          .number(line.document.pages), .number(line.document.copies), .money(line.fee),
          .text(line.remark ?? ""),
        ], [line.code], .ordinary)
    }
    let totals = register.totals
    if !table.rows.isEmpty {
      let entries = self("\(totals.entries) số", "\(totals.entries) entries")
      table.rows.append(
        row(
          [
            .text("\(totalName): \(entries)"), .none, .none, .none, .none, .none, .none,
            .number(totals.copies), .money(totals.fees),
            totals.void > 0
              ? .text(self("\(totals.void) số đã hủy", "\(totals.void) void")) : .none,
          ], register.rows.filter { !$0.isVoid }.map(\.code), .total))
    }
    table.notes = [
      self(
        "Các số chứng thực trong kỳ; số đã hủy vẫn đứng trong sổ nhưng không tính vào dòng tổng số.",
        "The entries of the period; void ones stay in the register and are not in the total.")
    ]
    let sources =
      rules.law.certification?.kinds
      .filter { $0.register == register.register.symbol }.map(\.source) ?? []
    table.notes += sources.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return table
  }
}
