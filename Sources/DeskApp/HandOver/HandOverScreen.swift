import Canvas
import DeskOperations

/// The hand-over lists of a day: what goes to which unit with which batch, what was forgotten, what
/// went and what came back.
struct HandOverScreen: Screen {
  /// How many days after today are looked at.
  private var daysAhead = 0
  private var list = GroupedList<HandOverEntry>()
  private(set) var question: HandOverQuestion?
  private var id = ""
  private var questionCount = 0

  func title(_ context: Context) -> String {
    let date = context.now.date.advanced(by: daysAhead)
    let day = "\(context.words.shortDay(date))/\(date.year)"
    return context.words("Bàn giao hồ sơ · \(day)", "Hand-over · \(day)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Hồ sơ giấy cần giao cho đơn vị giải quyết: hồ sơ trễ ở trên, rồi buổi sáng (nhận sau giờ chốt hôm trước) và buổi chiều (nhận trong ngày); cuối cùng là hồ sơ giao sau, đã giao, nhận lại. c giao một hồ sơ, g giao cả nhóm cùng đơn vị; ←/→ xem ngày khác.",
      "Papers that go to the units: late ones first, then the morning's batch (accepted late the day before) and the afternoon's; then what goes later, what went, what came back. c hands one over, g the whole group; ←/→ show other days."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    self.id = id
    return []
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    if question != nil {
      return [
        Binding(.enter, .confirm, words("Giao", "Hand over")),
        Binding(.escape, .back, words("Thôi", "Cancel")),
      ]
    }
    let hindrance = hindrance(context)
    return [
      .openDossier(isThere: list.selected != nil, words),
      Binding(
        .character("c"), .pass, words("Giao một", "Hand one over"), unavailableBecause: hindrance),
      Binding(
        .character("g"), .passGroup, words("Giao cả nhóm", "Hand the group over"),
        unavailableBecause: hindrance),
      Binding(.tab, .nextGroup, words("Nhóm sau", "Next group")),
      Binding(.left, .previous, words("Hôm trước", "Day before")),
      Binding(.right, .next, words("Hôm sau", "Day after")),
    ]
  }

  /// Why the selected papers cannot be handed over now.
  private func hindrance(_ context: Context) -> String? {
    let words = context.words
    guard case .waiting(let entry) = list.selected else {
      return words(
        "Dòng này không có hồ sơ nào chờ giao.", "There are no papers to hand over here.")
    }
    guard daysAhead == 0 else {
      return words(
        "Chỉ giao được hồ sơ của hôm nay. Bấm ←/→ để về hôm nay.",
        "Only today's papers can be handed over. Press ←/→ to get back to today.")
    }
    return entry.to == nil ? words.nobodyNamed(for: entry.dossier) : nil
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .open:
      return list.selected.map { [.open(DossierScreen($0.dossier.code))] } ?? []
    case .pass: ask(about: [list.selected].compactMap { $0 })
    case .passGroup: ask(about: list.selectedGroup?.entries ?? [])
    case .confirm: return question?.confirm() ?? []
    case .back:
      question = nil
      return [.notice(Notice(.hint, context.words("Chưa ghi gì.", "Nothing was written.")))]
    case .nextGroup: list.goToNextGroup(rows: context.body.rows)
    case .previous: look(daysAhead: daysAhead - 1, context)
    case .next: look(daysAhead: daysAhead + 1, context)
    default: break
    }
    return []
  }

  private mutating func ask(about entries: [HandOverEntry]) {
    questionCount += 1
    let waiting = entries.compactMap { entry in
      if case .waiting(let waiting) = entry { waiting } else { nil }
    }
    question = HandOverQuestion(waiting, key: "\(id)-\(questionCount)")
  }

  private mutating func look(daysAhead days: Int, _ context: Context) {
    daysAhead = days
    refresh(context)
    list.selectFirst()
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if question != nil {
      question?.handle(input, typing: context.typing)
    } else if case .key(let key) = input {
      _ = list.handle(key, rows: context.body.rows)
    }
    return []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    guard let notice = question?.receive(answer, context) else { return [] }
    if notice.tone == .done { question = nil }
    return [.notice(notice)]
  }

  mutating func refresh(_ context: Context) {
    let date = context.now.date.advanced(by: daysAhead)
    let plan = HandOverPlan(context.desk, on: date, at: context.now, by: context.rules)
    list.setGroups(groups(of: plan, context.words)) { $0.isSame(as: $1) }
  }

  private func groups(
    of plan: HandOverPlan, _ words: Words
  ) -> [GroupedList<HandOverEntry>.Group] {
    typealias Group = GroupedList<HandOverEntry>.Group
    func byUnit(_ title: String, _ style: Style, _ entries: [HandOverPlan.Entry]) -> [Group] {
      HandOverPlan.groups(entries).map { group in
        Group(
          title: "\(title) · \(words.unit(group.unit))", style: style,
          entries: group.entries.map(HandOverEntry.waiting))
      }
    }
    func moved(_ title: String, _ passages: [HandOverPlan.Passage]) -> [Group] {
      passages.isEmpty
        ? [] : [Group(title: title, style: .muted, entries: passages.map(HandOverEntry.moved))]
    }
    let batches = HandOverPlan.Batch.allCases.flatMap { batch in
      let entries = plan.entries(of: batch)
      let limit = entries.first?.limit.map {
        words(", trước \($0.moment.time)", ", by \($0.moment.time)")
      }
      return byUnit(words.batch(batch) + (limit ?? ""), .title, entries)
    }
    return byUnit(words("CHƯA GIAO ĐÚNG HẸN", "NOT HANDED OVER IN TIME"), .alert, plan.missed)
      + batches
      + byUnit(words("Giao ngày làm việc sau", "On a later working day"), .muted, plan.later)
      + moved(words("Đã giao", "Handed over"), plan.passed)
      + moved(words("Nhận lại", "Came back"), plan.cameBack)
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    var region = region
    if let question {
      let parts = region.split(topRows: region.rows - HandOverQuestion.rows)
      question.draw(on: &canvas, in: parts.bottom, words)
      region = parts.top
    }
    guard !list.groups.isEmpty else {
      canvas.paragraph(
        words(
          "Không có hồ sơ giấy nào cần giao, không có hồ sơ nào nhận lại.",
          "No papers wait to be handed over, and none came back."),
        in: region.inset(rows: 1, columns: 2), style: .muted)
      return
    }
    list.draw(on: &canvas, in: region) { canvas, line, group in
      canvas.heading(
        group.title, remark: String(group.entries.count), in: line, style: group.style)
    } entry: { canvas, line, entry, isSelected in
      entry.draw(isSelected: isSelected, on: &canvas, in: line, context)
    }
  }
}
