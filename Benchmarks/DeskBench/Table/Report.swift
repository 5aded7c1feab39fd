import FoundationEssentials

/// The table, on the screen and in the document between its two marks.
struct Report {
  private static let begin = "<!-- table: begin -->"
  private static let end = "<!-- table: end -->"

  /// What it was measured on and with.
  var description: [String]
  var lines: [TableLine] = []

  enum Failure: Error {
    case noMarks(file: String)
  }

  /// The table as Markdown.
  var markdown: String {
    let rows = [TableLine.heads] + lines.map(\.cells)
    let widths = TableLine.heads.indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|")
    return ([line(rows[0]), rule + "|"] + rows.dropFirst().map(line)).joined(separator: "\n")
  }

  /// How many targets are met, and which are not.
  var summary: String {
    let judged = lines.compactMap { line in line.isMet.map { (line, $0) } }
    let missed = judged.filter { !$0.1 }.map { "- \($0.0.what), against \($0.0.peer)" }
    let head = "\(judged.count - missed.count) of \(judged.count) targets met."
    return missed.isEmpty
      ? head
      : ([head + " Missed or not there yet:", ""] + missed)
        .joined(separator: "\n")
  }

  /// Puts the table in the place of the one in the document.
  func write(into file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    guard let start = text.firstRange(of: Report.begin), let stop = text.firstRange(of: Report.end)
    else {
      throw Failure.noMarks(file: file)
    }
    let content = [
      "", markdown, "", summary, "",
      description.map { "- \($0)" }.joined(
        separator: "\n"), "",
    ].joined(separator: "\n")
    let new = text[..<start.upperBound] + content + text[stop.lowerBound...]
    try String(new).write(toFile: file, atomically: true, encoding: .utf8)
  }
}
