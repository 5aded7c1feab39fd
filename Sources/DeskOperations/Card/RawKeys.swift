/// Turns the keys of Telex or VNI back into a name, where nothing turned them before.
enum RawKeys {
  /// The name that somebody's keys spell; nil where they spell none, or where it is spelled already.
  static func name(from keys: String) -> String? {
    guard keys.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let words = keys.split(separator: " ").map(String.init)
    let isVNI = keys.contains(where: \.isNumber)
    let turned = words.map { word in
      let small = word.lowercased()
      if NameSyllable.isSpelled(small) { return word }
      let syllable = isVNI ? vni(small) : telex(small)
      guard let syllable, NameSyllable.isSpelled(syllable) else { return word }
      return word == word.uppercased()
        ? syllable.uppercased() : syllable.prefix(1).uppercased() + syllable.dropFirst()
    }
    let count = zip(words, turned).count { $0 != $1 }
    let isSure =
      count > 1 || turned.first.map { KinhNames.surnames.contains($0.lowercased()) } == true
    return count > 0 && isSure ? turned.joined(separator: " ") : nil
  }

  private static func telex(_ keys: String) -> String? {
    var letters: [Unicode.Scalar] = []
    var tone = 0
    for key in keys.unicodeScalars {
      let hasVowel = letters.contains(where: Letters.isVowel)
      switch key {
      case "f" where hasVowel: tone = 1
      case "r" where hasVowel: tone = 2
      case "x" where hasVowel: tone = 3
      case "s" where hasVowel: tone = 4
      case "j" where hasVowel: tone = 5
      case "a" where letters.mark("a", with: "â"), "e" where letters.mark("e", with: "ê"),
        "o" where letters.mark("o", with: "ô"), "d" where letters.mark("d", with: "đ"):
        break
      case "w": if !letters.putHorn() { letters.append("ư") }
      default: letters.append(key)
      }
    }
    return letters.syllable(tone: tone)
  }

  private static func vni(_ keys: String) -> String? {
    var letters: [Unicode.Scalar] = []
    var tone = 0
    for key in keys.unicodeScalars {
      switch key {
      case "1": tone = 4
      case "2": tone = 1
      case "3": tone = 2
      case "4": tone = 3
      case "5": tone = 5
      case "6":
        guard
          letters.mark("a", with: "â") || letters.mark("e", with: "ê")
            || letters.mark("o", with: "ô")
        else { return nil }
      case "7": guard letters.putHorn() else { return nil }
      case "8": guard letters.mark("a", with: "ă") else { return nil }
      case "9": guard letters.mark("d", with: "đ") else { return nil }
      default: letters.append(key)
      }
    }
    return letters.syllable(tone: tone)
  }
}

extension [Unicode.Scalar] {
  /// Marks the last such letter; false where there is none.
  fileprivate mutating func mark(_ letter: Unicode.Scalar, with marked: Unicode.Scalar) -> Bool {
    guard let place = lastIndex(of: letter) else { return false }
    self[place] = marked
    return true
  }

  /// Puts the horn on `uo`, `o` or `u`, or the bowl on `a`; false where there is none of them.
  fileprivate mutating func putHorn() -> Bool {
    if let place = indices.dropLast().last(where: { self[$0] == "u" && self[$0 + 1] == "o" }) {
      self[place] = "ư"
      self[place + 1] = "ơ"
      return true
    }
    return mark("a", with: "ă") || mark("o", with: "ơ") || mark("u", with: "ư")
  }

  /// The letters as a syllable, its tone where the spelling of today wants it.
  fileprivate func syllable(tone: Int) -> String? {
    var letters = self
    if tone > 0 {
      guard let place = placeOfTone else { return nil }
      letters[place] = Letters.scalar(letters[place], tone: tone)
    }
    return String(String.UnicodeScalarView(letters))
  }

  private var placeOfTone: Int? {
    // The vowels of `qu` and `gi` belong to the consonant, where another follows.
    let start = starts(with: "qu".unicodeScalars) || starts(with: "gi".unicodeScalars) ? 2 : 0
    var vowels = indices.filter { Letters.isVowel(self[$0]) }
    let own = vowels.filter { $0 >= start }
    if !own.isEmpty { vowels = own }
    if let marked = vowels.last(where: { "ăâêôơư".unicodeScalars.contains(self[$0]) }) {
      return marked
    }
    guard let last = vowels.last else { return nil }
    return last < count - 1 || vowels.count == 1 ? last : vowels[vowels.count - 2]
  }
}
