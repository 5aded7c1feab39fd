import Canvas
import DeskOperations

/// The papers that a dossier has by its history, each to be looked at.
struct PapersScreen: Screen {
  private let code: DossierCode
  private var list = ListState()

  init(_ code: DossierCode) {
    self.code = code
  }

  func title(_ context: Context) -> String {
    context.words("Giấy tờ \(code)", "Papers of \(code)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Những giấy đã phát sinh theo quá trình của hồ sơ: giấy hẹn, phiếu bổ sung, từ chối, gia hạn, biên lai… Enter xem bản in; trong bản in F9 để lưu. In lại ra đúng trang cũ, theo mẫu của ngày ký. F9 ở đây: tờ khai của thủ tục, điền sẵn từ hồ sơ.",
      "The papers that came about with the dossier: slip, supplement request, refusal, extension, receipts. Enter shows the page, F9 there saves it. A reprint is the same page, with the form of its day. F9 here: the procedure's application form, filled in from the dossier."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    refresh(context)
    return []
  }

  mutating func refresh(_ context: Context) {
    list.setCount(papers(context).count)
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    let nothing = words("Hồ sơ này chưa có giấy tờ nào.", "This dossier has no paper yet.")
    return [
      Binding(
        .enter, .open, words("Xem bản in", "Look"),
        unavailableBecause: list.selected == nil ? nothing : nil),
      Binding(.function(9), .openApplication, words("Tờ khai", "Form")),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    if action == .openApplication {
      guard let dossier = context.desk[code] else { return [] }
      let details = ApplicationDetails(dossier, date: context.now.date)
      return [.open(PreviewScreen(.application(details)))]
    }
    let papers = papers(context)
    guard let selected = list.selected, papers.indices.contains(selected) else { return [] }
    return [.open(PreviewScreen(.paper(papers[selected].paper, code)))]
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if case .key(let key) = input { _ = list.handle(key, rows: context.body.rows) }
    return []
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let papers = papers(context)
    for (row, index) in list.visible(rows: region.rows).enumerated() {
      let line = region.rows(from: row, count: 1)
      let isHere = index == list.selected
      if isHere {
        canvas.fill(line, style: .selection)
        canvas.cursor = Position(row: line.row, column: line.column)
      }
      let (paper, day) = papers[index]
      let text = "\(isHere ? "› " : "  ")\(day.slashed)  \(context.words.capitalized(paper))"
      canvas.write(
        text.truncated(toColumns: line.columns), in: line, style: isHere ? .selection : .normal)
    }
  }

  private func papers(_ context: Context) -> [(paper: IssuedPaper, day: CivilDate)] {
    guard let dossier = context.desk[code] else { return [] }
    return dossier.issuedPapers(by: context.rules).map { ($0, dossier.day(of: $0)) }
  }
}
