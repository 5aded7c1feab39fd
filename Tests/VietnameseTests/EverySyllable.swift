@testable import Vietnamese

/// The syllables that can be written, put together from the rules of spelling as schools teach them:
/// first consonants, a glide or none, a nucleus, a last sound, a tone.
///
/// It is written apart from the tables of the product, so that a hole in those shows.
struct EverySyllable {
  struct Syllable: Hashable {
    var onset: String
    var rime: String
    var tone: Tone
    /// As it is written in the old style of tones.
    var text: String
  }

  static let all: [Syllable] = {
    var all: [Syllable] = []
    for (onset, rimes) in pairs {
      for rime in rimes {
        for tone in Tone.allCases where !endsInStop(rime) || tone == .rising || tone == .heavy {
          all.append(
            Syllable(onset: onset, rime: rime, tone: tone, text: write(onset, rime, tone)))
        }
      }
    }
    return all
  }()

  private static let back = rimes(
    """
    a ai ao au ay ac ach am an ang anh ap at, ă: c m n ng p t, â: c m n ng p t u y
    o oi oc om on ong op ot, ô ôi ôc ôm ôn ông ôp ôt, ơ ơi ơm ơn ơp ơt
    u ui uc um un ung up ut, ư ưi ưu ưc ưm ưn ưng ưt, ua, uô: c i m n ng t, ưa, ươ: c i m n ng p t u
    """)
  private static let front = rimes(
    "e eo ec em en eng ep et, ê êu êch êm ên ênh êp êt, i iu ich im in inh ip it, ia, iê: c m n ng p t u"
  )
  private static let glided = rimes(
    """
    oa oai oay oac oach oan oang oanh oat, oă: c n ng t, oe oen oet oeo, uê uêch uênh, uơ
    uâ: n ng t y, uy uya uych uynh uyt uyu uyp, uyê: n t
    """)
  private static let afterQ = rimes(
    """
    ua uai uay uau uan uang uanh uac uach uat uao, uă: c n ng t, uâ: n ng t y, ue uen ueo uet
    uê uên uêt uêch uênh, ui uit, uy uyt uynh uych, uyê: n t, uơ, uôc
    """)
  /// Syllables by themselves.
  private static let alone = rimes("y, yê: m n ng t u")
  /// `gi` before another vowel.
  private static let afterGi = rimes(
    """
    a ai ao au ay ac ach am an ang anh ap at, ă: c m n ng t, â: c m n p t u y, e eo em en
    o oi oc om on ong ot, ô ôi ôc ôn ông ôt, ơ ơi, u ui uc um ut, ư ưt, ưa, ươ: ng, uô: c, êng
    """)

  private static let pairs: [(String, [String])] =
    [
      "b", "d", "đ", "h", "kh", "l", "m", "n", "nh", "p", "ph", "r", "s", "t", "th", "tr", "ch",
      "v", "x",
    ]
    .map { ($0, back + front + glided + ["y"]) }
    + ["c", "ng", "g"].map { ($0, back + glided.filter { $0.hasPrefix("o") }) }
    + ["k", "gh", "ngh"].map { ($0, front) }
    + [("ng", glided), ("k", ["y"]), ("g", ["i", "in"]), ("q", afterQ), ("gi", afterGi)]
    + [("", back + front + glided + alone)]

  /// Takes rimes as listed: `ă: c m` is `ăc`, `ăm`.
  private static func rimes(_ list: String) -> [String] {
    list.split { $0 == "," || $0 == "\n" }.flatMap { part -> [String] in
      let words = part.split(separator: " ").map(String.init)
      guard let first = words.first, first.hasSuffix(":") else { return words }
      return words.dropFirst().map { first.dropLast() + $0 }
    }
  }

  private static func endsInStop(_ rime: String) -> Bool {
    rime.hasSuffix("c") || rime.hasSuffix("ch") || rime.hasSuffix("p") || rime.hasSuffix("t")
  }

  /// The old style: on a marked letter, else before a last consonant, else on the first of two.
  private static func write(_ onset: String, _ rime: String, _ tone: Tone) -> String {
    var letters = Array(rime)
    let vowels = letters.indices.filter { "aăâeêioôơuưy".contains(letters[$0]) }
    let place: Int
    if let marked = vowels.last(where: { "ăâêôơư".contains(letters[$0]) }) {
      place = marked
    } else if onset == "q", vowels.count > 1 {
      place = vowels[1]
    } else if vowels.count < letters.count {
      place = vowels[vowels.count - 1]
    } else {
      place = vowels[vowels.count == 3 ? 1 : 0]
    }
    let mark =
      [
        .level: "", .falling: "\u{300}", .asking: "\u{309}", .tumbling: "\u{303}",
        .rising: "\u{301}", .heavy: "\u{323}",
      ][tone] ?? ""
    letters[place] = Character((String(letters[place]) + mark).composed)
    return onset + String(letters)
  }
}
