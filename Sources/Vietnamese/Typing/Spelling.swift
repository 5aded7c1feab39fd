/// The spelling of Vietnamese syllables.
public enum Spelling {
  /// Whether a word is a syllable that Vietnamese spelling allows, with its marks and its tone.
  ///
  /// Capitals count like small letters; the tone of `oa`, `oe` and `uy` may stand on either letter.
  public static func isSyllable(_ word: some StringProtocol) -> Bool {
    var letters: [SpelledLetter] = []
    var tone = Tone.level
    var toned: Int?
    for scalar in String(word).composed.unicodeScalars {
      let (letter, itsTone) = SpelledLetter.reading(scalar)
      if itsTone != .level {
        guard toned == nil else { return false }
        (tone, toned) = (itsTone, letters.count)
      }
      letters.append(letter)
    }
    guard let syllable = Syllable(letters, gate: .vietnamese), syllable.isWhole else {
      return false
    }
    guard tone == .level || syllable.canCarry(tone) else { return false }
    guard !syllable.endsInStop || tone == .rising || tone == .heavy else { return false }
    return toned.map { place in
      ToneStyle.allCases.contains { syllable.placeOfTone($0) == place }
    } ?? true
  }
}
