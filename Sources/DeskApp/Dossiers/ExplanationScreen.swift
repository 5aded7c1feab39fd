import Canvas
import DeskOperations

/// Why a date is the date: every day that was counted or left out, with the reason.
struct ExplanationScreen: Screen {
  private let promise: Dossier.Promise
  private let deadline: Deadline
  private let receivedAt: Moment
  /// The dossier, as far as its own time is told.
  private let dossier: Dossier?
  private var scroll = ScrollState()

  /// The counting behind what a receipt would promise.
  init(_ forecast: Forecast, receivedAt: Moment) {
    promise = forecast.promise
    deadline = forecast.deadline
    self.receivedAt = receivedAt
    dossier = nil
  }

  /// The counting behind the due date of a dossier, waits included.
  init(_ dossier: Dossier, by rules: Rulebook) {
    promise = dossier.promise
    receivedAt = dossier.receivedAt
    deadline = rules.deadline(of: dossier)
    self.dossier = dossier
  }

  func title(_ context: Context) -> String {
    context.words("Giải thích hạn trả", "Why this date")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Từng ngày từ lúc nhận đến hạn trả: ngày nào tính, ngày nào không và vì sao.",
      "Every day from receipt to the due date: which ones count, which do not, and why.")
  }

  func bindings(_ context: Context) -> [Binding] {
    [Binding(.function(8), .back, context.words("Đóng", "Close"))]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [.back] }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .key(let key) = input {
      scroll.handle(
        key, lines: lines(columns: context.body.columns - 4, context).count,
        rows: context.body.rows)
    }
    return []
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let inner = region.inset(columns: 2)
    let lines = lines(columns: inner.columns, context)
    for (row, line) in scroll.visible(lines, rows: inner.rows).enumerated() {
      canvas.write(line.0, at: Position(row: row, column: 0), in: inner, style: line.1)
    }
    let below = lines.count - scroll.first - inner.rows
    canvas.note(linesBelow: below, row: region.rows - 1, in: region, context.words)
  }

  /// The explanation as lines with their looks.
  func lines(columns: Int, _ context: Context) -> [(String, Style)] {
    let words = context.words
    var lines: [(String, Style)] = []
    func add(_ text: String, _ style: Style = .normal) {
      lines += text.wrapped(toColumns: columns).map { ($0, style) }
    }
    add(words("Nhận: ", "Received: ") + words.moment(receivedAt))
    add(words("Thời hạn: ", "Time: ") + words.promise(promise))
    if let dossier, dossier.awaitedAgency != nil || !dossier.wasAccepted {
      add(words("Hạn trả: ", "Due: ") + words.due(of: dossier), .title)
      return lines
    }
    if let from = dossier?.clockFrom, from != receivedAt {
      add(words("Tính từ: ", "Counted from: ") + words.moment(from))
    }
    add(
      words("Hạn trả: ", "Due: ") + words.due(deadline.due, certain: deadline.certain), .title)
    if promise.committed != nil {
      add(words("Hạn theo luật: ", "Due by law: ") + words.due(promise.statutoryDue))
    }
    if deadline.due != promise.originalDue {
      add(words("Hạn gốc: ", "Originally due: ") + words.due(promise.originalDue))
    }
    if let doubt = words.doubt(about: deadline, context.rules.calendar) { add(doubt, .warning) }
    lines.append(("", .normal))
    for day in deadline.days {
      let date = "\(words.weekday(day.date.weekday)) \(day.date.slashed)"
      let style: Style = day.role == .counted ? .normal : .muted
      let text = date.padded(toColumns: 15)
      lines.append(
        ((text + words.meaning(of: day, in: promise.period)).truncated(toColumns: columns), style))
    }
    return lines
  }
}
