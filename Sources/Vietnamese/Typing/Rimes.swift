/// What may stand behind the first consonants of a syllable, and which consonants may begin one.
///
/// From the spelling that Decision 240/QĐ of 1984-03-05 of the Ministry of Education and the Council
/// for standard spelling set down, and the endings that place names have kept (`Đắk Lắk`).
struct Rimes: Sendable {
  /// Behind what a rime may stand, and whether it is whole or only the beginning of one.
  struct Places: OptionSet, Sendable {
    var rawValue: UInt8

    static let anywhere = Places(rawValue: 1)
    static let afterQ = Places(rawValue: 2)
    static let afterGi = Places(rawValue: 4)
    static let wholeAnywhere = Places(rawValue: 8)
    static let wholeAfterQ = Places(rawValue: 16)
    static let wholeAfterGi = Places(rawValue: 32)
  }

  /// Which vowels may follow some first consonants.
  enum Following: Hashable, Sendable {
    case anyVowel
    /// `i`, `e`, `ê`, `y`.
    case front
    /// All others.
    case back
    /// All others, and `i`: `gì`, `gìn`.
    case backOrI
  }

  static let shared = Rimes()

  private let places: [UInt64: Places]
  private let onsets: [UInt64: Following]

  /// Where a rime, or the beginning of one, may stand; letters typed plain may yet get their marks.
  func places(of letters: ArraySlice<SpelledLetter>) -> Places {
    guard letters.count <= 6 else { return [] }
    return places[Rimes.key(letters)] ?? []
  }

  /// What may follow these first consonants; nil where they begin no syllable.
  func following(_ letters: ArraySlice<SpelledLetter>) -> Following? {
    guard letters.count <= 3 else { return nil }
    return onsets[Rimes.key(letters)]
  }

  private static func key(_ letters: some Sequence<SpelledLetter>) -> UInt64 {
    letters.reduce(1) { $0 << 8 | $1.code }
  }

  private init() {
    var places: [UInt64: Places] = [:]
    func note(_ rime: [SpelledLetter], _ part: Places, _ whole: Places) {
      places[Rimes.key(rime), default: []].insert(whole)
      for length in 1...rime.count {
        for beginning in Rimes.unmarked(rime.prefix(length)[...]) {
          places[Rimes.key(beginning), default: []].insert(part)
        }
      }
    }
    for rime in Rimes.all.map(Rimes.letters) {
      note(rime, .anywhere, .wholeAnywhere)
      if rime[0].base != .i { note(rime, .afterGi, .wholeAfterGi) }
      if rime[0].base == .u {
        // `quy` and `quyên` carry the u already; who types `qươn` means it.
        if rime.count > 1, rime[1].base == .y || rime[0].shape == .horn {
          note(rime, .afterQ, .wholeAfterQ)
        }
      }
      if rime[0] != SpelledLetter(.u) { note([SpelledLetter(.u)] + rime, .afterQ, .wholeAfterQ) }
    }
    note(Rimes.letters("êng"), .afterGi, .wholeAfterGi)
    // Typed as `ưa` while it was not known that a consonant follows.
    for rime in Rimes.all.map(Rimes.letters) where rime.count > 2 && rime[..<2] == Rimes.uBreve {
      let typed = Rimes.letters("ưa") + rime[2...]
      for length in 3...typed.count {
        places[Rimes.key(typed.prefix(length)), default: []].insert(.anywhere)
      }
    }
    self.places = places

    var onsets: [UInt64: Following] = [Rimes.key([]): .anyVowel]
    for (words, following) in Rimes.beginnings {
      for onset in words.split(separator: " ") {
        onsets[Rimes.key(Rimes.letters(String(onset)))] = following
      }
    }
    self.onsets = onsets
  }

  /// All ways to type the letters with some of their marks not there yet.
  private static func unmarked(_ letters: ArraySlice<SpelledLetter>) -> [[SpelledLetter]] {
    letters.reduce([[]]) { ways, letter in
      let choices =
        letter.shape == .plain ? [letter] : [letter, SpelledLetter(letter.base)]
      return ways.flatMap { way in choices.map { way + [$0] } }
    }
  }

  private static let uBreve = letters("uă")[...]

  private static func letters(_ text: String) -> [SpelledLetter] {
    text.unicodeScalars.map { SpelledLetter.reading($0).letter }
  }

  private static let beginnings: [(String, Following)] = [
    ("b ch d dz đ h kh l m n nh p ph r s t th tr v x", .anyVowel),
    ("gh k ngh", .front), ("c ng", .back), ("g", .backOrI),
  ]

  private static let all: [String] = """
    a ac ach ai am an ang anh ao ap at au ay ak
    ăc ăm ăn ăng ăp ăt ăk
    âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et
    ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu
    iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot oong ooc
    ô ôc ôi ôm ôn ông ôp ôt
    ơ ơi ơm ơn ơng ơp ơt
    oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăt
    oe oem oen oeo oet
    u ua uc ui um un ung up ut uk
    uôc uôi uôm uôn uông uôt
    ư ưa ưc ưi ưm ưn ưng ưt ưu
    ươc ươi ươm ươn ương ươp ươt ươu
    uâc uân uâng uât uây uăng
    uê uêch uên uênh uêt uêu
    uơ uy uya uych uyên uyêt uynh uyp uyt uyu
    y yêm yên yêng yêt yêu
    """.split { $0.isWhitespace }.map(String.init)
}
