/// The looks of letters on a screen, read from the sequences with which a terminal is told of them.
struct LetterLooks {
  /// One line for each row with letters that stand out, such as `3: 1–5 reverse, 9 bold`.
  private(set) var text = ""

  private var look: Set<String> = []

  /// Letters side by side that look the same, with the blanks between them.
  private struct Run {
    var columns: ClosedRange<Int>
    var look: Set<String>
    var hasLetters: Bool
  }

  /// Reads the screen as tmux captures it with its sequences.
  init(_ captured: String) {
    let lines = captured.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in lines.enumerated() {
      var runs: [Run] = []
      var column = 0
      var rest = Substring(line)
      while let character = rest.popFirst() {
        if character == "\u{1B}", rest.first == "[" {
          let end = rest.firstIndex(of: "m") ?? rest.startIndex
          read(rest[rest.index(after: rest.startIndex)..<end])
          rest = rest[rest.index(after: end)...]
          continue
        }
        column += 1
        add(character, at: column, to: &runs)
      }
      let told = runs.filter { !$0.look.isEmpty }.map { run in
        let (first, last) = (run.columns.lowerBound, run.columns.upperBound)
        let place = first == last ? "\(first)" : "\(first)–\(last)"
        return "\(place) \(run.look.sorted().joined(separator: " "))"
      }
      if !told.isEmpty { text += "\(row + 1): \(told.joined(separator: ", "))\n" }
    }
  }

  /// Of a blank only the ground and the line under it are seen.
  private func add(_ character: Character, at column: Int, to runs: inout [Run]) {
    let isLetter = character != " "
    let seen = isLetter ? look : LetterLooks.seenOfBlank(look)
    if !isLetter, seen.isEmpty { return }
    if let last = runs.last {
      let isBeside = last.columns.upperBound == column - 1
      let goesOn =
        isLetter
        ? last.look == look && (isBeside || LetterLooks.seenOfBlank(look).isEmpty)
        : isBeside && LetterLooks.seenOfBlank(last.look) == seen
      let takesOver =
        isLetter && isBeside && !last.hasLetters && last.look == LetterLooks.seenOfBlank(look)
      if goesOn || takesOver {
        runs[runs.count - 1] = Run(
          columns: last.columns.lowerBound...column, look: takesOver ? look : last.look,
          hasLetters: last.hasLetters || isLetter)
        return
      }
    }
    runs.append(Run(columns: column...column, look: seen, hasLetters: isLetter))
  }

  private static func seenOfBlank(_ look: Set<String>) -> Set<String> {
    look.filter { $0.hasPrefix("on-") || $0 == "reversed" || $0 == "underlined" }
  }

  private static let names = [1: "bold", 2: "dim", 4: "underlined", 7: "reversed"]
  private static let colours = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  private mutating func read(_ sequence: Substring) {
    var codes = sequence.split(separator: ";").map { Int($0) ?? 0 }[...]
    if codes.isEmpty { codes = [0] }
    while let code = codes.popFirst() {
      switch code {
      case 0: look = []
      case 30...37: paint("", LetterLooks.colours[code - 30])
      case 40...47: paint("on-", LetterLooks.colours[code - 40])
      case 38, 48:
        let number = codes.dropFirst().first ?? 0
        paint(code == 38 ? "" : "on-", "\(number)")
        codes = codes.dropFirst(2)
      case 39: paint("", nil)
      case 49: paint("on-", nil)
      default: if let name = LetterLooks.names[code] { look.insert(name) }
      }
    }
  }

  private mutating func paint(_ prefix: String, _ colour: String?) {
    let isBackground = !prefix.isEmpty
    look = look.filter { name in
      LetterLooks.names.values.contains(name) || name.hasPrefix("on-") != isBackground
    }
    if let colour { look.insert(prefix + colour) }
  }
}
