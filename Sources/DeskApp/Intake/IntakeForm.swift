import Canvas
import DeskOperations

/// What the clerk has filled in so far, as typed and ticked.
struct IntakeForm: Hashable, Sendable {
  private(set) var procedure: Procedure?
  var texts: [IntakeText: TextField]
  /// The special case, where the ordinary time does not apply.
  var timeCase: TimeVariant?
  /// The kind of time the clerk has read, where the source names none.
  var periodKind: Period.Kind?
  var channel = Channel.counter
  var onlineLevel: Procedure.OnlineLevel?
  /// The special way to the counter; nil for the ordinary one.
  var subChannel: SubChannel?
  /// Whether it came to the counter for an agency elsewhere.
  var isForElsewhere = false
  var returnMethod = ReturnMethod.counter
  /// Whether what was paid is a fee or a charge, where the law file does not say.
  var feeKind: FeePayment.Kind?
  /// By which way it was paid; nil for the usual way of the channel.
  var feeMeans: FeePayment.Means?
  /// Why nothing is to be paid; nil where the fee is due or there is none.
  var exemption: Law.Exemption?
  var papers: [IntakePaper] = []
  /// The steps of a linked procedure.
  var legs: [IntakeLeg] = []
  /// What the cards that were scanned say beyond the fields.
  var facts: [Role: HolderFacts] = [:]
  /// The cards that were scanned.
  var cards: [Role: IdentityCard] = [:]
  /// The number in service at the counter when the intake began.
  var ticket: TicketID?
  /// Whether this is an old dossier, entered with its past moment.
  var isBacklog = false

  init() {
    texts = [:]
    for text in IntakeText.allCases { texts[text] = text.empty }
    texts[.sets]?.setValue("1")
  }

  subscript(text: IntakeText) -> String {
    get { texts[text]?.value ?? "" }
    set { texts[text]?.setValue(newValue) }
  }

  /// Whether something would be lost if the form were forgotten.
  var isFilled: Bool {
    texts.contains { $0.key != .sets && !$0.value.isEmpty }
      || papers.contains { $0.filed != nil }
  }

  /// The required papers that are not ticked.
  var missingPapers: [Int] { papers.indices.filter { papers[$0].isMissing } }

  /// Chooses the procedure; its checklist takes the place of the one before.
  mutating func choose(_ chosen: Procedure) {
    guard chosen.code != procedure?.code else { return }
    procedure = chosen
    papers = (chosen.components ?? []).map(IntakePaper.init) + papers.filter(\.isOwn)
    legs = chosen.linkedSteps.map(IntakeLeg.init)
    timeCase = nil
    periodKind = nil
    feeKind = nil
    self[.periodAmount] = ""
    self[.timeSource] = ""
  }

  /// Whether the clerk has to say how long the procedure takes, since no source that counts does.
  func needsTime(_ context: Context) -> Bool {
    guard let procedure, timeCase == nil else { return false }
    let moment = (try? receivedAt(context)) ?? context.now
    return context.rules.statutoryTime(of: procedure, on: moment.date) == nil
  }

  /// Whether the clerk has to say if a payment is a fee or a charge, since the law file does not.
  func needsFeeKind(_ context: Context) -> Bool {
    guard let procedure else { return false }
    return context.rules.law.feeKind(of: procedure.code, field: procedure.field) == nil
  }

  /// The grounds on which nothing need be paid; none where the procedure is free for all.
  func exemptions(_ context: Context) -> [Law.Exemption] {
    guard let procedure, procedure.fee?.amountVND != 0 else { return [] }
    return context.rules.law.exemptions(for: procedure.field)
  }

  /// By which way money comes, as chosen or as usual for the channel.
  var means: FeePayment.Means { feeMeans ?? (channel == .online ? .online : .cash) }

  /// The special cases among which one can choose.
  ///
  /// Where the source gives two times under one name, neither can be told by that name; the clerk
  /// is asked for the time instead.
  var cases: [TimeVariant] {
    let all = procedure?.cases ?? []
    return all.filter { one in all.count { $0.name == one.name } == 1 }
  }

  /// The fields in the order in which Enter goes through them.
  func fields(_ context: Context) -> [IntakeField] {
    var fields: [IntakeField] = [.procedure]
    guard procedure != nil else { return fields }
    if isBacklog { fields += [.text(.receivedAt), .text(.oldCode), .text(.clearBy)] }
    if !cases.isEmpty { fields.append(.choice(.timeCase)) }
    if needsTime(context) {
      fields.append(.choice(.periodKind))
      if periodKind != .sameDay, periodKind != Period.Kind.none {
        fields.append(.text(.periodAmount))
      }
      fields.append(.text(.timeSource))
    }
    fields += legs.indices.map { .leg($0) }
    fields += [.text(.name), .text(.personalID), .text(.phone), .text(.address), .text(.email)]
    fields.append(.text(.submitter))
    if !self[.submitter].isEmpty { fields += [.text(.submitterID), .text(.submitterPhone)] }
    fields.append(.choice(.channel))
    fields += way.fields
    fields += [.choice(.returnMethod), .text(.sets), .text(.fee)]
    if !self[.fee].isEmpty {
      if needsFeeKind(context) { fields.append(.choice(.feeKind)) }
      fields.append(.choice(.feeMeans))
    } else if !exemptions(context).isEmpty {
      fields.append(.choice(.exemption))
    }
    fields.append(.text(.note))
    for index in papers.indices {
      fields.append(.paper(index))
      if papers[index].lookup != nil { fields += [.lookupSource(index), .lookupResult(index)] }
    }
    fields += [.text(.otherPaper), .finish]
    return fields
  }

  /// Adds what stands in the field for another paper to the list.
  mutating func addOtherPaper() {
    guard !self[.otherPaper].isEmpty else { return }
    papers.append(IntakePaper(own: self[.otherPaper]))
    self[.otherPaper] = ""
  }
}
