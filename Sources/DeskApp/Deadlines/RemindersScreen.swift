import Canvas
public import DeskOperations

/// Whom to urge on about which dossiers, with the message for each of them and the sheets.
struct RemindersScreen: DueListScreen {
  private var report: ReminderReport?
  private var lateOnly = false
  private var printout = Printout()
  var list = DueList()

  func title(_ context: Context) -> String { context.words("Đôn đốc hồ sơ", "Urging on") }

  func about(_ context: Context) -> String {
    let days = (context.rules.settings.reminding ?? .usual).workingDays
    return context.words(
      "Hồ sơ quá hạn, hết hạn hôm nay và còn không quá \(days) ngày làm việc, theo người đang giữ; hồ sơ chờ bổ sung, chờ nộp tiền không có ở đây. c chép tin nhắn gửi người đang giữ hồ sơ được chọn để dán vào Zalo, tin nhắn hay thư; tin chỉ có mã hồ sơ và hạn trả, không có tên người dân. m xem tin. t chỉ xem hồ sơ quá hạn. F9 in phiếu đôn đốc, mỗi người một tờ; muốn in cho một người, bấm → chọn người đó trước.",
      "Dossiers that are late, due today or within \(days) working days, by who has them; what waits for papers or money is not here. c copies the message to the keeper of the chosen dossier, to be pasted anywhere; it holds codes and dates, no citizen's name. m shows it. t shows late ones only. F9 prints the sheets, one for each keeper; for one alone choose them with → first."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    let isEmpty = list.selected == nil
    let nobody = isEmpty ? words("Không có ai cần đôn đốc.", "There is nobody to urge on.") : nil
    var print = printout.binding(context)
    print.unavailableBecause = nobody ?? print.unavailableBecause
    let own = [
      Binding(
        .character("c"), .copyField, words("Chép tin", "Copy message"), unavailableBecause: nobody),
      print,
      Binding(
        .character("m"), .toggle, words("Xem tin", "Message"), unavailableBecause: nobody),
      Binding(
        .character("t"), .chooseFilter,
        lateOnly ? words("Mọi hạn", "All") : words("Quá hạn", "Late only")),
      Binding(
        .character("p"), .preview, words("Xem phiếu", "Sheets"), unavailableBecause: nobody,
        isInKeyBar: false),
    ]
    let ofList = list.bindings(words)
    return ofList.prefix(1) + own + ofList.dropFirst()
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .copyField: return copy(context)
    case .toggle: return message(context).map { [.open($0)] } ?? []
    case .chooseFilter:
      lateOnly.toggle()
      showGroups(context)
    case .preview: return shown.map { [.open(PreviewScreen(.reminders($0)))] } ?? []
    case .print: return shown.map { printout.print(.reminders($0), context) } ?? []
    default: return performOnList(action, context)
    }
    return []
  }

  /// Where nothing can be copied, the message opens, to be marked by hand.
  private func copy(_ context: Context) -> [Step] {
    guard let message = message(context) else { return [] }
    return (context.canCopy ? [] : [.open(message)]) + message.copy(context)
  }

  private func message(_ context: Context) -> ReminderMessageScreen? {
    group.map { ReminderMessageScreen($0, context) }
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    printout.receive(answer)
    return []
  }

  mutating func refresh(_ context: Context) {
    let report = ReminderReport(context.desk, at: context.now, by: context.rules)
    self.report = report
    list.filter.offer(keepersOf: report.groups.flatMap(\.rows).map(\.dossier), context)
    showGroups(context)
  }

  /// What is shown, and what goes on paper.
  private var shown: ReminderReport? {
    report?.only(late: lateOnly) { list.filter.shows($0.keeper) }
  }

  /// Whose dossier one stands on, with all of theirs.
  private var group: ReminderReport.Group? {
    shown?.groups.first { $0.keeper == list.selected?.keeper }
  }

  mutating func showGroups(_ context: Context) {
    let words = context.words
    let groups = (shown?.groups ?? []).map { group in
      DueList.Group(
        title: "\(words.keeper(group.keeper, context.rules)) · \(words.counts(of: group))",
        style: group.count(.late) > 0 ? .alert : .title,
        entries: group.rows.map { row in
          var entry = DueEntry(row.entry, context)
          entry.remark = words.state(of: row)
          return entry
        })
    }
    list.setGroups(groups, columns: listRegion(context.body).columns, context)
  }

  // MARK: - Drawing

  /// How many columns the message takes beside the list; none where there is no room.
  private func messageColumns(_ body: Region) -> Int { body.columns >= 150 ? 64 : 0 }

  func listRegion(_ body: Region) -> Region {
    body.columns(from: 0, count: body.columns - messageColumns(body))
      .rows(from: 2, count: max(1, body.rows - 2))
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    guard let shown, !shown.groups.isEmpty else {
      list.filter.draw(
        count: 0, on: &canvas, in: region.rows(from: 0, count: 1).inset(columns: 1), context)
      canvas.paragraph(
        words(
          "Không có hồ sơ nào quá hạn hay sắp đến hạn, không phải đôn đốc ai.",
          "Nothing is late or due soon; there is nobody to urge on."),
        in: region.rows(from: 2).inset(columns: 2), style: .done)
      return
    }
    list.filter.draw(
      count: list.dossierCount, on: &canvas,
      in: region.rows(from: 0, count: 1).inset(columns: 1), context)
    let area = listRegion(region)
    list.draw(on: &canvas, in: area, context)
    if area.columns < region.columns {
      drawMessage(on: &canvas, in: region.rows(from: 2).columns(from: area.columns + 2), context)
    }
  }

  private func drawMessage(on canvas: inout Canvas, in region: Region, _ context: Context) {
    guard let group else { return }
    canvas.heading(context.words("Tin nhắn", "Message"), in: region.rows(from: 0, count: 1))
    let lines = group.message(at: context.now, by: context.rules)
      .split(separator: "\n").flatMap { String($0).wrapped(toColumns: region.columns - 2) }
    let area = region.rows(from: 1).inset(columns: 1)
    for (row, line) in lines.prefix(area.rows).enumerated() {
      canvas.write(line, at: Position(row: row, column: 0), in: area)
    }
    canvas.note(
      linesBelow: lines.count - area.rows, row: region.rows - 1, in: region, context.words)
  }
}

extension Words {
  /// How many of a keeper's dossiers are how near, such as `2 quá hạn, 1 hết hạn hôm nay`.
  public func counts(of group: ReminderReport.Group) -> String {
    let soon = group.count(.nextWorkingDay) + group.count(.soon)
    return self(
      group.countWording,
      "\(group.count(.late)) late, \(group.count(.today)) today, \(soon) soon")
  }

  /// What stands beside a dossier one is urged about: the apology, or when it was handed over.
  public func state(of row: ReminderReport.Row) -> String {
    if let promised = row.dossier.extensions.last?.promised {
      return self("hẹn lại ", "extended to ") + promised.date.slashedShort
    }
    if row.urgency == .late { return self("chưa xin lỗi", "no apology") }
    return row.lastPass.map { self("giao ", "passed ") + $0.at.date.slashedShort } ?? ""
  }
}
