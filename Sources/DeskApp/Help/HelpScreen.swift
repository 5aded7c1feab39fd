import Canvas
import DeskOperations

/// What a screen is for and what all its keys do.
struct HelpScreen: Screen {
  private let name: String
  private let text: String
  private let keys: [Binding]
  private var scroll = ScrollState()

  /// The help of a screen.
  init(of title: String, about: String, bindings: [Binding]) {
    name = title
    text = about
    keys = bindings
  }

  func title(_ context: Context) -> String {
    context.words("Trợ giúp › \(name)", "Help › \(name)")
  }

  func bindings(_ context: Context) -> [Binding] {
    [Binding(.function(1), .back, context.words("Đóng trợ giúp", "Close help"))]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [.back] }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    guard case .key(let key) = input else { return [] }
    if key == .enter { return [.back] }
    let inner = context.body.inset(columns: 2)
    scroll.handle(key, lines: lines(columns: inner.columns, context).count, rows: inner.rows)
    return []
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let inner = region.inset(columns: 2)
    let lines = lines(columns: inner.columns, context)
    for (row, line) in scroll.visible(lines, rows: inner.rows).enumerated() {
      let place = inner.rows(from: row, count: 1)
      canvas.write(line.key, in: place, style: .accent)
      canvas.write(line.text, in: place.columns(from: line.indent), style: line.style)
    }
    let below = lines.count - scroll.first - inner.rows
    canvas.note(linesBelow: below, row: region.rows - 1, in: region, context.words)
  }

  private struct Line {
    var key = ""
    var text: String
    var indent = 0
    var style: Style = .normal
  }

  private func lines(columns: Int, _ context: Context) -> [Line] {
    let words = context.words
    let indent = 12
    var lines = [Line(text: "")]
    lines += text.wrapped(toColumns: columns).filter { !$0.isEmpty }.map { Line(text: $0) }
    lines += [
      Line(text: ""), Line(text: words("Các phím", "The keys"), style: .title),
    ]
    var told: Set<Action> = []
    for binding in keys where told.insert(binding.action).inserted {
      let same = keys.filter { $0.action == binding.action }.map(\.key.label)
      let label =
        binding.unavailableBecause.map {
          words("\(binding.label) (bây giờ chưa được: \($0))", "\(binding.label) (not now: \($0))")
        } ?? binding.label
      for (row, part) in label.wrapped(toColumns: columns - indent).enumerated() {
        lines.append(
          Line(
            key: row == 0 ? same.joined(separator: ", ") : "", text: part, indent: indent,
            style: binding.unavailableBecause == nil ? .normal : .muted))
      }
    }
    lines += [
      Line(
        key: "↑ ↓",
        text: words(
          "Đi lại trong danh sách; cũng có PgUp, PgDn, Home, End",
          "Move in a list; PgUp, PgDn, Home and End too"), indent: indent)
    ]
    return lines
  }
}
