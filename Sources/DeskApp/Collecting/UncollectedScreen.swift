import Canvas
import DeskOperations

/// The results that lie at the desk: for how long, where, who is to be told, and which will be void.
struct UncollectedScreen: Screen {
  private var list = GroupedList<UncollectedResults.Row>()
  private var questions = DeedQuestions()

  /// What can be done with a result without leaving the list.
  private static let deeds: [any DossierDeed] = [ReturnDeed(), ContactDeed(), ShelveDeed()]

  func title(_ context: Context) -> String {
    context.words("Kết quả chờ nhận", "Results to collect")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Kết quả đã có mà chưa trả: hết hạn nhận, cần báo hoặc nhắc hôm nay, đang chờ, cần gửi đi; để lâu nhất ở trên. t trả, l ghi đã gọi hay nhắn, x ghi nơi để; Enter mở hồ sơ.",
      "Results that were not handed over: void, to be told or reminded today, waiting, to be sent; the oldest first. t returns, l notes a call or message, x the place; Enter opens the dossier."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    questions.opened(as: id)
    return []
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    if questions.panel != nil { return DeedQuestions.bindings(words) }
    let nothing =
      list.selected == nil
      ? words("Không có kết quả nào chờ nhận.", "No result waits to be collected.") : nil
    return [.openDossier(isThere: list.selected != nil, words)]
      + UncollectedScreen.deeds.map { deed in
        Binding(
          .character(deed.key), deed.action, deed.shortLabel(words), unavailableBecause: nothing)
      } + [Binding(.tab, .nextGroup, words("Nhóm sau", "Next group"))]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .open:
      return list.selected.map { [.open(DossierScreen($0.dossier.code))] } ?? []
    case .confirm: return questions.confirm(context)
    case .back: return questions.leave(context)
    case .nextGroup:
      list.goToNextGroup(rows: listRegion(context.body).rows)
      return []
    default:
      guard let dossier = list.selected?.dossier,
        let deed = UncollectedScreen.deeds.first(where: { $0.action == action })
      else { return [] }
      return questions.begin(deed, with: dossier, context)
    }
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if questions.panel != nil { return questions.handle(input, context) }
    if case .key(let key) = input {
      _ = list.handle(key, rows: listRegion(context.body).rows)
    }
    return []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    questions.receive(answer, context)
  }

  mutating func refresh(_ context: Context) {
    let words = context.words
    let report = UncollectedResults(context.desk, at: context.now, by: context.rules)
    let kinds = Dictionary(grouping: report.rows, by: UncollectedGroup.init)
    list.setGroups(
      UncollectedGroup.allCases.compactMap { kind in
        kinds[kind].map {
          GroupedList.Group(title: kind.title(words), style: kind.style, entries: $0)
        }
      }
    ) { $0.dossier.code == $1.dossier.code }
  }
}

extension UncollectedScreen {
  /// How many rows tell more of the selected result.
  private static let detailRows = 4

  private func listRegion(_ body: Region) -> Region {
    body.rows(from: 0, count: body.rows - UncollectedScreen.detailRows)
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    guard let selected = list.selected else {
      canvas.paragraph(
        words("Không có kết quả nào chờ nhận.", "No result waits to be collected."),
        in: region.inset(rows: 1, columns: 2), style: .muted)
      return
    }
    var area = listRegion(region)
    if let above = questions.draw(on: &canvas, in: region, context) {
      area = above
    } else {
      let details = region.lastRows(UncollectedScreen.detailRows)
      UncollectedDetails(row: selected).draw(on: &canvas, in: details, context)
    }
    list.draw(on: &canvas, in: area) { canvas, line, group in
      canvas.heading(
        group.title, remark: String(group.entries.count), in: line, style: group.style)
    } entry: { canvas, line, row, isSelected in
      UncollectedLine(row: row).draw(isSelected: isSelected, on: &canvas, in: line, context)
    }
  }
}
