import DeskApp
import DeskFiles
import DeskOperations
import Runtime

/// The check of the history and of what is derived from it, as JSON.
struct VerificationAnswer: Encodable {
  /// Where a seal from paper stands.
  struct Seal: Encodable {
    /// The digits that were compared.
    var digits: String
    var found: Bool
    /// The day whose file holds the event that was the last one then.
    var day: CivilDate?
    /// The line in that file.
    var line: Int?
    /// The running number of that event.
    var sequence: Int?
    var at: Moment?
    /// The whole seal.
    var hash: String?
    /// How many events came since.
    var eventsSince: Int?
  }

  /// What is wrong with something derived.
  struct Derived: Encodable {
    var file: String
    var line: Int?
    var trouble: String
  }

  /// Whether nothing is wrong: not the history, nor what is derived from it, nor the seal from paper.
  var sound: Bool
  var files: Int
  var events: Int
  var unfinishedBytes: Int
  /// What is wrong with the history, in words.
  var fault: String?
  /// Where.
  var file: String?
  var line: Int?
  var heads: [String: String]
  var derived: Derived?
  var seal: Seal?

  init(
    _ report: VerificationReport, derived: Verification.Derived?, sought: PaperSeal?,
    in words: Words
  ) {
    sound =
      report.isSound && !(derived?.isDamaged ?? false) && (sought == nil || report.sealPlace != nil)
    files = report.files
    events = report.events
    unfinishedBytes = report.unfinishedBytes
    fault = report.fault.map { words.fault($0) }
    file = report.fault?.file
    line = report.fault?.line
    heads = Dictionary(
      report.heads.map { ($0.day.description, $0.hash) }, uniquingKeysWith: { $1 })
    if case .damaged(let fault) = derived {
      self.derived = Derived(file: fault.file, line: fault.line, trouble: words.fault(fault))
    }
    seal = sought.map { sought in
      let place = report.sealPlace
      return Seal(
        digits: sought.digits, found: place != nil, day: place?.day, line: place?.line,
        sequence: place?.sequence, at: place?.at, hash: place?.hash,
        eventsSince: place.map { report.events - $0.sequence })
    }
  }
}
