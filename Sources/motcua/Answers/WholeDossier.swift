import DeskApp
import DeskOperations

/// A dossier with its papers, promises and history, as `motcua dossier` answers it.
struct WholeDossier: Encodable {
  private let dossier: Dossier

  init(_ dossier: Dossier) {
    self.dossier = dossier
  }

  private enum CodingKeys: String, CodingKey {
    case intake, promise, supplements, passes, history, result
  }

  /// Encodes the essentials and everything behind them into one object.
  func encode(to encoder: any Encoder) throws {
    try DossierAnswer(dossier).encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(dossier.intake, forKey: .intake)
    try container.encode(dossier.promise, forKey: .promise)
    try container.encode(dossier.supplements, forKey: .supplements)
    try container.encode(dossier.passes, forKey: .passes)
    try container.encodeIfPresent(dossier.result, forKey: .result)
    try container.encode(dossier.history, forKey: .history)
  }

  /// The dossier for people: what it is, what was promised, what happened.
  static func text(_ dossier: Dossier, rules: Rulebook, now: Moment, _ words: Words) -> String {
    var lines = [ReceiptAnswer(dossier: dossier, rules: rules, words: words).text]
    let late = dossier.isOverdue(at: now) ? " · " + words("QUÁ HẠN", "LATE") : ""
    lines.append("\(words("Tình trạng", "State")): \(words.status(dossier.status))\(late)")
    if let holder = dossier.holder {
      let who = [holder.officer.map(rules.people.name(of:)), holder.unit].compactMap { $0 }
      lines.append("\(words("Đang giữ", "Held by")): \(who.joined(separator: ", "))")
    }
    if !dossier.intake.papers.isEmpty {
      lines.append("\(words("Giấy tờ", "Papers")):")
      lines += dossier.intake.papers.map { paper in
        "  \(paper.name) (\(paper.kind.wording), \(paper.copies))"
      }
    }
    lines.append("\(words("Lịch sử", "History")):")
    lines += dossier.history.map { event in
      let reason = event.reason.map { " · \($0)" } ?? ""
      return
        "  \(event.at.clockAndDate) · \(rules.people.name(of: event.by)) · \(words.happening(event))\(reason)"
    }
    return lines.joined(separator: "\n")
  }
}
