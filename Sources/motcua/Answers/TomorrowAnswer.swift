import DeskApp
import DeskOperations

/// What will be late after the next working day, as a command answers it.
struct TomorrowAnswer: Encodable {
  /// What history says; absent where the cases are too few.
  struct Risk: Encodable {
    var late: Int
    var of: Int
    var permille: Int?
  }

  /// One dossier to be finished by the end of that day.
  struct Row: Encodable {
    var row: BoardAnswer.Row
    var risk: Risk?

    private enum CodingKeys: String, CodingKey { case risk }

    /// Encodes the row of the board with the risk beside its keys.
    func encode(to encoder: any Encoder) throws {
      try row.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(risk, forKey: .risk)
    }
  }

  /// What one keeper has to finish; neither an officer nor a unit for the desk.
  struct Group: Encodable {
    var officer: String?
    var unit: String?
    var name: String?
    var dossiers: [Row]
  }

  var at: String
  var day: CivilDate?
  var leastCases: Int
  var groups: [Group]
  var late: [BoardAnswer.Row]
  var uncollected: [UncollectedAnswer.Row]

  init(_ board: TomorrowBoard, at moment: Moment, _ rules: Rulebook) {
    at = moment.minuteText
    day = board.day
    leastCases = (rules.settings.risk ?? .usual).least
    groups = board.groups.map { group in
      let dossiers = group.rows.map { row in
        Row(
          row: BoardAnswer.Row(row.entry),
          risk: row.risk.shown.map {
            Risk(late: $0.part, of: $0.whole, permille: $0.permille)
          })
      }
      return switch group.keeper {
      case .desk: Group(dossiers: dossiers)
      case .officer(let id):
        Group(officer: id, name: rules.people.name(of: id), dossiers: dossiers)
      case .unit(let unit): Group(unit: unit, dossiers: dossiers)
      }
    }
    late = board.late.map(BoardAnswer.Row.init)
    uncollected = board.uncollected.map(UncollectedAnswer.Row.init)
  }

  /// The board for people: the day, the dossiers by who has them, what is late, what lies here.
  static func text(_ board: TomorrowBoard, _ rules: Rulebook, _ words: Words) -> String {
    func line(_ row: DeadlineBoard.Row, _ risk: Share? = nil) -> String {
      let minutes = row.workingMinutesLeft ?? 0
      let left = words.briefTimeLeft(minutes, isLate: row.isLate, rules)
      let dossier = row.dossier
      let parts = [
        dossier.code.description, left, risk.map(words.risk),
        row.isLate ? words.holder(dossier, rules) : nil, dossier.intake.applicant.name,
        dossier.procedureName,
      ]
      return "  " + parts.compactMap { $0 }.joined(separator: " · ")
    }
    var lines = [words.question(board)]
    for group in board.groups {
      lines.append("\(words.keeper(group.keeper, rules)): \(group.rows.count)")
      lines += group.rows.map { line($0.entry, $0.risk.shown) }
    }
    lines.append("\(words("Đã trễ", "Late already")): \(board.late.count)")
    lines += board.late.map { line($0) }
    lines.append(
      "\(words("Kết quả chưa ai nhận", "Results nobody has collected")): \(board.uncollected.count)"
    )
    lines += board.uncollected.map { "  " + UncollectedAnswer.line($0, words) }
    return lines.joined(separator: "\n")
  }
}
