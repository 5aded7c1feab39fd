import Canvas
import DeskOperations

/// The end-of-day summary of a day, with the lists that are to be empty in the evening.
struct SummaryScreen: Screen {
  private var date: CivilDate
  /// The day as it is shown; made anew when something happens and not with every key.
  private var pages: [[SummaryText.Line]] = []
  private var scroll = ScrollState()
  private var printout = Printout()

  init(date: CivilDate) {
    self.date = date
  }

  func title(_ context: Context) -> String {
    let weekday = context.words.weekday(date.weekday)
    return context.words(
      "Tổng hợp cuối ngày · \(weekday) \(date.slashed)", "End of day · \(weekday) \(date.slashed)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Số liệu của một ngày: tiếp nhận, kết quả, trả, bổ sung, phí, hàng đợi; bảng theo lĩnh vực (tồn đầu ngày, nhận, trước hạn, đúng hạn, quá hạn, từ chối hoặc rút, còn trong hạn, còn quá hạn, chờ bổ sung); rồi những hồ sơ cần lo. ←/→ xem ngày khác. F9 in trên giấy A4; trang in được giữ trong thư mục printed.",
      "The figures of a day, a table by field (carried over, received, early, on time, late, refused or withdrawn, open in time, open and late, waiting), then what must not stay open. ←/→ show other days. F9 prints it on A4 and keeps the pages in the folder printed."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    let isToday = date >= context.now.date
    return [
      printout.binding(context),
      Binding(.enter, .preview, words("Xem bản in", "Preview")),
      Binding(.left, .previous, words("Ngày trước", "Day before")),
      Binding(
        .right, .next, words("Ngày sau", "Day after"),
        unavailableBecause: isToday
          ? words("Đây là hôm nay; chưa có ngày sau.", "This is today.") : nil),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .print: return printout.print(.summary(date), context)
    case .preview: return [.open(PreviewScreen(.summary(date)))]
    case .previous: show(date.advanced(by: -1), context)
    case .next: show(date.advanced(by: 1), context)
    default: break
    }
    return []
  }

  private mutating func show(_ date: CivilDate, _ context: Context) {
    self.date = date
    scroll = ScrollState()
    printout = Printout()
    refresh(context)
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .key(let key) = input {
      scroll.handle(key, lines: height, rows: context.body.rows)
    }
    return []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    printout.receive(answer)
    return []
  }

  mutating func refresh(_ context: Context) {
    let summary = DaySummary(context.desk, on: date, calendar: context.rules.calendar)
    pages = SummaryText(summary, context).pages(columns: context.body.columns - 2)
  }

  private var height: Int { pages.map(\.count).max() ?? 0 }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    for (page, part) in zip(pages, SummaryText.parts(of: region.inset(columns: 1))) {
      // A short page next to a long one stays where it is.
      let lines =
        page.count <= region.rows ? page[...] : scroll.visible(page, rows: region.rows)
      for (row, line) in lines.enumerated() {
        canvas.write(line.text, at: Position(row: row, column: 0), in: part, style: line.style)
      }
    }
    let below = height - scroll.first - region.rows
    canvas.note(linesBelow: below, row: region.rows - 1, in: region, context.words)
  }
}
