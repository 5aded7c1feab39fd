import ArgumentParser
import DeskApp
import DeskOperations

/// Shows whom to urge on about which dossiers, or the messages for them.
struct RemindCommand: QueryCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Đôn đốc: hồ sơ quá hạn, sắp đến hạn theo người đang giữ, kèm tin nhắn để gửi.",
    discussion: "Phiếu đôn đốc để in: motcua form reminder, motcua print reminder.")

  @Option(help: ArgumentHelp("Chỉ đơn vị này; không cần dấu.", valueName: "text"))
  var unit: String?

  @Option(help: ArgumentHelp("Chỉ người giải quyết này.", valueName: "person"))
  var officer: String?

  @Flag(help: "Chỉ hồ sơ quá hạn.")
  var lateOnly = false

  @Flag(help: "Chỉ in tin nhắn.")
  var message = false

  @OptionGroup var query: QueryOptions

  func perform() throws {
    let desk = try query.openDesk()
    if let officer, desk.rules.people[officer] == nil {
      throw desk.inWords(.unknownPerson(officer))
    }
    let report = try ReminderReport(at: desk, unit: unit).only(late: lateOnly) {
      officer == nil || $0.keeper == officer.map { .officer($0) }
    }
    let messages = report.groups.map { $0.message(at: report.moment, by: desk.rules) }
    try query.output.answer(
      ReminderAnswer(report, messages: messages),
      text: message ? messages.joined(separator: "\n\n") : text(of: report, desk.rules))
  }

  private func text(of report: ReminderReport, _ rules: Rulebook) -> String {
    guard !report.groups.isEmpty else {
      return words("Không phải đôn đốc ai.", "There is nobody to urge on.")
    }
    return report.groups.flatMap { group in
      ["\(words.keeper(group.keeper, rules)): \(words.counts(of: group))"]
        + group.rows.map { row in
          let left = words.briefTimeLeft(
            row.entry.workingMinutesLeft ?? 0, isLate: row.urgency == .late, rules)
          return "  "
            + [row.dossier.code.description, left, words.state(of: row), row.dossier.procedureName]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        }
    }.joined(separator: "\n")
  }
}

/// Whom to urge on, as a command answers it.
struct ReminderAnswer: Encodable {
  /// One dossier.
  struct Row: Encodable {
    var code: DossierCode
    var procedure: String
    var due: String
    var urgency: ReminderReport.Urgency
    var workingDays: Int
    var newDate: String?
    var passedAt: String?
  }

  /// What one keeper is urged about; neither an officer nor a unit for the desk.
  struct Group: Encodable {
    var officer: String?
    var unit: String?
    var message: String
    var dossiers: [Row]
  }

  var at: String
  var groups: [Group]

  init(_ report: ReminderReport, messages: [String]) {
    at = report.moment.minuteText
    groups = zip(report.groups, messages).map { group, message in
      let officer: String? = if case .officer(let id) = group.keeper { id } else { nil }
      return Group(
        officer: officer, unit: group.unit, message: message,
        dossiers: group.rows.map { row in
          Row(
            code: row.dossier.code, procedure: row.dossier.intake.procedure,
            due: row.due.minuteText, urgency: row.urgency, workingDays: row.workingDays,
            newDate: row.dossier.newDate?.minuteText, passedAt: row.lastPass?.at.minuteText)
        })
    }
  }
}
