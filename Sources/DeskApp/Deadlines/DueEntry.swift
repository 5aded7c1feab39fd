import Canvas
import DeskOperations

/// A dossier in a list of what is due when.
struct DueEntry: Sendable {
  var dossier: Dossier
  /// How much time is left, or since when it waits.
  var left: String
  var style: Style
  /// Whether the result lies at the desk, where the citizen's name is asked for and not the officer's.
  var isResult = false
  /// The leg whose agency is late; nil for a dossier as a whole.
  var leg: Dossier.Leg?
  /// What stands in the place of the officer; nil for the officer.
  var remark: String?

  /// An open dossier of the board.
  init(_ row: DeadlineBoard.Row, _ context: Context) {
    let words = context.words
    dossier = row.dossier
    switch row.urgency {
    case .overdue: style = .alert
    case .toAccept: style = row.isLate ? .alert : .warning
    case .today: style = .warning
    case .waiting, .noLimit: style = .muted
    case .nextWorkingDay, .later: style = .normal
    }
    if let minutes = row.workingMinutesLeft {
      left = words.briefTimeLeft(minutes, isLate: row.isLate, context.rules)
    } else if row.urgency == .waiting, let asked = row.dossier.waits.last?.from {
      left = words("chờ từ \(asked.date.slashedShort)", "since \(asked.date.slashedShort)")
    } else if row.dossier.awaitedAgency != nil {
      left = words("chờ nơi khác nhận", "not yet elsewhere")
    } else {
      left = words("không thời hạn", "no limit")
    }
  }

  /// A leg whose agency is late.
  init(_ late: DeadlineBoard.LateLeg, _ context: Context) {
    dossier = late.dossier
    leg = late.leg
    left = context.words.briefTimeLeft(-late.workingMinutesLate, isLate: true, context.rules)
    style = .alert
  }

  /// An old dossier with the day by which it shall be cleared.
  init(_ row: BacklogList.Row, _ context: Context) {
    dossier = row.dossier
    let day = row.clearBy.slashedShort
    left = row.isPast ? context.words("QUÁ HẠN \(day)", "PAST \(day)") : day
    style = row.isPast ? .alert : .normal
  }

  /// A result that nobody has collected yet.
  init(uncollected dossier: Dossier, _ context: Context) {
    self.dossier = dossier
    let since = (dossier.finishedAt ?? dossier.receivedAt).date.slashedShort
    left = context.words("có từ \(since)", "since \(since)")
    style = .done
    isResult = true
  }
}

/// The columns of a list of what is due when; wide windows show more of them.
struct DueColumns {
  private let code: Int
  private let applicant: Int
  private let officer: Int
  private let due: Int
  private let left = 17
  private let procedure: Int
  private let isShort: Bool

  /// Columns for codes of that width within a region of that width.
  init(columns: Int, code: Int) {
    self.code = min(max(code, 8), 26)
    isShort = DueColumns.isShort(columns)
    officer = columns >= 76 ? 18 : 0
    due = columns >= 100 ? 16 : 0
    applicant = columns >= 126 ? 24 : 0
    let others = [self.code, officer, due, applicant, left].filter { $0 > 0 }
    procedure = max(0, columns - 2 - others.reduce(0, +) - others.count - 1)
  }

  /// The widest code of some dossiers, as a region of that width shows it.
  static func widestCode(
    _ dossiers: some Sequence<Dossier>, columns: Int, _ context: Context
  ) -> Int {
    dossiers.map { text(of: $0.code, isShort: isShort(columns), context).columns }.max() ?? 0
  }

  /// Whether a region of that width shows codes without the desk's own identifier.
  private static func isShort(_ columns: Int) -> Bool { columns < 100 }

  /// The code; `…261120-0001` where there is more use for the room than for the desk's identifier.
  private static func text(of code: DossierCode, isShort: Bool, _ context: Context) -> String {
    let short = context.shortCode(code)
    return isShort && short != code.description ? "…" + short : code.description
  }

  /// Draws one dossier into one row.
  func draw(
    _ entry: DueEntry, isSelected: Bool, on canvas: inout Canvas, in line: Region,
    _ context: Context
  ) {
    let words = context.words
    let dossier = entry.dossier
    let base: Style = isSelected ? .selection : .normal
    canvas.fill(line, style: base)
    if isSelected { canvas.write("›", in: line, style: base) }
    let dueText =
      entry.leg.map { leg in
        leg.due.map {
          "\(words.weekday($0.date.weekday)) \($0.date.slashedShort) \($0.time)"
            + (leg.certain ? "" : " ?")
        } ?? ""
      } ?? words.briefDue(of: dossier)
    let name = dossier.intake.applicant.name
    let who =
      entry.leg?.agency ?? entry.remark
      ?? (entry.isResult && applicant == 0 ? name : words.holder(dossier, context.rules))
    // Where nothing stands between them the procedure's name takes the room.
    let isWhoLeftOut = who.isEmpty && applicant == 0
    let whoStyle: Style = isSelected || entry.remark != nil ? base : .muted
    let cells: [(String, Int, Style, Alignment)] = [
      (DueColumns.text(of: dossier.code, isShort: isShort, context), code, base, .left),
      (
        entry.leg?.name ?? dossier.procedureName,
        isWhoLeftOut && officer > 0 ? procedure + 1 + officer : procedure, base, .left
      ),
      (name, applicant, base, .left), (who, isWhoLeftOut ? 0 : officer, whoStyle, .left),
      (dueText, due, isSelected ? base : .muted, .left),
      (entry.left, left, isSelected ? base : entry.style, .right),
    ]
    var column = 2
    for (text, width, style, alignment) in cells where width > 0 {
      canvas.write(
        text.padded(toColumns: width, alignment: alignment),
        at: Position(row: 0, column: column), in: line, style: style)
      column += width + 1
    }
  }
}
