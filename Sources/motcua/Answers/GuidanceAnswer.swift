import DeskApp
import DeskOperations

/// Guidance as commands answer it.
struct GuidanceAnswer: Encodable {
  var number: BookNumber
  var at: String
  var by: String
  var procedure: String
  var procedureName: String
  var name: String
  var phone: String?
  var means: Guidance.Means
  var items: [String]
  var notAccepted: Bool
  var reason: String?
  var lines: [String]
  var message: String
  var alreadyDone: Bool

  init(
    _ entry: DeskLog.Entry<Guidance>, rules: Rulebook, alreadyDone: Bool = false
  ) {
    let guidance = entry.content
    number = guidance.number
    at = entry.at.minuteText
    by = entry.by
    procedure = guidance.procedure
    procedureName = guidance.procedureName
    name = guidance.name
    phone = guidance.phone
    means = guidance.means
    items = guidance.items
    notAccepted = guidance.notAccepted
    reason = entry.reason
    let text = GuidanceText(entry, rules: rules)
    lines = text?.lines ?? []
    message = text?.message ?? ""
    self.alreadyDone = alreadyDone
  }

  /// The number, then the text ready to be sent.
  func text(_ words: Words) -> String {
    let head = words("Đã ghi hướng dẫn số \(number).", "Guidance \(number) is written down.")
    return ([head, ""] + lines + ["", message]).joined(separator: "\n")
  }

  /// One line of the book.
  static func line(
    _ entry: DeskLog.Entry<Guidance>, _ rules: Rulebook, _ words: Words
  ) -> String {
    let guidance = entry.content
    var parts = [
      "\(guidance.number)", words.moment(entry.at), rules.people.name(of: entry.by),
      words.means(guidance.means), guidance.name, guidance.procedureName,
    ]
    if guidance.notAccepted { parts.append(words("chưa tiếp nhận", "not accepted")) }
    return parts.joined(separator: " · ")
  }
}
