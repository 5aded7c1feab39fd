import Canvas
import DeskOperations

/// Reports as tables: one chooses which, of which days and counted how, and opens what stands behind
/// every figure.
struct ReportsScreen: Screen {
  private(set) var query: ReportQuery
  /// The report as it was counted last; nil before the first time.
  private(set) var grid: TableGrid?
  /// When that was; nil while another one is being counted.
  private var countedAt: Moment?
  /// Whether anything has happened at the desk since.
  private var isStale = false
  private var chooser: ReportChooser?
  private var export: TableExport?
  private var printout = Printout()

  /// The first report of a period.
  init(_ period: ReportPeriod, _ rules: Rulebook) {
    query = ReportQuery(
      ReportQuery.subjects(rules).first ?? .targets, ReportScope(period))
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] { count() }

  func title(_ context: Context) -> String {
    "\(context.words("Báo cáo", "Reports")) · \(context.words.name(of: query.subject, context.rules))"
  }

  func about(_ context: Context) -> String {
    context.words(
      "Báo cáo của bất cứ kỳ nào. Mũi tên đi từng ô, Enter mở các hồ sơ đứng sau số liệu, Space chỉ tính riêng dòng đang đứng (ví dụ một lĩnh vực, một người), Backspace bỏ giới hạn đó. Dấu trừ, dấu cộng đổi kỳ; chữ số đổi nhanh báo cáo; Tab chọn báo cáo, kỳ, cách chia dòng và cách tính; F8 cho biết cách tính và nguồn; x xuất tệp; F9 in.",
      "Reports of any period. Arrows go from cell to cell, Enter opens the dossiers behind a figure, Space counts only what the row is about, Backspace takes that back. Minus and plus change the period, digits the report, Tab chooses report, period, rows and rule, F8 tells how it was counted, x writes a file, F9 prints."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    guard chooser == nil, export == nil else {
      return [
        Binding(.enter, .confirm, words("Tiếp", "On")),
        Binding(.escape, .back, words("Thôi", "Cancel")),
      ]
    }
    let isLast = query.scope.period.to >= context.now.date
    return [
      Binding(
        .enter, .open, words("Hồ sơ", "Dossiers"),
        unavailableBecause: grid?.dossiers.isEmpty ?? true
          ? words("Ô này không có hồ sơ nào để mở.", "There is no dossier behind this cell.") : nil),
      Binding(.tab, .choose, words("Chọn", "Choose")),
      Binding(.character("-"), .previous, words("Kỳ trước", "Before")),
      Binding(
        .character("+"), .next, words("Kỳ sau", "After"),
        unavailableBecause: isLast
          ? words("Kỳ này chưa qua; chưa có kỳ sau.", "This period is not over yet.") : nil),
      Binding(.function(8), .explain, words("Cách tính", "Rule")),
      printout.binding(context),
      Binding(.character("x"), .export, words("Xuất tệp", "File")),
      Binding(.character("r"), .recount, words("Lập lại", "Count again"), isInKeyBar: isStale),
      Binding(
        .character(" "), .narrow, words("Riêng dòng này", "This row"),
        unavailableBecause: grid?.row?.scope == nil || grid?.row?.scope == query.scope
          ? words("Dòng này không chia nhỏ được.", "This row cannot be looked into.") : nil),
      Binding(
        .backspace, .clear, words("Bỏ giới hạn", "All"),
        unavailableBecause: query.scope.isWhole
          ? words("Báo cáo đang tính tất cả.", "The report counts everything.") : nil),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .open:
      guard let grid, case let codes = grid.dossiers, !codes.isEmpty else { return [] }
      if codes.count == 1 { return [.open(DossierScreen(codes[0]))] }
      let name = grid.cellName
      return [.open(FigureScreen("\(name.row) · \(name.column)", codes))]
    case .choose: chooser = ReportChooser(query, context)
    case .back: (chooser, export) = (nil, nil)
    case .confirm: return handle(.key(.enter), context)
    case .previous: return turn(to: query.scope.period.previous)
    case .next: return turn(to: query.scope.period.next)
    case .recount: return count()
    case .narrow:
      guard let scope = grid?.row?.scope else { return [] }
      var narrowed = query
      narrowed.scope = scope
      narrowed.dimension = query.dimension.within
      return show(narrowed)
    case .clear:
      var whole = query
      whole.scope = ReportScope(query.scope.period)
      whole.dimension = .field
      return show(whole)
    case .explain:
      return grid.map { [.open(ReportFootScreen($0.table))] } ?? []
    case .print: return grid.map { printout.print(.table($0.table), context) } ?? []
    case .export: export = grid.map { TableExport($0.table, context.words) }
    default: break
    }
    return []
  }

  private mutating func show(_ query: ReportQuery) -> [Step] {
    self.query = query
    chooser = nil
    printout = Printout()
    return count()
  }

  private mutating func turn(to period: ReportPeriod) -> [Step] {
    var other = query
    other.scope.period = period
    return show(other)
  }

  private mutating func count() -> [Step] {
    countedAt = nil
    return [.effect(.count(query, key: ""))]
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if chooser != nil { return chooser?.handle(input, context).map { show($0) } ?? [] }
    if export != nil { return export?.handle(input, context.words).map { [.effect($0)] } ?? [] }
    guard case .key(let key) = input else { return [] }
    switch key {
    // The plus sign needs Shift on many keyboards.
    case .character("=") where query.scope.period.to < context.now.date:
      return turn(to: query.scope.period.next)
    case .character(let digit):
      let subjects = ReportQuery.subjects(context.rules)
      guard let number = digit.wholeNumberValue, subjects.indices.contains(number - 1) else {
        return []
      }
      var other = query
      other.subject = subjects[number - 1]
      return show(other)
    default:
      let rows = grid?.visibleRows(in: tableRegion(context.body, context)) ?? 1
      _ = grid?.handle(key, rows: rows)
      return []
    }
  }

  mutating func hear(_ events: [Event], _ context: Context) -> [Step] {
    isStale = true
    return []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    printout.receive(answer)
    switch answer {
    case .counted(query, let table, let moment):
      (countedAt, isStale) = (moment, false)
      let before = grid
      grid = table.map { TableGrid($0, context.words) }
      if let before { grid?.stand(as: before) }
    case .written(let path):
      export = nil
      return [.notice(Notice(.done, context.words("Đã ghi \(path)", "Written to \(path)")))]
    default: break
    }
    return []
  }

  // MARK: - Drawing

  private func tableRegion(_ body: Region, _ context: Context) -> Region {
    let head = facts(columns: body.columns - 2, context).count
    let below = belowRows(body, head: head)
    return body.rows(from: head, count: max(4, body.rows - head - below))
  }

  /// How many rows the course of the selected column takes under the table, its heading included.
  private func belowRows(_ body: Region, head: Int) -> Int {
    let chart = grid.map { $0.table.trend.count > 1 } ?? false
    guard let grid, body.rows > 12 else { return 0 }
    let free = body.rows - head - grid.height(columns: body.columns)
    return (chart ? min(10, max(5, free)) : 2)
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let left =
      chooser?.draw(on: &canvas, atBottomOf: region, context.words)
      ?? export?.draw(on: &canvas, atBottomOf: region, context.words) ?? region
    let facts = facts(columns: left.columns - 2, context)
    for (row, line) in facts.enumerated() {
      canvas.pieces(
        line, in: left.rows(from: row, count: 1).inset(columns: 1), separator: " · ")
    }
    guard let grid else { return }
    guard chooser == nil, export == nil else {
      grid.draw(on: &canvas, in: left.rows(from: facts.count), context.words)
      return
    }
    let table = tableRegion(left, context)
    grid.draw(on: &canvas, in: table, context.words)
    let used = min(table.rows, grid.height(columns: table.columns))
    drawCourse(of: grid, on: &canvas, in: left.rows(from: facts.count + used), context)
  }

  /// What the report is about, on as many lines as it takes: nothing of what it is narrowed down to
  /// may be missed.
  private func facts(columns: Int, _ context: Context) -> [[(String, Style)]] {
    let words = context.words
    var facts: [(String, Style)] = [(words.name(of: query.scope.period), .title)]
    if let countedAt {
      if isStale {
        let time = countedAt.time
        facts.append(
          (words("số liệu lúc \(time), r: lập lại", "as of \(time), r: again"), .warning))
      }
    } else {
      facts.append((words("đang lập báo cáo…", "counting…"), .warning))
    }
    facts += words.lines(of: query.scope, context.rules).map { ($0, .warning) }
    if case .form = query.subject {
      let by = words.name(of: query.dimension).lowercased()
      facts.append((words("theo \(by)", "by \(by)"), .normal))
    }
    let rule = query.rule(context.rules).name
    if !rule.isEmpty { facts.append((words("cách tính: \(rule)", "rule: \(rule)"), .muted)) }
    var lines: [[(String, Style)]] = [[]]
    var taken = 0
    for (text, style) in facts {
      let text = text.truncated(toColumns: columns)
      if taken > 0, taken + 3 + text.columns > columns {
        lines.append([])
        taken = 0
      }
      taken += (taken > 0 ? 3 : 0) + text.columns
      lines[lines.count - 1].append((text, style))
    }
    return lines
  }

  /// The cell one stands on in words, how its column went over the period, and whether all adds up.
  private func drawCourse(
    of grid: TableGrid, on canvas: inout Canvas, in region: Region, _ context: Context
  ) {
    guard region.rows >= 2 else { return }
    let words = context.words
    let broken = grid.table.checks.filter { !$0.holds }
    let verdict =
      grid.table.checks.isEmpty
      ? ""
      : broken.isEmpty
        ? words("đối chiếu khớp ✓", "identities hold ✓")
        : words("ĐỐI CHIẾU LỆCH", "IDENTITY BROKEN")
    canvas.heading(
      grid.cellName.column, remark: verdict, in: region,
      style: broken.isEmpty ? .title : .alert)
    var line = region.rows(from: 1).inset(columns: 2)
    let name = [grid.cellName.row, grid.text].filter { !$0.isEmpty }.joined(separator: ": ")
    let values = grid.table.trend.map { $0.cells[grid.column].value.count ?? 0 }
    guard values.count > 1, line.rows >= 3 else {
      canvas.paragraph(name, in: line, style: .normal)
      return
    }
    canvas.write(name.truncated(toColumns: line.columns), in: line)
    line = line.rows(from: 1)
    let width = max(1, min(5, (line.columns + 1) / values.count - 1))
    let labels = grid.table.trend.map { words.text(of: $0.cells[0].value) }
    // A few dossiers make no towers.
    let height = max(1, min(line.rows - 1, values.max() ?? 1))
    let chart = ColumnChart(values).lines(rows: height, width: width)
    for (row, text) in chart.enumerated() {
      canvas.write(text, at: Position(row: row, column: 0), in: line, style: .accent)
    }
    // Labels as many as have room, each under its column.
    let step = ((labels.map(\.columns).max() ?? 1) + 1 + width) / (width + 1)
    for (index, label) in labels.enumerated() where index % step == 0 {
      canvas.write(
        label, at: Position(row: height, column: index * (width + 1)), in: line,
        style: .muted)
    }
    let highest = words.text(of: grid.table.columns[grid.column].value(values.max() ?? 0))
    let most = words("Tất cả, cao nhất \(highest)", "All, most \(highest)")
    let end = values.count * (width + 1) + 1
    if end + most.columns <= line.columns {
      canvas.write(most, at: Position(row: 0, column: end), in: line, style: .muted)
    }
  }
}

extension PeriodFigures.Dimension {
  /// By what one looks into one of its rows.
  fileprivate var within: PeriodFigures.Dimension {
    switch self {
    case .field: .procedure
    case .procedure, .unit: .officer
    case .officer, .clerk, .channel, .day, .week, .month: .field
    }
  }
}

extension ReportTable.Column {
  /// A number as a cell of this column holds it.
  fileprivate func value(_ number: Int) -> ReportTable.Value {
    switch kind {
    case .money: .money(number)
    case .share: .permille(number)
    case .duration: .seconds(number)
    case .number, .text, .date, .moment: .number(number)
    }
  }
}

extension ReportTable.Value {
  /// The number in it, whatever it counts; nil for words and days.
  fileprivate var count: Int? {
    switch self {
    case .number(let number), .money(let number), .permille(let number), .seconds(let number):
      number
    case .none, .text, .date, .moment: nil
    }
  }
}
