import Canvas
public import DeskOperations

extension Words {
  /// The targets of a period, what was reached, what is missing and how it went.
  public func table(
    of report: TargetReport, _ rule: CountingRule, _ rules: Rulebook
  ) -> ReportTable {
    var table = ReportTable(
      id: "targets", title: self("CHỈ TIÊU VÀ KẾT QUẢ TẠI", "TARGETS OF") + " " + unitName(rules),
      from: report.scope.period.from, to: report.scope.period.to,
      columns: [
        ReportTable.Column("measure", self("Chỉ tiêu", "Measure"), kind: .text),
        ReportTable.Column("target", self("Giao", "Target"), kind: .share),
        ReportTable.Column("actual", self("Đạt", "Reached"), kind: .share),
        ReportTable.Column(
          "gap", self("Còn thiếu", "Missing"), short: self("Thiếu", "Gap"), kind: .share),
        ReportTable.Column("part", self("Số đạt", "Part")),
        ReportTable.Column("whole", self("Trên tổng", "Of")),
        ReportTable.Column(
          "before", self("Kỳ trước", "Before"), short: self("K.trước", "Before"), kind: .share),
        ReportTable.Column("trend", self("Diễn biến", "Trend"), kind: .text),
      ])
    table.lines = lines(of: report.scope, rules)
    table.rows = report.rows.map { row in
      let isShort = (row.gap ?? 0) > 0
      return ReportTable.Row([
        ReportTable.Cell(.text(row.measure.name)),
        ReportTable.Cell(row.target.map { .permille($0.percent * 10) } ?? .none),
        ReportTable.Cell(
          row.measure.way == .unknown ? .text(self("không rõ", "unknown")) : share(row.actual),
          dossiers: row.dossiers.isEmpty ? nil : row.dossiers,
          isAlarming: isShort),
        ReportTable.Cell(
          row.gap.map { $0 > 0 ? .permille($0) : .text(self("đạt", "reached")) } ?? .none,
          isAlarming: isShort),
        ReportTable.Cell(row.actual.map { .number($0.part) } ?? .none),
        ReportTable.Cell(row.actual.map { .number($0.whole) } ?? .none),
        ReportTable.Cell(share(row.before)),
        ReportTable.Cell(.text(Sparkline(row.trend.map { $0.permille ?? 0 }).text(columns: 12))),
      ])
    }
    let parts = report.parts.map(shortName).joined(separator: ", ")
    table.notes = report.rows.map { row in
      let source =
        row.target?.source.map { self(" Nguồn chỉ tiêu: \($0).", " Target set by: \($0).") } ?? ""
      return "\(row.measure.name): \(row.measure.text)\(source)"
    }
    if !report.rows.allSatisfy(\.trend.isEmpty) {
      table.notes.append(
        self(
          "Diễn biến vẽ theo từng phần của kỳ: \(parts).",
          "The trend is drawn by parts of the period: \(parts)."))
    }
    return withRule(rule, table)
  }

  /// What came online of each procedure, those that had none first.
  public func table(
    ofProcedures report: TargetReport, _ rule: CountingRule, _ rules: Rulebook
  ) -> ReportTable {
    var table = ReportTable(
      id: "online",
      title: self("HỒ SƠ TRỰC TUYẾN THEO THỦ TỤC TẠI", "ONLINE BY PROCEDURE AT") + " "
        + unitName(rules), from: report.scope.period.from, to: report.scope.period.to,
      columns: [
        ReportTable.Column("procedure", self("Thủ tục", "Procedure"), kind: .text),
        ReportTable.Column(
          "offered", self("Có nộp trực tuyến", "Can be filed online"),
          short: self("T.tuyến", "Offered"), kind: .text),
        ReportTable.Column("received", self("Tiếp nhận", "Received"), short: self("Nhận", "In")),
        ReportTable.Column(
          "online", self("Trong đó trực tuyến", "Online"), short: self("Tuyến", "Online")),
        ReportTable.Column("share", self("Tỷ lệ", "Share"), kind: .share),
      ])
    table.lines = lines(of: report.scope, rules)
    table.rows = report.procedures.map { row in
      ReportTable.Row([
        ReportTable.Cell(.text("\(row.code) \(row.name)")),
        ReportTable.Cell(.text(row.isOffered ? self("có", "yes") : self("không", "no"))),
        ReportTable.Cell(.number(row.received.count), dossiers: row.received),
        ReportTable.Cell(
          .number(row.online.count), dossiers: row.online, isAlarming: row.hadNone),
        ReportTable.Cell(share(row.share)),
      ])
    }
    let received = report.procedures.flatMap(\.received)
    let online = report.procedures.flatMap(\.online)
    table.rows.append(
      ReportTable.Row(
        [
          ReportTable.Cell(.text(self("Tổng số", "Total"))), ReportTable.Cell(.none),
          ReportTable.Cell(.number(received.count), dossiers: received),
          ReportTable.Cell(.number(online.count), dossiers: online),
          ReportTable.Cell(share(Share(part: online.count, whole: received.count))),
        ], kind: .total))
    let none = report.procedures.count(where: \.hadNone)
    table.notes = [
      self(
        "\(none) thủ tục nộp trực tuyến được nhưng không phát sinh hồ sơ trực tuyến, xếp lên đầu.",
        "\(none) procedures can be filed online and had no online dossier; they stand first.")
    ]
    return withRule(rule, table)
  }

  /// The index by which a desk serves, as far as its data tell.
  public func table(of index: ServiceIndex, _ rule: CountingRule, _ rules: Rulebook) -> ReportTable
  {
    var table = ReportTable(
      id: "index", title: index.index.title, from: index.scope.period.from,
      to: index.scope.period.to,
      columns: [
        ReportTable.Column("measure", self("Nhóm chỉ số, chỉ số", "Group, measure"), kind: .text),
        ReportTable.Column("fullMarks", self("Ngưỡng tối đa", "Full from"), kind: .share),
        ReportTable.Column("actual", self("Đạt", "Reached"), kind: .share),
        ReportTable.Column("reached", self("So ngưỡng", "Of full"), kind: .share),
        ReportTable.Column("part", self("Số đạt", "Part")),
        ReportTable.Column("whole", self("Trên tổng", "Of")),
      ])
    table.lines = lines(of: index.scope, rules)
    for group in index.groups {
      let points = self("\(group.group.points) điểm", "\(group.group.points) points")
      table.rows.append(
        ReportTable.Row(
          [ReportTable.Cell(.text("\(group.group.name) (\(points))"))], kind: .heading))
      table.rows += group.parts.map { part in
        ReportTable.Row([
          ReportTable.Cell(.text(part.row.measure.name)),
          ReportTable.Cell(.permille(part.fullMarks * 10)),
          ReportTable.Cell(
            share(part.row.actual), dossiers: part.row.dossiers.isEmpty ? nil : part.row.dossiers),
          ReportTable.Cell(
            part.reached.map { .permille($0) } ?? .none,
            isAlarming: part.reached.map { $0 < 1000 } ?? false),
          ReportTable.Cell(part.row.actual.map { .number($0.part) } ?? .none),
          ReportTable.Cell(part.row.actual.map { .number($0.whole) } ?? .none),
        ])
      }
      if !group.group.unknown.isEmpty {
        table.rows.append(
          ReportTable.Row(
            [ReportTable.Cell(.text(self("Chưa biết: ", "Not known: ") + group.group.unknown))]
              + Array(repeating: ReportTable.Cell(.none), count: 5)))
      }
    }
    table.notes = [
      self(
        "Không cộng điểm vì có phần bộ phận không biết được. Nguồn: \(index.index.source)",
        "No points are added up: parts of it the desk cannot know. Source: \(index.index.source)"
      )
    ]
    return withRule(rule, table)
  }

  private func unitName(_ rules: Rulebook) -> String { rules.settings.unit.name }

  private func share(_ share: Share?) -> ReportTable.Value {
    share?.permille.map { .permille($0) } ?? .none
  }

  private func withRule(_ rule: CountingRule, _ table: ReportTable) -> ReportTable {
    var table = table
    table.notes.append(ruleText(rule))
    return table
  }
}
