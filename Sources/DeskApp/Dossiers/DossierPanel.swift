import Canvas
import DeskOperations

/// The questions of one action on a dossier, asked below the facts.
///
/// Nothing is done before all are answered; leaving it leaves everything as it was.
struct DossierPanel: Sendable {
  /// What is still wrong, and at which question.
  struct Problem: Error, Hashable {
    var field: Int?
    var sentence: String
  }

  let deed: DossierDeed
  /// The key under which the desk is asked, the same for every try.
  let id: String
  private(set) var fields: [PanelField]
  private(set) var focus = 0
  private var problem: Problem?
  /// Who can be given the dossier, in the order of the choice.
  private let holders: [Dossier.Holder]

  /// The questions that an action asks about a dossier.
  init(_ deed: DossierDeed, _ dossier: Dossier, id: String, _ context: Context) {
    let words = context.words
    self.deed = deed
    self.id = id
    holders = deed == .pass ? DossierPanel.holders(for: dossier, context.rules) : []
    func reason() -> PanelField {
      .text(words("Lý do *", "Reason *"), TextField(maximumLength: 1000))
    }
    fields =
      switch deed {
      case .pass:
        [
          .list(
            words("Chuyển cho", "Pass to"),
            holders.map { DossierPanel.name(of: $0, context.rules) },
            ListState(count: holders.count))
        ]
      case .requestSupplement:
        DossierPanel.missingPapers(of: dossier, context) + [
          .text(
            words("Nội dung bổ sung khác", "Something else"), TextField(maximumLength: 500)),
          reason(),
        ]
      case .completeSupplement: []
      case .finish:
        [.text(words("Kết quả, số giấy", "Result, its number"), TextField(maximumLength: 300))]
      case .returnResult:
        [
          .text(
            words("Người nhận *", "Handed to *"),
            TextField(dossier.intake.applicant.name, maximumLength: 200)),
          .text(
            words("Giấy ủy quyền (nếu có)", "Authorised by (if any)"),
            TextField(maximumLength: 300)),
          .choice(
            words("Cách trả", "By way of"), ReturnMethod.allCases.map(words.returnMethod),
            ReturnMethod.allCases.firstIndex(of: dossier.intake.returnMethod) ?? 0),
        ]
      case .refuse, .withdraw: [reason()]
      }
  }

  /// The officers of the field, then the others, then the units as a whole.
  private static func holders(for dossier: Dossier, _ rules: Rulebook) -> [Dossier.Holder] {
    let fitting = rules.people.officers(for: dossier.field)
    let others = rules.people.all.filter { person in
      person.role == .officer && person.isActive && !fitting.contains(person)
    }
    let people = (fitting + others).map {
      Dossier.Holder(officer: $0.id, unit: $0.unit ?? rules.settings.unit.shortName)
    }
    var units: [String] = []
    for holder in people where !units.contains(holder.unit) { units.append(holder.unit) }
    return people + units.map { Dossier.Holder(officer: nil, unit: $0) }
  }

  private static func name(of holder: Dossier.Holder, _ rules: Rulebook) -> String {
    guard let officer = holder.officer else { return holder.unit }
    return "\(rules.people.name(of: officer)) – \(holder.unit)"
  }

  /// The papers of the procedure that were not handed in, the required ones first.
  ///
  /// Nothing is asked where all were.
  private static func missingPapers(of dossier: Dossier, _ context: Context) -> [PanelField] {
    let filed = Set(dossier.intake.papers.map(\.name))
    let procedure = context.rules.catalogue[dossier.intake.procedure]
    let missing = (procedure?.components ?? []).map(IntakePaper.init)
      .filter { !filed.contains($0.name) }
    guard !missing.isEmpty else { return [] }
    let names =
      missing.filter(\.isRequired).map(\.name) + missing.filter { !$0.isRequired }.map(\.name)
    return [
      .ticks(
        context.words("Giấy tờ còn thiếu (Space: chọn)", "Missing papers (Space ticks)"),
        TickList(names))
    ]
  }

  /// Takes a key or a paste; answers whether the last question was confirmed.
  mutating func handle(_ input: Input, _ context: Context) -> Bool {
    guard fields.indices.contains(focus) else { return input == .key(.enter) }
    switch input {
    case .key(.enter):
      if focus == fields.count - 1 { return true }
      focus += 1
    case .key(.tab): focus = min(focus + 1, fields.count - 1)
    case .key(.backTab): focus = max(focus - 1, 0)
    case .key(let key):
      switch fields[focus].handle(key, rows: DossierPanel.listRows) {
      case .taken: problem = nil
      case .leftUp: focus = max(focus - 1, 0)
      case .leftDown: focus = min(focus + 1, fields.count - 1)
      case .ignored: break
      }
    case .paste(let text):
      fields[focus].insert(paste: text)
      problem = nil
    case .resized: break
    }
    return false
  }

  /// Shows what is wrong and puts the cursor there.
  mutating func show(_ problem: Problem) {
    self.problem = problem
    if let field = problem.field { focus = field }
  }

  /// The command that the answers come to, with its reason.
  func command(
    for dossier: Dossier, _ context: Context
  ) throws(Problem) -> (Command, reason: String?) {
    let words = context.words
    let code = dossier.code
    switch deed {
    case .pass:
      guard let choice = fields[0].selected, holders.indices.contains(choice) else {
        throw Problem(
          field: 0,
          sentence: words(
            "Chưa có công chức nào trong people.json để chuyển.", "There is nobody to pass it to."))
      }
      return (.passDossier(code, to: holders[choice]), nil)
    case .requestSupplement:
      let (other, reasonField) = (fields.count - 2, fields.count - 1)
      let items = fields[0].ticked + [fields[other].text].filter { !$0.isEmpty }
      guard !items.isEmpty else {
        throw Problem(
          field: 0,
          sentence: words(
            "Xin chọn ít nhất một giấy tờ hoặc ghi nội dung cần bổ sung.",
            "Please tick a paper or write what is missing."))
      }
      return (.requestSupplement(code, items: items), try reason(reasonField, words))
    case .completeSupplement:
      return (.completeSupplement(code), nil)
    case .finish:
      return (.finishDossier(code, result: fields[0].text.isEmpty ? nil : fields[0].text), nil)
    case .returnResult:
      return (try returning(dossier, words), nil)
    case .refuse:
      return (.refuseDossier(code), try reason(0, words))
    case .withdraw:
      return (.withdrawDossier(code), try reason(0, words))
    }
  }

  private func reason(_ field: Int, _ words: Words) throws(Problem) -> String {
    guard !fields[field].text.isEmpty else {
      throw Problem(
        field: field, sentence: words("Xin ghi rõ lý do.", "Please give the reason."))
    }
    return fields[field].text
  }

  /// Somebody else than the applicant or who brought it collects with a paper that says so.
  private func returning(_ dossier: Dossier, _ words: Words) throws(Problem) -> Command {
    let recipient = fields[0].text
    let authorisation = fields[1].text
    guard !recipient.isEmpty else {
      throw Problem(
        field: 0, sentence: words("Chưa ghi người nhận.", "Please say who collects it."))
    }
    let known = [dossier.intake.applicant.name, dossier.intake.submitter?.name]
    guard known.contains(recipient) || !authorisation.isEmpty else {
      throw Problem(
        field: 1,
        sentence: words(
          "Người nhận khác chủ hồ sơ và người nộp: xin ghi giấy ủy quyền hoặc giấy giới thiệu.",
          "Somebody else collects it: please name the authorisation."))
    }
    let method = ReturnMethod.allCases[fields[2].selected ?? 0]
    return .returnDossier(
      dossier.code, recipient: recipient,
      authorisation: authorisation.isEmpty ? nil : authorisation, method: method)
  }
}

extension DossierPanel {
  /// How many rows a list inside the panel takes at the most.
  static let listRows = 6

  /// How many rows of the screen the panel wants.
  func rows(for dossier: Dossier, columns: Int, _ context: Context) -> Int {
    let remarks = remarks(for: dossier, columns: columns - 4, context).count
    let closing = closing(columns: columns - 4, context.words).count
    return fields.reduce(0) { $0 + $1.rows(upTo: DossierPanel.listRows) } + remarks + closing + 2
  }

  /// Draws the questions, with what is wrong below them.
  func draw(
    on canvas: inout Canvas, in region: Region, _ dossier: Dossier, _ context: Context
  ) {
    let inner = canvas.box(region, title: deed.label(context.words), style: .accent)
      .inset(columns: 1)
    var row = 0
    for line in remarks(for: dossier, columns: inner.columns, context) {
      canvas.write(line, at: Position(row: row, column: 0), in: inner)
      row += 1
    }
    for (index, field) in fields.enumerated() {
      let rows = field.rows(upTo: DossierPanel.listRows)
      field.draw(on: &canvas, in: inner.rows(from: row, count: rows), isFocused: index == focus)
      row += rows
    }
    for line in closing(columns: inner.columns, context.words) {
      canvas.write(
        line, at: Position(row: row, column: 0), in: inner,
        style: problem == nil ? .muted : .warning)
      row += 1
    }
  }

  /// What is wrong, or else which keys go on.
  private func closing(columns: Int, _ words: Words) -> [String] {
    let keys = words(
      "Enter: tiếp, câu cuối là ghi · Esc: thôi", "Enter: on, at the last: do it · Esc: cancel")
    return (problem.map { "! " + $0.sentence } ?? keys).wrapped(toColumns: columns)
  }

  /// What one has to know to answer.
  private func remarks(for dossier: Dossier, columns: Int, _ context: Context) -> [String] {
    let words = context.words
    let text: String? =
      switch deed {
      case .completeSupplement: completionRemark(dossier, context)
      case .requestSupplement:
        words(
          "Xin hướng dẫn đầy đủ một lần: ghi hết những gì còn thiếu.",
          "Please ask for everything that is missing at once.")
      case .finish:
        dossier.isOverdue(at: context.now)
          ? words("Hồ sơ đã QUÁ HẠN.", "The dossier is LATE.") : nil
      default: nil
      }
    return text?.wrapped(toColumns: columns) ?? []
  }

  private func completionRemark(_ dossier: Dossier, _ context: Context) -> String? {
    guard let asked = dossier.supplements.last else { return nil }
    let words = context.words
    let deadline = context.rules.deadline(of: dossier, completedAt: context.now)
    let items = asked.items.joined(separator: "; ")
    let due = words.due(deadline.due, certain: deadline.certain)
    return words(
      "Đã yêu cầu: \(items). Nếu nay đã đủ, hạn trả mới là \(due).",
      "Asked for: \(items). If complete now, the new due date is \(due).")
  }
}
