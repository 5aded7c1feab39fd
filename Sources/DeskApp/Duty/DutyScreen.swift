import Canvas
import DeskOperations

/// Who is on duty to receive and help citizens, and what was done today: one key an assist.
struct DutyScreen: Screen {
  /// The actions of the kinds of help, in the order of their keys.
  private static let actions: [(action: Action, kind: Assist.Kind)] = Array(
    zip(
      [.helpReception, .helpOnlineFiling, .helpForm, .helpAccount, .helpMobility, .helpOther],
      Assist.Kind.allCases))

  private var list = GroupedList<Person>()

  func title(_ context: Context) -> String {
    context.words("Đội hướng dẫn trực", "Guides on duty")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Đội văn minh công sở: chọn người bằng ↑↓, b bắt đầu ca trực, k kết thúc. Mỗi lượt hỗ trợ bấm một số, tính cho người đang trực được chọn. Số liệu vào bảng tổng hợp cuối ngày.",
      "The reception team: choose somebody with ↑↓, b begins a duty and k ends it. Each assist is one digit, counted for the guide one stands on. The figures go into the day's summary."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    let nobody =
      list.selected == nil
      ? words(
        "people.json chưa có người hướng dẫn (guide). Vui lòng thêm người.",
        "people.json names no guide. Please add somebody.") : nil
    let isOnDuty = list.selected.map { watch(of: $0, context) != nil } ?? false
    let name = list.selected?.name ?? ""
    let notOnDuty =
      nobody
      ?? (isOnDuty
        ? nil : words.refusal(.dutyNotPossible(name, isOnDuty: false), context.rules))
    let already =
      nobody
      ?? (isOnDuty ? words.refusal(.dutyNotPossible(name, isOnDuty: true), context.rules) : nil)
    let assists = DutyScreen.actions.enumerated().map { index, entry in
      Binding(
        .character(Character(String(index + 1))), entry.action, words.assist(entry.kind),
        unavailableBecause: notOnDuty, isInKeyBar: false)
    }
    return [
      Binding(
        .character("b"), .beginDuty, words("Bắt đầu trực", "Begin duty"),
        unavailableBecause: already),
      Binding(
        .character("k"), .endDuty, words("Kết thúc trực", "End duty"),
        unavailableBecause: notOnDuty),
    ] + assists
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    guard let guide = list.selected?.id else { return [] }
    switch action {
    case .beginDuty: return [.perform(.beginDuty(guide: guide), reason: nil)]
    case .endDuty: return [.perform(.endDuty(guide: guide), reason: nil)]
    default:
      guard let entry = DutyScreen.actions.first(where: { $0.action == action }) else { return [] }
      return [.perform(.giveAssist(entry.kind, note: nil, guide: guide), reason: nil)]
    }
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .key(let key) = input { _ = list.handle(key, rows: context.body.rows) }
    return []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    guard case .done(let events) = answer, let change = events.last?.change else { return [] }
    let words = context.words
    let people = context.rules.people
    let sentence: String? =
      switch change {
      case .dutyBegan(let duty):
        words(
          "\(people.name(of: duty.guide)) bắt đầu trực, số \(duty.number).",
          "\(people.name(of: duty.guide)) is on duty, \(duty.number).")
      case .dutyEnded(let duty):
        words(
          "\(people.name(of: duty.guide)) đã kết thúc ca trực.",
          "\(people.name(of: duty.guide)) is off duty.")
      case .assistGiven(let assist):
        words(
          "Đã ghi cho \(people.name(of: assist.guide)): \(words.assist(assist.kind).lowercased()).",
          "Noted for \(people.name(of: assist.guide)): \(words.assist(assist.kind).lowercased()).")
      default: nil
      }
    return sentence.map { [.notice(Notice(.done, $0))] } ?? []
  }

  mutating func refresh(_ context: Context) {
    let words = context.words
    let onDuty = context.rules.people.all.filter { watch(of: $0, context) != nil }
    let others = context.rules.people.all.filter { person in
      person.role == .guide && person.isActive && !onDuty.contains(person)
    }
    list.setGroups(
      [
        GroupedList<Person>.Group(
          title: words("Đang trực: \(onDuty.count)", "On duty: \(onDuty.count)"), style: .title,
          entries: onDuty),
        GroupedList<Person>.Group(
          title: words("Chưa trực: \(others.count)", "Not on duty: \(others.count)"),
          style: .muted, entries: others),
      ]) { $0.id == $1.id }
  }

  private func watch(of person: Person, _ context: Context) -> DeskLog.Watch? {
    context.desk.log.openWatch(of: person.id, on: context.now.date)
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let today = context.now.date
    let report = DutyReport(context.desk.log, from: today, to: today)
    let (top, bottom) = region.split(topRows: max(0, region.rows - Assist.Kind.allCases.count - 1))
    list.draw(on: &canvas, in: top) { canvas, line, group in
      canvas.heading(group.title, in: line, style: group.style)
    } entry: { canvas, line, person, isSelected in
      let style: Style = isSelected ? .selection : .normal
      canvas.fill(line, style: style)
      let since = watch(of: person, context).map {
        words("từ \($0.from.time)", "since \($0.from.time)")
      }
      let total = report.rows.first { $0.guide == person.id }?.total ?? 0
      let done = total > 0 ? words("\(total) lượt", "\(total) assists") : nil
      let text = [person.name, since, done].compactMap { $0 }.joined(separator: " · ")
      canvas.write(
        ((isSelected ? "› " : "  ") + text).truncated(toColumns: line.columns), in: line,
        style: style)
    }
    let total = report.assists.values.reduce(0, +)
    canvas.heading(
      words("Hỗ trợ hôm nay: \(total) lượt", "Assists today: \(total)"), in: bottom)
    for (index, entry) in DutyScreen.actions.enumerated() {
      let line = bottom.rows(from: index + 1, count: 1).inset(columns: 2)
      let count = report.assists[entry.kind] ?? 0
      canvas.write(String(index + 1), in: line, style: .accent.bold)
      canvas.write(
        words.assist(entry.kind).padded(toColumns: 34), at: Position(row: 0, column: 3), in: line)
      canvas.write(
        String(count).padded(toColumns: 5, alignment: .right),
        at: Position(row: 0, column: 37), in: line, style: count > 0 ? .title : .muted)
    }
  }
}
