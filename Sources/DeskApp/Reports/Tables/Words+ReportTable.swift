import Canvas
public import DeskOperations

/// A report as lines of text, and the sentences that stand around it in every shape.
extension Words {
  /// A table as lines of at most so many columns.
  ///
  /// Where the captions do not fit over the figures, shorter ones stand there, else numbers with a
  /// legend below; where there is no room for the rows' names beside the figures, they stand above.
  public func lines(of table: ReportTable, columns: Int) -> [ReportLine] {
    func wrapped(_ text: String, _ style: Style) -> [ReportLine] {
      text.wrapped(toColumns: columns).map { ReportLine(text: $0, style: style) }
    }
    let layout = TableLayout(
      table, texts: table.rows.map { row in row.cells.map { text(of: $0.value) } },
      columns: columns)
    var lines = wrapped(table.title, .title)
    lines += ([table.officialNumber, period(of: table)].compactMap { $0 } + table.lines)
      .flatMap { wrapped($0, .muted) }
    lines += unit(of: table).map { wrapped($0, .muted) } ?? []
    lines += layout.headings
    if table.rows.isEmpty { lines += wrapped(self("Không có dòng nào.", "No rows."), .normal) }
    lines += table.rows.indices.flatMap(layout.lines)
    lines += layout.legend.flatMap { wrapped($0, .muted) }
    lines += table.checks.flatMap { wrapped(verdict(on: $0), $0.holds ? .done : .alert) }
    return lines + table.notes.flatMap { wrapped($0, .muted) }
  }

  /// From which day to which.
  public func period(of table: ReportTable) -> String {
    table.from == table.to
      ? self("Ngày \(table.from.slashed)", "On \(table.from)")
      : self(
        "Từ ngày \(table.from.slashed) đến ngày \(table.to.slashed)",
        "From \(table.from) to \(table.to)")
  }

  /// In what the figures are counted; nil where columns differ.
  public func unit(of table: ReportTable) -> String? {
    table.unit.map { self("Đơn vị tính: \($0)", "Counted in: \($0)") }
  }

  /// An equation with whether it holds.
  public func verdict(on check: ReportTable.Check) -> String {
    check.holds
      ? self("Đối chiếu \(check.rule): khớp.", "Check \(check.rule): holds.")
      : self(
        "Đối chiếu \(check.rule): LỆCH. Hãy đối chiếu lại từng dòng trước khi gửi báo cáo.",
        "Check \(check.rule): DOES NOT HOLD. Compare row by row before sending the report.")
  }

  /// A table of a scope, which says of which desk it is and what it is narrowed down to.
  func table(
    _ id: String, _ title: String, of scope: ReportScope, _ rules: Rulebook,
    columns: [ReportTable.Column]
  ) -> ReportTable {
    var table = ReportTable(
      id: id, title: "\(title) – \(rules.settings.unit.name)", from: scope.period.from,
      to: scope.period.to, columns: columns)
    table.lines = lines(of: scope, rules)
    return table
  }

  /// What stands before the sums.
  var totalName: String { self("Tổng số", "Total") }

  /// What stands in a cell, as people read it.
  func text(of value: ReportTable.Value) -> String {
    value.wording(decimal: self(",", "."), count)
  }
}
