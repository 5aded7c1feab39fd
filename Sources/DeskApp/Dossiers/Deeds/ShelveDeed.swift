import Canvas
import DeskOperations

/// Notes where the result lies until it is collected.
struct ShelveDeed: DossierDeed {
  let key: Character = "x"
  let action = Action.shelve
  let step = Refusal.Step.shelve

  func shortLabel(_ words: Words) -> String { words("Xếp kệ", "Shelve") }

  func label(_ words: Words) -> String {
    words("Xếp kết quả lên kệ", "Put the result in its place")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã ghi nơi để kết quả.", "The place is noted.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    [
      .text(
        context.words("Để tại (kệ, ngăn) *", "Place (shelf, box) *"),
        TextField(dossier.shelf?.place ?? "", maximumLength: 100))
    ]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let place = try answers.text(
      0, orSay: "Xin ghi nơi để kết quả.", "Please say where the result lies.")
    return (.shelveResult(dossier.code, place: place), nil)
  }
}
