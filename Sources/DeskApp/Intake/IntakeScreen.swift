import Canvas
import DeskOperations

/// Receiving a dossier: one form from the procedure to the papers, by keys alone.
///
/// Enter goes to the next field, nothing typed is ever thrown away, and the due date stands below
/// from the moment it can be known.
struct IntakeScreen: Screen {
  var form = IntakeForm()
  var focus = IntakeField.procedure
  /// Finding the procedure; nil while the cursor is elsewhere in the form.
  var search: ProcedureSearch? = ProcedureSearch()
  /// Half-filled forms that may be taken up instead of a new one.
  var offer: DraftOffer?
  /// What stopped the form from being sent, until something is changed.
  var problem: IntakeProblem?
  /// Names the draft, and the request, so that receiving again after a lost answer does nothing twice.
  private(set) var id = ""
  /// Whether the desk has been asked and has not answered.
  private(set) var isSending = false
  /// Whether the clerk has been told that papers are missing and may receive all the same.
  private var mayLackPapers = false
  private var unsavedKeys = 0
  private var procedureCode: String?

  /// After so many keys a draft is kept even while one field is being typed.
  private static let keysBetweenDrafts = 10

  /// A new intake, or one of the drafts of this person.
  init(drafts: [IntakeDraft], _ context: Context) {
    let own = drafts.filter { $0.person == context.person.id }
    offer = own.isEmpty ? nil : DraftOffer(own)
  }

  /// An intake of a procedure already chosen.
  init(procedure code: String) {
    procedureCode = code
  }

  /// An intake for the person with a ticket.
  init(ticket: TicketID) {
    form.ticket = ticket
  }

  func title(_ context: Context) -> String {
    let title = context.words("Tiếp nhận hồ sơ", "Receive a dossier")
    guard let ticket = form.ticket else { return title }
    return title + context.words(" · số \(ticket.number)", " · ticket \(ticket.number)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Tiếp nhận hồ sơ bằng một biểu mẫu: Enter sang ô sau, ↑ hoặc Shift-Tab về ô trước, ←/→ hoặc Space để chọn. Ở giấy tờ: Space đánh dấu, gõ số để ghi số bản. Hạn trả luôn hiện ở dưới; F8 giải thích từng ngày. Những gì đang nhập được cất thành bản nháp.",
      "Receiving a dossier in one form: Enter goes to the next field, ↑ or Shift-Tab back, ←/→ or Space choose. On a paper Space ticks it and a digit sets the number of copies. The due date stands below; F8 explains it day by day. What is typed is kept as a draft."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    self.id = id
    rememberTicket(context)
    search?.find(in: context.rules.catalogue)
    if let procedure = procedureCode.flatMap({ context.rules.catalogue[$0] }) {
      choose(procedure, context)
    }
    return []
  }

  private mutating func rememberTicket(_ context: Context) {
    guard form.ticket == nil, let counter = context.counter else { return }
    form.ticket = context.desk.ticketInService(at: counter, on: context.now.date)?.id
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    if offer != nil {
      return [
        Binding(.enter, .resumeDraft, words("Làm tiếp", "Go on with it")),
        Binding(.delete, .discardDraft, words("Bỏ nháp", "Throw away")),
        Binding(.escape, .clear, words("Lập mới", "Start anew")),
      ]
    }
    let needsProcedure =
      form.procedure == nil
      ? words("Xin chọn thủ tục trước.", "Please choose the procedure first.") : nil
    return [
      Binding(
        .function(10), .save, words("Nhận", "Receive"), unavailableBecause: needsProcedure),
      Binding(
        .function(9), .toggle, words("Đủ giấy tờ", "All papers"),
        unavailableBecause: needsProcedure),
      Binding(
        .function(8), .explain, words("Vì sao", "Why"),
        unavailableBecause: needsProcedure),
      Binding(.escape, .back, words("Để sau", "Later")),
      Binding(
        .control("s"), .save, words("Nhận", "Receive"), unavailableBecause: needsProcedure,
        isInKeyBar: false),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .resumeDraft: return resumeDraft(context)
    case .discardDraft: return discardDraft(context)
    case .clear:
      offer = nil
      return []
    case .back: return leave(context)
    case .save: return receive(context)
    case .toggle: return tickRequired(context)
    case .explain: return explain(context)
    default: return []
    }
  }

  // MARK: Drafts

  private mutating func resumeDraft(_ context: Context) -> [Step] {
    guard let draft = offer?.selected else { return [] }
    offer = nil
    form = IntakeForm(draft, context)
    id = draft.id
    rememberTicket(context)
    search = form.procedure == nil ? search : nil
    focus = form.procedure == nil ? .procedure : .text(.name)
    return [
      .notice(
        Notice(
          .hint,
          context.words("Đã mở lại bản nháp. Xin xem lại từng ô.", "The draft is open again.")))
    ]
  }

  private mutating func discardDraft(_ context: Context) -> [Step] {
    guard let draft = offer?.removeSelected() else { return [] }
    if offer?.drafts.isEmpty ?? true { offer = nil }
    return [
      .effect(.discardDraft(id: draft.id)),
      .notice(Notice(.done, context.words("Đã bỏ bản nháp.", "The draft was thrown away."))),
    ]
  }

  private mutating func leave(_ context: Context) -> [Step] {
    if search != nil, form.procedure != nil {
      search = nil
      return []
    }
    guard form.isFilled else { return [.back] }
    let notice = Notice(
      .hint,
      context.words(
        "Đã cất bản nháp; bấm F2 để làm tiếp.", "The draft is kept; press F2 to go on with it."))
    return [.effect(.saveDraft(form.draft(id: id, context))), .back, .notice(notice)]
  }

  /// Notes a change; keeps the draft at once, or after some keys while a field is being typed.
  mutating func changed(_ context: Context, isComplete: Bool) -> [Step] {
    problem = nil
    mayLackPapers = false
    unsavedKeys += 1
    guard isComplete || unsavedKeys >= IntakeScreen.keysBetweenDrafts else { return [] }
    return saveDraft(context)
  }

  private mutating func saveDraft(_ context: Context) -> [Step] {
    guard unsavedKeys > 0, form.isFilled else { return [] }
    unsavedKeys = 0
    return [.effect(.saveDraft(form.draft(id: id, context)))]
  }

  /// Puts the cursor on a field; what was typed in the one before is kept.
  mutating func move(to field: IntakeField, _ context: Context) -> [Step] {
    focus = field
    return saveDraft(context)
  }

  mutating func choose(_ procedure: Procedure, _ context: Context) {
    form.choose(procedure)
    search = nil
    let fields = form.fields(context)
    focus = fields.count > 1 ? fields[1] : .procedure
  }

  // MARK: Receiving

  private mutating func tickRequired(_ context: Context) -> [Step] {
    guard !form.papers.isEmpty else {
      return [
        .notice(
          Notice(
            .hint,
            context.words(
              "Nguồn không liệt kê giấy tờ; xin ghi ở ô Giấy tờ khác.",
              "The source lists no papers; please name them under Another paper.")))
      ]
    }
    for index in form.papers.indices where form.papers[index].isRequired {
      form.papers[index].isTicked = true
    }
    return changed(context, isComplete: true)
  }

  private func explain(_ context: Context) -> [Step] {
    do {
      guard let forecast = try form.forecast(context) else { return [] }
      return [.open(ExplanationScreen(forecast, receivedAt: context.now))]
    } catch {
      return [.notice(Notice(.warning, error.sentence))]
    }
  }

  mutating func receive(_ context: Context) -> [Step] {
    rememberTicket(context)
    let intake: Intake
    do {
      intake = try form.intake(context)
    } catch {
      return stop(error, .warning)
    }
    if let missing = form.missingPapers.first, !mayLackPapers {
      let steps = stop(
        IntakeProblem(field: .paper(missing), sentence: missingPapersSentence(context)), .warning)
      mayLackPapers = true
      return steps
    }
    isSending = true
    return [.performOnce(.receiveDossier(intake), reason: nil, key: id)]
  }

  private func missingPapersSentence(_ context: Context) -> String {
    let count = form.missingPapers.count
    return context.words(
      "Còn thiếu \(count) giấy tờ bắt buộc. Vẫn nhận thì bấm F10 lần nữa.",
      "\(count) required papers are missing. Press F10 again to receive all the same.")
  }

  private mutating func stop(_ problem: IntakeProblem, _ tone: Notice.Tone) -> [Step] {
    self.problem = problem
    focus = problem.field
    if focus == .procedure, search == nil { search = ProcedureSearch() }
    return [.notice(Notice(tone, problem.sentence))]
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    isSending = false
    switch answer {
    case .done(let events):
      guard case .dossierReceived(let receipt)? = events.first?.change else { return [] }
      return received(receipt.code, context) { code in
        context.words(
          "Đã nhận hồ sơ \(code). Bấm F9 để in giấy tiếp nhận.",
          "Dossier \(code) is received. Press F9 to print the slip.")
      }
    case .alreadyDone(.dossier(let code)):
      return received(code, context) { code in
        context.words(
          "Hồ sơ này đã được ghi trước đó, mã \(code). Xin đối chiếu rồi in.",
          "This dossier had already been received as \(code). Please compare, then print.")
      }
    case .refused(let refusal):
      return stop(form.problem(refusal, context), .alert)
    case .failed(let sentence):
      return [
        .effect(.saveDraft(form.draft(id: id, context))),
        .notice(
          Notice(
            .alert,
            context.words(
              "\(sentence) Nội dung còn nguyên; bấm F10 để ghi lại.",
              "\(sentence) Nothing is lost; press F10 to try again."))),
      ]
    default:
      return []
    }
  }

  private func received(
    _ code: DossierCode, _ context: Context, sentence: (DossierCode) -> String
  ) -> [Step] {
    [
      .effect(.discardDraft(id: id)), .replace(PreviewScreen(.slip(code))),
      .notice(Notice(.done, sentence(code))),
    ]
  }
}
