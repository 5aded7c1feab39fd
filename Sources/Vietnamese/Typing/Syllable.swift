/// Letters read as one syllable, or as the beginning of one.
struct Syllable {
  let letters: [SpelledLetter]
  /// Where the rime begins; of `qu` the u belongs to it, of `gi` before a vowel the i does not.
  private let rimeStart: Int
  private let isAfterQ: Bool
  private let places: Rimes.Places
  private let isAfterGi: Bool

  /// Nothing where the letters can become no syllable; marks may still be missing.
  init?(_ letters: [SpelledLetter], gate: TypingSettings.Gate) {
    guard var start = Syllable.rimeStart(letters, gate: gate) else { return nil }
    let isAfterQ = start > 0 && letters[start - 1].base == .q && letters[start].base == .u
    let isAfterGi =
      start > 0 && start + 1 < letters.count && letters[start + 1].isVowel
      && letters[start - 1].base == .g && letters[start].base == .i
    if isAfterGi { start += 1 }

    if gate == .vietnamese, !isAfterQ, !isAfterGi {
      guard let following = Rimes.shared.following(letters[..<start]) else { return nil }
      let base = letters[start].base
      let isFront = base == .i || base == .e || base == .y
      switch following {
      case .anyVowel: break
      case .front: guard isFront else { return nil }
      case .back: guard !isFront else { return nil }
      case .backOrI: guard !isFront || base == .i else { return nil }
      }
    } else if gate == .vietnamese {
      guard start == (isAfterQ ? 1 : 2) else { return nil }
    }

    let places = Rimes.shared.places(of: letters[start...])
    let part: Rimes.Places = isAfterQ ? .afterQ : isAfterGi ? .afterGi : .anywhere
    guard places.contains(part) else { return nil }
    self.letters = letters
    self.places = places
    self.isAfterQ = isAfterQ
    self.isAfterGi = isAfterGi
    rimeStart = start
  }

  /// Where the first vowel stands, or, with an open gate, the first of the last vowels.
  private static func rimeStart(
    _ letters: [SpelledLetter], gate: TypingSettings.Gate
  ) -> Int? {
    guard gate == .open else { return letters.firstIndex { $0.isVowel } }
    guard let last = letters.lastIndex(where: \.isVowel) else { return nil }
    return letters[..<last].lastIndex { !$0.isVowel }.map { $0 + 1 } ?? 0
  }

  /// Whether nothing is missing.
  var isWhole: Bool {
    places.contains(isAfterQ ? .wholeAfterQ : isAfterGi ? .wholeAfterGi : .wholeAnywhere)
  }

  /// Whether it ends in a consonant behind which only two tones are heard.
  var endsInStop: Bool {
    guard let last = letters.last, !last.isVowel else { return false }
    if last.base == .h { return letters.dropLast().last?.base == .c }
    return [.c, .p, .t, .k].contains(last.base)
  }

  /// Whether the tone can be said with these last consonants.
  func canCarry(_ tone: Tone) -> Bool {
    !endsInStop || tone == .rising || tone == .heavy || tone == .level
  }

  private var vowels: Range<Int> {
    let end = letters[rimeStart...].firstIndex { !$0.isVowel } ?? letters.count
    return rimeStart..<end
  }

  /// The letters as they are written: one horn or breve typed for two letters finds its places.
  var written: [SpelledLetter] {
    var written = letters
    let vowels = vowels
    guard !isAfterQ || letters[rimeStart].shape == .horn, vowels.count > 1 else { return written }
    let (first, second) = (vowels.lowerBound, vowels.lowerBound + 1)
    guard letters[first].base == .u else { return written }
    let isFollowed = second + 1 < letters.count
    switch (letters[first].shape, letters[second].base, letters[second].shape) {
    case (.plain, .o, .horn) where isFollowed || rimeStart == 0: written[first].shape = .horn
    case (.horn, .o, .plain) where isFollowed: written[second].shape = .horn
    case (.horn, .a, .plain) where isFollowed:
      written[first].shape = .plain
      written[second].shape = .breve
    default: break
    }
    return written
  }

  /// The place of the letter that carries the tone.
  func placeOfTone(_ style: ToneStyle) -> Int {
    let written = written
    var vowels = vowels
    if let marked = vowels.last(where: { written[$0].shape != .plain }) { return marked }
    if isAfterQ, vowels.count > 1 { vowels = vowels.dropFirst() }
    let hasCoda = vowels.upperBound < letters.count
    switch vowels.count {
    case 1: return vowels.lowerBound
    case 2 where hasCoda: return vowels.lowerBound + 1
    case 2:
      let pair = (letters[vowels.lowerBound].base, letters[vowels.lowerBound + 1].base)
      let isGlide = pair == (.o, .a) || pair == (.o, .e) || pair == (.u, .y)
      if isGlide { return vowels.lowerBound + (style == .new ? 1 : 0) }
      // Of a pair that has still to get its hat, the hat's letter carries the tone already.
      let isUnfinished = pair.1 == .e || pair == (.u, .o)
      return vowels.lowerBound + (isUnfinished ? 1 : 0)
    default: return hasCoda ? vowels.upperBound - 1 : vowels.lowerBound + 1
    }
  }
}
