import Canvas
import DeskOperations

/// One order at the certification counter as it is typed.
struct CertifyForm: Hashable, Sendable {
  /// One document as typed; an empty number counts as 1.
  struct Row: Hashable, Sendable {
    var name = TextField(maximumLength: 200)
    var pages = TextField(maximumLength: 4, content: .code)
    var copies = TextField(maximumLength: 3, content: .code)

    var isEmpty: Bool { name.isEmpty && pages.isEmpty && copies.isEmpty }

    subscript(column: CertifyField.Column) -> TextField {
      get {
        switch column {
        case .name: name
        case .pages: pages
        case .copies: copies
        }
      }
      set {
        switch column {
        case .name: name = newValue
        case .pages: pages = newValue
        case .copies: copies = newValue
        }
      }
    }
  }

  /// The kind's id.
  var kind: String
  var name = TextField(maximumLength: 200)
  var personalID = TextField(maximumLength: 20, content: .code)
  var phone = TextField(maximumLength: 20, content: .code)
  /// The documents; the last row is always empty, for the next.
  var rows = [Row()]
  var signer = TextField(maximumLength: 200)
  var payment = CertifyPayment.paid(.cash)
  /// Whether the papers stay and a slip promises the hour.
  var isKept = false
  /// The number in service at the counter when the order began.
  var ticket: TicketID?

  init(kind: String, signer: String) {
    self.kind = kind
    self.signer.setValue(signer)
  }

  /// An empty form for the next visitor, with what stays the same.
  var next: CertifyForm { CertifyForm(kind: kind, signer: signer.value) }

  /// Whether something would be lost if the form were forgotten.
  var isFilled: Bool {
    !name.isEmpty || !personalID.isEmpty || !phone.isEmpty || rows.contains { !$0.isEmpty }
  }

  /// The text of a field into which one types; nil for the others.
  subscript(field: CertifyField) -> TextField? {
    get {
      switch field {
      case .name: name
      case .personalID: personalID
      case .phone: phone
      case .signer: signer
      case .document(let index, let column): rows[index][column]
      case .kind, .payment, .handing, .finish: nil
      }
    }
    set {
      guard let newValue else { return }
      switch field {
      case .name: name = newValue
      case .personalID: personalID = newValue
      case .phone: phone = newValue
      case .signer: signer = newValue
      case .document(let index, let column): rows[index][column] = newValue
      case .kind, .payment, .handing, .finish: break
      }
    }
  }

  /// The fields in the order in which Enter goes through them.
  func fields(countingPages: Bool) -> [CertifyField] {
    let columns: [CertifyField.Column] =
      countingPages ? [.name, .pages, .copies] : [.name, .copies]
    let documents = rows.indices.flatMap { index in
      columns.map { CertifyField.document(index, $0) }
    }
    return [.kind, .name, .personalID, .phone] + documents
      + [.signer, .payment, .handing, .finish]
  }

  /// Keeps just one empty row, at the end.
  mutating func tidyRows() {
    rows.removeAll(where: \.isEmpty)
    rows.append(Row())
  }
}

extension CertifyForm {
  /// The number typed in a column; nil where it is no number.
  func number(_ index: Int, _ column: CertifyField.Column) -> Int? {
    let text = rows[index][column].value
    return text.isEmpty ? 1 : Int(text)
  }

  /// The document of a row, once its numbers can be right.
  func document(_ index: Int) -> CertifiedDocument? {
    guard !rows[index].isEmpty, let pages = number(index, .pages),
      let copies = number(index, .copies)
    else { return nil }
    return CertifiedDocument(name: rows[index].name.value, pages: pages, copies: copies)
  }

  /// The order as the desk takes it; whatever the desk checks itself is left to it.
  func order(_ words: Words) throws(CertifyProblem) -> CertificationOrder {
    var documents: [CertifiedDocument] = []
    for index in rows.indices where !rows[index].isEmpty {
      guard let document = document(index) else {
        let isPages = number(index, .pages) == nil
        throw CertifyProblem(
          field: .document(index, isPages ? .pages : .copies),
          sentence: words(
            "\(isPages ? "Số trang" : "Số bản") phải là số từ 1 trở lên.",
            "This must be a number from 1."))
      }
      documents.append(document)
    }
    var order = CertificationOrder(
      kind: kind,
      requester: Intake.Party(
        name: name.value, personalID: personalID.isEmpty ? nil : personalID.value,
        phone: phone.isEmpty ? nil : phone.value),
      documents: documents, signer: signer.value, isHandedOver: !isKept, means: nil, ticket: ticket)
    switch payment {
    case .paid(let means): order.means = means
    case .later: break
    case .exempt(let exemption): order.exemption = exemption.id
    }
    return order
  }

  /// Where a refusal of the desk is put right.
  func field(for refusal: Refusal) -> CertifyField {
    switch refusal {
    case .missing(let field), .tooLong(let field, _), .unclean(let field),
      .malformed(let field, _), .unknownName(let field, _):
      place(of: field)
    default: .finish
    }
  }

  private func place(of field: Refusal.Field) -> CertifyField {
    switch field {
    case .kind, .procedure: .kind
    case .name: .name
    case .personalID: .personalID
    case .phone: .phone
    case .documents: .document(row { $0.name.isEmpty }, .name)
    case .pages: .document(row { (Int($0.pages.value) ?? 1) < 1 }, .pages)
    case .copies: .document(row { (Int($0.copies.value) ?? 1) < 1 }, .copies)
    case .signatory: .signer
    case .fee, .exemption: .payment
    default: .finish
    }
  }

  private func row(_ isMeant: (Row) -> Bool) -> Int {
    rows.firstIndex(where: isMeant) ?? 0
  }
}
