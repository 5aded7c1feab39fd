import Canvas
import DeskOperations

/// Hands the result to somebody, with the originals that were kept.
struct ReturnDeed: DossierDeed {
  let key: Character = "t"
  let action = Action.returnResult
  let step = Refusal.Step.return
  let isMain = true

  func shortLabel(_ words: Words) -> String { words("Trả", "Return") }

  func label(_ words: Words) -> String {
    words("Trả kết quả", "Return the result")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã trả kết quả.", "The result was returned.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    HandingQuestions.ask(about: dossier, context)
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    dossier.shelf.map {
      context.words("Kết quả để tại \($0.place).", "The result lies at \($0.place).")
    }
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let handing = try HandingQuestions(answers, about: dossier, context)
    return (
      .returnDossier(
        dossier.code, recipient: handing.recipient, authorisation: handing.authorisation,
        method: handing.method, originals: handing.originals, item: handing.item), nil
    )
  }
}
