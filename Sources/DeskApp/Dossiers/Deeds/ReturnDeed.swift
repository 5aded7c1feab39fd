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
    let words = context.words
    let questions: [PanelField] = [
      .text(
        words("Người nhận *", "Handed to *"),
        TextField(dossier.intake.applicant.name, maximumLength: 200)),
      .text(
        words("Giấy ủy quyền (nếu có)", "Authorised by (if any)"),
        TextField(maximumLength: 300)),
      .choice(
        words("Cách trả", "By way of"), ReturnMethod.allCases.map(words.returnMethod),
        ReturnMethod.allCases.firstIndex(of: dossier.intake.returnMethod) ?? 0),
      .text(words("Số bưu gửi (nếu có)", "Postal item (if any)"), TextField(maximumLength: 50)),
    ]
    guard !dossier.originals.isEmpty else { return questions }
    return questions + [
      .ticks(
        words("Bản chính trả lại (Space: chọn)", "Originals given back (Space ticks)"),
        TickList(dossier.originals))
    ]
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    dossier.shelf.map {
      context.words("Kết quả để tại \($0.place).", "The result lies at \($0.place).")
    }
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(DossierPanel.Problem) -> (Command, reason: String?) {
    let recipient = try answers.text(
      0, orSay: "Chưa ghi người nhận.", "Please say who collects it.")
    guard dossier.mayCollect(recipient) || answers.optionalText(1) != nil else {
      let article = context.rules.law.article(for: .return)
      throw DossierPanel.Problem(
        field: 1,
        sentence: context.words.refusal(
          .authorisationNeeded(recipient: recipient, article: article), context.rules))
    }
    let command = Command.returnDossier(
      dossier.code, recipient: recipient, authorisation: answers.optionalText(1),
      method: ReturnMethod.allCases[answers.selected(2)],
      originals: answers.fields.count > 4 ? answers.ticked(4) : [], item: answers.optionalText(3))
    return (command, nil)
  }
}
