import DeskApp
import DeskOperations

/// Documents certified or kept to be, as commands answer them.
struct CertificationAnswer: Encodable {
  struct Line: Encodable {
    var number: Int?
    var year: Int?
    var register: String
    var document: String
    var pages: Int
    var copies: Int
    var fee: Int
    var void: Bool
  }

  var code: DossierCode
  var status: DossierStatus
  var kind: String
  var receivedAt: String
  var due: String?
  var signer: String
  var lines: [Line]
  var total: Int
  var paid: Int
  var receipt: String?
  var exemption: String?
  var alreadyDone: Bool

  init(_ dossier: Dossier, alreadyDone: Bool = false) {
    let request = dossier.certificationRequest
    code = dossier.code
    status = dossier.status
    kind = request?.kind ?? ""
    receivedAt = dossier.receivedAt.minuteText
    due = dossier.due?.minuteText
    signer = request?.signer ?? ""
    lines = CertificationAnswer.lines(of: dossier)
    total = lines.reduce(0) { $0 + ($1.void ? 0 : $1.fee) }
    paid = dossier.payments.reduce(0) { $0 + $1.kept }
    receipt = dossier.payments.first?.receipt.description
    exemption = dossier.exemption?.name
    self.alreadyDone = alreadyDone
  }

  /// The entries once they are numbered, before that what was asked for.
  private static func lines(of dossier: Dossier) -> [Line] {
    guard dossier.certification.isEmpty, let request = dossier.certificationRequest else {
      return dossier.certification.map { entry in
        Line(
          number: entry.number.number, year: entry.number.year, register: entry.number.book,
          document: entry.document.name, pages: entry.document.pages,
          copies: entry.document.copies, fee: entry.fee, void: entry.voidedAt != nil)
      }
    }
    return request.lines.map { line in
      Line(
        register: request.register, document: line.document.name, pages: line.document.pages,
        copies: line.document.copies, fee: line.fee, void: false)
    }
  }

  /// The code on the first line, then each document, the money and when it is handed over.
  static func text(_ dossier: Dossier, _ words: Words) -> String {
    let answer = CertificationAnswer(dossier)
    var texts = [dossier.code.description]
    if let request = dossier.certificationRequest {
      texts += words.certification(of: dossier, request)
    }
    texts.append(money(answer, words))
    texts.append(
      dossier.status == .returned
        ? words("Đã trả ngay.", "Handed over at once.")
        : "\(words("Hẹn trả", "Due")): \(words.due(dossier.due, certain: dossier.dueCertain))")
    return texts.joined(separator: "\n")
  }

  private static func money(_ answer: CertificationAnswer, _ words: Words) -> String {
    if let exemption = answer.exemption { return words("Miễn phí: ", "Exempt: ") + exemption }
    let total = "\(words("Cộng", "Total")): \(words.money(answer.total))"
    let receipt =
      answer.receipt.map { words("biên lai \($0)", "receipt \($0)") }
      ?? words("chưa thu", "not paid yet")
    return "\(total) · \(receipt)"
  }
}
