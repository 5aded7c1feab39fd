import DeskApp
import DeskOperations

/// A dossier with its papers, promises and history, as `motcua dossier` answers it.
struct WholeDossier: Encodable {
  private let dossier: Dossier
  private let rules: Rulebook
  private let now: Moment
  private let voidSlip: String?

  /// - Parameter voidSlip: What to tell about the slip by which it was asked for.
  init(_ dossier: Dossier, rules: Rulebook, now: Moment, voidSlip: String? = nil) {
    self.now = now
    self.dossier = dossier
    self.voidSlip = voidSlip
    self.rules = rules
  }

  private enum CodingKeys: String, CodingKey {
    case nationalStatus, intake, promise, supplements, passes, history, result
    case shelf, contacts, handing, demands, payments, exemption, voidSlip, corrections
    case number, askBy, waits, extensions, closing
  }

  /// Encodes the essentials and everything behind them into one object.
  func encode(to encoder: any Encoder) throws {
    try DossierAnswer(dossier, at: now).encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(
      rules.codes?.status(of: dossier.status), forKey: .nationalStatus)
    try container.encode(dossier.intake, forKey: .intake)
    try container.encode(dossier.promise, forKey: .promise)
    try container.encode(dossier.supplements, forKey: .supplements)
    try container.encodeIfPresent(dossier.number?.description, forKey: .number)
    try container.encodeIfPresent(
      rules.askingLimit(for: dossier)?.minuteText, forKey: .askBy)
    try container.encode(dossier.ledger.map(WaitAnswer.init), forKey: .waits)
    try container.encode(dossier.extensions, forKey: .extensions)
    try container.encodeIfPresent(dossier.closing, forKey: .closing)
    try container.encode(dossier.passes.map(PassAnswer.init), forKey: .passes)
    try container.encode(dossier.demands, forKey: .demands)
    try container.encode(dossier.payments, forKey: .payments)
    try container.encodeIfPresent(dossier.exemption, forKey: .exemption)
    try container.encodeIfPresent(dossier.result, forKey: .result)
    try container.encodeIfPresent(voidSlip, forKey: .voidSlip)
    try container.encode(dossier.corrections, forKey: .corrections)
    try container.encodeIfPresent(dossier.shelf, forKey: .shelf)
    try container.encode(dossier.contacts, forKey: .contacts)
    try container.encodeIfPresent(dossier.handing, forKey: .handing)
    try container.encode(
      dossier.course.map { CourseAnswer(step: $0, rules: rules) }, forKey: .history)
  }

  /// The dossier for people: what it is, what was promised, what happened.
  static func text(_ dossier: Dossier, rules: Rulebook, now: Moment, _ words: Words) -> String {
    var lines = [ReceiptAnswer(dossier: dossier, rules: rules, words: words).text]
    lines.append(
      "\(words("Tình trạng", "State")): \(words.standing(of: dossier, at: now, rules))")
    if !dossier.flags.isEmpty {
      lines.append("\(words("Lưu ý", "To note")): \(words.flags(dossier))")
    }
    if dossier.status == .filed, let limit = dossier.acceptBy {
      lines.append("\(words("Tiếp nhận trước", "Accept before")): \(words.moment(limit))")
    }
    let holding =
      dossier.status.isOpen ? words("Đang giữ", "Held by") : words("Người giải quyết", "Handled by")
    lines.append("\(holding): \(words.holder(dossier, rules))")
    lines += LegAnswer.lines(of: dossier, at: now, words)
    if !dossier.intake.papers.isEmpty {
      lines.append("\(words("Giấy tờ", "Papers")):")
      lines += dossier.intake.papers.map { paper in
        "  \(words.paper(paper))"
      }
    }
    if !dossier.waits.isEmpty {
      lines.append("\(words("Các lần chờ", "Waits")):")
      lines += dossier.ledger.flatMap { words.ledgerEntry($0, rules) }.map { "  " + $0 }
    }
    if !dossier.passes.isEmpty {
      lines.append("\(words("Luân chuyển", "Hand-overs")):")
      lines += dossier.passes.map { "  " + words.pass($0, rules) }
    }
    lines.append("\(words("Lịch sử", "History")):")
    lines += dossier.course.map { "  " + words.courseStep($0, rules) }
    return lines.joined(separator: "\n")
  }
}
