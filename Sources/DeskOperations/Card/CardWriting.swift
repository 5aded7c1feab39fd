import Vietnamese

/// The words of a card's field, harmless and composed, as screens and files may hold them.
struct CardWriting {
  /// The clean text; U+FFFD stands where a sign cannot belong to a card.
  private(set) var text: String

  /// Whether something had to be taken out or replaced.
  private(set) var isDamaged: Bool

  /// Reads a field.
  init(_ field: some Sequence<Unicode.Scalar>) {
    var source = String.UnicodeScalarView()
    source.append(contentsOf: field)
    let cleaned = Cleaning.line(String(source))
    (text, isDamaged) = (cleaned.text, cleaned.removedSomething)
    guard cleaned.text.unicodeScalars.contains(where: { !$0.isPlainLatin }) else { return }

    var kept = String.UnicodeScalarView()
    for scalar in cleaned.text.unicodeScalars {
      if scalar.isPlainLatin {
        kept.append(scalar)
      } else if scalar.isMark, kept.last?.properties.isAlphabetic == true {
        // What stands alone after composing is a mark that no letter has.
        isDamaged = true
      } else {
        kept.append("\u{FFFD}")
        isDamaged = true
      }
    }
    text = String(kept)
  }

  /// A field as it is shown to the clerk beside what was made of it: what is unseen as `·`.
  static func shown(_ field: some Sequence<Unicode.Scalar>) -> String {
    CardWriting(
      field.map { scalar in
        scalar.properties.generalCategory == .control && scalar != "\t" ? "·" : scalar
      }
    ).text
  }
}

extension Unicode.Scalar {
  /// Whether this is a letter, digit or sign of Latin writing that stands by itself.
  fileprivate var isPlainLatin: Bool {
    switch value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x24F, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x203A,
      0x02BC, 0x20AC, 0x2122, 0x02C6, 0x02DC:
      true
    default: false
    }
  }

  /// Whether this is a combining mark.
  fileprivate var isMark: Bool { (0x300...0x36F).contains(value) }
}
