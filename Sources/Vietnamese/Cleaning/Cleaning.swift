/// Makes text from outside harmless and tidy: pasted, scanned, imported.
///
/// What cannot be seen must not be stored: an escape sequence can redraw the screen of the next
/// reader, and a mark that turns the writing direction can make a name read as another.
public enum Cleaning {
  /// The text as one clean line: no control characters, single spaces, composed letters.
  public static func line(_ text: String, maxLength: Int = .max) -> Cleaned {
    clean(text, maxLength: maxLength, keepsLineFeeds: false)
  }

  /// The text as clean lines: like `line`, but line feeds stay.
  public static func paragraph(_ text: String, maxLength: Int = .max) -> Cleaned {
    clean(text, maxLength: maxLength, keepsLineFeeds: true)
  }

  private static func clean(_ text: String, maxLength: Int, keepsLineFeeds: Bool) -> Cleaned {
    if isClean(text, maxLength: maxLength) {
      return Cleaned(text: text, removedSomething: false, wasCut: false)
    }
    var kept = String.UnicodeScalarView()
    var removedSomething = false
    var pendingSpace = false
    var pendingLines = 0
    var rest = Substring(text).unicodeScalars

    while let scalar = rest.popFirst() {
      if let length = EscapeSequence.length(startingWith: scalar, rest) {
        rest.removeFirst(length)
        removedSomething = true
      } else if scalar == "\n" || scalar == "\r", keepsLineFeeds {
        if scalar == "\r", rest.first == "\n" { rest.removeFirst() }
        pendingLines += 1
        pendingSpace = false
      } else if scalar.properties.isWhitespace {
        pendingSpace = true
      } else if isInvisible(scalar) {
        removedSomething = true
      } else {
        if !kept.isEmpty {
          for _ in 0..<pendingLines { kept.append("\n") }
          if pendingSpace, pendingLines == 0 { kept.append(" ") }
        }
        pendingLines = 0
        pendingSpace = false
        kept.append(scalar)
      }
    }

    let whole = String(kept).composed
    let cut = String(whole.prefix(maxLength))
    return Cleaned(
      text: cut, removedSomething: removedSomething, wasCut: cut.utf8.count < whole.utf8.count)
  }

  /// Whether there is nothing to do, as with nearly all text: plain letters, single spaces between.
  ///
  /// Each of these scalars is seen, composed and a character by itself, so none need be asked for.
  private static func isClean(_ text: String, maxLength: Int) -> Bool {
    var count = 0
    var isSpace = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20:
        guard !isSpace else { return false }
        isSpace = true
      case 0x21...0x7E, 0xA1..<0xAD, 0xAE..<0x300, 0x1E00...0x1EFF, 0x2010...0x2027: isSpace = false
      default: return false
      }
      count += 1
    }
    return !isSpace && count <= maxLength
  }

  /// Whether a character shows nothing by itself.
  static func isInvisible(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(isInvisible)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    switch scalar.value {
    case 0x115F, 0x1160, 0x3164, 0xFFA0: return true
    case 0x034F, 0x17B4, 0x17B5, 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0000...0xE0FFF: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format: return true
    default: return false
    }
  }
}
