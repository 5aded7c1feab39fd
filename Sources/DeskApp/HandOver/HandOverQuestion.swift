import Canvas
import DeskOperations
import Vietnamese

/// Who takes some dossiers, asked before they are handed over.
struct HandOverQuestion: Sendable {
  /// What has come of handing them over.
  private struct Progress {
    var left: Int
    var refused: [String] = []
  }

  /// What is handed over together: dossiers of one unit, each with who gets it.
  let entries: [HandOverPlan.Entry]
  let unit: String
  /// The key under which the desk is asked, the same for every try.
  private let key: String
  private var receiver = TextField(maximumLength: 200)
  private var progress: Progress?

  /// The question about dossiers of one unit; nil where nobody is named for them.
  init?(_ entries: [HandOverPlan.Entry], key: String) {
    guard let unit = entries.first?.unit else { return nil }
    self.entries = entries
    self.unit = unit
    self.key = key
  }

  mutating func handle(_ input: Input, typing: TypingSettings?) {
    switch input {
    case .key(let key): _ = receiver.handle(key, typing: typing)
    case .paste(let text): receiver.insert(paste: text)
    case .resized: break
    }
  }

  /// Asks the desk for each dossier by itself; nothing while it has not answered the last time.
  mutating func confirm() -> [Step] {
    guard progress == nil else { return [] }
    progress = Progress(left: entries.count)
    let name = receiver.isEmpty ? nil : receiver.value
    return entries.compactMap { entry in
      entry.to.map { holder in
        .performOnce(
          .passDossier(entry.dossier.code, to: holder, receivedBy: name), reason: nil,
          key: "\(key)/\(entry.dossier.code)")
      }
    }
  }

  /// Takes one of the desk's answers; what is to be told once all have come.
  mutating func receive(_ answer: Answer, _ context: Context) -> Notice? {
    guard var now = progress else { return nil }
    now.left -= 1
    switch answer {
    case .refused(let refusal): now.refused.append(context.words.refusal(refusal, context.rules))
    case .failed(let sentence): now.refused.append(sentence)
    default: break
    }
    progress = now
    guard now.left == 0 else { return nil }
    progress = nil
    return notice(refused: now.refused, context.words)
  }

  private func notice(refused: [String], _ words: Words) -> Notice {
    let count = entries.count - refused.count
    let done = words(
      "Đã giao \(count) hồ sơ cho \(unit).", "Handed \(count) dossier(s) over to \(unit).")
    guard let first = refused.first else { return Notice(.done, done) }
    let rest = words("Chưa giao \(refused.count): ", "Not handed over \(refused.count): ") + first
    return Notice(.alert, count == 0 ? rest : "\(done) \(rest)")
  }

  /// How many rows of the screen it wants.
  static let rows = 4

  func draw(on canvas: inout Canvas, in region: Region, _ words: Words) {
    let title = words(
      "Giao \(entries.count) hồ sơ cho \(unit)", "Hand \(entries.count) dossier(s) over to \(unit)")
    let inner = canvas.box(region, title: title, style: .accent).inset(columns: 1)
    InputLine(
      content: .text(
        label: words("Người nhận", "Taken by"), receiver,
        hint: words("có thể để trống", "may stay empty"))
    ).draw(on: &canvas, in: inner.rows(from: 0, count: 1), isFocused: true)
    canvas.write(
      words("Enter: giao · Esc: thôi", "Enter: hand over · Esc: cancel"),
      at: Position(row: 1, column: 0), in: inner, style: .muted)
  }
}
