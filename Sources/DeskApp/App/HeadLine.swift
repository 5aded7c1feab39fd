import Canvas
import DeskOperations

/// The top line of the window: which desk, which screen, who sits where, what time it is, how keys are read.
struct HeadLine {
  /// The desk and the screen.
  var title: String
  /// The counter and the person; who sits here goes first where room is scarce.
  var seat: [String]
  /// Which keys make which letters; nil before that is known.
  var typing: String?
  var now: Moment
  /// Whether the lunar date stands beside the solar one where there is room.
  var showsLunar = false
  var words: Words

  func draw(on canvas: inout Canvas, in line: Region) {
    canvas.fill(line, style: .keyBar)
    let day = words.weekday(now.date.weekday)
    let room = line.columns - 2
    let title = " \(title)"
    func right(_ parts: some Collection<String>, _ moment: String) -> String {
      (Array(parts) + [moment, typing].compactMap { $0 }).joined(separator: " · ")
    }
    // The clock and the keys stay whatever the width.
    let choices = [
      right(seat, "\(day) \(now.date.slashed) \(now.time)"),
      right(seat.dropLast(), "\(day) \(now.date.slashed) \(now.time)"),
      right(seat.dropLast(), "\(day) \(now.date.slashedShort) \(now.time)"),
      right([], "\(now.time)"),
    ]
    let free = room - min(title.columns, room * 3 / 5) - 1
    var shownRight = choices.first { $0.columns <= free } ?? ""
    if showsLunar, let lunar = now.date.lunar {
      let whole = right(seat, "\(day) \(now.date.slashed) (\(words.short(lunar))) \(now.time)")
      if title.columns + 1 + whole.columns <= room { shownRight = whole }
    }
    canvas.write(
      title.truncated(toColumns: room - shownRight.columns - 1), in: line, style: .keyBar.bold)
    canvas.write(
      shownRight, at: Position(row: 0, column: line.columns - 1 - shownRight.columns), in: line,
      style: .keyBar)
  }
}
