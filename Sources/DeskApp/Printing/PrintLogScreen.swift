import Canvas
import DeskOperations

/// The print log of a day: what was printed by whom and what became of it.
struct PrintLogScreen: Screen {
  private var date: CivilDate
  private var list = ListState()
  private var records: [PrintRecord] = []
  private var isRead = false

  init(date: CivilDate) {
    self.date = date
  }

  func title(_ context: Context) -> String {
    context.words("Nhật ký in ngày \(date.slashed)", "Print log of \(date.slashed)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Những gì đã in: lúc nào, ai in, in lại lần mấy, máy in báo gì. F9 in lại y nguyên trang đã in (cùng tệp, không đổi số liệu), hoặc in mặt sau khi giấy đã lật. H hủy lệnh còn trong hàng đợi máy in. ←/→ xem ngày khác.",
      "What was printed: when, by whom, which reprint, what the printer said. F9 prints the very same pages again, or the backs once the sheets are turned. H takes a job out of the print queue. ←/→ show other days."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    [.effect(.readPrints(date))]
  }

  mutating func refresh(_ context: Context) {
    guard let log = context.printLog, log.date == date else { return }
    isRead = true
    records = log.records.reversed()
    list.setCount(records.count)
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    let nothing = words("Ngày này chưa in gì.", "Nothing was printed on this day.")
    let record = selected
    let isTurning = record?.state == .turning
    let isUnderWay = record.map { !$0.state.isEnd } ?? false
    let cannotPrint: String? =
      record == nil
      ? nothing
      : isUnderWay && !isTurning
        ? words("Giấy này đang in. H: hủy lệnh in.", "It is being printed. H cancels it.")
        : record?.files.isEmpty ?? true
          ? words(
            "Bản in này không còn tệp. Mở lại giấy rồi in.",
            "No file was kept of it. Open the paper and print it.") : nil
    return [
      Binding(
        .function(9), .print,
        isTurning ? words("In mặt sau", "Print backs") : words("In lại y nguyên", "Print again"),
        unavailableBecause: cannotPrint),
      Binding(
        .character("h"), .cancelPrint, words("Hủy lệnh in", "Cancel"),
        unavailableBecause: isUnderWay
          ? nil : words("Không có lệnh in nào đang chờ ở dòng này.", "No job waits in this line.")),
      Binding(.left, .previous, words("Ngày trước", "Day before")),
      Binding(
        .right, .next, words("Ngày sau", "Day after"),
        unavailableBecause: date >= context.now.date
          ? words("Đây là hôm nay; chưa có ngày sau.", "This is today.") : nil),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .previous: return show(date.advanced(by: -1))
    case .next: return show(date.advanced(by: 1))
    case .print:
      guard let record = selected else { return [] }
      return [
        .effect(record.state == .turning ? .printBacks(record) : .printAgain(record, key: ""))
      ]
    case .cancelPrint: return selected.map { [.effect(.cancelPrint($0))] } ?? []
    default: return []
    }
  }

  private mutating func show(_ date: CivilDate) -> [Step] {
    self.date = date
    (records, isRead) = ([], false)
    list.setCount(0)
    return [.effect(.readPrints(date))]
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .key(let key) = input { _ = list.handle(key, rows: rows(in: context.body)) }
    return []
  }

  private var selected: PrintRecord? { list.selected.map { records[$0] } }

  /// Below the list stands what became of the printing one stands on.
  private static let rowsOfStory = 7

  private func rows(in region: Region) -> Int { max(1, region.rows - PrintLogScreen.rowsOfStory) }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    guard let selected else {
      let text =
        isRead
        ? words("Ngày này chưa in gì.", "Nothing was printed on this day.")
        : words("Đang đọc nhật ký in…", "Reading the print log…")
      canvas.write(text, in: region.inset(columns: 1), style: .muted)
      return
    }
    let (top, bottom) = region.split(topRows: rows(in: region))
    for (row, index) in list.visible(rows: top.rows).enumerated() {
      let line = top.rows(from: row, count: 1)
      draw(records[index], isHere: index == list.selected, on: &canvas, in: line, context)
    }
    drawStory(of: selected, on: &canvas, in: bottom, context)
  }

  private func draw(
    _ record: PrintRecord, isHere: Bool, on canvas: inout Canvas, in line: Region,
    _ context: Context
  ) {
    let style: Style = isHere ? .selection : .normal
    if isHere {
      canvas.fill(line, style: style)
      canvas.cursor = Position(row: line.row, column: line.column)
    }
    let state = context.words.state(of: record.state).padded(toColumns: 16)
    canvas.write("\(isHere ? "›" : " ") \(record.at.time)", in: line, style: style)
    canvas.write(
      state, at: Position(row: 0, column: 9), in: line,
      style: isHere ? style : record.state.style)
    let again =
      record.order.reprint > 0
      ? context.words("In lại lần \(record.order.reprint) · ", "Reprint \(record.order.reprint) · ")
      : ""
    let subject = context.short(record.order.subject).padded(toColumns: 22)
    canvas.write(
      "\(subject) \(again)\(record.order.name)".truncated(toColumns: max(0, line.columns - 27)),
      at: Position(row: 0, column: 26), in: line, style: style)
  }

  private func drawStory(
    of record: PrintRecord, on canvas: inout Canvas, in region: Region, _ context: Context
  ) {
    let words = context.words
    let by = context.rules.people.name(of: record.order.by)
    let counter = record.order.counter.map { words(" · quầy \($0)", " · counter \($0)") } ?? ""
    canvas.heading(by + counter, in: region)
    var lines: [(String, Style)] = record.steps.suffix(3).map { step in
      let told = step.message ?? step.job.map { words("lệnh \($0)", "job \($0)") }
      let state = words.state(of: step.state)
      return (
        [step.at.time.description, state, told].compactMap(\.self).joined(separator: " · "),
        step.state.style
      )
    }
    if let files = words.kept(record.files) { lines.append((files, .muted)) }
    let wrapped = lines.flatMap { text, style in
      text.wrapped(toColumns: region.columns - 2).map { ($0, style) }
    }
    for (row, (text, style)) in wrapped.prefix(region.rows - 1).enumerated() {
      canvas.write(text, at: Position(row: row + 1, column: 1), in: region, style: style)
    }
  }
}

extension PrintRecord.State {
  fileprivate var style: Style {
    switch self {
    case .begun, .sent: .normal
    case .turning, .leftQueue: .warning
    case .printed, .byHand: .done
    case .failed: .alert
    }
  }
}
