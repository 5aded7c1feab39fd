import Canvas
import DeskOperations
import Vietnamese

/// The questions of one action on a dossier, asked below the facts.
struct DossierPanel: Sendable {
  let deed: any DossierDeed
  /// The key under which the desk is asked, the same for every try.
  let id: String
  private(set) var box: QuestionBox

  /// The questions that a deed asks about a dossier.
  init(_ deed: any DossierDeed, _ dossier: Dossier, id: String, _ context: Context) {
    self.deed = deed
    self.id = id
    box = QuestionBox(deed.questions(about: dossier, context))
  }

  /// Takes over what was typed the last time the same was asked and left.
  mutating func resume(_ left: DossierPanel) { box.resume(left.box) }

  /// Takes a key or a paste; answers whether the last question was confirmed.
  mutating func handle(_ input: Input, typing: TypingSettings?) -> Bool {
    box.handle(input, typing: typing)
  }

  /// Shows what is wrong and puts the cursor there.
  mutating func show(_ problem: QuestionBox.Problem) { box.show(problem) }

  /// What the answers come to: a request under the panel's own key.
  func request(for dossier: Dossier, _ context: Context) throws(QuestionBox.Problem) -> Step {
    let answers = PanelAnswers(fields: box.fields, words: context.words)
    let (command, reason) = try deed.command(for: dossier, answers, context)
    let moment = try deed.happenedAt(answers, context)
    return .performOnce(command, reason: reason, key: id, happenedAt: moment)
  }

  /// Draws the questions at the bottom of a region.
  ///
  /// - Returns: The room left above.
  func draw(
    on canvas: inout Canvas, atBottomOf region: Region, _ dossier: Dossier, _ context: Context
  ) -> Region {
    let columns = region.columns - 4
    // The outcome may ask the desk, so it is made once for a picture.
    let around = QuestionBox.Around(
      remarks: deed.remark(about: dossier, context)?.wrapped(toColumns: columns) ?? [],
      outcome: outcome(for: dossier, columns: columns, context))
    return box.draw(
      on: &canvas, atBottomOf: region, title: deed.label(context.words), around, context.words)
  }

  /// The most rows for what the answers come to; its beginning says the most.
  private static let outcomeRows = 4

  private func outcome(for dossier: Dossier, columns: Int, _ context: Context) -> [String] {
    let answers = PanelAnswers(fields: box.fields, words: context.words)
    let lines = deed.outcome(for: dossier, answers, context)?.wrapped(toColumns: columns) ?? []
    return Array(lines.prefix(DossierPanel.outcomeRows))
  }
}
