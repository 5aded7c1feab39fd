/// The side of a column to which text keeps.
public enum Alignment: Hashable, Sendable {
  /// Text keeps to the left.
  case left
  /// Text stands in the middle.
  case center
  /// Text keeps to the right, as numbers do.
  case right
}

extension String {
  /// The text cut to a number of columns, with `…` where something is missing.
  public func truncated(toColumns limit: Int) -> String {
    guard columns > limit else { return self }
    guard limit > 0 else { return "" }
    return prefix(columns: limit - 1) + "…"
  }

  /// The text cut or filled up with spaces to exactly this many columns.
  public func padded(toColumns width: Int, alignment: Alignment = .left) -> String {
    let text = truncated(toColumns: width)
    let missing = max(0, width - text.columns)
    let before =
      switch alignment {
      case .left: 0
      case .center: missing / 2
      case .right: missing
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: missing - before)
  }

  /// The text as lines of at most this many columns, broken between words where possible.
  ///
  /// Line feeds in the text stay; an empty text is one empty line.
  public func wrapped(toColumns width: Int) -> [String] {
    guard width > 0 else { return [] }
    return split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        if line.isEmpty {
          line = String(word)
        } else if line.columns + 1 + word.columns <= width {
          line += " " + word
        } else {
          lines.append(line)
          line = String(word)
        }
        while line.columns > width {
          let head = line.prefix(columns: width)
          lines.append(head)
          line = String(line.dropFirst(max(1, head.count)))
        }
      }
      return lines + [line]
    }
  }

  /// As many whole characters from the start as fit into this many columns.
  func prefix(columns limit: Int) -> String {
    var used = 0
    return String(
      prefix { character in
        used += TextWidth.columns(of: character)
        return used <= limit
      })
  }
}
