import Canvas
import DeskOperations

/// Accepts a dossier that came in from afar.
struct AcceptDeed: DossierDeed {
  let key: Character = "a"
  let action = Action.accept
  let step = Refusal.Step.accept
  let isMain = true

  func shortLabel(_ words: Words) -> String { words("Tiếp nhận", "Accept") }

  func label(_ words: Words) -> String {
    words("Tiếp nhận hồ sơ nộp từ xa", "Accept what was filed from afar")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã tiếp nhận; F9 để in giấy hẹn.", "Accepted; F9 makes the slip.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] { [] }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    context.words(
      "Hồ sơ đã đầy đủ, chính xác thì tiếp nhận; thời hạn tính từ lúc này.",
      "If it is complete and correct, accept it; time runs from now.")
  }

  func outcome(for dossier: Dossier, _ answers: PanelAnswers, _ context: Context) -> String? {
    let forecast = try? context.rules.forecast(for: dossier.intake, receivedAt: context.now)
    guard let promise = forecast?.promise else { return nil }
    let due = context.words.due(promise.originalDue, certain: promise.certain)
    return dossier.intake.competentAgency == nil
      ? context.words("Hạn trả: \(due)", "Due: \(due)") : nil
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    (.acceptDossier(dossier.code), nil)
  }
}
