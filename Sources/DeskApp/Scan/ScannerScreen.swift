import Canvas
import DeskOperations
import Vietnamese

/// Setting a scanner up: a code to scan, and what to change where it does not arrive whole.
struct ScannerScreen: Screen {
  private var test: ScannerTest?
  private var typed = TextField(maximumLength: 300, content: .code)

  /// Waits for a scan, or shows what came of one.
  init(_ test: ScannerTest? = nil) {
    self.test = test
  }

  func title(_ context: Context) -> String {
    context.words("Thử máy quét", "Try the scanner")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Thử máy quét trước khi dùng: quét mã trên màn hình, chương trình cho biết máy gửi chữ có đủ dấu không và cần chỉnh gì. Mã thử có đủ loại chữ; không phải thẻ của ai.",
      "Try a scanner before it is used: scan the code on the screen, and the program tells whether letters arrive whole and what to change. The code holds letters of every kind and is nobody's card."
    )
  }

  func bindings(_ context: Context) -> [Binding] {
    [
      Binding(
        .enter, .confirm, context.words("Xem kết quả", "Judge"),
        unavailableBecause: typed.isEmpty
          ? context.words("Hãy quét mã trên màn hình.", "Scan the code on the screen.") : nil)
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    test = ScannerTest(typed: typed.value)
    typed.setValue("")
    return []
  }

  /// A card of somebody's own tells as well how the scanner writes.
  mutating func take(_ card: IdentityCard, _ context: Context) -> [Step]? {
    test = ScannerTest(card)
    return []
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    switch input {
    case .key(let key): _ = typed.handle(key, typing: nil)
    case .paste(let text): typed.insert(paste: text)
    case .resized: break
    }
    return []
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let picture = ScannerTest.picture
    let columns = picture[0].columns
    for (row, line) in picture.enumerated() where row < region.rows {
      canvas.write(line, at: Position(row: row, column: 0), in: region, style: .paper)
    }
    let side = region.columns(from: columns + 2)
    var row = 0
    for (text, style) in lines(context) {
      for line in text.wrapped(toColumns: side.columns) {
        canvas.write(line, at: Position(row: row, column: 0), in: side, style: style)
        row += 1
      }
      row += 1
    }
  }

  private func lines(_ context: Context) -> [(String, Style)] {
    let words = context.words
    guard let test else {
      let ask = words(
        "Quét mã này bằng máy quét của quầy.", "Scan this code with the counter's scanner.")
      let device = context.rules.settings.keyboard?.scannerDevice.map {
        words("Máy quét nối tiếp: \($0).", "Serial scanner: \($0).")
      }
      let seen = typed.isEmpty ? nil : words("Đang nhận: \(typed.value)", "Read: \(typed.value)")
      return [(ask, .title)] + [device, seen].compactMap { $0.map { ($0, .normal) } }
    }
    let style: Style = test.outcome == .whole ? .done : .warning
    var lines = [(words.meaning(of: test.outcome), style)]
    if let advice = words.advice(on: test.outcome) { lines.append((advice, .normal)) }
    return lines + [(words("Đã nhận: \(shown(test.raw))", "Read: \(shown(test.raw))"), .muted)]
  }

  private func shown(_ text: String) -> String { Cleaning.line(text, maxLength: 120).text }
}
