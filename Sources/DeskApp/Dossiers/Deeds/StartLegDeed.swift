import Canvas
import DeskOperations

/// Notes that an agency of a linked procedure began.
struct StartLegDeed: DossierDeed {
  let key: Character = "1"
  let action = Action.startLeg
  let step = Refusal.Step.startLeg
  let isMain = true

  func shortLabel(_ words: Words) -> String { words("Bước bắt đầu", "Begin leg") }

  func label(_ words: Words) -> String {
    words("Bắt đầu bước liên thông", "Begin a leg")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã ghi bước bắt đầu; hạn của bước tính từ lúc này.", "The leg has begun; its time runs.")
  }

  func hindrance(for dossier: Dossier, _ context: Context) -> String? {
    LegQuestion.hindrance(
      self, for: dossier, at: .ready, context,
      otherwise: (
        "Mọi bước đã bắt đầu hoặc còn chờ kết quả bước trước. Vui lòng ghi kết quả bước đang làm.",
        "Every leg has begun or waits for the one before. Please note the result of that one."
      ))
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    [LegQuestion(dossier, at: .ready).field(context.words)]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let leg = try LegQuestion(dossier, at: .ready).name(answers)
    return (.startLeg(dossier.code, leg: leg), nil)
  }
}
