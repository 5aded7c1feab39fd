/// Syllables of the language as they are left when their accents are gone.
enum BareSyllable {
  /// Whether a word in plain small letters would be a syllable with the right accents.
  static func fits(_ word: String) -> Bool {
    onsets.contains { onset in
      let rime = word.dropFirst(onset.count)
      guard word.hasPrefix(onset), rimes.contains(String(rime)), let vowel = rime.first else {
        return false
      }
      // The same sound is written by other letters before e, i and y.
      return switch onset {
      case "k", "gh", "ngh": "eiy".contains(vowel)
      case "c", "g", "ng": !"eiy".contains(vowel)
      default: true
      }
    }
  }

  /// Whether a syllable can begin with these letters.
  static func begins(with letters: String) -> Bool { letters == "đ" || onsets.contains(letters) }

  private static let onsets =
    words(
      "b c ch d g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x") + [""]

  private static let rimes = Set(
    words(
      """
      a ai ao au ay e eo eu i ia iu ieu o oa oai oao oay oe oeo oi u ua ui ue uo uy uya uyu uay uoi \
      uou uu y yeu
      """)
      + words("a oa e oe i o oo u uo ua ie ye ue uy y").flatMap { nucleus in
        words("c ch m n ng nh p t").map { nucleus + $0 }
      } + ["uyen", "uyet"])

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
