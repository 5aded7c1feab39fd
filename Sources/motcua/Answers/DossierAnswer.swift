import DeskApp
import DeskOperations

/// The essentials of a dossier, as commands answer them.
struct DossierAnswer: Encodable {
  var code: DossierCode
  var status: DossierStatus
  var procedure: String
  var procedureName: String
  var field: String
  var applicant: String
  var channel: Channel
  var receivedAt: String
  var due: String?
  var originalDue: String?
  var statutoryDue: String?
  var certain: Bool
  var period: Period
  var holder: Dossier.Holder?
  var punctuality: Punctuality?
  var slip: String
  var slipCopies: Int
  var alreadyDone: Bool
  /// The later date promised with an apology; lateness is counted on `due`.
  var newDate: String?
  /// By when what is only filed must be accepted or more be asked for.
  var acceptBy: String?
  /// What one has to know at a glance.
  var flags: [Dossier.Flag]
  /// The agencies of a linked procedure; nil where there is one agency.
  var legs: [LegAnswer]?

  /// A dossier's essentials; the legs of a linked one as they stand at a moment, by default the last
  /// at which something happened to it.
  init(_ dossier: Dossier, alreadyDone: Bool = false, at now: Moment? = nil) {
    legs = LegAnswer.all(of: dossier, at: now ?? dossier.history.last?.at ?? dossier.receivedAt)
    code = dossier.code
    status = dossier.status
    procedure = dossier.intake.procedure
    procedureName = dossier.procedureName
    field = dossier.field
    applicant = dossier.intake.applicant.name
    channel = dossier.intake.channel
    receivedAt = dossier.receivedAt.minuteText
    due = dossier.due?.minuteText
    originalDue = dossier.promise.originalDue?.minuteText
    statutoryDue = dossier.promise.statutoryDue?.minuteText
    certain = dossier.dueCertain
    period = dossier.promise.period
    holder = dossier.holder
    punctuality = dossier.punctuality
    slip = dossier.slip.description
    slipCopies = dossier.slipCopies
    newDate = dossier.newDate?.minuteText
    acceptBy = dossier.acceptBy?.minuteText
    flags = dossier.flags
    self.alreadyDone = alreadyDone
  }

  private enum CodingKeys: String, CodingKey {
    case code, status, procedure, procedureName, field, applicant, channel, receivedAt, due
    case originalDue, statutoryDue, certain, period, holder, punctuality, slip, slipCopies
    case alreadyDone, legs, newDate, acceptBy, flags
  }

  /// Encodes with the due moments always present, null where there is no limit.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(code, forKey: .code)
    try container.encode(status, forKey: .status)
    try container.encode(procedure, forKey: .procedure)
    try container.encode(procedureName, forKey: .procedureName)
    try container.encode(field, forKey: .field)
    try container.encode(applicant, forKey: .applicant)
    try container.encode(channel, forKey: .channel)
    try container.encode(receivedAt, forKey: .receivedAt)
    try container.encode(due, forKey: .due)
    try container.encode(originalDue, forKey: .originalDue)
    try container.encode(statutoryDue, forKey: .statutoryDue)
    try container.encode(certain, forKey: .certain)
    try container.encode(period, forKey: .period)
    try container.encodeIfPresent(holder, forKey: .holder)
    try container.encodeIfPresent(punctuality, forKey: .punctuality)
    try container.encode(slip, forKey: .slip)
    try container.encode(slipCopies, forKey: .slipCopies)
    try container.encode(alreadyDone, forKey: .alreadyDone)
    try container.encodeIfPresent(newDate, forKey: .newDate)
    try container.encodeIfPresent(acceptBy, forKey: .acceptBy)
    try container.encode(flags, forKey: .flags)
    try container.encodeIfPresent(legs, forKey: .legs)
  }

  /// One line: code, state, due moment, procedure.
  static func line(_ dossier: Dossier, _ words: Words) -> String {
    let due = words("hạn", "due") + " " + words.due(of: dossier)
    let late = dossier.punctuality == .late ? " · " + words.punctuality(.late) : ""
    return
      "\(dossier.code) · \(words.status(dossier.status))\(late) · \(due) · \(dossier.intake.applicant.name) · \(dossier.procedureName)"
  }
}
