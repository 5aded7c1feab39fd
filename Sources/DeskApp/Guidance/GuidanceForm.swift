import Canvas
import DeskOperations
import Vietnamese

/// The questions about some guidance: who was told, how, and what is missing.
struct GuidanceForm: Sendable {
  /// What is still wrong, and at which question.
  struct Problem: Hashable {
    var question: Question
    var sentence: String
  }

  /// One question of the form.
  enum Question: Hashable, CaseIterable {
    case name, phone, means, papers, other, outcome, reason
  }

  let procedure: Procedure
  private var fields: [Question: PanelField]
  private(set) var focus = Question.name
  private(set) var problem: Problem?

  init(_ procedure: Procedure, _ words: Words) {
    self.procedure = procedure
    let papers = (procedure.components ?? []).map(\.name)
    fields = [
      .name: .text(
        words("Người được hướng dẫn *", "Who was told *"), TextField(maximumLength: 200)),
      .phone: .text(words("Điện thoại", "Telephone"), TextField(maximumLength: 20, content: .code)),
      .means: .choice(
        words("Hướng dẫn", "By way of"), Guidance.Means.allCases.map(words.means), 0),
      .other: .text(words("Nội dung khác", "Something else"), TextField(maximumLength: 1000)),
      .outcome: .choice(
        words("Hồ sơ giấy", "Papers"),
        [
          words("chưa mang đến", "not brought"),
          words("đã xem, chưa tiếp nhận (mẫu 02)", "seen, not accepted (form 02)"),
        ], 0),
      .reason: .text(words("Lý do *", "Reason *"), TextField(maximumLength: 1000)),
    ]
    if !papers.isEmpty {
      fields[.papers] = .ticks(
        words("Cần chuẩn bị hoặc còn thiếu (Space: chọn)", "Needed or missing (Space ticks)"),
        TickList(papers))
    }
  }

  /// The questions that are asked, in their order.
  var questions: [Question] {
    Question.allCases.filter { question in
      fields[question] != nil && (question != .reason || isNotAccepted)
    }
  }

  /// Whether a dossier was looked at and not accepted.
  var isNotAccepted: Bool { fields[.outcome]?.selected == 1 }

  /// Why it was not accepted.
  var reason: String? {
    guard isNotAccepted, let text = fields[.reason]?.text, !text.isEmpty else { return nil }
    return text
  }

  /// What is to be written down.
  var order: GuidanceOrder {
    let phone = fields[.phone]?.text ?? ""
    let other = fields[.other]?.text ?? ""
    let means = Guidance.Means.allCases[fields[.means]?.selected ?? 0]
    return GuidanceOrder(
      procedure: procedure.code, name: fields[.name]?.text ?? "",
      phone: phone.isEmpty ? nil : phone, means: means,
      items: (fields[.papers]?.ticked ?? []) + (other.isEmpty ? [] : [other]),
      notAccepted: isNotAccepted)
  }

  /// Takes a key or a paste; answers whether the last question was confirmed.
  mutating func handle(_ input: Input, typing: TypingSettings?) -> Bool {
    switch input {
    case .key(.enter):
      guard focus != questions.last else { return true }
      move(1)
    case .key(.tab): move(1)
    case .key(.backTab): move(-1)
    case .key(let key):
      let outcome =
        fields[focus]?.handle(key, rows: GuidanceForm.listRows, typing: typing) ?? .ignored
      switch outcome {
      case .taken: problem = nil
      case .leftUp: move(-1)
      case .leftDown: move(1)
      case .ignored: break
      }
    case .paste(let text):
      fields[focus]?.insert(paste: text)
      problem = nil
    case .resized: break
    }
    return false
  }

  /// Fills in who is told, and goes on behind the name.
  mutating func fill(name: String) {
    guard case .text(let label, var field) = fields[.name] else { return }
    field.setValue(name)
    fields[.name] = .text(label, field)
    focus = name.isEmpty ? .name : .phone
    problem = nil
  }

  private mutating func move(_ step: Int) {
    let questions = questions
    let here = questions.firstIndex(of: focus) ?? 0
    focus = questions[min(max(0, here + step), questions.count - 1)]
  }

  /// Shows a refusal where it can be put right.
  mutating func show(_ refusal: Refusal, _ context: Context) {
    let question: Question =
      switch refusal {
      case .missing(.listener), .unclean(.listener), .tooLong(.listener, _): .name
      case .malformed(.phone, _), .unclean(.phone), .tooLong(.phone, _): .phone
      case .missing(.items), .unclean(.items), .tooLong(.items, _): .other
      case .missing(.reason), .unclean(.reason), .tooLong(.reason, _): .reason
      default: focus
      }
    focus = question
    problem = Problem(
      question: question, sentence: context.words.refusal(refusal, context.rules))
  }

  /// How many papers are seen at a time.
  static let listRows = 4

  /// Draws the questions with what is wrong below its own; answers how many rows that took.
  func draw(on canvas: inout Canvas, in region: Region) -> Int {
    var row = 0
    for question in questions {
      guard let field = fields[question] else { continue }
      let rows = field.rows(upTo: GuidanceForm.listRows)
      field.draw(
        on: &canvas, in: region.rows(from: row, count: rows), isFocused: question == focus)
      row += rows
      guard let problem, problem.question == question else { continue }
      for line in ("! " + problem.sentence).wrapped(toColumns: region.columns - 4) {
        canvas.write(line, at: Position(row: row, column: 4), in: region, style: .warning)
        row += 1
      }
    }
    return row
  }
}
