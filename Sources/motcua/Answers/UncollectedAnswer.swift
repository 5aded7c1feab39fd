import DeskApp
import DeskOperations

/// The results that lie at the desk as a command answers them.
struct UncollectedAnswer: Encodable {
  /// One result.
  struct Row: Encodable {
    /// A special limit of the procedure.
    struct Limit: Encodable {
      var lastDay: CivilDate
      var daysLeft: Int
      var days: Int
      var source: String
    }

    var code: DossierCode
    var applicant: String
    var phone: String?
    var procedure: String
    var procedureName: String
    var result: String?
    var returnMethod: ReturnMethod
    var since: String
    var ageDays: Int
    var shelf: String?
    var lastContact: Dossier.Contact?
    var nextReminder: CivilDate?
    var remindNow: Bool
    var limit: Limit?

    init(_ row: UncollectedResults.Row) {
      let dossier = row.dossier
      code = dossier.code
      applicant = dossier.intake.applicant.name
      phone = row.phone
      procedure = dossier.intake.procedure
      procedureName = dossier.procedureName
      result = dossier.result
      returnMethod = dossier.intake.returnMethod
      since = row.since.minuteText
      ageDays = row.ageDays
      shelf = dossier.shelf?.place
      lastContact = row.lastContact
      nextReminder = row.nextReminder
      remindNow = row.isReminderDue
      limit = row.limit.map {
        Limit(lastDay: $0.lastDay, daysLeft: $0.daysLeft, days: $0.days, source: $0.source)
      }
    }
  }

  var at: String
  var results: [Row]

  init(_ report: UncollectedResults) {
    at = report.moment.minuteText
    results = report.rows.map(Row.init)
  }

  /// The results for people, the oldest first.
  static func text(_ report: UncollectedResults, _ words: Words) -> String {
    guard !report.rows.isEmpty else {
      return words("Không có kết quả nào chờ nhận.", "No result waits to be collected.")
    }
    return report.rows.map { line($0, words) }.joined(separator: "\n")
  }

  /// One result in a line.
  static func line(_ row: UncollectedResults.Row, _ words: Words) -> String {
    let dossier = row.dossier
    let parts = [
      dossier.code.description, words.age(row), dossier.intake.applicant.name,
      row.phone,
      dossier.shelf.map { words("để tại \($0.place)", "at \($0.place)") },
      words.collecting(row), row.limit.map(words.limit), dossier.procedureName,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}
