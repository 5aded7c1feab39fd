import Canvas
import DeskOperations

/// What a screen asks before a deed with a dossier is done: begun, left and taken up again, sent, and
/// answered by the desk.
struct DeedQuestions: Sendable {
  private struct Subject: Hashable {
    var action: Action
    var code: DossierCode
  }

  /// The questions being asked; nil while one only reads.
  private(set) var panel: DossierPanel?
  private var subject: Subject?
  /// The questions left with Esc, so that nothing typed is lost.
  private var left: [Subject: DossierPanel] = [:]
  private var id = ""
  private var count = 0

  /// Begins together with the screen of that id.
  mutating func opened(as id: String) { self.id = id }

  /// What the keys do while something is asked.
  static func bindings(_ words: Words) -> [Binding] {
    [
      Binding(.function(10), .confirm, words("Ghi", "Do it")),
      Binding(.escape, .back, words("Thôi", "Cancel")),
    ]
  }

  /// Puts the questions of a deed, or says why it cannot be done now.
  mutating func begin(
    _ deed: any DossierDeed, with dossier: Dossier, _ context: Context
  ) -> [Step] {
    if let hindrance = deed.hindrance(for: dossier, context) {
      return [.notice(Notice(.warning, hindrance))]
    }
    count += 1
    panel = DossierPanel(deed, dossier, id: "\(id)-\(count)", context)
    let subject = Subject(action: deed.action, code: dossier.code)
    if let left = left[subject] { panel?.resume(left) }
    self.subject = subject
    return []
  }

  /// Asks no more; what was typed comes back when the same is begun again.
  mutating func leave(_ context: Context) -> [Step] {
    if let subject { left[subject] = panel }
    panel = nil
    return [
      .notice(
        Notice(
          .hint,
          context.words(
            "Chưa ghi gì. Chữ vừa gõ còn giữ nếu mở lại việc này.",
            "Nothing was written. What you typed is kept in case you begin again.")))
    ]
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    let wantsIt = panel?.handle(input, typing: context.typing) ?? false
    return wantsIt ? confirm(context) : []
  }

  /// Asks the desk, or shows what is still missing.
  mutating func confirm(_ context: Context) -> [Step] {
    guard let panel, let dossier = dossier(context) else { return [] }
    do {
      return [try panel.request(for: dossier, context)]
    } catch {
      self.panel?.show(error)
      return []
    }
  }

  /// Takes the desk's answer.
  ///
  /// - Parameter offer: What the notice adds once the deed is done.
  mutating func receive(_ answer: Answer, offer: String = "", _ context: Context) -> [Step] {
    guard let panel else { return [] }
    switch answer {
    case .done, .alreadyDone:
      self.panel = nil
      if let subject { left[subject] = nil }
      return [.notice(Notice(.done, panel.deed.doneSentence(context.words) + offer))]
    case .refused(let refusal):
      self.panel?.show(
        QuestionBox.Problem(
          field: nil, sentence: context.words.refusal(refusal, context.rules)))
      // In place of the whole sentence again, which would cover the questions.
      return [
        .notice(
          Notice(
            .alert,
            context.words(
              "Chưa ghi được; lý do ở cuối khung, chữ đã gõ còn nguyên.",
              "Not written; the reason stands below the questions, nothing typed is lost.")))
      ]
    default: return []
    }
  }

  /// Draws the questions at the bottom and answers the room left above; nil while nothing is asked.
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) -> Region? {
    guard let panel, let dossier = dossier(context) else { return nil }
    return panel.draw(on: &canvas, atBottomOf: region, dossier, context)
  }

  private func dossier(_ context: Context) -> Dossier? { subject.flatMap { context.desk[$0.code] } }
}
