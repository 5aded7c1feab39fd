import Canvas
import DeskOperations

/// The end of a day as it is done: what is left over, whether the figures agree, then closing and
/// printing; longer periods in the same way.
struct DayCloseScreen: Screen {
  private(set) var period: ReportPeriod
  /// What is left over.
  private(set) var check: DayCheck?
  /// The figures as they stand.
  private(set) var standing: PeriodClosing?
  /// What differs from the last closing; nil where the period was never closed.
  private(set) var differences: [PeriodClosing.Difference]?
  /// The figures in words, beside the list in wide windows.
  private(set) var pages: [[SummaryText.Line]] = []
  private(set) var list = ListState()
  private(set) var question: QuestionBox?
  private var printout = Printout()
  /// Whether the day is to be looked through before the next picture; longer periods take time, are
  /// looked through beside the screens, and stay as they were found.
  private var isStale = true
  private var id = ""
  private var questionCount = 0

  init(_ period: ReportPeriod) { self.period = period }

  func title(_ context: Context) -> String {
    let name = context.words.name(of: period)
    return context.words("Cuối \(period.unit.wording) · \(name)", "Closing · \(name)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Việc cuối ngày: từng dòng là một việc, ✓ đã xong, ! phải xong mới chốt được (hoặc ghi lý do), · để biết. Enter mở việc của dòng, làm xong bấm Esc về, số tự cập nhật. Dưới là đối chiếu; dòng ! là lệch. c chốt số liệu: từ đó bản in không đổi; việc ghi sau vào lập bản điều chỉnh (lại bấm c). F9 in bản đã chốt, s xem số liệu, x xem bản in, k (ở năm) biên bản khóa sổ, ←/→ ngày khác, Tab sang tuần, tháng, quý, năm.",
      "The end of the day: one line for each kind of work, ✓ done, ! must be done before closing (or a reason given), · to be known. Enter opens the work; Esc comes back and the line is fresh. Below are the sums; ! does not agree. c closes: the page then stays the same, and later entries make a correction (c again). F9 prints what was closed, s shows the figures, x the page, k (of a year) the closing of the books, ←/→ other days, Tab weeks, months, quarters, years."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    self.id = id
    return look()
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    if question != nil {
      return [
        Binding(.function(10), .confirm, words("Chốt", "Close")),
        Binding(.escape, .back, words("Thôi", "Cancel")),
      ]
    }
    let nothing =
      selected?.items.isEmpty ?? true
      ? words("Dòng này không còn việc nào.", "Nothing is left over here.") : nil
    return [
      Binding(.enter, .open, words("Mở việc", "Open"), unavailableBecause: nothing),
      Binding(
        .character("c"), .closePeriod,
        differences == nil ? words("Chốt", "Close") : words("Điều chỉnh", "Correct"),
        unavailableBecause: hindrance(context)),
      printout.binding(context),
      Binding(.character("s"), .openFigures, words("Số liệu", "Figures")),
      Binding(
        .tab, .changePeriod, words("Ngày/tuần/tháng", "Day/week/month")),
      Binding(.left, .previous, words("Trước", "Before")),
      Binding(
        .right, .next, words("Sau", "After"),
        unavailableBecause: period.to >= context.now.date
          ? words("Đây là kỳ hiện tại; chưa có kỳ sau.", "This is the present period.") : nil),
      Binding(.character("x"), .preview, words("Xem bản in", "Preview"), isInKeyBar: false),
    ]
      + (period.unit == .year
        ? [Binding(.character("k"), .openPapers, words("Biên bản khóa sổ", "Closing of the books"))]
        : [])
  }

  private var selected: DayCheck.Finding? {
    list.selected.flatMap { index in check?.findings[index] }
  }

  /// Why the period cannot be closed now, or once more.
  private func hindrance(_ context: Context) -> String? {
    guard period.to <= context.now.date else {
      return context.words.refusal(.periodNotOver(period.to), context.rules)
    }
    guard let last = context.desk.closings.all(of: period).last, differences?.isEmpty ?? true
    else { return nil }
    return context.words.refusal(.closedAlready(last.at), context.rules)
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .open: return open(context)
    case .closePeriod: ask(context)
    case .confirm: return confirm(context)
    case .back:
      question = nil
      return [.notice(Notice(.hint, context.words("Chưa chốt gì.", "Nothing was closed.")))]
    case .print: return printout.print(.summary(period), context)
    case .preview: return [.open(PreviewScreen(.summary(period)))]
    case .openPapers:
      return [.open(PreviewScreen(.registerClosing(year: period.to.year)))]
    case .openFigures: return [.open(SummaryScreen(period))]
    case .previous: return show(period.previous)
    case .next: return show(period.next)
    case .changePeriod:
      return show(ReportPeriod(period.unit.next, of: min(period.to, context.now.date)))
    default: break
    }
    return []
  }

  private mutating func show(_ period: ReportPeriod) -> [Step] {
    self.period = period
    printout = Printout()
    (check, standing, pages) = (nil, nil, [])
    return look()
  }

  private mutating func look() -> [Step] {
    isStale = period.unit == .day
    return isStale ? [] : [.effect(.survey(period, key: ""))]
  }

  /// Opens what the line one stands on is about, where it can be seen to.
  private mutating func open(_ context: Context) -> [Step] {
    guard let selected else { return [] }
    let isToday = period.to == context.now.date
    switch selected.kind {
    case .openTickets, .openCounters: return [.everywhere(.openQueue)]
    case .papersToHandOver: return [.everywhere(.openHandOver)]
    case .dueNext where isToday: return [.everywhere(.openTomorrow)]
    case .daysNotClosed:
      guard case .day(let day)? = selected.items.first else { return [] }
      return show(ReportPeriod(.day, of: day))
    default: return [.open(LeftoversScreen(selected.kind, of: period))]
    }
  }

  private mutating func ask(_ context: Context) {
    let needsReason = differences != nil || !(check?.blocking.isEmpty ?? true)
    questionCount += 1
    question = QuestionBox(
      needsReason
        ? [.text(context.words("Lý do", "Reason"), TextField(maximumLength: 1000))] : [])
  }

  private mutating func confirm(_ context: Context) -> [Step] {
    guard let question else { return [] }
    do {
      let reason =
        question.fields.isEmpty
        ? nil : try PanelAnswers(fields: question.fields, words: context.words).reason(0)
      return [
        .performOnce(.closePeriod(period), reason: reason, key: "\(id)-\(questionCount)")
      ]
    } catch {
      self.question?.show(error)
      return []
    }
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if question != nil {
      return question?.handle(input, typing: context.typing) ?? false ? confirm(context) : []
    }
    if case .key(let key) = input { _ = list.handle(key, rows: context.body.rows) }
    return []
  }

  mutating func hear(_ events: [Event], _ context: Context) -> [Step] {
    // A quarter takes seconds on a large desk; it stays as it was found until one comes back to it.
    [.week, .month].contains(period.unit) ? look() : []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    printout.receive(answer)
    if case .surveyed(let check, let standing) = answer, check.period == period {
      take(check, standing, context)
    }
    guard question != nil else { return [] }
    switch answer {
    case .done, .alreadyDone:
      question = nil
      return [
        .notice(
          Notice(
            .done,
            context.words(
              "Đã chốt \(period.wording). F9: in bản tổng hợp để ký.",
              "Closed. F9: print the summary to be signed.")))
      ] + look()
    case .refused(let refusal):
      question?.show(
        QuestionBox.Problem(
          field: nil, sentence: context.words.refusal(refusal, context.rules)))
    default: break
    }
    return []
  }

  mutating func refresh(_ context: Context) {
    isStale = period.unit == .day
    showPages(context)
  }

  mutating func settle(_ context: Context) {
    guard isStale else { return }
    isStale = false
    let check = DayCheck(context.desk, over: period, at: context.now, by: context.rules)
    take(
      check,
      PeriodClosing(
        context.desk, check: check, today: context.now.date, by: context.rules), context)
  }

  private mutating func take(
    _ check: DayCheck, _ standing: PeriodClosing, _ context: Context
  ) {
    let last = context.desk.closings.all(of: period).last.flatMap(context.desk.closing)
    differences = last.map { standing.differences(from: $0.content) }
    list.setCount(check.findings.count)
    (self.check, self.standing) = (check, standing)
    showPages(context)
  }

  /// From this width on the figures stand beside the list.
  static let wideColumns = 170

  private mutating func showPages(_ context: Context) {
    let columns = context.body.columns
    pages =
      columns < DayCloseScreen.wideColumns
      ? []
      : standing.map {
        SummaryText($0.summary, context).pages(columns: DayCloseScreen.figuresColumns)
      } ?? []
  }
}

extension ReportPeriod.Unit {
  /// The unit that Tab goes on to.
  fileprivate var next: ReportPeriod.Unit {
    switch self {
    case .day: .week
    case .week: .month
    case .month: .quarter
    case .quarter: .year
    case .year, .days: .day
    }
  }
}
