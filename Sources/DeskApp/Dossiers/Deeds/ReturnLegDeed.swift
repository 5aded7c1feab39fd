import Canvas
import DeskOperations

/// Hands the result of one agency over.
struct ReturnLegDeed: DossierDeed {
  let key: Character = "3"
  let action = Action.returnLeg
  let step = Refusal.Step.returnLeg
  let isMain = true

  func shortLabel(_ words: Words) -> String { words("Trả bước", "Return leg") }

  func label(_ words: Words) -> String {
    words("Trả kết quả một bước liên thông", "Hand over the result of a leg")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã trả kết quả của bước.", "The result of the leg was handed over.")
  }

  func hindrance(for dossier: Dossier, _ context: Context) -> String? {
    LegQuestion.hindrance(
      self, for: dossier, at: .finished, context,
      otherwise: (
        "Không có kết quả bước nào đang chờ trả. Vui lòng ghi kết quả của bước trước.",
        "No result of a leg is waiting. Please note a result first."
      ))
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let words = context.words
    return [
      LegQuestion(dossier, at: .finished).field(words),
      .text(
        words("Người nhận *", "Handed to *"),
        TextField(dossier.intake.applicant.name, maximumLength: 200)),
      .text(
        words("Giấy ủy quyền (nếu có)", "Authorised by (if any)"), TextField(maximumLength: 300)),
    ]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let leg = try LegQuestion(dossier, at: .finished).name(answers)
    let recipient = try answers.text(
      1, orSay: "Chưa ghi người nhận.", "Please say who collects it.")
    let command = Command.returnLeg(
      dossier.code, leg: leg, recipient: recipient, authorisation: answers.optionalText(2))
    return (command, nil)
  }
}
