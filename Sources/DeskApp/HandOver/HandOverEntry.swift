import Canvas
import DeskOperations

/// One line of the hand-over screen: papers that wait, or a hand-over that took place.
enum HandOverEntry: Sendable {
  case waiting(HandOverPlan.Entry)
  case moved(HandOverPlan.Passage)

  var dossier: Dossier {
    switch self {
    case .waiting(let entry): entry.dossier
    case .moved(let passage): passage.dossier
    }
  }

  /// Whether two lines are about the same thing.
  func isSame(as other: HandOverEntry) -> Bool {
    switch (self, other) {
    case (.waiting, .waiting): dossier.code == other.dossier.code
    case (.moved(let mine), .moved(let others)):
      dossier.code == other.dossier.code && mine.pass.at == others.pass.at
    default: false
    }
  }

  /// Draws the line; what is late says so in words and colour.
  func draw(
    isSelected: Bool, on canvas: inout Canvas, in line: Region, _ context: Context
  ) {
    let base: Style = isSelected ? .selection : .normal
    canvas.fill(line, style: base)
    if isSelected { canvas.write("›", in: line, style: base) }
    let (state, style) = state(context)
    let code = context.shortCode(dossier.code)
    let name = dossier.intake.applicant.name
    let codeColumns = min(max(11, code.columns), 24)
    let nameColumns = line.columns >= 100 ? 28 : 18
    let stateColumns = min(state.columns, line.columns - codeColumns - nameColumns - 4)
    let procedureColumns = line.columns - codeColumns - nameColumns - stateColumns - 5
    let cells: [(String, Int, Style)] = [
      (code, codeColumns, base), (name, nameColumns, base),
      (dossier.procedureName, procedureColumns, isSelected ? base : .muted),
      (state, stateColumns, isSelected ? base : style),
    ]
    canvas.cells(cells, from: 2, in: line)
  }

  private func state(_ context: Context) -> (String, Style) {
    let words = context.words
    switch self {
    case .waiting(let entry):
      if entry.isMissed, let limit = entry.limit {
        let since = "\(limit.moment.time) \(words.shortDay(limit.date))"
        return (words("TRỄ từ \(since)", "LATE since \(since)"), .alert)
      }
      let ready = entry.readySince
      let day = ready.date == context.now.date ? "" : " \(words.shortDay(ready.date))"
      return (words("có từ \(ready.time)\(day)", "ready \(ready.time)\(day)"), .normal)
    case .moved(let passage):
      return (words.briefPassage(passage.pass), passage.pass.isLate ? .alert : .muted)
    }
  }
}
