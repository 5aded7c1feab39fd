import Canvas
import DeskOperations

/// Hands a dossier to an officer or a unit.
struct PassDeed: DossierDeed {
  let key: Character = "c"
  let action = Action.pass
  let step = Refusal.Step.pass
  let isMain = true

  func shortLabel(_ words: Words) -> String { words("Chuyển", "Pass") }

  func label(_ words: Words) -> String {
    words("Chuyển hồ sơ", "Pass the dossier on")
  }

  func doneSentence(_ words: Words) -> String {
    words("Đã chuyển hồ sơ.", "The dossier was passed on.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let holders = PassDeed.holders(for: dossier, context.rules)
    return [
      .list(
        context.words("Chuyển cho", "Pass to"),
        holders.map { PassDeed.name(of: $0, context.rules) }, ListState(count: holders.count))
    ]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let holders = PassDeed.holders(for: dossier, context.rules)
    guard holders.indices.contains(answers.selected(0)) else {
      throw QuestionBox.Problem(
        field: 0,
        sentence: context.words(
          "Chưa có công chức nào trong people.json để chuyển.", "There is nobody to pass it to."))
    }
    return (.passDossier(dossier.code, to: holders[answers.selected(0)]), nil)
  }

  /// The officers of the field, then the others, then the units as a whole; not who has it.
  private static func holders(for dossier: Dossier, _ rules: Rulebook) -> [Dossier.Holder] {
    let fitting = rules.people.officers(for: dossier.field)
    let others = rules.people.all.filter { person in
      person.role == .officer && person.isActive && !fitting.contains(person)
    }
    let people = (fitting + others).map {
      Dossier.Holder(officer: $0.id, unit: $0.unit ?? rules.settings.unit.shortName)
    }
    var units: [String] = []
    for holder in people where !units.contains(holder.unit) { units.append(holder.unit) }
    return (people + units.map { Dossier.Holder(officer: nil, unit: $0) })
      .filter { $0 != dossier.holder }
  }

  private static func name(of holder: Dossier.Holder, _ rules: Rulebook) -> String {
    guard let officer = holder.officer else { return holder.unit }
    return "\(rules.people.name(of: officer)) – \(holder.unit)"
  }
}
