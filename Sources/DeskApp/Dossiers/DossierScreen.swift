import Canvas
import DeskOperations

/// One dossier: everything known about it, and everything that can be done with it.
struct DossierScreen: Screen {
  /// The key that opens the fields to be copied; every letter is a deed's.
  static let rekeyKey: Character = "4"
  /// Opens the QR code.
  static let qrKey: Character = "5"

  let code: DossierCode
  private var scroll = ScrollState()
  private var questions = DeedQuestions()
  /// The rarer deeds, while one chooses among them.
  private var menu: DeedMenu?
  /// The slip by whose number the dossier was opened.
  private let slip: SlipNumber?
  /// The paper that a deed has just brought about, offered with one key.
  private var newPaper: IssuedPaper?

  init(_ code: DossierCode, slip: SlipNumber? = nil) {
    self.code = code
    self.slip = slip
  }

  func title(_ context: Context) -> String {
    context.words("Hồ sơ \(code)", "Dossier \(code)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Mọi điều về một hồ sơ: người nộp, thời hạn, giấy tờ, các lần chờ bổ sung và toàn bộ quá trình; ↑↓ để cuộn. Dòng dưới cùng nêu việc chính làm được ngay; M mở mọi việc khác, việc chưa làm được bấm vào sẽ biết vì sao. Esc trong ô hỏi là thôi, chưa ghi gì.",
      "Everything about a dossier: people, time, papers, waits and the whole history; ↑↓ scroll. The last line names the main steps possible now; M opens all others, and one that is not possible says why. Esc in a question leaves everything as it was."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    questions.opened(as: id)
    return []
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    if questions.panel != nil { return DeedQuestions.bindings(words) }
    if menu != nil {
      return [
        Binding(.enter, .choose, words("Chọn", "Choose")),
        Binding(.escape, .back, words("Thôi", "Cancel")),
      ]
    }
    guard let dossier = context.desk[code] else { return [] }
    let next = DossierDeeds.next(for: dossier, context)
    func binding(_ deed: any DossierDeed) -> Binding {
      let hindrance = deed.hindrance(for: dossier, context)
      return Binding(
        .character(deed.key), deed.action, deed.shortLabel(words),
        unavailableBecause: hindrance, isInKeyBar: deed.isMain && hindrance == nil)
    }
    // What comes next and the way to all the rest stand first: they must fit the smallest window.
    let first =
      [next].compactMap { $0 }.map(binding)
      + [Binding(.character("m"), .moreDeeds, words("Việc khác", "More"))]
    return first + DossierDeeds.all.filter { $0.action != next?.action }.map(binding) + [
      Binding(.function(9), .preview, words("Giấy hẹn", "Slip")),
      Binding(.character("g"), .openPapers, words("Giấy tờ", "Papers")),
      Binding(.character(DossierScreen.rekeyKey), .openRekey, words("Chép từng ô", "Copy fields")),
      Binding(
        .character("i"), .printNew, words("In phiếu vừa lập", "Print the new paper"),
        unavailableBecause: newPaper == nil
          ? words(
            "Chưa có phiếu nào vừa lập ở đây. G: mọi giấy tờ của hồ sơ.",
            "No paper was just made here. G: all papers of the dossier.") : nil,
        isInKeyBar: newPaper != nil),
      Binding(.function(8), .explain, words("Vì sao", "Why")),
      Binding(
        .character(DossierScreen.qrKey), .showQR, words("Mã QR", "QR code"), isInKeyBar: false),
      Binding(
        .character("n"), .tellStatus, words("Câu báo tình trạng", "Sentence to read out"),
        isInKeyBar: false),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .confirm: return questions.confirm(context)
    case .back where menu != nil:
      menu = nil
      return []
    case .moreDeeds:
      menu = context.desk[code].map { DeedMenu($0, context) }
      return []
    case .choose:
      return menu?.selected.map { perform($0, context) } ?? []
    case .back: return questions.leave(context)
    case .preview: return [.open(PreviewScreen(.slip(code)))]
    case .openPapers: return [.open(PapersScreen(code))]
    case .openRekey:
      menu = nil
      return [.open(RekeyScreen(code))]
    case .showQR: return [.open(QRScreen(of: code.description))]
    case .printNew: return newPaper.map { [.open(PreviewScreen(.paper($0, code)))] } ?? []
    case .tellStatus: return context.desk[code].map { [.open(TextScreen($0, context))] } ?? []
    case .explain:
      return context.desk[code].map { [.open(ExplanationScreen($0, by: context.rules))] } ?? []
    default:
      guard let deed = DossierDeeds.all.first(where: { $0.action == action }) else { return [] }
      return begin(deed, context)
    }
  }

  /// Puts the questions of a deed, or says why it cannot be done now.
  private mutating func begin(_ deed: any DossierDeed, _ context: Context) -> [Step] {
    guard let dossier = context.desk[code] else { return [] }
    let steps = questions.begin(deed, with: dossier, context)
    if questions.panel != nil { menu = nil }
    return steps
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if questions.panel != nil { return questions.handle(input, context) }
    if menu != nil, case .key(let key) = input {
      let rows = QuestionBox.rowsBelow(menu?.rows ?? 0, of: context.body) - 2
      return menu?.handle(key, rows: rows).map { perform($0, context) } ?? []
    }
    if case .key(let key) = input {
      scroll.handle(key, lines: lines(context).count, rows: context.body.rows)
    }
    return []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    var offer = ""
    if questions.panel != nil, case .done(let events) = answer {
      // Back to the top, where the new state and the next step stand.
      scroll = ScrollState()
      newPaper = context.desk[code]?.paper(from: events)
      if newPaper != nil { offer = context.words.offerOfPaper }
    }
    return questions.receive(answer, offer: offer, context)
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    var region = region
    if let above = questions.draw(on: &canvas, in: region, context) {
      region = above
    } else if let menu {
      let rows = QuestionBox.rowsBelow(menu.rows, of: region)
      let (top, bottom) = region.split(topRows: region.rows - rows)
      menu.draw(on: &canvas, in: bottom, context)
      region = top
    }
    let lines = lines(context)
    for (row, line) in scroll.visible(lines, rows: region.rows).enumerated() {
      canvas.write(line.text, at: Position(row: row, column: 1), in: region, style: line.style)
    }
    let below = lines.count - scroll.first - region.rows
    if questions.panel == nil, menu == nil {
      canvas.note(linesBelow: below, row: region.rows - 1, in: region, context.words)
    }
  }

  private func lines(_ context: Context) -> [DossierFacts.Line] {
    guard let dossier = context.desk[code] else {
      let sentence = context.words.refusal(.unknownDossier(code.description), context.rules)
      return [DossierFacts.Line(text: sentence, style: .warning)]
    }
    let columns = context.body.columns - 2
    let warning = slip.flatMap { slip in
      dossier.isVoid(slip) ? context.words.voidSlip(slip, of: dossier) : nil
    }
    return (warning?.wrapped(toColumns: columns) ?? [])
      .map { DossierFacts.Line(text: $0, style: .warning) }
      + DossierFacts(dossier, context).lines(columns: columns)
  }
}
