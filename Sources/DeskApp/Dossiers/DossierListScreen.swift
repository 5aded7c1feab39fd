import Canvas
import DeskOperations

/// All dossiers under one search box.
///
/// However many keys and news come at once, the desk is searched once before the picture; drawing
/// only looks at the rows in view, so that a million dossiers stay quick.
struct DossierListScreen: Screen {
  /// Why the list is no longer what it should be.
  private enum Change {
    /// Something else is looked for; one begins at the top.
    case search
    /// The desk went on; one stays where one stands.
    case desk
  }

  private var query = TextField(maximumLength: 100, content: .search)
  private var filter = DossierFilter.all
  private var card: IdentityCard?
  /// What else the list can be narrowed to, while one chooses.
  private var panel: DossierFilterPanel?
  private var search = StandingSearch()
  private var change: Change? = .search
  private var found: [FoundDossier] = []
  /// Whether more were put away than are shown.
  private var isCut = false
  private var list = ListState()

  init() {}

  func title(_ context: Context) -> String { context.words("Hồ sơ", "Dossiers") }

  func about(_ context: Context) -> String {
    context.words(
      "Tìm hồ sơ bằng một ô: mã, tên, số căn cước, điện thoại, địa chỉ hoặc thủ tục; không cần dấu, thứ tự nào cũng được. F9 đổi nhanh bộ lọc, Tab chọn nhiều trạng thái cùng lúc, Enter mở hồ sơ.",
      "One box finds a dossier by code, name, identity number, telephone, address or procedure, accents or none, in any order. F9 changes the filter, Tab chooses several states at once, Enter opens."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    if panel != nil { return DossierFilterPanel.bindings(words) }
    let nothing =
      found.isEmpty ? words("Không có hồ sơ nào để mở.", "There is no dossier to open.") : nil
    return [
      Binding(.enter, .open, words("Mở hồ sơ", "Open"), unavailableBecause: nothing),
      Binding(.function(9), .changeFilter, words("Lọc nhanh", "Filter")),
      Binding(.tab, .chooseFilter, words("Chọn trạng thái", "States")),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .open:
      guard let dossier = selected.flatMap({ context.desk[$0] }) else { return [] }
      let slip = DossierSearch(query.value).slip(of: dossier)
      return [.open(DossierScreen(dossier.code, slip: slip))]
    case .changeFilter: show(filter.next)
    case .chooseFilter: panel = DossierFilterPanel(filter, context.words)
    case .choose:
      if let panel { show(panel.filter) }
      panel = nil
    case .clear: panel?.clear()
    case .back: panel = nil
    default: break
    }
    return []
  }

  private mutating func show(_ filter: DossierFilter) {
    self.filter = filter
    change = .search
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    guard panel == nil else {
      if case .key(let key) = input { panel?.handle(key, in: context.body) }
      return []
    }
    let before = query.value
    switch input {
    case .key(let key):
      let rows = Table.visibleRows(in: tableRegion(context.body))
      if !list.handle(key, rows: rows) { _ = query.handle(key, typing: context.typing) }
    case .paste(let text): query.insert(paste: text)
    case .resized: break
    }
    if query.value != before { change = .search }
    return []
  }

  /// The card whose holder's dossiers are shown.
  var cardShown: IdentityCard? { card.flatMap { $0.number == query.value ? $0 : nil } }

  /// Looks for what the holder of a card has here.
  mutating func take(_ card: IdentityCard, _ context: Context) -> [Step]? {
    panel = nil
    filter = .all
    query.setValue(card.number)
    self.card = card
    change = .search
    return [
      .notice(
        Notice(
          .hint,
          context.words(
            "Hồ sơ của số căn cước vừa quét. F2: tiếp nhận hồ sơ mới.",
            "The dossiers of the card just scanned. F2: receive a new one.")))
    ]
  }

  mutating func refresh(_ context: Context) { change = change ?? .desk }

  mutating func settle(_ context: Context) {
    guard let change else { return }
    find(context, standingOn: change == .desk ? selected : nil)
    self.change = nil
  }

  private var selected: FoundDossier? {
    list.selected.flatMap { found.indices.contains($0) ? found[$0] : nil }
  }

  /// How many of the dossiers put away are shown; who wants others types another word.
  private static let mostClosed = 500

  private mutating func find(_ context: Context, standingOn dossier: FoundDossier?) {
    let wanted = DossierSearch(query.value, statuses: filter.statuses)
    let all = search.find(wanted, most: DossierListScreen.mostClosed + 1, in: context.desk)
    let away = all.drop { if case .atHand = $0 { true } else { false } }
    isCut = away.count > DossierListScreen.mostClosed
    found = all.dropLast(isCut ? 1 : 0)
    if filter.dependsOnTime {
      // Of those put away the state tells all.
      found.removeAll { place in
        guard case .atHand = place, let dossier = context.desk[place] else { return false }
        return !filter.shows(dossier, at: context.now)
      }
    }
    list.setCount(found.count)
    list.select(dossier.flatMap(found.firstIndex) ?? 0)
  }

  private func tableRegion(_ region: Region) -> Region { region.rows(from: 2) }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let line = region.rows(from: 0, count: 1)
    let label = words("Tìm: ", "Find: ")
    let place = (list.selected ?? -1) + 1
    let chosen = filter.label(columns: line.columns / 2 - 6, words)
    let state = "\(chosen) · \(place)/\(found.count)\(isCut ? "+" : "")"
    canvas.write(label, at: Position(row: 0, column: 1), in: line, style: .accent)
    let room = line.columns - label.columns - state.columns - 4
    query.draw(on: &canvas, in: line.columns(from: label.columns + 1, count: room))
    canvas.write(
      state, at: Position(row: 0, column: line.columns - state.columns - 1), in: line,
      style: .muted)
    let left = panel?.draw(on: &canvas, atBottomOf: region, words) ?? region
    let body = tableRegion(left)
    guard !found.isEmpty else {
      let text =
        query.isEmpty && filter == .all
        ? words("Chưa có hồ sơ nào. Bấm F2 để tiếp nhận.", "No dossiers yet. F2 receives one.")
        : words(
          "Không có hồ sơ nào khớp. Gõ ít chữ hơn, hoặc bấm F9 để đổi bộ lọc.",
          "No dossier matches. Type less, or press F9 for another filter.")
      canvas.paragraph(text, in: body.inset(rows: 1, columns: 2), style: .muted)
      return
    }
    let columns = Column.shown(columns: region.columns)
    let table = Table(columns.map { $0.inTable(columns: region.columns, words) })
    table.draw(on: &canvas, in: body, list: list) { index in
      guard let dossier = context.desk[found[index]] else { return TableRow([]) }
      return TableRow(columns.map { cell($0, dossier, columns: region.columns, context) })
    }
  }

  private func cell(
    _ column: Column, _ dossier: Dossier, columns: Int, _ context: Context
  ) -> TableCell {
    let words = context.words
    return switch column {
    case .code:
      TableCell(
        columns < Column.wide ? context.shortCode(dossier.code) : dossier.code.description)
    case .applicant: TableCell(dossier.intake.applicant.name)
    case .phone: TableCell(dossier.intake.applicant.phone ?? "", style: .muted)
    case .procedure: TableCell(dossier.procedureName)
    case .received:
      TableCell(
        "\(dossier.receivedAt.time) \(dossier.receivedAt.date.slashedShort)", style: .muted)
    case .status: TableCell(words.status(dossier.status))
    case .due: dueCell(dossier, context)
    case .holder: TableCell(words.holder(dossier, context.rules))
    case .flags: TableCell(words.flags(dossier), style: .muted)
    }
  }

  private func dueCell(_ dossier: Dossier, _ context: Context) -> TableCell {
    let words = context.words
    if let punctuality = dossier.punctuality {
      let late = punctuality == .late
      return TableCell(words.punctuality(punctuality), style: late ? .alert : .muted)
    }
    if dossier.status.isWaiting, let asked = dossier.waits.last?.from.date {
      let text = words("dừng từ \(asked.slashedShort)", "since \(asked.slashedShort)")
      return TableCell(text, style: .muted)
    }
    if dossier.status == .filed, let limit = dossier.acceptBy {
      let isLate = limit < context.now
      let text =
        isLate
        ? words("NHẬN CHẬM", "ACCEPT NOW")
        : words("hạn nhận \(limit.date.slashedShort)", "accept \(limit.date.slashedShort)")
      return TableCell(text, style: isLate ? .alert : .warning)
    }
    guard let due = dossier.due else {
      return dossier.awaitedAgency == nil
        ? TableCell(words("không hạn", "no limit"))
        : TableCell(words("chưa tính", "not running"), style: .muted)
    }
    if let newDate = dossier.newDate {
      let isLate = due < context.now
      let text = isLate ? words("QUÁ HẠN", "LATE") : due.date.slashedShort
      return TableCell("\(text)→\(newDate.date.slashedShort)", style: isLate ? .alert : .normal)
    }
    if due < context.now {
      let text = words("QUÁ HẠN \(due.date.slashedShort)", "LATE \(due.date.slashedShort)")
      return TableCell(text, style: .alert)
    }
    if due.date == context.now.date {
      return TableCell(words("hôm nay \(due.time)", "today \(due.time)"), style: .warning)
    }
    return TableCell("\(due.time) \(due.date.slashedShort)")
  }
}

extension DossierListScreen {
  /// A column of the list; wide windows show more of them.
  fileprivate enum Column: CaseIterable {
    case code, applicant, phone, procedure, received, status, due, holder, flags

    static let wide = 110
    private static let widest = 150

    static func shown(columns: Int) -> [Column] {
      allCases.filter { column in
        switch column {
        case .phone, .received, .flags: columns >= widest
        case .holder: columns >= wide
        default: true
        }
      }
    }

    func inTable(columns: Int, _ words: Words) -> TableColumn {
      let isWide = columns >= Column.wide
      return switch self {
      case .code: TableColumn(words("Mã hồ sơ", "Code"), width: .fixed(isWide ? 22 : 11))
      case .applicant:
        TableColumn(
          words("Chủ hồ sơ", "Applicant"), width: isWide ? .fixed(26) : .flexible(atLeast: 12))
      case .phone: TableColumn(words("Điện thoại", "Telephone"), width: .fixed(13))
      case .procedure: TableColumn(words("Thủ tục", "Procedure"), width: .flexible(atLeast: 12))
      case .received: TableColumn(words("Nhận lúc", "Received"), width: .fixed(11))
      case .status: TableColumn(words("Trạng thái", "Status"), width: .fixed(isWide ? 18 : 15))
      case .due: TableColumn(words("Hạn trả", "Due"), width: .fixed(14))
      case .holder: TableColumn(words("Người giữ", "Holder"), width: .fixed(20))
      case .flags: TableColumn(words("Lưu ý", "To note"), width: .fixed(22))
      }
    }
  }
}
