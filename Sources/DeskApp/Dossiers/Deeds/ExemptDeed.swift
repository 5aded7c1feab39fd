import Canvas
import DeskOperations

/// Notes that nothing is to be paid, with the ground.
struct ExemptDeed: DossierDeed {
  let key: Character = "e"
  let action = Action.exempt
  let step = Refusal.Step.exempt

  func label(_ words: Words) -> String {
    words("Miễn phí, lệ phí", "Exempt from fees")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã ghi miễn phí, lệ phí.", "The exemption is written.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let exemptions = context.rules.law.exemptions(for: dossier.field)
    return [
      .list(
        context.words("Diện miễn", "Ground"), exemptions.map { "\($0.name) – \($0.source)" },
        ListState(count: exemptions.count))
    ]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let exemptions = context.rules.law.exemptions(for: dossier.field)
    guard exemptions.indices.contains(answers.selected(0)) else {
      throw QuestionBox.Problem(
        field: 0,
        sentence: context.words(
          "law.json chưa có diện miễn nào; xin báo người phụ trách.",
          "law.json names no exemptions; please tell the supervisor."))
    }
    return (.exemptFee(dossier.code, exemption: exemptions[answers.selected(0)].id), nil)
  }
}
