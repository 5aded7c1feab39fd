import Canvas
import DeskOperations

/// Asks the applicant for everything that is missing.
struct RequestSupplementDeed: DossierDeed {
  let key: Character = "b"
  let action = Action.requestSupplement
  let step = Refusal.Step.requestSupplement
  let isMain = true

  func shortLabel(_ words: Words) -> String { words("Bổ sung", "Ask") }

  func label(_ words: Words) -> String {
    words("Yêu cầu bổ sung, hoàn thiện hồ sơ", "Ask for missing papers")
  }

  func doneSentence(_ words: Words) -> String {
    words(
      "Đã ghi yêu cầu bổ sung; thời hạn tạm dừng.", "The request is written; time stands still.")
  }

  func questions(about dossier: Dossier, _ context: Context) -> [PanelField] {
    RequestSupplementDeed.missingPapers(of: dossier, context) + [
      .text(
        context.words("Nội dung bổ sung khác", "Something else"), TextField(maximumLength: 500)),
      reasonQuestion(context.words),
    ]
  }

  func remark(about dossier: Dossier, _ context: Context) -> String? {
    context.words(
      "Xin hướng dẫn đầy đủ một lần: ghi hết những gì còn thiếu.",
      "Please ask for everything that is missing at once.")
  }

  func command(
    for dossier: Dossier, _ answers: PanelAnswers, _ context: Context
  ) throws(DossierPanel.Problem) -> (Command, reason: String?) {
    let (other, reason) = (answers.fields.count - 2, answers.fields.count - 1)
    let items = answers.ticked(0) + [answers.text(other)].filter { !$0.isEmpty }
    guard !items.isEmpty else {
      throw DossierPanel.Problem(
        field: 0,
        sentence: context.words(
          "Xin chọn ít nhất một giấy tờ hoặc ghi nội dung cần bổ sung.",
          "Please tick a paper or write what is missing."))
    }
    return (.requestSupplement(dossier.code, items: items), try answers.reason(reason))
  }

  /// The papers of the procedure that were not handed in, the required ones first.
  ///
  /// Nothing is asked where all were.
  private static func missingPapers(of dossier: Dossier, _ context: Context) -> [PanelField] {
    let filed = Set(dossier.intake.papers.map(\.name))
    let procedure = context.rules.catalogue[dossier.intake.procedure]
    let missing = (procedure?.components ?? []).map(IntakePaper.init)
      .filter { !filed.contains($0.name) }
    guard !missing.isEmpty else { return [] }
    let names =
      missing.filter(\.isRequired).map(\.name) + missing.filter { !$0.isRequired }.map(\.name)
    return [
      .ticks(
        context.words("Giấy tờ còn thiếu (Space: chọn)", "Missing papers (Space ticks)"),
        TickList(names))
    ]
  }
}
