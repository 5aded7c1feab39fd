import Canvas
public import DeskOperations

extension Words {
  /// So many of so many, like `2 trên 580 (0,3%)`.
  public func share(_ share: Share) -> String {
    let percent = share.permille.map { permille in
      " (\(permille / 10)\(permille % 10 == 0 ? "" : self(",", ".") + String(permille % 10))%)"
    }
    return self("\(share.part) trên \(share.whole)", "\(share.part) of \(share.whole)")
      + (percent ?? "")
  }

  /// A promised shorter time beside the time of the law, in a line.
  public func promise(_ row: CommitmentReport.Row) -> String {
    let statutory = row.statutory.map { period($0.period) } ?? self("chưa rõ", "not known")
    let saved = row.saved.map { self(", rút ngắn \(period($0))", ", \(period($0)) less") } ?? ""
    let doubt =
      row.isShorter
      ? ""
      : self(
        " – không ngắn hơn luật định nên không tính", " – not shorter than the law, so not counted")
    return self(
      "Luật định \(statutory), cam kết \(period(row.committed))\(saved)\(doubt)",
      "By law \(statutory), promised \(period(row.committed))\(saved)\(doubt)")
  }

  /// The shortened procedures as lines.
  public func lines(of report: CommitmentReport, columns: Int) -> [ReportLine] {
    var lines: [ReportLine] = []
    func add(_ text: String, _ style: Style = .normal) {
      lines += text.wrapped(toColumns: columns).map { ReportLine(text: $0, style: style) }
    }
    add(
      self(
        "Thủ tục rút ngắn thời gian, ngày \(report.date.slashed): \(share(report.shortened))",
        "Shortened procedures on \(report.date.slashed): \(share(report.shortened))"), .title)
    for row in report.rows {
      lines.append(ReportLine(text: ""))
      add("\(row.procedure) \(row.procedureName) · \(row.field)", .accent)
      add(promise(row), row.isShorter ? .normal : .warning)
      add(
        self(
          "\(row.decision), áp dụng từ \(row.validFrom.slashed)",
          "\(row.decision), from \(row.validFrom.slashed)"), .muted)
    }
    lines.append(ReportLine(text: ""))
    add(self("Theo lĩnh vực", "By field"), .muted.underline)
    for row in report.fields where row.shortened.part > 0 {
      add("\(row.field): \(share(row.shortened))")
    }
    return lines
  }

  /// A review in a line: when, by whom, what and how much is saved.
  public func review(_ entry: DeskLog.Entry<ProcedureReview>, _ rules: Rulebook) -> String {
    let review = entry.content
    let who = "\(entry.at.date.slashed), \(rules.people.name(of: entry.by))"
    let cost = review.costNow.map { now in
      let after = review.costAfter.map { " → \(money($0))" } ?? ""
      let saving =
        review.savingPercent.map { self(", tiết kiệm \($0)%", ", saves \($0)%") } ?? ""
      return self(
        ". Chi phí \(money(now))\(after)\(saving)", ". Cost \(money(now))\(after)\(saving)")
    }
    let reason = entry.reason.map { self(". Lý do: \($0)", ". Reason: \($0)") }
    let proposal = review.proposal.map { ": \($0)" }
    return
      "\(verdict(review.verdict)) (\(who))\(proposal ?? "")\(cost ?? "")\(reason ?? "")"
  }

  /// The table of reviews as lines.
  public func lines(of table: ReviewTable, _ rules: Rulebook, columns: Int) -> [ReportLine] {
    var lines: [ReportLine] = []
    func add(_ text: String, _ style: Style = .normal) {
      lines += text.wrapped(toColumns: columns).map { ReportLine(text: $0, style: style) }
    }
    let counts = ProcedureReview.Verdict.allCases
      .map { "\(verdict($0).lowercased()) \(table.count($0))" }.joined(separator: " · ")
    add(
      self("Rà soát \(table.rows.count) thủ tục: ", "\(table.rows.count) procedures reviewed: ")
        + counts, .title)
    for row in table.rows {
      lines.append(ReportLine(text: ""))
      add("\(row.last.content.procedure) \(row.procedureName) · \(row.field)", .accent)
      add(review(row.last, rules))
      for entry in row.earlier {
        add(self("Trước đó: ", "Before: ") + review(entry, rules), .muted)
      }
    }
    return lines
  }
}
