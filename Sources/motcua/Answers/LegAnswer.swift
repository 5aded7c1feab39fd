import DeskApp
import DeskOperations

/// One agency's part of a linked procedure, as commands answer it.
struct LegAnswer: Encodable {
  private let leg: Dossier.Leg
  private let number: Int
  private let stage: Dossier.Leg.Stage
  private let late: Bool
  private let beyondWhole: Bool

  /// The legs of a dossier as they stand at a moment; nil where there is one agency.
  static func all(of dossier: Dossier, at now: Moment) -> [LegAnswer]? {
    guard !dossier.legs.isEmpty else { return nil }
    let beyond = dossier.legsBeyondWhole.map(\.name)
    return dossier.legs.enumerated().map { index, leg in
      LegAnswer(
        leg: leg, number: index + 1, stage: dossier.stage(of: leg),
        late: dossier.isOverdue(leg, at: now) || leg.punctuality == .late,
        beyondWhole: beyond.contains(leg.name))
    }
  }

  private enum CodingKeys: String, CodingKey {
    case number, name, agency, after, period, due, certain, promised, beyondWhole, stage, late
    case startedAt, finishedAt, result, returnedAt, recipient, authorisation
  }

  /// Encodes with the dates always present, null where there is no limit.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(number, forKey: .number)
    try container.encode(leg.name, forKey: .name)
    try container.encode(leg.agency, forKey: .agency)
    try container.encodeIfPresent(leg.after, forKey: .after)
    try container.encodeIfPresent(leg.period, forKey: .period)
    try container.encode(leg.due?.minuteText, forKey: .due)
    try container.encode(leg.certain, forKey: .certain)
    try container.encode(leg.promised?.minuteText, forKey: .promised)
    try container.encode(beyondWhole, forKey: .beyondWhole)
    try container.encode(stage, forKey: .stage)
    try container.encode(late, forKey: .late)
    try container.encodeIfPresent(leg.startedAt?.minuteText, forKey: .startedAt)
    try container.encodeIfPresent(leg.finishedAt?.minuteText, forKey: .finishedAt)
    try container.encodeIfPresent(leg.result, forKey: .result)
    try container.encodeIfPresent(leg.returnedAt?.minuteText, forKey: .returnedAt)
    try container.encodeIfPresent(leg.recipient, forKey: .recipient)
    try container.encodeIfPresent(leg.authorisation, forKey: .authorisation)
  }

  /// The legs for people, one line each; empty where there is one agency.
  static func lines(of dossier: Dossier, at now: Moment, _ words: Words) -> [String] {
    guard !dossier.legs.isEmpty else { return [] }
    var lines = [words("Các bước liên thông:", "Linked legs:")]
    for (index, leg) in dossier.legs.enumerated() {
      let due = words("hạn", "due") + " " + words.due(of: leg, in: dossier)
      let stage = words.stage(of: leg, in: dossier, at: now)
      let result = leg.result.map { ": \($0)" } ?? ""
      let recipient = leg.recipient.map { words(", người nhận \($0)", ", to \($0)") } ?? ""
      lines.append(
        "  \(index + 1). \(leg.name) · \(leg.agency) · \(due) · \(stage)\(result)\(recipient)")
    }
    if let beyond = words.legsBeyondWhole(of: dossier) { lines.append("  " + beyond) }
    return lines
  }
}
