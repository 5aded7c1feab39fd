import DeskApp
import DeskOperations

/// The deadlines board as a command answers it.
struct BoardAnswer: Encodable {
  /// One open dossier.
  struct Row: Encodable {
    var code: DossierCode
    var urgency: String
    var status: DossierStatus
    var due: String?
    var acceptBy: String?
    var newDate: String?
    var workingMinutesLeft: Int?
    var procedure: String
    var procedureName: String
    var holder: Dossier.Holder?

    init(_ row: DeadlineBoard.Row) {
      code = row.dossier.code
      urgency = "\(row.urgency)"
      status = row.dossier.status
      due = row.dossier.due?.minuteText
      acceptBy = row.urgency == .toAccept ? row.limit?.minuteText : nil
      newDate = row.dossier.newDate?.minuteText
      workingMinutesLeft = row.workingMinutesLeft
      procedure = row.dossier.intake.procedure
      procedureName = row.dossier.procedureName
      holder = row.dossier.holder
    }
  }

  /// A leg whose agency is late.
  struct LateLeg: Encodable {
    var code: DossierCode
    var leg: String
    var agency: String
    var due: String?
    var workingMinutesLate: Int
  }

  var nextWorkingDay: CivilDate?
  var lateLegs: [LateLeg]
  var rows: [Row]
  var uncollected: [DossierCode]

  init(_ board: DeadlineBoard) {
    nextWorkingDay = board.nextWorkingDay
    rows = board.rows.map(Row.init)
    lateLegs = board.lateLegs.map { late in
      LateLeg(
        code: late.dossier.code, leg: late.leg.name, agency: late.leg.agency,
        due: late.leg.due?.minuteText, workingMinutesLate: late.workingMinutesLate)
    }
    uncollected = board.uncollected.map(\.code)
  }

  /// The board for people, the most urgent first.
  static func text(_ board: DeadlineBoard, _ words: Words) -> String {
    var lines: [String] = []
    for urgency in DeadlineBoard.Urgency.allCases {
      let rows = board.rows(urgency)
      guard !rows.isEmpty else { continue }
      lines.append("\(words.urgency(urgency, nextWorkingDay: board.nextWorkingDay)): \(rows.count)")
      lines += rows.map { row in
        let limit = row.urgency == .toAccept ? row.limit.map(words.moment) : nil
        return "  " + DossierAnswer.line(row.dossier, words)
          + (limit.map { words(" · làm trước \($0)", " · do it before \($0)") } ?? "")
      }
    }
    if !board.lateLegs.isEmpty {
      lines.append(
        "\(words("Bước liên thông QUÁ HẠN", "Linked legs OVERDUE")): \(board.lateLegs.count)")
      lines += board.lateLegs.map { late in
        "  \(late.dossier.code) · \(late.leg.name) · \(late.leg.agency) · \(words("hạn", "due")) \(words.due(of: late.leg, in: late.dossier))"
      }
    }
    if !board.uncollected.isEmpty {
      lines.append(
        "\(words("Có kết quả, chưa ai nhận", "Results not collected")): \(board.uncollected.count)")
      lines += board.uncollected.map { "  " + DossierAnswer.line($0, words) }
    }
    return lines.isEmpty
      ? words("Không còn hồ sơ nào.", "No dossier is open.") : lines.joined(separator: "\n")
  }
}
