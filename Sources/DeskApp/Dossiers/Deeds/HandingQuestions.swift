import Canvas
import DeskOperations

/// To whom something is handed over, by which way and with which originals.
struct HandingQuestions {
  let recipient: String
  let authorisation: String?
  let method: ReturnMethod
  let originals: [String]
  let item: String?

  static func ask(about dossier: Dossier, _ context: Context) -> [PanelField] {
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
      .text(
        words("Số bưu gửi (nếu có)", "Postal item (if any)"),
        TextField(maximumLength: 50, content: .code)),
    ]
    guard !dossier.originals.isEmpty else { return questions }
    return questions + [
      .ticks(
        words("Bản chính trả lại (Space: chọn)", "Originals given back (Space ticks)"),
        TickList(dossier.originals))
    ]
  }

  /// What was answered.
  init(
    _ answers: PanelAnswers, about dossier: Dossier, _ context: Context
  ) throws(QuestionBox.Problem) {
    recipient = try answers.text(0, orSay: "Chưa ghi người nhận.", "Please say who collects it.")
    authorisation = answers.optionalText(1)
    guard dossier.mayCollect(recipient) || authorisation != nil else {
      let article = context.rules.law.article(for: .return)
      throw QuestionBox.Problem(
        field: 1,
        sentence: context.words.refusal(
          .authorisationNeeded(recipient: recipient, article: article), context.rules))
    }
    method = ReturnMethod.allCases[answers.selected(2)]
    item = answers.optionalText(3)
    originals = answers.fields.count > 4 ? answers.ticked(4) : []
  }
}
