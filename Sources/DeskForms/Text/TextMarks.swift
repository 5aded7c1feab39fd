/// The marks by which a plain-text template says how its lines are laid out.
///
/// A template writes them as ordinary characters at the start of a line. Before it is filled in
/// they become control characters, which no value can hold, so that a name beginning with `^` or
/// holding `|` stays a name.
///
/// | in the template | meaning |
/// |---|---|
/// | `^ text` | centred |
/// | `left \|\| right` | two halves, each centred; neighbouring lines stack in their halves |
/// | `\|: 4r * 8c` | columns of the table that follows: width and side, `*` takes what is left |
/// | `\| a \| b` | a row of that table |
/// | `---` | a rule over the whole width |
/// | `> text` | a paragraph of a letter: its first line begins further right |
/// | `[sang trang]` | a new page |
/// | `[...]` | dots to be written on, up to the end of the line or cell |
enum TextMarks {
  static let centred: Character = "\u{1}"
  static let half: Character = "\u{2}"
  static let columns: Character = "\u{3}"
  static let row: Character = "\u{4}"
  static let cell: Character = "\u{1F}"
  static let rule: Character = "\u{5}"
  static let paragraph: Character = "\u{6}"
  static let newPage: Character = "\u{C}"
  static let blank: Character = "\u{7}"

  /// A template's text with its marks made safe and its values left unescaped.
  static func prepare(_ template: String) -> String {
    let lines = template.split(separator: "\n", omittingEmptySubsequences: false)
    return "{{% CONTENT_TYPE:TEXT }}\n"
      + lines.map(prepare(line:)).joined(separator: "\n")
      .replacing("[...]", with: String(blank))
  }

  private static func prepare(line: Substring) -> String {
    if line == "---" { return String(rule) }
    if line == "[sang trang]" { return String(newPage) }
    if line.hasPrefix("^ ") { return String(centred) + line.dropFirst(2) }
    if line.hasPrefix("> ") { return String(paragraph) + line.dropFirst(2) }
    if line.hasPrefix("|: ") { return String(columns) + line.dropFirst(3) }
    if line.hasPrefix("| ") || line == "|" {
      let cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
      return String(row) + cells.map(withoutOuterBlanks).joined(separator: String(cell))
    }
    if let halves = line.firstRange(of: " ||") {
      return "\(line[..<halves.lowerBound])\(half)\(line[halves.upperBound...])"
    }
    return String(line)
  }

  /// One blank on either side of a cell belongs to the mark; more of them indent the cell.
  private static func withoutOuterBlanks(_ cell: Substring) -> Substring {
    let rest = cell.first == " " ? cell.dropFirst() : cell
    return rest.last == " " ? rest.dropLast() : rest
  }
}
