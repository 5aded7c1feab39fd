import Canvas
import DeskOperations

/// Takes a dossier back for the applicant.
struct WithdrawDeed: DossierDeed {
  let key: Character = "r"
  let action = Action.withdraw
  let step = Refusal.Step.withdraw

  func label(_ words: Words) -> String {
    words("Rút hồ sơ", "Withdraw the dossier")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã ghi rút hồ sơ.", "The dossier was withdrawn.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    [reasonQuestion(context.words)]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    (.withdrawDossier(dossier.code), try answers.reason(0))
  }
}
