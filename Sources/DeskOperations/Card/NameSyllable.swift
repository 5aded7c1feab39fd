import Vietnamese

/// Whether a word of a name is spelled as the language spells its syllables.
enum NameSyllable {
  /// Whether a word in small letters is a syllable, its accents included.
  static func isSpelled(_ word: String) -> Bool {
    var tone = 0
    var plain = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if Letters.tone(of: scalar) > 0 {
        guard tone == 0 else { return false }
        tone = Letters.tone(of: scalar)
      }
      plain.append(Letters.plain(scalar))
    }
    return onsets.contains { onset in
      guard let rhyme = String(plain).dropping(onset) else { return false }
      if rhymes.contains(rhyme) { return true }
      // A syllable that is cut short by its last consonant rises or is heavy.
      return (tone == 4 || tone == 5) && stoppedRhymes.contains(rhyme)
    }
  }

  /// Whether a word without accents would be a syllable with the right ones.
  static func isSpelledButForMarks(_ word: String) -> Bool {
    onsets.contains { onset in
      word.dropping(Folding.fold(onset)).map(foldedRhymes.contains) ?? false
    }
  }

  /// Whether a syllable of the language can begin with these letters.
  static func begins(with letters: String) -> Bool { onsets.contains(letters) }

  private static let onsets = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "q", "r", "s", "t", "th", "tr", "v", "x",
  ]

  private static let open = words(
    """
    a ai ao au ay âu ây e eo ê êu i ia iu iêu o oi oa oai oao oay oe oeo ô ôi ơ ơi u ua ui uê uơ uy \
    uya uyu uây uôi ư ưa ưi ưu ươi ươu y yêu
    """)

  private static let closed: [(nuclei: [String], codas: [String], stops: [String])] = [
    (words("a oa"), words("m n ng nh"), words("c ch p t")),
    (words("ă oă â uâ ô o u ư ơ ươ uô iê yê e oe oo"), words("m n ng"), words("c p t")),
    (words("ê i uê uy y"), words("m n nh ng"), words("c ch p t")),
    (words("uyê"), words("n"), words("t")),
  ]

  private static let rhymes = Set(
    open
      + closed.flatMap { row in row.nuclei.flatMap { nucleus in row.codas.map { nucleus + $0 } } }
  )
  .subtracting(["uyn", "uym", "uyng", "yn", "ym", "yng", "ơng"])

  private static let stoppedRhymes = Set(
    closed.flatMap { row in row.nuclei.flatMap { nucleus in row.stops.map { nucleus + $0 } } })

  private static let foldedRhymes = Set(rhymes.union(stoppedRhymes).map(Folding.fold))

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}

extension String {
  /// What follows a beginning; nil where the text begins in another way.
  fileprivate func dropping(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
