import Canvas
import DeskOperations

/// Notes that what was asked for is complete.
struct CompleteSupplementDeed: DossierDeed {
  let key: Character = "d"
  let action = Action.completeSupplement
  let step = Refusal.Step.completeSupplement
  let isMain = true

  func shortLabel(_ words: Words) -> String { words("Đã đủ", "Complete") }

  func label(_ words: Words) -> String {
    words("Đã bổ sung đủ", "What was asked for is complete")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã ghi bổ sung đủ; hạn trả đã tính lại.", "Complete; the due date was counted anew.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] { [] }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    guard let asked = dossier.supplements.last else { return nil }
    let words = context.words
    let deadline = context.rules.deadline(of: dossier, completedAt: context.now)
    let items = asked.items.joined(separator: "; ")
    let due = words.due(deadline.due, certain: deadline.certain)
    return words(
      "Đã yêu cầu: \(items). Nếu nay đã đủ, hạn trả mới là \(due).",
      "Asked for: \(items). If complete now, the new due date is \(due).")
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(DossierPanel.Problem) -> (Command, reason: String?) {
    (.completeSupplement(dossier.code), nil)
  }
}
