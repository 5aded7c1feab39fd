import Canvas
import DeskOperations

/// The certification counter: one form from the visitor's name to the money, then the next visitor.
///
/// Kind and signer stay from one visitor to the next; the fee of each document stands beside it as
/// one types.
struct CertifyScreen: Screen {
  var form: CertifyForm
  var focus = CertifyField.name
  /// Names the screen; part of the keys of its orders.
  private var id = ""
  /// How many orders were recorded here; part of the next order's key.
  private var count = 0
  /// Names the order and its draft, so that recording again after a lost answer, or after the
  /// program ended, does nothing twice.
  private var key = ""
  /// Whether a draft of this form is kept outside.
  private var hasDraft = false
  /// Whether the desk has been asked and has not answered.
  private(set) var isSending = false
  /// Whether the clerk has been told that leaving forgets the form.
  var mayLeave = false
  /// The dossier recorded last, whose slip can still be printed.
  private(set) var last: DossierCode?

  /// A form with the commonest kind, which stands first in the law file, and the signer that this
  /// person named last.
  init(_ context: Context) {
    let kind = context.rules.law.certification?.kinds.first
    let before = context.desk.dossiersInOrder.last { dossier in
      dossier.certificationRequest != nil && dossier.receivedBy == context.person.id
    }?.certificationRequest
    form = CertifyForm(kind: kind?.id ?? "", signer: before?.signer ?? "")
  }

  func title(_ context: Context) -> String {
    let title = context.words("Chứng thực", "Certify")
    guard let ticket = form.ticket else { return title }
    return title + context.words(" · số \(ticket.label)", " · ticket \(ticket.label)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Chứng thực trên một màn hình: Enter sang ô sau, ↑↓ đổi dòng, ←/→ hoặc Space để chọn. Mỗi loại giấy tờ một dòng: số trang đếm trên bản chính, ô trống tính là 1; phí hiện ngay bên cạnh. Enter ở dòng trống là hết giấy tờ. F10 vào sổ, cấp số, thu phí và trả ngay; chọn Hẹn trả thì in giấy hẹn có giờ, số cấp khi ghi có kết quả. Loại việc và người ký được nhớ cho người sau.",
      "Certifying on one screen: Enter goes to the next field, ↑↓ change rows, ←/→ or Space choose. One row for each document: pages are counted on the original, an empty number is 1, and the fee stands beside it. Enter on the empty row ends the list. F10 enters, numbers, takes the fee and hands over; where papers stay, a slip names the hour and the number is given with the result. Kind and signer are kept for the next visitor."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    self.id = id
    key = "\(id)-0"
    guard let draft = context.ownDrafts.last(where: { CertifyForm.isKept(in: $0) }) else {
      rememberTicket(context)
      return []
    }
    key = draft.id
    hasDraft = true
    form = CertifyForm(draft, context)
    return [
      .notice(
        Notice(
          .hint,
          context.words(
            "Đã mở lại nội dung nhập dở lúc \(draft.savedAt.clockAndDate). Xin xem lại từng ô.",
            "What was typed at \(draft.savedAt.clockAndDate) is open again; look it over.")))
    ]
  }

  /// Keeps the form outside, so that whatever ends the program takes no letter.
  mutating func changed(_ context: Context) -> [Step] {
    mayLeave = false
    guard form.isFilled else { return forget() }
    hasDraft = true
    return [.effect(.saveDraft(form.draft(id: key, context)))]
  }

  private mutating func forget() -> [Step] {
    defer { hasDraft = false }
    return hasDraft ? [.effect(.discardDraft(id: key))] : []
  }

  mutating func refresh(_ context: Context) {
    if !form.isFilled { rememberTicket(context) }
  }

  private mutating func rememberTicket(_ context: Context) {
    form.ticket = context.counter.flatMap { counter in
      context.desk.ticketInService(at: counter, on: context.now.date)?.id
    }
  }

  func bindings(_ context: Context) -> [Binding] {
    let words = context.words
    let silent =
      kind(context) == nil
      ? context.words.refusal(.lawSilent(.certify), context.rules) : nil
    return [
      Binding(.function(10), .save, words("Ghi", "Record"), unavailableBecause: silent),
      Binding(
        .function(9), .preview, words("Giấy hẹn", "Slip"),
        unavailableBecause: last == nil
          ? words("Chưa ghi hồ sơ nào ở đây.", "Nothing was recorded here yet.") : nil),
      Binding(.escape, .back, words("Về", "Back")),
      Binding(
        .control("s"), .save, words("Ghi", "Record"), unavailableBecause: silent,
        isInKeyBar: false),
    ]
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .save: return record(context)
    case .preview: return last.map { [.open(PreviewScreen(.slip($0)))] } ?? []
    case .back:
      guard form.isFilled, !mayLeave else { return forget() + [.back] }
      mayLeave = true
      return [
        .notice(
          Notice(
            .warning,
            context.words(
              "Còn nội dung chưa ghi. F10 để ghi, hoặc bấm Esc lần nữa để bỏ.",
              "Not recorded yet. F10 records it; Esc again throws it away.")))
      ]
    default: return []
    }
  }

  /// The kind chosen, as the law has it.
  func kind(_ context: Context) -> CertificationRules.Kind? {
    context.rules.law.certification?.kind(form.kind)
  }

  mutating func record(_ context: Context) -> [Step] {
    form.tidyRows()
    do {
      let order = try form.order(context.words)
      isSending = true
      return [.performOnce(.certify(order), reason: nil, key: key)]
    } catch {
      focus = error.field
      return [.notice(Notice(.warning, error.sentence))]
    }
  }

  mutating func receive(_ answer: Answer, _ context: Context) -> [Step] {
    guard isSending else { return [] }
    isSending = false
    switch answer {
    case .done(let events):
      guard case .dossier(let code)? = events.first?.change.subject else { return [] }
      return recorded(code, context)
    case .alreadyDone(.dossier(let code)):
      return recorded(code, context)
    case .refused(let refusal):
      focus = form.field(for: refusal)
      return []
    case .failed(let sentence):
      return [
        .notice(
          Notice(
            .alert,
            context.words(
              "\(sentence) Nội dung còn nguyên; bấm F10 để ghi lại.",
              "\(sentence) Nothing is lost; press F10 to try again.")))
      ]
    default:
      return []
    }
  }

  /// Tells what was recorded and begins with the next visitor.
  private mutating func recorded(_ code: DossierCode, _ context: Context) -> [Step] {
    let wasKept = form.isKept
    let forgotten = forget()
    last = code
    count += 1
    key = "\(id)-\(count)"
    form = form.next
    focus = .name
    mayLeave = false
    rememberTicket(context)
    guard let dossier = context.desk[code] else { return forgotten }
    let recorded = context.words.recorded(dossier, as: context.shortCode(code))
    let notice = Step.notice(Notice(.done, context.words("Đã ghi: ", "Recorded: ") + recorded))
    return forgotten + (wasKept ? [.open(PreviewScreen(.slip(code)))] : []) + [notice]
  }
}
