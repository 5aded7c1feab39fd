import Canvas
import DeskOperations

/// Takes a dossier or its result back from a unit.
struct HandBackDeed: DossierDeed {
  let key: Character = "q"
  let action = Action.handBack
  let step = Refusal.Step.handBack

  func label(_ words: Words) -> String {
    words("Nhận lại từ đơn vị giải quyết", "Take back from the unit")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã ghi nhận lại tại một cửa.", "It is at the desk again.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    [
      .text(
        context.words("Người nhận (nếu khác)", "Taken by (if other)"),
        TextField(maximumLength: 200))
    ]
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    let holder = context.words.holder(dossier, context.rules)
    return context.words("Từ: \(holder)", "From: \(holder)")
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    (.handBack(dossier.code, receivedBy: answers.optionalText(0)), nil)
  }
}
