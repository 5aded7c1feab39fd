import DeskApp
import DeskOperations

/// What a due date is asked from.
struct DueQuestion {
  var receivedAt: Moment
  var waits: [Wait]
  var after: AfterWait
  var cutoff: TimeOfDay?

  /// The deadline of a time by some rules.
  func deadline(of time: StatutoryTime, by rules: Rulebook) -> Deadline {
    if let cutoff {
      return rules.calculator.deadline(
        of: time.period, receivedAt: receivedAt, waits: waits, after: after, cutoff: cutoff)
    }
    return rules.calculator.deadline(
      of: time, receivedAt: receivedAt, waits: waits, after: after)
  }
}

/// A due date with its counting, as `motcua due` answers it.
struct DueAnswer: Encodable {
  /// The shorter time a desk has promised.
  struct Committed: Encodable {
    var period: Period
    var due: String?
    var certain: Bool
  }

  var period: Period
  var due: String?
  var certain: Bool
  var start: String
  var afterWait: AfterWait
  var committed: Committed?
  var days: [CountedDay] { deadline.days }
  private let deadline: Deadline

  /// The answer for a time limit.
  init(_ time: StatutoryTime, _ question: DueQuestion, by rules: Rulebook) {
    let deadline = question.deadline(of: time, by: rules)
    period = time.period
    due = deadline.due?.minuteText
    certain = deadline.certain
    start = deadline.start.minuteText
    afterWait = question.after
    self.deadline = deadline
  }

  /// The answer for a procedure: the time of the law, and the desk's shorter promise beside it.
  ///
  /// Nil where the source names no confirmed time.
  init?(_ procedure: Procedure, _ question: DueQuestion, by rules: Rulebook) {
    let date = question.receivedAt.date
    guard let time = rules.statutoryTime(of: procedure, on: date) else {
      return nil
    }
    self.init(time, question, by: rules)
    if let promised = rules.committedTime(of: procedure, on: date) {
      let shorter = question.deadline(of: StatutoryTime(promised), by: rules)
      if let moment = shorter.due?.minuteText, due.map({ moment < $0 }) ?? true {
        committed = Committed(period: promised, due: moment, certain: shorter.certain)
      }
    }
  }

  private enum CodingKeys: String, CodingKey {
    case period, due, certain, start, afterWait, committed, days
  }

  /// Encodes with `due` always present, null where there is no limit.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(period, forKey: .period)
    try container.encode(due, forKey: .due)
    try container.encode(certain, forKey: .certain)
    try container.encode(start, forKey: .start)
    try container.encode(afterWait, forKey: .afterWait)
    try container.encodeIfPresent(committed, forKey: .committed)
    try container.encode(days, forKey: .days)
  }

  /// The due moment alone on the first line, then how it is counted.
  func text(_ words: Words, by rules: Rulebook) -> String {
    var lines = [due ?? words("không có thời hạn", "no time limit")]
    if let committed {
      lines.append(
        words(
          "Cam kết \(words.period(committed.period)): \(committed.due ?? "")",
          "Promised \(words.period(committed.period)): \(committed.due ?? "")"))
    }
    if let doubt = words.doubt(about: deadline, rules.calendar) { lines.append(doubt) }
    lines += days.map { words.day($0, of: period) }
    return lines.joined(separator: "\n")
  }
}
