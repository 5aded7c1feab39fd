import Canvas
import DeskOperations

/// Telling somebody what a procedure needs: the words to be sent grow below the questions, and what
/// was told is written into the book of guidance.
struct GuidanceScreen: Screen {
  private var search: ProcedureSearch?
  private var form: GuidanceForm?
  private var procedureCode: String?
  private var id = ""
  private var isSending = false

  /// Guidance about a procedure still to be found.
  init() { search = ProcedureSearch() }

  /// Guidance about a procedure.
  init(procedure code: String) { procedureCode = code }

  func title(_ context: Context) -> String {
    context.words("Hướng dẫn thủ tục", "Guidance")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Hướng dẫn người dân tại quầy, qua điện thoại, Zalo hay thư: ghi người được hướng dẫn, đánh dấu giấy tờ cần nhấn mạnh; lời gửi soạn sẵn ở dưới. F8 xem cả lời gửi để đọc hoặc chép; F10 ghi vào sổ hướng dẫn và hiện lời gửi. Hồ sơ giấy đã xem mà chưa tiếp nhận thì ghi lý do và mọi thứ còn thiếu, để lập phiếu mẫu số 02.",
      "Telling people at the counter, by telephone, Zalo or mail what they need: say who it was and tick what matters; the words to be sent stand below. F8 shows all of them to be read or copied; F10 writes the guidance into its book. Papers that were seen and not accepted need the reason and everything that is missing, for form 02."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    self.id = id
    search?.find(in: context.rules.catalogue)
    if let procedure = procedureCode.flatMap({ context.rules.catalogue[$0] }) {
      form = GuidanceForm(procedure, context.words)
    }
    return []
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    guard form != nil else {
      let nothing =
        search?.selected == nil
        ? words(
          "Không có thủ tục nào khớp. Vui lòng gõ ít chữ hơn.",
          "No procedure matches. Please type fewer letters.") : nil
      return [
        Binding(
          .enter, .choose, words("Chọn thủ tục", "Choose"), unavailableBecause: nothing)
      ]
    }
    return [
      Binding(.function(10), .save, words("Ghi sổ", "Write down")),
      Binding(.function(8), .preview, words("Xem lời gửi", "Whole text")),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .choose:
      guard let procedure = search?.selected else { return [] }
      search = nil
      form = GuidanceForm(procedure, context.words)
      return []
    case .preview:
      guard let form, let text = text(of: form, context) else { return [] }
      return [
        .open(
          TextScreen(
            context.words("Lời hướng dẫn", "The words"), lines: text.lines,
            message: text.message))
      ]
    case .save: return save()
    default: return []
    }
  }

  private mutating func save() -> [Step] {
    guard let form, !isSending else { return [] }
    isSending = true
    return [.performOnce(.giveGuidance(form.order), reason: form.reason, key: id)]
  }

  mutating func take(_ card: IdentityCard, _ context: Context) -> [Step]? {
    guard form != nil else { return nil }
    form?.fill(name: card.isNameSuspect ? card.suggestedName ?? "" : card.name)
    guard card.isNameSuspect else { return [] }
    return [.notice(Notice(.warning, context.words.nameToRetype(card)))]
  }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    if search != nil {
      switch input {
      case .key(let key):
        _ = search?.handle(
          key, rows: context.body.rows, in: context.rules.catalogue, typing: context.typing)
      case .paste(let text): search?.insert(paste: text, in: context.rules.catalogue)
      case .resized: break
      }
      return []
    }
    let wantsIt = form?.handle(input, typing: context.typing) ?? false
    return wantsIt ? save() : []
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    isSending = false
    switch answer {
    case .done(let events):
      guard case .entry(let number)? = events.last?.change.subject else { return [] }
      return written(number, context)
    case .alreadyDone(.entry(let number)): return written(number, context)
    case .refused(let refusal):
      form?.show(refusal, context)
      return []
    default: return []
    }
  }

  private func written(_ number: BookNumber, _ context: Context) -> [Step] {
    let words = context.words
    let entry = context.desk.log.guidance.last { $0.content.number == number }
    guard let entry, let text = GuidanceText(entry, rules: context.rules) else { return [.back] }
    return [
      .replace(
        TextScreen(
          words("Hướng dẫn số \(number)", "Guidance \(number)"), lines: text.lines,
          message: text.message)),
      .notice(
        Notice(
          .done,
          words(
            "Đã ghi hướng dẫn số \(number). Bôi đen lời gửi bằng chuột để chép.",
            "Guidance \(number) is written down. Mark the text with the mouse to copy it."))),
    ]
  }

  private func text(of form: GuidanceForm, _ context: Context) -> GuidanceText? {
    GuidanceText(
      form.order, reason: form.reason, rules: context.rules, on: context.now.date)
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let words = context.words
    if let search {
      search.draw(on: &canvas, in: region, context)
      return
    }
    guard let form else {
      let sentence = words.refusal(.unknownProcedure(procedureCode ?? ""), context.rules)
      canvas.paragraph(sentence, in: region.inset(columns: 1), style: .warning)
      return
    }
    let name = "\(form.procedure.code) \(form.procedure.name)"
    canvas.write(
      name.truncated(toColumns: region.columns - 2), at: Position(row: 0, column: 1), in: region,
      style: .title)
    let used = 1 + form.draw(on: &canvas, in: region.rows(from: 1).inset(columns: 1))
    guard let text = text(of: form, context) else { return }
    let below = region.rows(from: used)
    let doubts = text.unverified.joined(separator: ", ")
    canvas.heading(
      words("Lời gửi", "The words"),
      remark: doubts.isEmpty
        ? "" : words("chưa xác minh: \(doubts)", "not verified: \(doubts)"), in: below)
    let lines = text.lines.flatMap { $0.wrapped(toColumns: below.columns - 2) }
    let area = below.rows(from: 1)
    for (row, line) in lines.prefix(area.rows).enumerated() {
      canvas.write(line, at: Position(row: row, column: 1), in: area, style: .muted)
    }
    canvas.note(
      linesBelow: lines.count - area.rows, row: region.rows - 1, in: region, words)
  }
}
