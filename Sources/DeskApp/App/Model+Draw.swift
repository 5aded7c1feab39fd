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

  /// The whole window: head, screen, notice and key bar; of a screen that stands alone nothing else.
  public func draw() -> Canvas {
    var canvas = Canvas(context.size)
    guard isLargeEnough else {
      drawTooSmall(on: &canvas)
      return canvas
    }
    guard !top.standsAlone else {
      top.draw(on: &canvas, in: canvas.region, context)
      return canvas
    }
    drawHead(on: &canvas)
    top.draw(on: &canvas, in: context.body, context)
    drawNotice(on: &canvas)
    keyBar.draw(on: &canvas, in: canvas.region.lastRows(1))
    return canvas
  }

  /// The keys that fit: the screen's own before those that work everywhere, and F1 in any case,
  /// because it names all the others.
  var keyBar: KeyBar {
    func entry(_ binding: Binding) -> KeyBar.Entry {
      KeyBar.Entry(
        binding.key.label, binding.label, isAvailable: binding.unavailableBecause == nil)
    }
    let shown = allBindings.filter(\.isInKeyBar)
    let help = shown.filter { $0.key == .function(1) }.map(entry)
    let others = shown.filter { $0.key != .function(1) }
    let ownCount = top.bindings(context).filter { $0.isInKeyBar && $0.key != .function(1) }.count
    var entries: [KeyBar.Entry] = []
    for (position, binding) in others.enumerated() {
      let longer = entries + [entry(binding)]
      let all = KeyBar(longer + help)
      guard all.fitting(columns: context.size.columns).count == all.entries.count else {
        // A key of the screen that is too long ends the list; a short one elsewhere may still fit.
        if position < ownCount { break }
        continue
      }
      entries = longer
    }
    entries.insert(contentsOf: help, at: min(ownCount, entries.count))
    return KeyBar(entries)
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
    let place = context.counter.map { context.words("Quầy \($0)", "Counter \($0)") }
    HeadLine(
      title: "\(context.rules.settings.unit.shortName) › \(top.title(context))",
      seat: [place, context.person.name].compactMap { $0 },
      typing: context.words.typing(context.typing), now: context.now,
      showsLunar: top is OverviewScreen, words: context.words
    ).draw(on: &canvas, in: canvas.region.rows(from: 0, count: 1))
  }

  private func drawNotice(on canvas: inout Canvas) {
    guard let notice else { return }
    let lines = notice.text.wrapped(toColumns: context.size.columns - 4)
    // A long sentence takes rows from the screen rather than lose its end.
    let area = canvas.region.lastRows(1 + lines.count).rows(from: 0, count: lines.count)
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
    canvas.fill(area)
    for (row, line) in lines.enumerated() {
      canvas.write(
        " \(row == 0 ? sign : " ") \(line)", at: Position(row: row, column: 0), in: area,
        style: style)
    }
  }
}

extension Key {
  /// The key as the key bar and the help name it.
  public var label: String {
    switch self {
    case .character(" "): "Space"
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
    case .control(" "): "^Space"
    case .control(let character): "^\(character.uppercased())"
    }
  }
}
