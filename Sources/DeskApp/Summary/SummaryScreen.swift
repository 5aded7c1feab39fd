import Canvas
import DeskOperations

/// The end-of-day summary of a day, with the lists that are to be empty in the evening.
struct SummaryScreen: Screen {
  private var date: CivilDate
  private var summary: DaySummary?
  private var scroll = ScrollState()
  private var isSaving = false

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
      "Số liệu của một ngày: tiếp nhận, kết quả, trả, bổ sung, phí, hàng đợi; bảng theo lĩnh vực (tồn đầu ngày, nhận, trước hạn, đúng hạn, quá hạn, từ chối hoặc rút, còn trong hạn, còn quá hạn, chờ bổ sung); rồi những hồ sơ cần lo. ←/→ xem ngày khác.",
      "The figures of a day, a table by field (carried over, received, early, on time, late, refused or withdrawn, open in time, open and late, waiting), then what must not stay open. ←/→ show other days."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    let isToday = date >= context.now.date
    return [
      Binding(.function(9), .print, words("In, lưu", "Print, save")),
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
    case .print: return save(context)
    case .preview: return [.open(PreviewScreen(.summary(date)))]
    case .previous: show(date.advanced(by: -1), context)
    case .next: show(date.advanced(by: 1), context)
    default: break
    }
    return []
  }

  private mutating func save(_ context: Context) -> [Step] {
    let saving = Step.notice(Notice(.hint, context.words("Đang lưu bản in…", "Saving…")))
    guard !isSaving else { return [saving] }
    isSaving = true
    return [saving, .effect(.saveForm(.summary(date), key: ""))]
  }

  private mutating func show(_ date: CivilDate, _ context: Context) {
    self.date = date
    scroll = ScrollState()
    refresh(context)
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .key(let key) = input {
      scroll.handle(key, lines: lines(context).count, rows: context.body.rows)
    }
    return []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    isSaving = false
    guard case .formSaved(_, let files) = answer else { return [] }
    let list = files.joined(separator: ", ")
    return [.notice(Notice(.done, context.words("Đã lưu bản in: \(list)", "Saved: \(list)")))]
  }

  mutating func refresh(_ context: Context) {
    summary = DaySummary(context.desk, on: date, calendar: context.rules.calendar)
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let lines = lines(context)
    for (row, line) in scroll.visible(lines, rows: region.rows).enumerated() {
      canvas.write(line.text, at: Position(row: row, column: 1), in: region, style: line.style)
    }
    let below = lines.count - scroll.first - region.rows
    canvas.note(linesBelow: below, row: region.rows - 1, in: region, context.words)
  }

  private func lines(_ context: Context) -> [SummaryText.Line] {
    guard let summary else { return [] }
    return SummaryText(summary, context).lines(columns: context.body.columns - 2)
  }
}
