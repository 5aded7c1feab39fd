/// Text for the plainest channel there is: a text message of old telephones.
extension String {
  /// The text in ASCII: no diacritics, capitals kept, typographic signs as a typewriter has them.
  public var inPlainLetters: String {
    reduce(into: "") { text, character in
      if character.isASCII {
        text.append(character)
      } else if let sign = PlainSigns.of(character) {
        text += sign
      } else {
        let folded = Folding.fold(String(character)).filter(\.isASCII)
        text += character.isUppercase ? folded.uppercased() : folded
      }
    }
  }
}

private enum PlainSigns {
  /// What stands for a sign on a typewriter; nil for letters.
  static func of(_ character: Character) -> String? {
    switch character {
    case "–", "—", "·", "•": "-"
    case "“", "”", "„", "«", "»": "\""
    case "‘", "’": "'"
    case "…": "..."
    case "×": "x"
    case "\u{A0}": " "
    default: nil
    }
  }
}
