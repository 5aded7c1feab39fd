import Canvas
import DeskOperations

/// How the queue of any day, week, month, quarter or year went, read from the files of those days.
struct QueueReportScreen: Screen {
  private static let units: [ReportPeriod.Unit] = [.day, .week, .month, .quarter, .year]

  private var period: ReportPeriod
  private var report: QueuePeriodReport?
  /// Why it could not be read.
  private var failure: String?
  private var scroll = ScrollState()

  init(_ period: ReportPeriod) { self.period = period }

  func title(_ context: Context) -> String { context.words.queueTitle(of: period) }

  func about(_ context: Context) -> String {
    context.words(
      "Hàng đợi của một ngày, tuần, tháng, quý hay năm: lấy số, xong, vắng, thời gian chờ, đi đến quầy và phục vụ theo nhóm, đối tượng, thứ trong tuần và quầy, người chờ cuối từng nửa giờ. ←/→ xem kỳ trước, kỳ sau; Tab đổi ngày, tuần, tháng, quý, năm. Số liệu đọc từ nhật ký của những ngày đó, lúc nào xem cũng như nhau. Xuất tệp: motcua report queue.",
      "The queue of a day, week, month, quarter or year: numbers, waits, walks and services by line, class, day of the week and counter, who waited at the end of each half hour. ←/→ show the period before and after, Tab changes its length. It is read from the journal of those days and stays the same. As a file: motcua report queue."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] { read() }

  private mutating func read() -> [Step] {
    (report, failure, scroll) = (nil, nil, ScrollState())
    return [.effect(.readQueue(period, key: ""))]
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    return [
      Binding(.left, .previous, words("Kỳ trước", "Before")),
      Binding(
        .right, .next, words("Kỳ sau", "After"),
        unavailableBecause: period.to >= context.now.date
          ? words("Kỳ này chưa qua; chưa có kỳ sau.", "This period is not over yet.") : nil),
      Binding(.tab, .choose, words("Đổi kỳ", "Length")),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .previous: period = period.previous
    case .next: period = period.next
    case .choose:
      let units = QueueReportScreen.units
      let next = (units.firstIndex(of: period.unit) ?? 0) + 1
      period = ReportPeriod(units[next % units.count], of: min(period.to, context.now.date))
    default: return []
    }
    return read()
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .key(let key) = input {
      scroll.handle(key, lines: lines(context).count, rows: context.body.rows)
    }
    return []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    switch answer {
    // Who pages fast gets the answers to what was passed over, too.
    case .queueRead(let report) where report.period == period: self.report = report
    case .failed(let sentence): failure = sentence
    default: break
    }
    return []
  }

  private func lines(_ context: Context) -> [String] {
    guard let report else {
      return [failure ?? context.words("Đang đọc nhật ký…", "Reading the journal…")]
    }
    let text = QueueReportText(
      report, context.words, context.rules, columns: min(80, context.body.columns - 2))
    // The head line of the window says what it is.
    return text.text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst().map(String.init)
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let lines = lines(context)
    let area = region.inset(columns: 1)
    for (row, line) in scroll.visible(lines, rows: region.rows).enumerated() {
      canvas.write(line, at: Position(row: row, column: 0), in: area)
    }
    canvas.note(
      linesBelow: lines.count - scroll.first - region.rows, row: region.rows - 1, in: region,
      context.words)
    if region.columns >= 130 {
      drawCharts(on: &canvas, in: region.columns(from: 84), context.words)
    }
  }

  /// The load of the half hours, and of a longer period how long people waited day by day.
  private func drawCharts(on canvas: inout Canvas, in region: Region, _ words: Words) {
    guard let report else { return }
    let halves = report.whole.halfHours
    let starts = halves.map(\.start.description)
    var charts = [
      (words("Lấy số từng nửa giờ", "Numbers taken, by half hour"), halves.map(\.arrived), starts),
      (
        words("Còn chờ hoặc bỏ về từng nửa giờ", "Unserved, by half hour"),
        halves.map(\.unserved), starts
      ),
    ]
    if report.days.count > 1 {
      charts.append(
        (
          words("Chờ trung bình từng ngày (phút)", "Mean wait, day by day (min)"),
          report.days.map { (($0.all.waits.mean ?? 0) + 30) / 60 },
          report.days.map(\.period.from.slashedShort)
        ))
    }
    let rows = min(12, region.rows / charts.count)
    for (index, (title, values, names)) in charts.enumerated() where !values.isEmpty {
      let part = region.rows(from: index * rows, count: rows)
      let most = words("cao nhất \(values.max() ?? 0)", "most \(values.max() ?? 0)")
      canvas.heading(title, remark: most, in: part.rows(from: 0, count: 1))
      let width = max(1, min(4, (part.columns + 1) / values.count - 1))
      let chart = ColumnChart(values).lines(rows: rows - 3, width: width)
      for (row, line) in chart.enumerated() {
        canvas.write(
          line.truncated(toColumns: part.columns), at: Position(row: row + 1, column: 0), in: part,
          style: .accent)
      }
      // As many names as have room, each under its column.
      let step = 5 / (width + 1) + 1
      for (place, name) in names.enumerated() where place % step == 0 {
        canvas.write(
          name, at: Position(row: rows - 2, column: place * (width + 1)), in: part, style: .muted)
      }
    }
  }
}
