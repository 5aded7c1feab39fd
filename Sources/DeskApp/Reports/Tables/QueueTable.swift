public import DeskOperations

/// By what the rows of a queue's table differ.
public enum QueueBreakdown: String, CaseIterable, Hashable, Sendable, Codable {
  case day, weekday, group, priority, counter
}

extension Words {
  /// The report of a queue as a table: a row for each day, group, class, counter or day of the week, and
  /// one for everybody.
  public func table(
    of report: QueuePeriodReport, by breakdown: QueueBreakdown = .day, _ rules: Rulebook
  ) -> ReportTable {
    let whole = report.whole
    let limit = rules.settings.queue.thresholds.waiting
    var table = ReportTable(
      id: "queue",
      title: queueTitle(of: report.period),
      from: report.period.from, to: report.period.to, columns: columns(breakdown, limit: limit))
    let rows = rows(of: report, by: breakdown, rules)
    table.rows = rows.map { name, figures in
      ReportTable.Row([.init(.text(name))] + cells(of: figures))
    }
    table.rows.append(
      ReportTable.Row(
        [.init(.text(self("Tất cả", "All")))] + cells(of: whole.all), kind: .total))
    if breakdown != .counter {
      table.checks = [
        ReportTable.Check(
          self(
            "Lấy số + từ hôm trước = xong + vắng + hủy + sang hôm sau + còn mở",
            "Numbers taken + from before = served + absent + given up + carried on + still open"),
          holds: (rows.map(\.1) + [whole.all]).allSatisfy { $0.totals?.isBalanced ?? true })
      ]
    }
    table.notes = notes(on: whole, limit: limit)
    return table
  }

  /// What a report of a queue is called, such as “Hàng đợi · Tháng 11/2026”.
  func queueTitle(of period: ReportPeriod) -> String {
    self("Hàng đợi · ", "The queue · ") + name(of: period)
  }

  private func rows(
    of report: QueuePeriodReport, by breakdown: QueueBreakdown, _ rules: Rulebook
  ) -> [(String, QueueFigures)] {
    let whole = report.whole
    return switch breakdown {
    case .day: report.days.map { (shortDay($0.period.from), $0.all) }
    case .weekday:
      whole.weekdays.map {
        ($0.id.map { self($0.wording, $0.rawValue.capitalised) } ?? "", $0.figures)
      }
    case .group: whole.groups.map { (group($0.id ?? "", rules), $0.figures) }
    case .priority:
      whole.classes.map { row in
        (priority(row.id.map { Ticket.Priority(id: $0, headStart: 0) }, rules), row.figures)
      }
    case .counter:
      whole.counters.map { (self("Quầy \($0.id ?? 0)", "Counter \($0.id ?? 0)"), $0.figures) }
    }
  }

  private func columns(_ breakdown: QueueBreakdown, limit: Int) -> [ReportTable.Column] {
    let name =
      switch breakdown {
      case .day: self("Ngày", "Day")
      case .weekday: self("Thứ", "Weekday")
      case .group: self("Nhóm việc", "Line")
      case .priority: self("Đối tượng", "Class")
      case .counter: self("Quầy", "Counter")
      }
    let waits = self("Chờ", "Waits")
    let walks = self("Đi đến quầy", "Walks")
    let services = self("Phục vụ", "Services")
    func times(_ id: String, _ group: String) -> [ReportTable.Column] {
      [
        ("Mean", self("TB", "Mean")), ("Median", self("Giữa", "Median")), ("Ninetieth", "90%"),
        ("Longest", self("Dài nhất", "Longest")),
      ].map { part, caption in
        .init(id + part, caption, short: "\(group) \(caption)", group: group, kind: .duration)
      }
    }
    return [
      .init("name", name, kind: .text), .init("arrived", self("Lấy số", "Numbers taken")),
      .init(
        "brought", self("Từ hôm trước", "From before"), short: self("Từ trước", "Before")),
      .init("served", self("Xong", "Served")), .init("missed", self("Vắng", "Absent")),
      .init("cancelled", self("Hủy", "Given up")),
      .init("carried", self("Sang hôm sau", "Carried on"), short: self("Sang", "On")),
      .init("open", self("Còn mở", "Still open"), short: self("Còn", "Open")),
    ] + times("wait", waits) + [
      .init(
        "within", self("≤ \(limit) phút", "≤ \(limit) min"), group: waits, kind: .share),
      .init(
        "walkMean", self("TB", "Mean"), short: self("Đi TB", "Walk mean"), group: walks,
        kind: .duration),
    ] + times("service", services) + [
      .init("leftOut", self("Mẫu không tính", "Samples left out"), short: self("K.tính", "Out"))
    ]
  }

  private func cells(of figures: QueueFigures) -> [ReportTable.Cell] {
    func count(_ number: Int?) -> ReportTable.Cell { .init(number.map { .number($0) } ?? .none) }
    func times(_ durations: Durations) -> [ReportTable.Cell] {
      [durations.mean, durations.median, durations.ninetieth, durations.longest].map(time)
    }
    func time(_ seconds: Int?) -> ReportTable.Cell { .init(seconds.map { .seconds($0) } ?? .none) }
    let totals = figures.totals
    let leftOut = [figures.waits, figures.walks, figures.services]
      .map { $0.leftOut.values.reduce(0, +) }.reduce(0, +)
    return [
      totals?.issued, totals?.broughtOver, totals?.served, totals?.missed, totals?.cancelled,
      totals?.carriedOver, totals.map { $0.waiting + $0.inService },
    ].map(count) + times(figures.waits) + [
      .init(figures.waitsWithinThreshold.permille.map { .permille($0) } ?? .none),
      time(figures.walks.mean),
    ] + times(figures.services) + [count(leftOut)]
  }

  private func notes(on report: QueueReport, limit: Int) -> [String] {
    let rules = [
      self(
        "Chờ: từ lúc lấy số (có hẹn thì không sớm hơn giờ hẹn) đến lần gọi đầu trong ngày. Đi đến quầy: từ lúc gọi đến lúc có mặt. Phục vụ: từ lúc có mặt đến lúc xong, trừ lúc tạm rời quầy.",
        "Waits: from taking the number, or the booked time, to the first call of the day. Walks: from the call to the counter. Services: from there to the end, time away not counted."
      ),
      self(
        "TB, giữa (trung vị), 90% (chín trong mười lượt không lâu hơn) và dài nhất tính trên từng lượt của cả kỳ. Ngưỡng \(limit) phút theo desk.json (queue.thresholds.waiting).",
        "Mean, median, 90% (nine of ten did not take longer) and longest are of the single times of the whole period. The threshold of \(limit) minutes is that of desk.json (queue.thresholds.waiting)."
      ),
      self(
        "Sang hôm sau: số còn chờ được chuyển sang ngày sau; của cả kỳ chỉ tính số còn lại khi hết kỳ.",
        "Carried on: numbers taken over into the next day; of the whole period only those left at its end."
      ),
      self(
        "Từ hôm trước: số của ngày trước chuyển sang; của cả kỳ chỉ tính số có khi vào kỳ. Còn mở: đang chờ, ở quầy hoặc quầy đang giữ.",
        "From before: numbers of the day before; of the whole period only those it began with. Still open: waiting, at a counter or held by one."
      ),
      self(
        "Mẫu không tính: số lần đo (chờ, đi đến quầy, phục vụ) không dùng được; một lượt có thể có đến ba mẫu.",
        "Samples left out: measures (wait, walk, service) that could not be used; one number may have up to three."
      ),
    ]
    let leftOut = [
      (self("Chờ", "Waits"), report.all.waits), (self("Đi đến quầy", "Walks"), report.all.walks),
      (self("Phục vụ", "Services"), report.all.services),
    ].compactMap { name, durations in
      self.leftOut(durations).map {
        self("\(name): không tính \($0).", "\(name): left out \($0).")
      }
    }
    return rules + leftOut
  }
}
