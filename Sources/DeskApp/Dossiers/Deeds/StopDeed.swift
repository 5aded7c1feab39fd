import Canvas
import DeskOperations

/// Stops the work at the applicant's wish, with a notice.
struct StopDeed: DossierDeed {
  let key: Character = "z"
  let action = Action.stop
  let step = Refusal.Step.stop

  func label(_ words: Words) -> String {
    words("Dừng giải quyết theo đề nghị", "Stop at the applicant's wish")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã dừng giải quyết; hãy lập thông báo.", "Stopped; please make the notice.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let words = context.words
    let label =
      dossier.feesKept > 0
      ? words("Xử lý phí đã nộp *", "Fees paid become *")
      : words("Xử lý phí (nếu có)", "Fees, if any, become")
    return [reasonQuestion(words), .text(label, TextField(maximumLength: 300))]
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    guard dossier.feesKept > 0 else { return nil }
    let paid = context.words.money(dossier.feesKept)
    return context.words("Đã thu \(paid).", "\(paid) was paid.")
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let reason = try answers.reason(0)
    return (.stopDossier(dossier.code, fees: answers.optionalText(1)), reason)
  }
}
