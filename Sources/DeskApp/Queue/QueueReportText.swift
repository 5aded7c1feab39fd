import Canvas
public import DeskOperations

/// The report of a queue, of a day or of a period, as text; its tables take eighty columns.
public struct QueueReportText {
  private let report: QueueReport
  private let days: [QueueReport]
  private let words: Words
  private let rules: Rulebook
  private let columns: Int

  /// The text of a report in the words of a language.
  public init(_ report: QueueReport, _ words: Words, _ rules: Rulebook) {
    (self.report, days, columns) = (report, [], 80)
    self.words = words
    self.rules = rules
  }

  /// The text of a period's report, with a line for each day.
  public init(
    _ report: QueuePeriodReport, _ words: Words, _ rules: Rulebook, columns: Int = 80
  ) {
    (self.report, self.columns) = (report.whole, columns)
    days = report.period.from == report.period.to ? [] : report.days
    self.words = words
    self.rules = rules
  }

  /// All of it.
  public var text: String {
    let parts = [head, dayLines, halfHours, waits, services]
    return parts.filter { !$0.isEmpty }
      .map { lines in lines.map { $0.trimmedAtEnd }.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private var head: [String] {
    [
      words.queueTitle(of: report.period).uppercased(),
      words.totals(report.totals, withPromises: false), promises,
    ].flatMap { $0.wrapped(toColumns: columns) }
  }

  private var promises: String {
    let kept = report.promises.kept
    guard let share = percent(kept) else {
      return words(
        "Thời gian chờ đã báo: chưa báo cho ai mà đã gọi.",
        "Waits told: nobody who was told has been called.")
    }
    return words(
      "Thời gian chờ đã báo: đúng khoảng \(kept.part)/\(kept.whole) (\(share)), gọi sớm hơn \(report.promises.sooner), muộn hơn \(report.promises.later).",
      "Waits told: within the range \(kept.part)/\(kept.whole) (\(share)), called sooner \(report.promises.sooner), later \(report.promises.later)."
    )
  }

  /// One line a day: who came, who was served and who was not, and how long they waited.
  private var dayLines: [String] {
    guard !days.isEmpty else { return [] }
    let widths = [8, 7, 7, 8, 9, 8, 10]
    func line(_ name: String, _ cells: [String]) -> String {
      name.padded(toColumns: 13)
        + zip(cells, widths).map { $0.padded(toColumns: $1, alignment: .right) }.joined()
    }
    let title = line(
      words("Ngày", "Day"),
      [
        words("lấy số", "given"), words("xong", "served"), words("vắng", "absent"),
        words("hủy", "given up"), words("chờ TB", "mean"), "90%", words("dài nhất", "longest"),
      ])
    let most = days.compactMap(\.all.waits.mean).max() ?? 0
    return [title]
      + days.map { day in
        let waits = day.all.waits
        return line(
          words.shortDay(day.period.from),
          [day.totals.issued, day.totals.served, day.totals.missed, day.totals.cancelled]
            .map(String.init) + [waits.mean, waits.ninetieth, waits.longest].map(minutes))
          + " " + Bar(waits.mean ?? 0, of: most).text(columns: 9)
      }
  }

  private var halfHours: [String] {
    let most = report.halfHours.map { max($0.arrived, $0.served, $0.unserved) }.max() ?? 0
    guard most > 0 else { return [] }
    let widthOfCount = max(4, "\(most)".columns)
    let columns = (self.columns - 8) / 3
    let barColumns = columns - widthOfCount - 2
    func part(_ count: Int) -> String {
      "\(count)".padded(toColumns: widthOfCount, alignment: .right) + " "
        + Bar(count, of: most).text(columns: barColumns).padded(toColumns: barColumns + 1)
    }
    let titles = [
      words("Lấy số", "Numbers taken"), words("Xong", "Served"),
      words("Còn chờ, bỏ về", "Waiting or gone"),
    ]
    return [
      words("Giờ", "Time").padded(toColumns: 8)
        + titles.map { $0.padded(toColumns: columns) }.joined()
    ]
      + report.halfHours.map {
        "\($0.start)  " + part($0.arrived) + part($0.served) + part($0.unserved)
      }
  }

  private var waits: [String] {
    let limit = rules.settings.queue.thresholds.waiting
    let title = row(
      words("CHỜ (phút)", "WAITS (min)"),
      [
        words("lượt", "count"), words("TB", "mean"), words("giữa", "median"), "90%",
        words("dài nhất", "longest"), words("≤ \(limit) phút", "≤ \(limit) min"),
      ])
    let lines = table { figures in
      ["\(figures.waits.counted)"] + times(figures.waits)
        + [percent(figures.waitsWithinThreshold) ?? "–"]
    }
    return [title] + lines + leftOut(report.all.waits, words("Chờ", "Waits"))
  }

  private var services: [String] {
    let title = row(
      words("PHỤC VỤ (phút)", "SERVICES (min)"),
      [
        words("lượt", "count"), words("TB", "mean"), words("giữa", "median"), "90%",
        words("dài nhất", "longest"), words("đi đến TB", "walk mean"),
      ])
    let lines = table { figures in
      ["\(figures.services.counted)"] + times(figures.services) + [minutes(figures.walks.mean)]
    }
    return [title] + lines + leftOut(report.all.services, words("Phục vụ", "Services"))
      + leftOut(report.all.walks, words("Đi đến quầy", "Walks"))
  }

  /// One line for all, then for each group, class and counter.
  private func table(_ cells: (QueueFigures) -> [String]) -> [String] {
    var lines = [row(words("Tất cả", "All"), cells(report.all))]
    for group in report.groups where report.groups.count > 1 {
      lines.append(row("  " + words.group(group.id ?? "", rules), cells(group.figures)))
    }
    for one in report.classes where report.classes.count > 1 {
      let priority = one.id.map { Ticket.Priority(id: $0, headStart: 0) }
      lines.append(row("  " + words.priority(priority, rules), cells(one.figures)))
    }
    for day in report.weekdays where report.weekdays.count > 1 {
      let name = day.id.map { words($0.wording, $0.rawValue.capitalised) } ?? ""
      lines.append(row("  " + name, cells(day.figures)))
    }
    for counter in report.counters {
      let name = words("  Quầy \(counter.id ?? 0)", "  Counter \(counter.id ?? 0)")
      lines.append(row(name, cells(counter.figures)))
    }
    return lines
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    let widths = [7, 7, 8, 7, 10, 11]
    return name.padded(toColumns: 29)
      + zip(cells, widths).map { $0.padded(toColumns: $1, alignment: .right) }.joined()
  }

  private func times(_ durations: Durations) -> [String] {
    [durations.mean, durations.median, durations.ninetieth, durations.longest].map(minutes)
  }

  /// Minutes and seconds, like `12:05`.
  private func minutes(_ seconds: Int?) -> String {
    guard let seconds else { return "–" }
    let rest = seconds % 60
    return "\(seconds / 60):" + (rest < 10 ? "0\(rest)" : "\(rest)")
  }

  private func percent(_ share: Share) -> String? {
    share.percent.map { "\($0)%" }
  }

  private func leftOut(_ durations: Durations, _ what: String) -> [String] {
    words.leftOut(durations).map { list in
      words("\(what): không tính \(list).", "\(what): left out \(list).")
        .wrapped(toColumns: 80)
    } ?? []
  }
}

extension Words {
  /// How many times are left out and why, such as `20 qua đêm`; nil where none is.
  func leftOut(_ durations: Durations) -> String? {
    let parts = Durations.LeftOut.allCases.compactMap { reason in
      durations.leftOut[reason].map { "\($0) \(leftOut(reason))" }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Why a time is left out, after its number.
  private func leftOut(_ reason: Durations.LeftOut) -> String {
    switch reason {
    case .notBegun: self("không ghi lúc đến quầy", "without the moment at the counter")
    case .overNight: self("qua đêm", "over a night")
    case .forgotten: self("quên kết thúc", "forgotten")
    case .walkUp: self("không lấy số", "without a number")
    case .sentOn: self("chuyển đi nơi khác", "sent on")
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
