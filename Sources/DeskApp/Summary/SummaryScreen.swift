import Canvas
import DeskOperations

/// The figures of a day or a longer period as they stand, with the lists that are to be empty in the
/// evening.
struct SummaryScreen: Screen {
  private var period: ReportPeriod
  /// The period as it is shown; made anew when something happens and not with every key.
  private var pages: [[SummaryText.Line]] = []
  private var scroll = ScrollState()
  private var printout = Printout()

  init(_ period: ReportPeriod) {
    self.period = period
  }

  func title(_ context: Context) -> String {
    let name = context.words.name(of: period)
    return context.words("Số liệu · \(name)", "Figures · \(name)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Số liệu hiện có của một ngày, tuần, tháng, quý hoặc năm: tiếp nhận, kết quả, trả, bổ sung, phí, hàng đợi; bảng theo lĩnh vực (tồn đầu kỳ, nhận, trước hạn, đúng hạn, quá hạn, từ chối hoặc rút, còn trong hạn, còn quá hạn, chờ bổ sung); rồi những hồ sơ cần lo. ←/→ xem kỳ khác. F9 in bản đã chốt, hoặc bản chưa chốt, trên giấy A4; trang in được giữ trong thư mục printed.",
      "The figures of a day or a longer period as they stand, a table by field (carried over, received, early, on time, late, refused or withdrawn, open in time, open and late, waiting), then what must not stay open. ←/→ show other periods. F9 prints what was closed, or what stands, on A4 and keeps the pages in the folder printed."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    let isLast = period.to >= context.now.date
    return [
      printout.binding(context),
      Binding(.enter, .preview, words("Xem bản in", "Preview")),
      Binding(.left, .previous, words("Kỳ trước", "Before")),
      Binding(
        .right, .next, words("Kỳ sau", "After"),
        unavailableBecause: isLast
          ? words("Đây là kỳ hiện tại; chưa có kỳ sau.", "This is the present period.") : nil),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .print: return printout.print(.summary(period), context)
    case .preview: return [.open(PreviewScreen(.summary(period)))]
    case .previous: show(period.previous, context)
    case .next: show(period.next, context)
    default: break
    }
    return []
  }

  private mutating func show(_ period: ReportPeriod, _ context: Context) {
    self.period = period
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
    let summary = DaySummary(
      context.desk, over: period, calendar: context.rules.calendar, today: context.now.date)
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
