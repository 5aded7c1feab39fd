import Canvas
import DeskOperations

/// Notes that an agency of a linked procedure has its result.
struct FinishLegDeed: DossierDeed {
  let key: Character = "2"
  let action = Action.finishLeg
  let step = Refusal.Step.finishLeg
  let isMain = true

  func shortLabel(_ words: Words) -> String { words("Bước xong", "Leg done") }

  func label(_ words: Words) -> String {
    words("Bước liên thông có kết quả", "A leg has its result")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã ghi kết quả của bước.", "The result of the leg is noted.")
  }

  func hindrance(for dossier: Dossier, _ context: Context) -> String? {
    LegQuestion.hindrance(
      self, for: dossier, at: .underway, context,
      otherwise: (
        "Không có bước nào đang giải quyết. Vui lòng ghi bước bắt đầu trước.",
        "No leg is under way. Please note that one has begun first."
      ))
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    [
      LegQuestion(dossier, at: .underway).field(context.words),
      .text(
        context.words("Kết quả, số giấy", "Result, its number"), TextField(maximumLength: 300)),
    ]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let leg = try LegQuestion(dossier, at: .underway).name(answers)
    return (.finishLeg(dossier.code, leg: leg, result: answers.optionalText(1)), nil)
  }
}
