import DeskOperations

/// A place of the certification form on which the cursor can stand.
enum CertifyField: Hashable, Sendable {
  /// A column of a document's row.
  enum Column: Hashable, Sendable { case name, pages, copies }

  case kind, name, personalID, phone
  case document(Int, Column)
  case signer, payment, handing
  /// The end of the form, where Enter records it.
  case finish
}

/// How the fee of an order is settled.
enum CertifyPayment: Hashable, Sendable {
  case paid(FeePayment.Means)
  /// Paid when the result is collected.
  case later
  case exempt(Law.Exemption)

  /// Everything one can choose: the ways of paying, then the grounds for not paying.
  static func options(_ rules: Rulebook) -> [CertifyPayment] {
    let procedure = rules.law.certification?.kinds.lazy.compactMap(\.procedure).first
    let field = procedure.flatMap { rules.catalogue[$0]?.field } ?? ""
    return FeePayment.Means.allCases.map(CertifyPayment.paid) + [.later]
      + rules.law.exemptions(for: field).map(CertifyPayment.exempt)
  }

  func label(_ words: Words) -> String {
    switch self {
    case .paid(let means): words.means(means)
    case .later: words("Thu khi trả", "Later")
    case .exempt(let exemption): words("Miễn: ", "Exempt: ") + exemption.name
    }
  }
}

/// Why the order cannot be recorded yet, and where to put it right.
struct CertifyProblem: Error, Hashable {
  var field: CertifyField
  var sentence: String
}
