import Canvas
import DeskOperations

extension CertifyForm {
  /// The mark by which a draft of this form is told from one of an intake.
  private static let mark = "certification"

  /// Whether a draft keeps an order at the certification counter.
  static func isKept(in draft: IntakeDraft) -> Bool { draft.fields[mark] != nil }

  /// The form as it is kept outside the program.
  func draft(id: String, _ context: Context) -> IntakeDraft {
    var fields = [CertifyForm.mark: kind]
    func keep(_ field: TextField, _ name: String) {
      if !field.isEmpty { fields[name] = field.value }
    }
    keep(name, "name")
    keep(personalID, "personalID")
    keep(phone, "phone")
    keep(signer, "signer")
    for (index, row) in rows.enumerated() {
      keep(row.name, "document.\(index)")
      keep(row.pages, "pages.\(index)")
      keep(row.copies, "copies.\(index)")
    }
    fields["rows"] = String(rows.count)
    let payments = CertifyPayment.options(context.rules)
    fields["payment"] = payments.firstIndex(of: payment).map(String.init)
    fields["isKept"] = isKept ? "true" : nil
    var draft = IntakeDraft(
      id: id, savedAt: context.now, person: context.person.id, fields: fields, procedure: nil,
      ticked: [])
    draft.ticket = ticket
    return draft
  }

  /// The form that a draft keeps.
  init(_ draft: IntakeDraft, _ context: Context) {
    let fields = draft.fields
    self.init(kind: fields[CertifyForm.mark] ?? "", signer: fields["signer"] ?? "")
    name.setValue(fields["name"] ?? "")
    personalID.setValue(fields["personalID"] ?? "")
    phone.setValue(fields["phone"] ?? "")
    rows = (0..<min(max(1, fields["rows"].flatMap { Int($0) } ?? 1), 1000)).map { index in
      var row = Row()
      row.name.setValue(fields["document.\(index)"] ?? "")
      row.pages.setValue(fields["pages.\(index)"] ?? "")
      row.copies.setValue(fields["copies.\(index)"] ?? "")
      return row
    }
    tidyRows()
    let payments = CertifyPayment.options(context.rules)
    if let place = fields["payment"].flatMap({ Int($0) }), payments.indices.contains(place) {
      payment = payments[place]
    }
    isKept = fields["isKept"] != nil
    ticket = draft.ticket
  }
}
