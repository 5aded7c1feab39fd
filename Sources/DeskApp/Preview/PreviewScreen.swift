import Canvas
import DeskOperations

/// A form as it will be printed, to be looked at and saved.
struct PreviewScreen: Screen {
  private let request: FormRequest
  private var page: FormPage?
  private var scroll = ScrollState()
  /// Why the form could not be made.
  private var failure: String?
  private var isSaving = false

  init(_ request: FormRequest) {
    self.request = request
  }

  func title(_ context: Context) -> String {
    let words = context.words
    return words.form(request)
  }

  func about(_ context: Context) -> String {
    context.words(
      "Bản in đúng như sẽ lên giấy; ↑↓ để xem cả mặt sau. F9 lưu hai tệp vào thư mục printed của bộ phận: .html để mở bằng trình duyệt rồi in trên giấy A4 hoặc A5, .txt để in thẳng, ví dụ bằng lệnh lp. Mỗi lần lưu giấy tiếp nhận được ghi vào quá trình của hồ sơ.",
      "The form as it will be printed; ↑↓ show the back too. F9 saves two files in the desk's folder printed: .html to be opened in a browser and printed on A4 or A5, .txt to be printed as it is, for example with lp. Each saving of a slip is noted in the dossier's history."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    [.effect(.render(request, key: ""))]
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    var bindings = [Binding(.function(9), .print, words("Lưu bản in", "Save for print"))]
    if case .paper = request {
      bindings.append(Binding(.enter, .open, words("Xem hồ sơ", "Dossier")))
    }
    return bindings
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch (action, request) {
    case (.print, _): return save(context)
    case (.open, .paper(_, let code)): return [.replace(DossierScreen(code))]
    default: return []
    }
  }

  private mutating func save(_ context: Context) -> [Step] {
    let saving = Step.notice(Notice(.hint, context.words("Đang lưu bản in…", "Saving…")))
    guard !isSaving else { return [saving] }
    isSaving = true
    return [saving, .effect(.saveForm(request, key: ""))]
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .key(let key) = input {
      scroll.handle(key, lines: lines(context).count, rows: context.body.rows)
    }
    return []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    switch answer {
    case .formReady(let page):
      self.page = page
      return []
    case .failed(let sentence):
      isSaving = false
      if page == nil { failure = sentence }
      return []
    case .formSaved(let page, _):
      isSaving = false
      self.page = page
      return []
    default:
      return []
    }
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
