import DeskApp
import DeskOperations

/// A stretch of duty as commands answer it.
struct WatchAnswer: Encodable {
  var number: BookNumber
  var guide: String
  var name: String
  var from: String
  var to: String?
  private let watch: DeskLog.Watch

  init(_ watch: DeskLog.Watch, _ rules: Rulebook) {
    number = watch.duty.number
    guide = watch.duty.guide
    name = rules.people.name(of: watch.duty.guide)
    from = watch.from.minuteText
    to = watch.to?.minuteText
    self.watch = watch
  }

  private enum CodingKeys: String, CodingKey { case number, guide, name, from, to }

  /// One line: number, who, from when to when.
  func line(_ words: Words) -> String {
    let end = watch.to.map(words.moment) ?? words("chưa kết thúc", "not ended")
    return "\(number) · \(name) · \(words.moment(watch.from)) → \(end)"
  }
}

/// What the guides did in a period.
struct DutyAnswer: Encodable {
  /// What one guide did.
  struct Row: Encodable {
    var guide: String
    var name: String
    var watches: [WatchAnswer]
    var assists: [Assist.Kind: Int]
    var total: Int
  }

  var from: CivilDate
  var to: CivilDate
  var rows: [Row]
  var assists: [Assist.Kind: Int]

  init(_ report: DutyReport, _ rules: Rulebook) {
    from = report.from
    to = report.to
    rows = report.rows.map { row in
      Row(
        guide: row.guide, name: rules.people.name(of: row.guide),
        watches: row.watches.map { WatchAnswer($0, rules) }, assists: row.assists,
        total: row.total)
    }
    assists = report.assists
  }

  /// The guides with their duties, and what they did by kind.
  static func text(_ report: DutyReport, _ rules: Rulebook, _ words: Words) -> String {
    guard !report.rows.isEmpty else {
      return words("Không có ca trực nào.", "Nobody was on duty.")
    }
    var lines: [String] = []
    for row in report.rows {
      lines.append("\(rules.people.name(of: row.guide)): \(row.total)")
      lines += row.watches.map { "  " + WatchAnswer($0, rules).line(words) }
      lines += self.lines(row.assists, words)
    }
    if report.rows.count > 1 {
      lines.append("\(words("Cộng", "Total")): \(report.assists.values.reduce(0, +))")
      lines += self.lines(report.assists, words)
    }
    return lines.joined(separator: "\n")
  }

  private static func lines(_ assists: [Assist.Kind: Int], _ words: Words) -> [String] {
    Assist.Kind.allCases.compactMap { kind in
      assists[kind].map { "  \(words.assist(kind)): \($0)" }
    }
  }
}
