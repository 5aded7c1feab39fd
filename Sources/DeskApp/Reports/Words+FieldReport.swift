import Canvas
public import DeskOperations

extension Words {
  /// The figures of a period by field as lines of a table.
  public func lines(of report: FieldReport, columns: Int) -> [ReportLine] {
    let heads = self(
      "Tồn,Nhận,Trước,Đúng,Quá,Đóng,T.hạn,Q.hạn", "Before,In,Early,OnTime,Late,Closed,Open,Overdue"
    ).split(separator: ",").map(String.init)
    let width = 9
    let nameWidth = max(12, columns - heads.count * width)
    func line(_ name: String, _ cells: [String], _ style: Style = .normal) -> ReportLine {
      let figures = cells.map { $0.padded(toColumns: width, alignment: .right) }
      let name = name.truncated(toColumns: nameWidth - 1).padded(toColumns: nameWidth)
      return ReportLine(text: name + figures.joined(), style: style)
    }
    let title = self(
      "Tiếp nhận, giải quyết từ \(report.from.slashed) đến \(report.to.slashed)",
      "Received and finished from \(report.from.slashed) to \(report.to.slashed)")
    let rule = self(
      "Trước, đúng, quá hạn so theo ngày với hạn trả hiện nay; hồ sơ chờ bổ sung, chờ nộp tiền không tính là quá hạn.",
      "Early, on time and late by date, against the due date as it stands; waiting ones are not late."
    )
    return [ReportLine(text: title, style: .title)]
      + [line(self("Lĩnh vực", "Field"), heads, .muted.underline)]
      + report.rows.map { line($0.field, figures(of: $0)) }
      + [line(self("Cộng", "Total"), figures(of: report.total), .accent)]
      + rule.wrapped(toColumns: columns).map { ReportLine(text: $0, style: .muted) }
  }

  private func figures(of row: FieldReport.Row) -> [String] {
    [
      row.carriedOver, row.receivedTotal, row.finished.early, row.finished.onTime,
      row.finished.late, row.closed, row.openInTime, row.openLate,
    ].map(count)
  }

  /// A number as people read it, like `15.000`; a point on the line for none.
  func count(_ number: Int) -> String {
    number == 0 ? "·" : grouped(number, separator: self(".", ","))
  }
}
