import Canvas
import DeskOperations

/// Hands the result to somebody.
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
    let words = context.words
    return [
      .text(
        words("Người nhận *", "Handed to *"),
        TextField(dossier.intake.applicant.name, maximumLength: 200)),
      .text(
        words("Giấy ủy quyền (nếu có)", "Authorised by (if any)"),
        TextField(maximumLength: 300)),
      .choice(
        words("Cách trả", "By way of"), ReturnMethod.allCases.map(words.returnMethod),
        ReturnMethod.allCases.firstIndex(of: dossier.intake.returnMethod) ?? 0),
    ]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(DossierPanel.Problem) -> (Command, reason: String?) {
    let recipient = try answers.text(
      0, orSay: "Chưa ghi người nhận.", "Please say who collects it.")
    guard dossier.mayCollect(recipient) || answers.optionalText(1) != nil else {
      throw DossierPanel.Problem(
        field: 1,
        sentence: context.words(
          "Người nhận khác chủ hồ sơ và người nộp: xin ghi giấy ủy quyền hoặc giấy giới thiệu.",
          "Somebody else collects it: please name the authorisation."))
    }
    let command = Command.returnDossier(
      dossier.code, recipient: recipient, authorisation: answers.optionalText(1),
      method: ReturnMethod.allCases[answers.selected(2)])
    return (command, nil)
  }
}
