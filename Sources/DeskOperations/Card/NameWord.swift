import Vietnamese

/// One word of a name, looked at letter by letter.
struct NameWord {
  /// The word in small letters.
  let text: String
  /// Whether it begins with a small letter.
  let startsSmall: Bool
  private let scalars: [Unicode.Scalar]

  /// A word of a name.
  init(_ word: Substring) {
    text = word.lowercased()
    startsSmall = word.first?.isLowercase == true
    scalars = Array(text.unicodeScalars)
  }

  /// How many letters it has.
  var letterCount: Int { scalars.count { Letters.isLetter($0) } }

  /// Whether only plain letters are in it.
  var isASCII: Bool { scalars.allSatisfy(\.isASCII) }

  /// Whether only letters are in it that keyboards of western Europe have.
  var isLatin1: Bool { scalars.allSatisfy { $0.value < 0x100 } }

  /// Whether it is a syllable of the language.
  var isSpelled: Bool { Spelling.isSyllable(text) }

  /// Whether it is no syllable as it stands and would be one with its accents.
  var isStripped: Bool { isASCII && !isSpelled && BareSyllable.fits(text) }

  /// Whether no name of any people of the country has such a word.
  var isImpossible: Bool {
    let letters = scalars.filter(Letters.isLetter)
    let tones = letters.count(where: \.carriesTone)
    return letters.isEmpty
      || !scalars.allSatisfy { Letters.isLetter($0) || Letters.joins.contains($0) }
      || letters.count > 1 && !letters.contains(where: Letters.isVowel)
      || tones > 1 && !scalars.contains(where: Letters.joins.contains)
  }

  /// Whether it is a word of another people: a mark inside as in “H'Hen”, a letter by itself as in
  /// “Y Blơm”, two syllables in one word as in “Ayun”, a beginning as in “Ksor”.
  ///
  /// No dropped letter makes such a word of a Vietnamese one.
  var isOfOtherPeople: Bool {
    if scalars.count == 1 || scalars.contains(where: Letters.joins.contains) { return true }
    var groups = 0
    var wasVowel = false
    for scalar in scalars {
      let isVowel = Letters.isVowel(scalar)
      if isVowel, !wasVowel { groups += 1 }
      wasVowel = isVowel
    }
    let onset = String(String.UnicodeScalarView(scalars.prefix { !Letters.isVowel($0) }))
    return groups > 1 || onset.unicodeScalars.count > 1 && !BareSyllable.begins(with: onset)
  }
}

/// The letters in which names are written.
enum Letters {
  /// Marks that join the parts of a word.
  static let joins = Set("'’‘ʼ`-.".unicodeScalars)

  /// Letters that other peoples of the country write besides.
  private static let others = Set("đƀčñĕĭŏŭ".unicodeScalars)
  private static let otherVowels = Set("ĕĭŏŭ".unicodeScalars)

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || scalar.isVietnameseVowel || others.contains(scalar)
  }

  static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isVietnameseVowel || otherVowels.contains(scalar)
  }
}
