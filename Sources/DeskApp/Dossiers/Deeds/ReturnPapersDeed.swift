import Canvas
import DeskOperations

/// Gives originals back of a dossier that was refused, withdrawn or stopped.
struct ReturnPapersDeed: DossierDeed {
  let key: Character = "j"
  let action = Action.returnPapers
  let step = Refusal.Step.returnPapers

  func label(_ words: Words) -> String {
    words("Trả lại giấy tờ", "Give papers back")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã ghi trả lại giấy tờ.", "The papers were given back.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    HandingQuestions.ask(about: dossier, context)
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let handing = try HandingQuestions(answers, about: dossier, context)
    return (
      .returnPapers(
        dossier.code, recipient: handing.recipient, authorisation: handing.authorisation,
        method: handing.method, originals: handing.originals, item: handing.item), nil
    )
  }
}
