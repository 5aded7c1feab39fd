import Canvas
import DeskOperations

/// Notes that the result exists.
struct FinishDeed: DossierDeed {
  let key: Character = "k"
  let action = Action.finish
  let step = Refusal.Step.finish
  let isMain = true

  func shortLabel(_ words: Words) -> String { words("Kết quả", "Result") }

  func label(_ words: Words) -> String {
    words("Đã có kết quả", "The result is ready")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã ghi có kết quả.", "The result is noted.")
  }

  func hindrance(for dossier: Dossier, _ context: Context) -> String? {
    if let agency = dossier.awaitedAgency, step.isLawful(for: dossier) {
      return context.words.refusal(
        .clockNotStarted(dossier.code, agency: agency), context.rules)
    }
    let openLegs = dossier.legs.filter { $0.finishedAt == nil }.map(\.name)
    guard dossier.status.isOpen, !openLegs.isEmpty else {
      return lawfulHindrance(for: dossier, context)
    }
    return context.words.refusal(.legsOpen(openLegs), context.rules)
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    [
      .text(
        context.words("Kết quả, số giấy", "Result, its number"), TextField(maximumLength: 300))
    ]
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    dossier.isOverdue(at: context.now)
      ? context.words("Hồ sơ đã QUÁ HẠN.", "The dossier is LATE.") : nil
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    (.finishDossier(dossier.code, result: answers.optionalText(0)), nil)
  }
}
