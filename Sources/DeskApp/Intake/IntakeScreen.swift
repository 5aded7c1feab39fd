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
  /// People of earlier dossiers of whom one is to be chosen.
  var known: KnownPeople?
  /// What stopped the form from being sent, until something is changed.
  var problem: IntakeProblem?
  /// Names the draft, and the request, so that receiving again after a lost answer does nothing twice.
  var id = ""
  /// Whether the desk has been asked and has not answered.
  var isSending = false
  /// Whether the clerk has been told that papers are missing and may receive all the same.
  var mayLackPapers = false
  /// Whether a draft of this form is kept outside.
  var hasDraft = false
  /// Whether nothing stands in the form but what a card said, which can be scanned again.
  var isOnlyScanned = false
  /// A dossier of the same person, as far as number or telephone tell.
  var acquaintance: Acquaintance?
  private var acquaintances = Acquaintance.Search()
  /// What was looked up last; nil where the desk went on since.
  private var asked: Acquaintance.Question?
  private var procedureCode: String?

  /// A new intake, or one of the drafts of who sits here.
  init(_ context: Context) {
    let own = context.ownDrafts.filter { !CertifyForm.isKept(in: $0) }
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
    let title =
      form.isBacklog
      ? context.words("Nhập hồ sơ tồn", "Enter an old dossier")
      : context.words("Tiếp nhận hồ sơ", "Receive a dossier")
    guard let ticket = form.ticket else { return title }
    return title + context.words(" · số \(ticket.label)", " · ticket \(ticket.label)")
  }

  func about(_ context: Context) -> String {
    context.words(
      "Tiếp nhận hồ sơ bằng một biểu mẫu: Enter sang ô sau, ↑ hoặc Shift-Tab về ô trước, ←/→ hoặc Space để chọn. Ở giấy tờ: Space đánh dấu, gõ số để ghi số bản, d khi tra cứu dữ liệu thay giấy. Ctrl-O: nhập hồ sơ tồn. Ctrl-P: tờ khai điền sẵn để công dân đọc lại và ký. Hạn trả luôn hiện ở dưới; F8 giải thích từng ngày. Những gì đang nhập được cất thành bản nháp.",
      "Receiving a dossier in one form: Enter goes to the next field, ↑ or Shift-Tab back, ←/→ or Space choose. On a paper Space ticks it and a digit sets the number of copies, d notes a look-up instead. Ctrl-O enters an old dossier. Ctrl-P shows the application form filled in, for the citizen to read and sign. The due date stands below; F8 explains it day by day. What is typed is kept as a draft."
    )
  }

  mutating func opened(as id: String, _ context: Context) -> [Step] {
    self.id = id
    rememberTicket(context)
    search?.find(in: context.rules.catalogue)
    lookForTicketsErrand(context)
    if let procedure = procedureCode.flatMap({ context.rules.catalogue[$0] }) {
      choose(procedure, context)
    }
    return []
  }

  mutating func rememberTicket(_ context: Context) {
    guard form.ticket == nil, let counter = context.counter else { return }
    form.ticket = context.desk.ticketInService(at: counter, on: context.now.date)?.id
  }

  /// Begins with the procedures of what the number was taken for, where there are such.
  private mutating func lookForTicketsErrand(_ context: Context) {
    guard var found = search, let ticket = form.ticket.flatMap({ context.desk[ticket: $0] }),
      let service = ticket.service
    else { return }
    found.insert(paste: service, in: context.rules.catalogue)
    if !found.results.isEmpty { search = found }
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
    if known != nil {
      return [
        Binding(.enter, .recallPerson, words("Người này", "This one")),
        Binding(.escape, .clear, words("Không ai", "None of them")),
      ]
    }
    let needsProcedure =
      form.procedure == nil
      ? words("Xin chọn thủ tục trước.", "Please choose the procedure first.") : nil
    var bindings = [
      Binding(
        .function(10), .save, words("Nhận", "Receive"), unavailableBecause: needsProcedure),
      Binding(
        .function(9), .toggle, words("Đủ giấy tờ", "All papers"),
        unavailableBecause: needsProcedure),
      Binding(
        .function(7), .recallPerson, words("Người cũ", "Known person"),
        unavailableBecause: needsProcedure),
      applicationBinding(unavailableBecause: needsProcedure, words),
      Binding(
        .function(8), .explain, words("Vì sao", "Why"),
        unavailableBecause: needsProcedure),
      Binding(.escape, .back, words("Để sau", "Later")),
      Binding(
        .control("o"), .toggleBacklog,
        form.isBacklog ? words("Hồ sơ mới", "New dossier") : words("Hồ sơ tồn", "Old dossier"),
        isInKeyBar: false),
      Binding(
        .control("s"), .save, words("Nhận", "Receive"), unavailableBecause: needsProcedure,
        isInKeyBar: false),
    ]
    // Where the result is usually there at once, its key stands next to that for receiving.
    bindings.insert(
      Binding(
        .control("n"), .receiveAtOnce, words("Trả ngay", "At once"),
        unavailableBecause: needsProcedure),
      at: form.procedure?.immediate == true ? 1 : 6)
    return bindings
  }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] {
    switch action {
    case .resumeDraft: return resumeDraft(context)
    case .discardDraft: return discardDraft(context)
    case .clear:
      offer = nil
      known = nil
      return []
    case .recallPerson:
      return known?.selected.map { recall($0, context) } ?? recallPerson(context)
    case .back: return leave(context)
    case .save: return receive(context)
    case .receiveAtOnce: return receive(context, atOnce: true)
    case .toggle: return tickRequired(context)
    case .explain: return explain(context)
    case .toggleBacklog: return toggleBacklog(context)
    case .openApplication: return openApplication(context)
    default: return []
    }
  }

  mutating func refresh(_ context: Context) { asked = nil }

  mutating func settle(_ context: Context) {
    let question = Acquaintance.Question(form)
    guard question != asked else { return }
    asked = question
    acquaintance = acquaintances.find(question, in: context.desk)
  }

  mutating func choose(_ procedure: Procedure, _ context: Context) {
    form.choose(procedure)
    search = nil
    let fields = form.fields(context)
    focus = fields.count > 1 ? fields[1] : .procedure
    if focus == .text(.name), !form[.name].isEmpty { focus = fieldToFill(.applicant) }
  }
}
