import Canvas
import DeskOperations

/// The questions of one act in the queue: begun, left and taken up again, sent, and answered.
struct QueuePanel: Sendable {
  private(set) var deed: QueueDeed?
  private var box = QuestionBox([])
  /// Questions left with Esc, so that nothing typed is lost.
  private var left: [QueueDeed: QuestionBox] = [:]
  private var id = ""
  private var count = 0

  /// Begins together with the screen of that id.
  mutating func opened(as id: String) { self.id = id }

  /// Puts the questions of a deed.
  mutating func begin(_ deed: QueueDeed, _ context: Context) {
    count += 1
    self.deed = deed
    box = QuestionBox(deed.questions(context))
    if let before = left[deed] { box.resume(before) }
  }

  /// Asks no more; what was typed comes back when the same is begun again.
  mutating func leave() {
    if let deed { left[deed] = box }
    deed = nil
  }

  /// Takes a key or a paste; the last Enter asks the desk.
  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    guard deed != nil, box.handle(input, typing: context.typing) else { return [] }
    return confirm(context)
  }

  /// Asks the desk, or shows what is still missing.
  mutating func confirm(_ context: Context) -> [Step] {
    guard let deed else { return [] }
    do {
      let (act, reason) = try deed.act(
        PanelAnswers(fields: box.fields, words: context.words), context)
      return [.performOnce(.queue(act), reason: reason, key: "\(id)-\(count)")]
    } catch {
      box.show(error)
      return []
    }
  }

  /// Takes the desk's answer; answers whether it was one to these questions.
  mutating func receive(_ answer: Answer, _ context: Context) -> Bool {
    guard let deed else { return false }
    switch answer {
    case .done, .alreadyDone:
      left[deed] = nil
      self.deed = nil
    case .refused(let refusal):
      count += 1
      box.show(
        QuestionBox.Problem(
          field: nil, sentence: context.words.refusal(refusal, context.rules)))
    default: break
    }
    return true
  }

  /// What the keys do while something is asked.
  static func bindings(_ words: Words) -> [Binding] {
    [
      Binding(.function(10), .confirm, words("Ghi", "Do it")),
      Binding(.escape, .clear, words("Thôi", "Cancel")),
    ]
  }

  /// Draws the questions at the bottom and answers the room left above; nil while nothing is asked.
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) -> Region? {
    guard let deed else { return nil }
    let remarks = deed.remark(context)?.wrapped(toColumns: region.columns - 4) ?? []
    return box.draw(
      on: &canvas, atBottomOf: region, title: deed.title(context.words),
      QuestionBox.Around(remarks: remarks), context.words)
  }
}
