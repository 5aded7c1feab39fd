import Canvas
import DeskOperations

/// A form as it will be printed, to be looked at and saved.
struct PreviewScreen: Screen {
  private let request: FormRequest
  private var page: FormPage?
  private var scroll = ScrollState()
  /// Why the form could not be made.
  private var failure: String?
  private var printout = Printout()

  init(_ request: FormRequest) {
    self.request = request
  }

  func title(_ context: Context) -> String {
    let words = context.words
    return words.form(request)
  }

  func about(_ context: Context) -> String {
    context.words(
      "Bản in đúng như sẽ lên giấy; ↑↓ để xem cả mặt sau. F9 in: máy in của quầy in ra, trang in được giữ trong thư mục printed. Máy chưa có máy in thì trang vẫn được giữ để in cách khác: .pdf hoặc .html mở rồi in, .txt là bản chữ. Nhật ký in: Ctrl-O. Giấy tiếp nhận đã in được ghi vào quá trình của hồ sơ.",
      "The form as it will be printed; ↑↓ show the back too. F9 prints it on the counter's printer and keeps the pages in the folder printed. Without a printer they are kept all the same, to be printed by other means: .pdf or .html to be opened and printed, .txt as plain text. Print log: Ctrl-O. A slip that was printed is noted in the dossier's history."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    [.effect(.render(request, key: ""))]
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    var bindings = [printout.binding(context)]
    if case .paper = request {
      bindings.append(Binding(.enter, .open, words("Xem hồ sơ", "Dossier")))
    }
    return bindings
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch (action, request) {
    case (.print, _): return printout.print(request, context)
    case (.open, .paper(_, let code)): return [.replace(DossierScreen(code))]
    default: return []
    }
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .key(let key) = input {
      scroll.handle(key, lines: lines(context).count, rows: context.body.rows)
    }
    return []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    printout.receive(answer)
    switch answer {
    case .formReady(let page): self.page = page
    case .failed(let sentence) where page == nil: failure = sentence
    default: break
    }
    return []
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let lines = lines(context)
    let column = max(0, (region.columns - FormPage.columns) / 2)
    let paper = region.columns(from: column, count: FormPage.columns)
    for (row, line) in scroll.visible(lines, rows: region.rows).enumerated() {
      canvas.write(line.0, at: Position(row: row, column: 0), in: paper, style: line.1)
    }
    let below = lines.count - scroll.first - region.rows
    canvas.note(linesBelow: below, row: region.rows - 1, in: region, context.words)
  }

  private func lines(_ context: Context) -> [(String, Style)] {
    guard let page else {
      if let failure {
        return failure.wrapped(toColumns: FormPage.columns).map { ($0, .warning) }
      }
      return [(context.words("Đang dựng bản in…", "Making the form…"), .muted)]
    }
    let remark = page.remark?.wrapped(toColumns: FormPage.columns).map {
      ("! " + $0, Style.warning)
    }
    return (remark ?? []) + page.lines.map { ($0, .normal) }
  }
}

extension FormPage {
  /// How wide a printed form is.
  static let columns = 80
}
