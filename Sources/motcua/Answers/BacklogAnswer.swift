import DeskApp
import DeskOperations

/// The backlog as a command answers it.
struct BacklogAnswer: Encodable {
  /// One old dossier.
  struct Row: Encodable {
    var code: DossierCode
    var otherCode: String?
    var clearBy: CivilDate
    var isPast: Bool
    var status: DossierStatus
    var receivedAt: String
    var due: String?
    var endedAt: String?
    var procedure: String
    var procedureName: String
    var applicant: String

    init(_ row: BacklogList.Row) {
      let dossier = row.dossier
      code = dossier.code
      otherCode = dossier.intake.otherCode
      clearBy = row.clearBy
      isPast = row.isPast
      status = dossier.status
      receivedAt = dossier.receivedAt.minuteText
      due = dossier.due?.minuteText
      endedAt = dossier.endedAt?.minuteText
      procedure = dossier.intake.procedure
      procedureName = dossier.procedureName
      applicant = dossier.intake.applicant.name
    }
  }

  var open: [Row]
  var past: Int
  var cleared: [Row]

  init(_ list: BacklogList) {
    open = list.open.map(Row.init)
    past = list.past.count
    cleared = list.cleared.map(Row.init)
  }

  /// The backlog for people, the nearest day first.
  static func text(_ list: BacklogList, _ words: Words) -> String {
    var lines = [words.backlogSummary(list)]
    lines += list.open.map { row in
      "  \(words.clearBy(row)) · \(DossierAnswer.line(row.dossier, words))"
    }
    return lines.joined(separator: "\n")
  }
}
