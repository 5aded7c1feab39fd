import Canvas
import DeskOperations

/// Refuses a dossier in writing.
struct RefuseDeed: DossierDeed {
  let key: Character = "u"
  let action = Action.refuse
  let step = Refusal.Step.refuse
  let isMain = true

  func shortLabel(_ words: Words) -> String { words("Từ chối", "Refuse") }

  func label(_ words: Words) -> String {
    words("Từ chối giải quyết", "Refuse the dossier")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã từ chối hồ sơ.", "The dossier was refused.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    [reasonQuestion(context.words)]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(DossierPanel.Problem) -> (Command, reason: String?) {
    (.refuseDossier(dossier.code), try answers.reason(0))
  }
}
