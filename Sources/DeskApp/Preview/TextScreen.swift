import Canvas
import DeskOperations

/// A text ready to be read out, marked and copied: it stands alone, from the first column on.
struct TextScreen: Screen {
  private let heading: String
  private let lines: [String]
  private let message: String
  private var isPlain = false
  private var scroll = ScrollState()

  /// A text under a heading, with the same as a message without diacritics.
  init(_ heading: String, lines: [String], message: String) {
    self.heading = heading
    self.lines = lines
    self.message = message
  }

  func title(_ context: Context) -> String { heading }

  func about(_ context: Context) -> String {
    context.words(
      "Lời gửi người dân: đọc qua điện thoại, hoặc bôi đen bằng chuột rồi dán vào Zalo, thư điện tử. Tab đổi sang bản không dấu cho tin nhắn.",
      "The words for the citizen: read them out, or mark them with the mouse and paste them into Zalo or a mail. Tab changes to the form without diacritics for text messages."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    return [
      Binding(
        .tab, .toggle,
        isPlain ? words("Bản đủ dấu", "Whole text") : words("Bản không dấu", "Text message"))
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    isPlain.toggle()
    scroll = ScrollState()
    return []
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .key(let key) = input {
      scroll.handle(
        key, lines: shown(columns: context.body.columns).count, rows: context.body.rows)
    }
    return []
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let shown = shown(columns: region.columns)
    for (row, line) in scroll.visible(shown, rows: region.rows).enumerated() {
      canvas.write(line, at: Position(row: row, column: 0), in: region)
    }
    canvas.note(
      linesBelow: shown.count - scroll.first - region.rows, row: region.rows - 1, in: region,
      context.words)
  }

  private func shown(columns: Int) -> [String] {
    (isPlain ? [message] : lines).flatMap { $0.wrapped(toColumns: columns) }
  }
}
