import Canvas
import DeskOperations

/// Refuses a dossier in writing, for a reason of the list with what belongs to this case.
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

  /// The reason in one's own words comes first, so that nothing typed is lost.
  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let words = context.words
    let reasons = context.rules.law.refusalReasons ?? []
    guard !reasons.isEmpty else { return [reasonQuestion(words)] }
    let options = [words("(chỉ lý do ghi ở trên)", "(only the reason above)")] + reasons
    return [
      .text(words("Lý do, hoặc chọn *", "Reason, or choose *"), TextField(maximumLength: 700)),
      .list(words("Lý do có sẵn", "Usual reasons"), options, ListState(count: options.count)),
    ]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let isChosen = answers.fields.count > 1 && answers.selected(1) > 0
    let parts = [isChosen ? answers.option(1) : nil, answers.optionalText(0)].compactMap { $0 }
    guard !parts.isEmpty else { return (.refuseDossier(dossier.code), try answers.reason(0)) }
    return (.refuseDossier(dossier.code), parts.joined(separator: ". "))
  }
}
