import Canvas
import DeskOperations

/// Writes down what should become of a procedure.
struct ReviewScreen: Screen {
  private let procedure: Procedure
  private var fields: [PanelField]
  private var focus = 0
  private var problem: String?
  /// The key under which the desk is asked, the same for every try.
  private var id = ""

  /// A review of a procedure, begun with what the last one said.
  init(_ procedure: Procedure, _ context: Context) {
    self.procedure = procedure
    let words = context.words
    let last = context.desk.log.reviews(of: procedure.code).first?.content
    let verdicts = ProcedureReview.Verdict.allCases
    func cost(_ amount: Int?) -> TextField {
      TextField(amount.map(String.init) ?? "", maximumLength: 13, content: .code)
    }
    fields = [
      .choice(
        words("Kết quả rà soát", "Verdict"), verdicts.map(words.verdict),
        last.flatMap { verdicts.firstIndex(of: $0.verdict) } ?? 0),
      .text(
        words("Phương án đề xuất", "Proposal"),
        TextField(last?.proposal ?? "", maximumLength: 1000)),
      .text(words("Chi phí hiện nay (đ)", "Cost now (đ)"), cost(last?.costNow)),
      .text(words("Chi phí sau đó (đ)", "Cost after (đ)"), cost(last?.costAfter)),
      .text(words("Lý do", "Reason"), TextField(maximumLength: 1000)),
    ]
  }

  func title(_ context: Context) -> String {
    context.words("Rà soát \(procedure.code)", "Review of \(procedure.code)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Ghi đề xuất với một thủ tục: giữ nguyên, đơn giản hóa (phải nêu phương án và lý do) hay bãi bỏ (phải nêu lý do). Chi phí là chi phí tuân thủ của một hồ sơ; chương trình tính tỷ lệ tiết kiệm. Lần ghi sau cùng có hiệu lực, các lần trước vẫn giữ.",
      "Writes what should become of a procedure: keep, simplify (with a proposal and a reason) or abolish (with a reason). The cost is what one dossier costs citizens; the saving is computed. The last review holds, the earlier ones are kept."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    self.id = id
    return []
  }

  func bindings(_ context: Context) -> [Binding] {
    [Binding(.function(10), .confirm, context.words("Ghi", "Do it"))]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] { confirm(context) }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    problem = nil
    switch input {
    case .key(.enter) where focus == fields.count - 1: return confirm(context)
    case .key(.enter), .key(.tab): focus = min(focus + 1, fields.count - 1)
    case .key(.backTab): focus = max(focus - 1, 0)
    case .key(let key):
      switch fields[focus].handle(key, rows: 1, typing: context.typing) {
      case .leftUp: focus = max(focus - 1, 0)
      case .leftDown: focus = min(focus + 1, fields.count - 1)
      case .taken, .ignored: break
      }
    case .paste(let text): fields[focus].insert(paste: text)
    case .resized: break
    }
    return []
  }

  private mutating func confirm(_ context: Context) -> [Step] {
    let answers = PanelAnswers(fields: fields, words: context.words)
    do {
      let review = ProcedureReview(
        procedure: procedure.code,
        verdict: ProcedureReview.Verdict.allCases[answers.selected(0)],
        proposal: answers.optionalText(1),
        costNow: answers.optionalText(2) == nil ? nil : try answers.amount(2, atLeast: 0),
        costAfter: answers.optionalText(3) == nil ? nil : try answers.amount(3, atLeast: 0))
      return [.performOnce(.reviewProcedure(review), reason: answers.optionalText(4), key: id)]
    } catch {
      problem = error.sentence
      focus = error.field ?? focus
      return []
    }
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    switch answer {
    case .done, .alreadyDone:
      return [
        .back,
        .notice(
          Notice(.done, context.words("Đã ghi kết quả rà soát.", "The review is written."))),
      ]
    case .refused(let refusal):
      problem = context.words.refusal(refusal, context.rules)
      return []
    default: return []
    }
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    let inner = region.inset(columns: 2)
    var row = 0
    for line in procedure.name.wrapped(toColumns: inner.columns).prefix(3) {
      canvas.write(line, at: Position(row: row, column: 0), in: inner, style: .title)
      row += 1
    }
    if let promise = context.rules.promise(of: procedure, on: context.now.date) {
      canvas.write(
        context.words.promise(promise).truncated(toColumns: inner.columns),
        at: Position(row: row, column: 0), in: inner, style: .muted)
      row += 1
    }
    row += 1
    for (index, field) in fields.enumerated() {
      field.draw(on: &canvas, in: inner.rows(from: row, count: 1), isFocused: index == focus)
      row += 1
    }
    let closing =
      problem.map { "! " + $0 }
      ?? context.words(
        "Enter: tiếp, câu cuối là ghi · Esc: thôi", "Enter: on, at the last: do it · Esc: cancel")
    for line in closing.wrapped(toColumns: inner.columns) {
      canvas.write(
        line, at: Position(row: row, column: 0), in: inner,
        style: problem == nil ? .muted : .warning)
      row += 1
    }
  }
}
