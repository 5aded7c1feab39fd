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
  var words: Words

  func draw(on canvas: inout Canvas, in line: Region) {
    canvas.fill(line, style: .keyBar)
    let day = words.weekday(now.date.weekday)
    let room = line.columns - 2
    let title = " \(title)"
    // The clock and the keys stay whatever the width.
    let moments = [
      seat + ["\(day) \(now.date.slashed) \(now.time)"],
      seat.dropLast() + ["\(day) \(now.date.slashed) \(now.time)"],
      seat.dropLast() + ["\(day) \(now.date.slashedShort) \(now.time)"],
      ["\(now.time)"],
    ]
    let free = room - min(title.columns, room * 3 / 5) - 1
    let shownRight =
      moments.map { ($0 + [typing].compactMap { $0 }).joined(separator: " · ") }
      .first { $0.columns <= free } ?? ""
    canvas.write(
      title.truncated(toColumns: room - shownRight.columns - 1), in: line, style: .keyBar.bold)
    canvas.write(
      shownRight, at: Position(row: 0, column: line.columns - 1 - shownRight.columns), in: line,
      style: .keyBar)
  }
}
