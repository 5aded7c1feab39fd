import Canvas
import DeskOperations

/// What the life of a dossier adds to its facts.
extension DossierFacts {
  /// By when what is filed must be accepted, or until when papers can still be asked for in time; nil
  /// where nothing presses any more.
  var asking: (label: String, text: String, style: Style)? {
    let isFiled = dossier.status == .filed
    guard isFiled || dossier.supplements.isEmpty,
      let limit = context.rules.askingLimit(for: dossier)
    else { return nil }
    let isLate = limit < context.now
    let minutes = context.rules.calendar.workingMinutesLeft(from: context.now, to: limit)
    let left = words.timeLeft(minutes, isLate: isLate, context.rules)
    let text = "\(words.moment(limit)) · \(left)"
    if isFiled {
      return (words("Tiếp nhận trước", "Accept before"), text, isLate ? .alert : .warning)
    }
    return isLate ? nil : (words("Hạn yêu cầu bổ sung", "Ask for papers by"), text, .muted)
  }

  /// The apology with the later date.
  var apology: String? {
    guard let last = dossier.extensions.last else { return nil }
    return words(
      "\(words.moment(last.promised)) · văn bản số \(last.number), \(last.signatory) ký · \(last.reason)",
      "\(words.moment(last.promised)) · form \(last.number), signed by \(last.signatory) · \(last.reason)"
    )
  }

  /// The form by which it ended without a result.
  var closing: String? {
    guard let closing = dossier.closing else { return nil }
    let number = closing.number.map { words("số \($0) · ", "form \($0) · ") } ?? ""
    let fees = closing.fees.map { words(" · phí, lệ phí: \($0)", " · fees: \($0)") } ?? ""
    return "\(number)\(words.moment(closing.at)) · \(closing.reason)\(fees)"
  }
}
