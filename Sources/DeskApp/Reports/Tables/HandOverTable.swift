public import DeskOperations

extension Words {
  /// What went between desk and units in a period, by unit.
  public func table(of report: HandOverReport, in scope: ReportScope, _ rules: Rulebook)
    -> ReportTable
  {
    let went = self("Bộ phận Một cửa chuyển đến", "Handed over by the desk")
    let came = self("Chuyển về Bộ phận Một cửa", "Came back to the desk")
    func column(
      _ number: Int, _ vietnamese: String, _ english: String, in group: String? = nil
    ) -> ReportTable.Column {
      ReportTable.Column(
        "c\(number)", self(vietnamese, english), group: group, number: "(\(number))")
    }
    var table = table(
      "handovers", self("Giao nhận hồ sơ với đơn vị giải quyết", "Hand-overs with units"),
      of: scope, rules,
      columns: [
        ReportTable.Column(
          "unit", self("Đơn vị giải quyết", "Unit"), number: "(1)", kind: .text),
        column(2, "Tổng số", "All", in: went), column(3, "Đúng hạn", "In time", in: went),
        column(4, "Trễ", "Late", in: went), column(5, "Tổng số", "All", in: came),
        column(6, "Đúng hạn", "In time", in: came), column(7, "Trễ", "Late", in: came),
        column(8, "Đơn vị khác chuyển đến", "Passed on by another unit"),
        column(9, "Còn ở đơn vị cuối kỳ", "There at the end"),
      ])
    table.unit = self("Số hồ sơ TTHC", "dossiers")
    func row(_ row: HandOverReport.Row, _ name: String, _ kind: ReportTable.Row.Kind)
      -> ReportTable.Row
    {
      let late = [row.wentLate, row.cameLate]
      let cells = [
        row.went, row.wentInTime, row.wentLate, row.came, row.cameInTime, row.cameLate,
        row.passedOn, row.there,
      ].map { codes in
        ReportTable.Cell(
          .number(codes.count), dossiers: codes, isAlarming: !codes.isEmpty && late.contains(codes))
      }
      return ReportTable.Row([ReportTable.Cell(.text(name))] + cells, kind: kind)
    }
    table.rows = report.rows.map { row($0, $0.unit ?? "", .ordinary) }
    if !table.rows.isEmpty { table.rows.append(row(report.total, totalName, .total)) }
    table.checks = [("(2) = (3) + (4)", [1, 2, 3]), ("(5) = (6) + (7)", [4, 5, 6])].map {
      text, at in
      ReportTable.Check(
        text,
        holds: table.rows.allSatisfy { row in
          let codes = at.map { row.cells[$0].dossiers?.count ?? 0 }
          return codes[0] == codes[1] + codes[2]
        })
    }
    table.notes = [
      self(
        "Mỗi hồ sơ tính một lần ở mỗi đơn vị và một lần ở dòng tổng số; trễ nếu có một lần giao trễ. Lần giao không có hạn tính là đúng hạn. Chuyển về trễ là kết quả về sau hạn trả của hồ sơ.",
        "A dossier counts once a unit and once in the total; it is late where one of its ways was. A way without limit is in time. What came back late is a result that came after the due date."
      )
    ]
    if let rule = rules.law.handingOver {
      table.notes.append(
        self("Hạn chuyển hồ sơ: \(rule.source)", "Limit for handing over: \(rule.source)"))
    }
    return table
  }
}
