/// How many columns a text takes on a printer of fixed pitch, never less than it really takes.
///
/// Paper only needs to know that a line fits: whatever is not plainly narrow counts as wide, so a
/// strange line may end early but never runs over the edge.
enum PrintWidth {
  /// The columns of a text.
  static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300, 0x370..<0x483, 0x1E00...0x1FFF, 0x2010...0x2027, 0x2500...0x257F: return 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: return 0
    default: return scalar.value < 0x1100 ? 1 : 2
    }
  }
}

extension StringProtocol {
  /// How many columns of a printed line the text takes at most.
  var printedColumns: Int { PrintWidth.columns(of: self) }

  /// The text as lines, broken between words where possible.
  ///
  /// - Parameters:
  ///   - first: The columns of the first line.
  ///   - others: The columns of the others.
  func wrapped(first: Int, others: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var room: Int { lines.isEmpty ? first : others }
    for word in split(separator: " ") {
      let columns = word.printedColumns
      if !line.isEmpty, used + 1 + columns <= room {
        line += " " + word
        used += 1 + columns
        continue
      }
      if !line.isEmpty {
        lines.append(line)
        (line, used) = ("", 0)
      }
      for character in word {
        let columns = String(character).printedColumns
        if used + columns > room, !line.isEmpty {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += columns
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// The text as lines of about the same length, as a centred title looks best.
  func balanced(within width: Int) -> [String] {
    var best = wrapped(first: width, others: width)
    guard best.count > 1 else { return best }
    for narrower in stride(from: width - 1, to: width / 2, by: -1) {
      let lines = wrapped(first: narrower, others: narrower)
      if lines.count > best.count { break }
      best = lines
    }
    return best
  }

  /// The text in the middle of so many columns, without blanks after it.
  func centred(in width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - printedColumns) / 2) + self
  }

  /// The text filled up with blanks to so many columns.
  func filled(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - printedColumns))
  }
}
