import Canvas
import DeskOperations

extension Canvas {
  /// The first line of a screen that stands alone: which desk it is, and what time.
  mutating func unitLine(in line: Region, _ context: Context) {
    fill(line, style: .keyBar)
    let now = context.now
    let clock = "\(context.words.weekday(now.date.weekday)) \(now.date.slashed)  \(now.time)"
    let room = line.columns - clock.columns - 4
    let unit = context.rules.settings.unit
    let name = unit.name.columns <= room ? unit.name : unit.shortName
    write(
      name.truncated(toColumns: room), at: Position(row: 0, column: 1), in: line,
      style: .keyBar.bold)
    write(
      clock, at: Position(row: 0, column: line.columns - clock.columns - 1), in: line,
      style: .keyBar.bold)
  }
}
