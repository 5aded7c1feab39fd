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
    words("Đã ghi bổ sung đủ.", "Noted that it is complete.")
  }

  /// What was asked for, the papers of the procedure's list ticked; nothing where all of it is there.
  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let listed = context.rules.papersAsked(of: dossier)
    let there = Set(dossier.intake.papers.map(\.name) + listed)
    let others = (dossier.supplements.last?.items ?? []).filter { !there.contains($0) }
    guard !(listed + others).isEmpty else { return [] }
    return [
      .ticks(
        context.words("Giấy tờ nộp thêm (Space: chọn)", "Papers brought (Space ticks)"),
        TickList(listed + others, tickedFirst: listed.count))
    ]
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    guard let asked = dossier.supplements.last else { return nil }
    let words = context.words
    let items = asked.items.joined(separator: "; ")
    return words("Đã yêu cầu: \(items). ", "Asked for: \(items). ")
      + newDue(of: dossier, context)
  }

  /// What becomes of the due date if all is there now; time that had run out does not come back.
  private func newDue(of dossier: Dossier, _ context: Context) -> String {
    let words = context.words
    let deadline = context.rules.deadline(of: dossier, completedAt: context.now)
    let due = words.due(deadline.due, certain: deadline.certain)
    if let moment = deadline.due, moment < context.now {
      return words(
        "Hạn trả \(due) đã qua trước khi yêu cầu nên không đổi.",
        "The due date \(due) had passed before asking and stays.")
    }
    return words(
      "Nếu nay đã đủ, hạn trả mới là \(due).", "If complete now, the new due date is \(due).")
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let papers = answers.fields.isEmpty ? [] : answers.ticked(0)
    return (.completeSupplement(dossier.code, papers: papers), nil)
  }
}
