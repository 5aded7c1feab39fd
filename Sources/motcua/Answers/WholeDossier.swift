import DeskApp
import DeskOperations

/// A dossier with its papers, promises and history, as `motcua dossier` answers it.
struct WholeDossier: Encodable {
  private let dossier: Dossier
  private let nationalStatus: NationalCodes.Status?
  private let now: Moment
  private let voidSlip: String?

  /// - Parameter voidSlip: What to tell about the slip by which it was asked for.
  init(_ dossier: Dossier, rules: Rulebook, now: Moment, voidSlip: String? = nil) {
    self.now = now
    self.dossier = dossier
    self.voidSlip = voidSlip
    nationalStatus = rules.codes?.status(of: dossier.status)
  }

  private enum CodingKeys: String, CodingKey {
    case nationalStatus, intake, promise, supplements, passes, history, result
    case slip, voidSlip, corrections, demands, payments, exemption
  }

  /// Encodes the essentials and everything behind them into one object.
  func encode(to encoder: any Encoder) throws {
    try DossierAnswer(dossier, at: now).encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(nationalStatus, forKey: .nationalStatus)
    try container.encode(dossier.intake, forKey: .intake)
    try container.encode(dossier.promise, forKey: .promise)
    try container.encode(dossier.supplements, forKey: .supplements)
    try container.encode(dossier.passes, forKey: .passes)
    try container.encode(dossier.demands, forKey: .demands)
    try container.encode(dossier.payments, forKey: .payments)
    try container.encodeIfPresent(dossier.exemption, forKey: .exemption)
    try container.encodeIfPresent(dossier.result, forKey: .result)
    try container.encode(dossier.slip.description, forKey: .slip)
    try container.encodeIfPresent(voidSlip, forKey: .voidSlip)
    try container.encode(dossier.corrections, forKey: .corrections)
    try container.encode(dossier.history, forKey: .history)
  }

  /// The dossier for people: what it is, what was promised, what happened.
  static func text(_ dossier: Dossier, rules: Rulebook, now: Moment, _ words: Words) -> String {
    var lines = [ReceiptAnswer(dossier: dossier, rules: rules, words: words).text]
    let late = dossier.isOverdue(at: now) ? " · " + words("QUÁ HẠN", "LATE") : ""
    lines.append("\(words("Tình trạng", "State")): \(words.status(dossier.status))\(late)")
    lines.append("\(words("Đang giữ", "Held by")): \(words.holder(dossier, rules))")
    lines += LegAnswer.lines(of: dossier, at: now, words)
    if !dossier.intake.papers.isEmpty {
      lines.append("\(words("Giấy tờ", "Papers")):")
      lines += dossier.intake.papers.map { paper in
        "  \(words.paper(paper))"
      }
    }
    lines.append("\(words("Lịch sử", "History")):")
    lines += dossier.history.map { "  " + words.event($0, rules) }
    return lines.joined(separator: "\n")
  }
}
