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

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let words = context.words
    let reasons = context.rules.law.refusalReasons ?? []
    guard !reasons.isEmpty else { return [reasonQuestion(words)] }
    let options = [words("(ghi ở dưới)", "(written below)")] + reasons
    return [
      .list(words("Lý do *", "Reason *"), options, ListState(count: options.count)),
      .text(words("Nói rõ thêm", "More about it"), TextField(maximumLength: 700)),
    ]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(DossierPanel.Problem) -> (Command, reason: String?) {
    let written = answers.fields.count - 1
    let chosen = written > 0 && answers.selected(0) > 0 ? answers.option(0) : nil
    guard let chosen else {
      return (.refuseDossier(dossier.code), try answers.reason(written))
    }
    let more = answers.optionalText(written).map { ". \($0)" } ?? ""
    return (.refuseDossier(dossier.code), chosen + more)
  }
}
