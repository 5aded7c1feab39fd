public import DeskOperations

extension Words {
  /// The figures of a period as a form of `reports.json`, filled in.
  public func table(
    of figures: PeriodFigures, as form: Reporting.Form, _ rules: Rulebook
  ) -> ReportTable {
    let period = figures.scope.period
    var table = ReportTable(
      id: form.id, title: "\(form.title) \(rules.settings.unit.name)",
      officialNumber: form.officialNumber, from: period.from, to: period.to,
      columns: [
        ReportTable.Column(
          "row", figures.dimension == .field ? form.rowCaption : name(of: figures.dimension),
          short: name(of: figures.dimension), number: "(2)", kind: .text)
      ]
        + form.columns.map { column in
          ReportTable.Column(
            "c\(column.number)", column.caption, short: column.short, group: column.group,
            number: "(\(column.number))")
        })
    table.unit = form.unit
    table.lines = lines(of: figures.scope, rules)
    func row(
      _ row: PeriodFigures.Row, _ name: String, _ kind: ReportTable.Row.Kind = .ordinary
    ) -> ReportTable.Row {
      ReportTable.Row(
        [ReportTable.Cell(.text(name))]
          + form.columns.map { column in
            let dossiers = row.dossiers(column.figures)
            return ReportTable.Cell(
              .number(dossiers.count), dossiers: dossiers,
              isAlarming: column.isAlarming ?? false && !dossiers.isEmpty)
          }, kind: kind, scope: kind == .total ? nil : figures.scope(of: row))
    }
    table.rows = figures.rows
      .map { row($0, rowName($0, by: figures.dimension, rules)) }
      // What a row counts may be none of this form's business.
      .filter { $0.scope?.period != figures.scope.period || !$0.isEmpty }
    table.rows.append(row(figures.total, self("Tổng số", "Total"), .total))
    table.trend = figures.trend.map { part in row(part, part.period.map(shortName) ?? "") }
    table.checks = form.identities.map { identity in
      func sum(_ row: PeriodFigures.Row, _ numbers: [Int]) -> Int {
        form.columns.filter { numbers.contains($0.number) }
          .reduce(0) { $0 + row.count($1.figures) }
      }
      return ReportTable.Check(
        identity.text,
        holds: (figures.rows + [figures.total]).allSatisfy {
          sum($0, identity.left) == sum($0, identity.right)
        })
    }
    table.notes = notes(of: figures) + [self("Biểu mẫu: \(form.source).", "Form: \(form.source).")]
    if let unverified = form.unverified { table.notes.append(unverified) }
    return table
  }

  /// How a report was counted, and what was left to another period.
  private func notes(of figures: PeriodFigures) -> [String] {
    var notes = [
      ruleText(figures.rule),
      self(
        "Trước hạn, đúng hạn, quá hạn so theo ngày với hạn trả (hạn gốc, chỉ dời vì thời gian chờ); không có hạn là đúng hạn. Kỳ đã qua lập lại lúc nào cũng như cũ: số liệu theo những gì đã ghi đến hết kỳ, ghi muộn hơn thì tính vào kỳ ghi.",
        "Early, on time and late by date, against the due date (the first one, moved by waits alone); without limit is on time. A past period stays as it was: what was known when it ended counts, what was entered later counts in the period of its entry."
      ),
    ]
    let late = figures.total.count(.enteredLate)
    if late > 0 {
      notes.append(
        self(
          "\(late) hồ sơ tiếp nhận trước kỳ nhưng nhập vào trong kỳ, tính ở “từ kỳ trước”.",
          "\(late) dossiers were received before the period and entered in it; they count as carried over."
        ))
    }
    return notes
  }

  /// A rule of counting with its source, as it stands at the foot of a report.
  func ruleText(_ rule: CountingRule) -> String {
    self(
      "Cách tính “\(rule.name)”: \(rule.text) Nguồn: \(rule.source).",
      "Rule “\(rule.name)”: \(rule.text) Source: \(rule.source).")
  }

  /// What a report is narrowed down to; nothing where it takes in everything.
  public func lines(of scope: ReportScope, _ rules: Rulebook) -> [String] {
    let people = rules.people
    let parts: [String?] = [
      scope.field.map { self("Lĩnh vực: \($0)", "Field: \($0)") },
      scope.procedure.map { code in
        let name = rules.catalogue[code]?.name ?? ""
        return self("Thủ tục: \(code) \(name)", "Procedure: \(code) \(name)")
      },
      scope.unit.map { self("Đơn vị giải quyết: \($0)", "Unit: \($0)") },
      scope.officer.map {
        self("Người giải quyết: \(people.name(of: $0))", "Officer: \(people.name(of: $0))")
      },
      scope.clerk.map {
        self("Người tiếp nhận: \(people.name(of: $0))", "Received by: \(people.name(of: $0))")
      },
      scope.channel.map { self("Hình thức nộp: \(channel($0))", "Channel: \(channel($0))") },
    ]
    return parts.compactMap(\.self)
  }

  /// By what rows are told apart.
  public func name(of dimension: PeriodFigures.Dimension) -> String {
    switch dimension {
    case .field: self("Lĩnh vực", "Field")
    case .procedure: self("Thủ tục", "Procedure")
    case .unit: self("Đơn vị giải quyết", "Unit")
    case .officer: self("Người giải quyết", "Officer")
    case .clerk: self("Người tiếp nhận", "Received by")
    case .channel: self("Hình thức nộp", "Channel")
    case .day: self("Ngày", "Day")
    case .week: self("Tuần", "Week")
    case .month: self("Tháng", "Month")
    }
  }

  /// A part of a period as a label, such as “T11” or “20/11”.
  func shortName(of period: ReportPeriod) -> String {
    switch period.unit {
    case .month: self("T\(period.from.month)", "\(period.from.month)")
    default: String(period.from.slashedShort)
    }
  }

  /// What stands for the desk among the units.
  public var deskItself: String { self("Bộ phận Một cửa", "The desk") }

  private func rowName(
    _ row: PeriodFigures.Row, by dimension: PeriodFigures.Dimension, _ rules: Rulebook
  ) -> String {
    if let period = row.period { return name(of: period) }
    switch dimension {
    case .procedure: return "\(row.key) \(rules.catalogue[row.key]?.name ?? "")"
    case .officer where row.key.isEmpty: return self("Chưa giao ai", "Nobody in person")
    case .officer, .clerk: return rules.people.name(of: row.key)
    case .unit where row.key.isEmpty: return deskItself
    case .channel: return Channel(rawValue: row.key).map(channel) ?? row.key
    default: return row.key
    }
  }

  /// A period as a heading, such as “Quý IV/2026”.
  public func name(of period: ReportPeriod) -> String {
    let (from, to) = (period.from, period.to)
    let whole = ReportPeriod(period.unit, of: from)
    let isCut = whole != period
    switch period.unit {
    case .day: return "\(weekday(from.weekday)) \(from.slashed)"
    case _ where isCut, .days, .week: return "\(from.slashedShort)–\(to.slashed)"
    case .month: return self("Tháng \(from.month)/\(from.year)", "\(from.month)/\(from.year)")
    case .quarter:
      let quarter = ["I", "II", "III", "IV"][(from.month - 1) / 3]
      return self("Quý \(quarter)/\(from.year)", "Quarter \(quarter)/\(from.year)")
    case .year: return self("Năm \(from.year)", "\(from.year)")
    }
  }
}
