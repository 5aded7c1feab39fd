import Canvas
import DeskOperations

/// Replaces a paper by what a database says.
struct LookUpDeed: DossierDeed {
  let key: Character = "v"
  let action = Action.lookUp
  let step = Refusal.Step.lookUp

  func label(_ words: Words) -> String {
    words("Tra cứu dữ liệu thay giấy tờ", "Look up data instead of a paper")
  }

  func doneSentence(_ words: Words) -> String {
    words(
      "Đã ghi tra cứu; tìm được thì giấy tờ này không phải nộp nữa.",
      "The look-up is noted; what was found need not be brought.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    let words = context.words
    let papers = LookUpDeed.papers(of: dossier, context)
    let databases = context.rules.law.databases ?? []
    return [
      papers.isEmpty
        ? .text(words("Giấy tờ *", "Paper *"), TextField(maximumLength: 1000))
        : .list(words("Giấy tờ được thay", "Paper"), papers, ListState(count: papers.count)),
      databases.isEmpty
        ? .text(words("Cơ sở dữ liệu *", "Database *"), TextField(maximumLength: 200))
        : .list(
          words("Cơ sở dữ liệu", "Database"), databases.map(\.name),
          ListState(count: databases.count)),
      .choice(
        words("Có dữ liệu", "Found"),
        [
          words("có, thay giấy tờ", "yes, instead of the paper"),
          words("không, vẫn phải nộp", "no"),
        ],
        0),
      .text(words("Kết quả tra cứu *", "Result *"), TextField(maximumLength: 500)),
    ]
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(QuestionBox.Problem) -> (Command, reason: String?) {
    let papers = LookUpDeed.papers(of: dossier, context)
    let databases = context.rules.law.databases ?? []
    let result = try answers.text(
      3, orSay: "Xin ghi kết quả tra cứu.", "Please write what was found.")
    return (
      .recordLookup(
        dossier.code, paper: papers.isEmpty ? answers.text(0) : papers[answers.selected(0)],
        Intake.Lookup(
          source: databases.isEmpty ? answers.text(1) : databases[answers.selected(1)].name,
          at: context.now, result: result, found: answers.selected(2) == 0 ? nil : false)), nil
    )
  }

  /// The papers that are still missing, the required ones first, then those handed in.
  private static func papers(of dossier: Dossier, _ context: Context) -> [String] {
    let filed = dossier.intake.papers.filter { $0.lookup == nil }.map(\.name)
    let known = Set(dossier.intake.papers.map(\.name))
    let missing = (context.rules.catalogue[dossier.intake.procedure]?.components ?? [])
      .filter { !known.contains($0.name) }
    return missing.filter(\.isRequired).map(\.name) + missing.filter { !$0.isRequired }.map(\.name)
      + filed
  }
}
