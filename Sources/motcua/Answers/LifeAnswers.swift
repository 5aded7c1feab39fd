import DeskOperations

/// One wait of the ledger, as `motcua dossier` answers it.
struct WaitAnswer: Encodable {
  var from: String
  var to: String?
  var cause: String
  /// The papers asked for.
  var items: [String]?
  /// The sum asked for, in đồng.
  var amount: Int?

  init(_ entry: Dossier.LedgerEntry) {
    from = entry.wait.from.minuteText
    to = entry.wait.to?.minuteText
    switch entry.cause {
    case .papers(let supplement):
      cause = "papers"
      items = supplement.items
    case .money(let demand):
      cause = "money"
      amount = demand.amount
    }
  }
}

/// One hand-over of the control slip, as `motcua dossier` answers it.
struct PassAnswer: Encodable {
  var at: String
  var by: String
  /// From whom; nil for the desk.
  var from: Dossier.Holder?
  /// To whom; nil for the desk.
  var to: Dossier.Holder?
  var receivedBy: String?
  var due: String?
  var late: Bool

  init(_ pass: Dossier.Pass) {
    at = pass.at.minuteText
    by = pass.by
    from = pass.from
    to = pass.to
    receivedBy = pass.receivedBy
    due = pass.due?.minuteText
    late = pass.isLate
  }
}

/// One event of a dossier with where it stood then, as `motcua dossier` answers it.
struct CourseAnswer: Encodable {
  var step: Dossier.CourseStep
  var rules: Rulebook

  private enum CodingKeys: String, CodingKey {
    case status, nationalStatus
  }

  /// Encodes the event as the journal holds it, with the state beside it.
  func encode(to encoder: any Encoder) throws {
    try step.event.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(step.status, forKey: .status)
    try container.encodeIfPresent(
      rules.codes?.status(of: step.status), forKey: .nationalStatus)
  }
}
