import Canvas
import DeskOperations

extension OverviewScreen {
  /// The day in bars: what came in by which way and when, and who is called where.
  func drawPanel(on canvas: inout Canvas, in region: Region, _ context: Context) {
    guard let summary else { return }
    let words = context.words
    var row = 0
    func next() -> Region {
      defer { row += 1 }
      return region.rows(from: row, count: 1)
    }
    canvas.heading(
      words("Đã nhận: \(summary.total.received)", "Received: \(summary.total.received)"), in: next()
    )
    let most = summary.receivedByChannel.values.max() ?? 0
    for channel in Channel.allCases {
      drawBar(
        words.channel(channel), summary.receivedByChannel[channel] ?? 0, of: most, labelColumns: 19,
        on: &canvas, in: next())
    }
    canvas.pieces(
      [
        (
          words(
            "Có kết quả \(summary.total.finished.total)",
            "Results \(summary.total.finished.total)"), .normal
        ), (words("Đã trả \(summary.returned)", "Returned \(summary.returned)"), .normal),
      ], in: next())
    drawArrivals(on: &canvas, next: next, rows: region.rows, context)
    canvas.heading(
      words("Hàng đợi: \(summary.queue.waiting) người", "In line: \(summary.queue.waiting)"),
      in: next())
    for counter in context.rules.settings.counters {
      let ticket = context.desk.ticketInService(at: counter.number, on: context.now.date)
      let state = ticket.map { words("số \($0.id.label)", "number \($0.id.label)") }
      canvas.pieces(
        [
          (words("Quầy \(counter.number)", "Counter \(counter.number)"), .normal),
          (state ?? words("trống", "free"), state == nil ? .muted : .accent.bold),
        ], in: next())
    }
  }

  private func drawArrivals(
    on canvas: inout Canvas, next: () -> Region, rows: Int, _ context: Context
  ) {
    guard !arrivals.counts.isEmpty else { return }
    canvas.heading(context.words("Nhận từng nửa giờ", "Received by half hour"), in: next())
    let most = arrivals.counts.max() ?? 0
    let rowsForOthers = 8 + context.rules.settings.counters.count
    guard rows >= arrivals.counts.count + rowsForOthers else {
      canvas.pieces(
        [
          (arrivals.opening.map(String.init) ?? "", .muted),
          (Sparkline(arrivals.counts).text(columns: 24), .accent),
          (arrivals.closing.map(String.init) ?? "", .muted),
        ], in: next(), separator: " ")
      return
    }
    for (slot, count) in arrivals.counts.enumerated() {
      drawBar(
        arrivals.start(of: slot).map(String.init) ?? "", count, of: most, labelColumns: 6,
        on: &canvas, in: next())
    }
  }

  private func drawBar(
    _ label: String, _ value: Int, of most: Int, labelColumns: Int, on canvas: inout Canvas,
    in line: Region
  ) {
    canvas.write(label.padded(toColumns: labelColumns), in: line, style: .muted)
    let room = max(1, line.columns - labelColumns - 5)
    let bar = Bar(value, of: most).text(columns: room)
    let end = canvas.write(
      bar, at: Position(row: 0, column: labelColumns), in: line, style: .accent)
    let space = end > 0 ? 1 : 0
    canvas.write(
      String(value), at: Position(row: 0, column: labelColumns + end + space), in: line,
      style: value > 0 ? .normal : .muted)
  }
}
