public import Canvas
import DeskOperations

extension Model {
  /// The smallest window in which the program can be used.
  public static let smallestSize = Size(rows: 20, columns: 60)

  /// Whether the window is large enough to show anything but a request for more room.
  var isLargeEnough: Bool {
    context.size.rows >= Model.smallestSize.rows
      && context.size.columns >= Model.smallestSize.columns
  }

  /// The whole window: head, screen, notice and key bar.
  public func draw() -> Canvas {
    var canvas = Canvas(context.size)
    guard isLargeEnough else {
      drawTooSmall(on: &canvas)
      return canvas
    }
    drawHead(on: &canvas)
    top.draw(on: &canvas, in: context.body, context)
    drawNotice(on: &canvas)
    let entries = allBindings.map { binding in
      KeyBar.Entry(
        binding.key.label, binding.label, isAvailable: binding.unavailableBecause == nil)
    }
    KeyBar(entries).draw(on: &canvas, in: canvas.region.lastRows(1))
    return canvas
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let needed = Model.smallestSize
    let text = context.words(
      "Cửa sổ \(context.size.columns)×\(context.size.rows) nhỏ quá. Xin kéo rộng ra ít nhất \(needed.columns)×\(needed.rows). Dữ liệu đang nhập vẫn còn.",
      "The window is \(context.size.columns)×\(context.size.rows). Please enlarge it to \(needed.columns)×\(needed.rows). Nothing typed is lost."
    )
    canvas.paragraph(text, in: canvas.region, style: .warning)
  }

  private func drawHead(on canvas: inout Canvas) {
    let line = canvas.region.rows(from: 0, count: 1)
    canvas.fill(line, style: .keyBar)
    let now = context.now
    let place = context.counter.map { context.words("Quầy \($0)", "Counter \($0)") }
    let who = [place, context.person.name].compactMap { $0 }.joined(separator: " · ")
    let right = "\(who) · \(now.date.weekday.short) \(now.date.slashed) \(now.time)"
    let room = line.columns - 2
    let title = " \(context.rules.settings.unit.shortName) › \(top.title(context))"
    let rightColumns = min(right.columns, max(0, room - min(title.columns, room / 2) - 1))
    let shownRight = right.truncated(toColumns: rightColumns)
    canvas.write(
      title.truncated(toColumns: room - shownRight.columns - 1), in: line, style: .keyBar.bold)
    canvas.write(
      shownRight, at: Position(row: 0, column: line.columns - 1 - shownRight.columns), in: line,
      style: .keyBar)
  }

  private func drawNotice(on canvas: inout Canvas) {
    guard let notice else { return }
    let line = canvas.region.lastRows(2).rows(from: 0, count: 1)
    let style: Style =
      switch notice.tone {
      case .done: .done
      case .hint: .muted
      case .warning: .warning
      case .alert: .alert
      }
    let sign =
      switch notice.tone {
      case .done: "✓"
      case .hint: "·"
      case .warning, .alert: "!"
      }
    canvas.write(
      " \(sign) \(notice.text)".truncated(toColumns: line.columns - 1), in: line, style: style)
  }
}

extension Key {
  /// The key as the key bar and the help name it.
  public var label: String {
    switch self {
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .control(let character): "^\(character.uppercased())"
    }
  }
}
