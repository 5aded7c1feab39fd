import Canvas
import DeskOperations

/// The half-filled forms that are offered before a new one is begun.
struct DraftOffer: Hashable, Sendable {
  private(set) var drafts: [IntakeDraft]
  var list: ListState

  /// An offer of drafts, the newest first.
  init(_ drafts: [IntakeDraft]) {
    self.drafts = drafts.sorted { $0.savedAt > $1.savedAt }
    list = ListState(count: drafts.count)
  }

  var selected: IntakeDraft? {
    list.selected.flatMap { drafts.indices.contains($0) ? drafts[$0] : nil }
  }

  mutating func removeSelected() -> IntakeDraft? {
    guard let selected else { return nil }
    drafts.removeAll { $0.id == selected.id }
    list.setCount(drafts.count)
    return selected
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    let used = canvas.paragraph(
      words(
        "Có hồ sơ nhập dở. Làm tiếp hồ sơ nào?", "Some intakes were left unfinished. Which one?"),
      in: region.inset(columns: 1), style: .title)
    let table = Table([
      TableColumn(words("Lúc", "Kept at"), width: .fixed(16)),
      TableColumn(words("Chủ hồ sơ", "Applicant"), width: .flexible(atLeast: 16)),
      TableColumn(words("Thủ tục", "Procedure"), width: .flexible(atLeast: 24)),
    ])
    table.draw(on: &canvas, in: region.rows(from: used + 1), list: list) { index in
      let draft = drafts[index]
      let procedure = draft.procedure.map { context.rules.catalogue[$0]?.name ?? $0 }
      return TableRow([
        TableCell(draft.savedAt.clockAndDate),
        TableCell(draft.fields[IntakeText.name.rawValue] ?? "–"), TableCell(procedure ?? "–"),
      ])
    }
  }
}
