import Canvas
import DeskOperations

/// The question which leg of a dossier is meant, among those at one stage.
struct LegQuestion {
  private let dossier: Dossier
  private let legs: [Dossier.Leg]

  /// The legs of a dossier at a stage.
  init(_ dossier: Dossier, at stage: Dossier.Leg.Stage) {
    self.dossier = dossier
    legs = dossier.legs.filter { dossier.stage(of: $0) == stage }
  }

  /// Whether there is nothing to choose.
  var isEmpty: Bool { legs.isEmpty }

  /// The question, one leg a line.
  func field(_ words: Words) -> PanelField {
    .list(
      words("Bước liên thông", "Leg"),
      legs.map { "\(LegQuestion.head(of: $0))\(words("hạn", "due")) \(words.due($0.due)))" },
      ListState(count: legs.count))
  }

  /// The name of the leg chosen, as it stood in the question: another counter may have acted since.
  func name(_ answers: PanelAnswers) throws(QuestionBox.Problem) -> String {
    let line = answers.option(0)
    guard let leg = dossier.legs.first(where: { line.hasPrefix(LegQuestion.head(of: $0)) }) else {
      throw QuestionBox.Problem(
        field: 0,
        sentence: answers.words(
          "Các bước vừa thay đổi ở máy khác. Vui lòng bấm Esc rồi chọn lại.",
          "The legs have just changed elsewhere. Please press Esc and choose again."))
    }
    return leg.name
  }

  /// How the line of a leg begins, different for each.
  private static func head(of leg: Dossier.Leg) -> String { "\(leg.name) – \(leg.agency) (" }

  /// Why nothing can be chosen: the dossier's state, no legs at all, or none at that stage.
  static func hindrance(
    _ deed: some DossierDeed, for dossier: Dossier, at stage: Dossier.Leg.Stage,
    _ context: Context, otherwise: (vietnamese: String, english: String)
  ) -> String? {
    guard !dossier.legs.isEmpty else {
      return context.words(
        "Hồ sơ này không liên thông nên không có bước nào.",
        "This dossier is not a linked one, so it has no legs.")
    }
    if let hindrance = deed.lawfulHindrance(for: dossier, context) { return hindrance }
    return LegQuestion(dossier, at: stage).isEmpty
      ? context.words(otherwise.vietnamese, otherwise.english) : nil
  }
}
