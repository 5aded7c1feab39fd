/// One word while it is typed: the keys become letters, marks and a tone.
///
/// Every key looks at the whole word again, so that marks may come in any order and as late as the
/// end of the word, a tone moves to its letter when letters follow, and a key pressed once more
/// takes back what it did.
public struct TypedWord: Hashable, Sendable {
  /// How the word is typed.
  public let settings: TypingSettings

  private var letters: [SpelledLetter] = []
  private var tone = Tone.level
  /// What is seen: the letters as they were last found to be Vietnamese, and what came after.
  private var shown: [Unicode.Scalar] = []
  private var keys: [Unicode.Scalar] = []
  /// The keys that were taken back in this word; they stay letters from then on.
  private var takenBack: Set<Unicode.Scalar> = []
  /// Whether the word begins with a `w` that became `ư` by itself.
  private var beginsWithW = false
  /// Whether letters were taken for marks that may have been meant as letters.
  private var isGuessed = false
  private var isForeign = false

  /// An empty word.
  public init(_ settings: TypingSettings) {
    self.settings = settings
  }

  /// A word that stands there already, to be typed on; until then it stays as it is written.
  public init(_ text: some StringProtocol, _ settings: TypingSettings) {
    self.settings = settings
    for scalar in text.unicodeScalars { add(scalar) }
    shown = Array(text.unicodeScalars)
  }

  /// The word as it is to be seen, in composed letters.
  public var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: shown)
    return String(view)
  }

  /// Whether nothing is typed.
  public var isEmpty: Bool { shown.isEmpty }

  /// Whether a key goes on with a word, or begins one; any other ends it and stands for itself.
  public static func continues(
    with key: Character, isEmpty: Bool, _ settings: TypingSettings
  ) -> Bool {
    guard let scalar = key.unicodeScalars.first, key.unicodeScalars.count == 1 else { return false }
    if case .vowel = settings.method.meaning(of: scalar) { return true }
    if scalar.isASCII {
      if "a"..."z" ~= scalar || "A"..."Z" ~= scalar { return true }
      return !isEmpty && settings.method == .vni && "0"..."9" ~= scalar
    }
    return scalar.properties.isAlphabetic
  }

  /// Takes a key that continues the word.
  public mutating func type(_ key: Character) {
    for scalar in key.unicodeScalars {
      keys.append(scalar)
      if isForeign || !act(scalar) { add(scalar) }
    }
  }

  /// Takes the last letter away with all its marks.
  public mutating func deleteLast() {
    guard !shown.isEmpty else { return }
    if isForeign {
      // The keys stand for themselves, so without the last one the word may be Vietnamese again.
      let rest = keys.dropLast()
      self = TypedWord(settings)
      for key in rest { type(Character(key)) }
    } else {
      self = TypedWord(String(String.UnicodeScalarView(shown.dropLast())), settings)
    }
  }

  private mutating func act(_ key: Unicode.Scalar) -> Bool {
    switch settings.method.meaning(of: key) {
    case .letter: return false
    case .tone(let tone): return put(tone, key)
    case .noTone: return takeToneAway()
    case .circumflex(let base): return putCircumflex(on: base, key)
    case .hook(let breve, let horn, let standsAlone):
      return putHook(breve: breve, horn: horn, key) || standsAlone && addU(key)
    case .stroke: return putStroke(key)
    case .vowel(let vowel): return add(vowel, key)
    }
  }

  // MARK: Letters

  /// Adds a letter that stands for itself.
  private mutating func add(_ scalar: Unicode.Scalar) {
    let (letter, tone) = SpelledLetter.reading(scalar)
    letters.append(letter)
    shown.append(scalar)
    if tone != .level, self.tone == .level { self.tone = tone }
    guard !isForeign else { return }
    if let syllable = syllable(letters) {
      show(syllable)
      if !syllable.canCarry(self.tone), mayBeForeign { becomeForeign() }
    } else if beginsWithW, letters.contains(where: \.isVowel) {
      becomeForeign()
    } else if mayBeForeign, letters.dropLast().last?.base != letter.base {
      becomeForeign()
    }
  }

  /// Whether the keys of a word that is not Vietnamese after all are shown as they were typed.
  ///
  /// A letter that merely comes twice is a slip of the finger, and what was taken back was meant.
  private var mayBeForeign: Bool {
    let isByLetters = settings.method == .telex || settings.method == .simpleTelex
    return isByLetters && settings.gate == .vietnamese && isGuessed && takenBack.isEmpty
  }

  /// Shows the keys as they were typed: a word like `windows` begins with no `ư`.
  private mutating func becomeForeign() {
    shown = keys
    isForeign = true
  }

  /// `ư` by itself, from a key that finds nothing to be put on.
  private mutating func addU(_ key: Unicode.Scalar) -> Bool {
    guard !isTakenBack(key) else { return false }
    guard !letters.contains(where: \.isVowel) else {
      return letters.count == 2 && letters[0].base == .g && letters[1].base == .i
        && add(SpelledLetter(.u, .horn, isUpper: key == "W"), key)
    }
    let isFirst = letters.isEmpty
    guard add(SpelledLetter(.u, .horn, isUpper: key == "W"), key) else { return false }
    beginsWithW = isFirst
    return true
  }

  /// Adds a vowel that one key stands for; pressed twice it is the key itself.
  private mutating func add(_ vowel: SpelledLetter, _ key: Unicode.Scalar) -> Bool {
    guard let syllable = syllable(letters + [vowel]) else {
      guard keys.dropLast().last == key, letters.last == vowel else { return false }
      letters.removeLast()
      shown.removeLast()
      return false
    }
    letters.append(vowel)
    show(syllable)
    return true
  }

  // MARK: Tones

  private mutating func put(_ tone: Tone, _ key: Unicode.Scalar) -> Bool {
    guard !isTakenBack(key), let syllable = syllable(letters), syllable.canCarry(tone) else {
      return false
    }
    if self.tone == tone {
      self.tone = .level
      show(syllable)
      takeBack(key)
      return false
    }
    self.tone = tone
    isGuessed = true
    show(syllable)
    return true
  }

  private mutating func takeToneAway() -> Bool {
    guard tone != .level, let syllable = syllable(letters) else { return false }
    tone = .level
    show(syllable)
    return true
  }

  // MARK: Shapes

  private mutating func putCircumflex(on base: SpelledLetter.Base?, _ key: Unicode.Scalar) -> Bool {
    guard !isTakenBack(key) else { return false }
    func isMeant(_ letter: SpelledLetter) -> Bool {
      base.map { letter.base == $0 } ?? [.a, .e, .o].contains(letter.base)
    }
    if let hatted = letters.lastIndex(where: { isMeant($0) && $0.shape == .circumflex }) {
      unmark([hatted], key)
      return false
    }
    for place in letters.indices.reversed() where isMeant(letters[place]) {
      var changed = letters
      changed[place].shape = .circumflex
      // `ươ` becomes `uô` as a whole.
      if letters[place].shape == .horn, place > 0, changed[place - 1].shape == .horn {
        changed[place - 1].shape = .plain
      }
      if replace(changed) {
        if place != letters.count - 1 { isGuessed = true }
        return true
      }
    }
    // A double letter is meant even in `alô` and `Krông`, which are no Vietnamese syllables; a word
    // with an f or a z is of no language of the country.
    guard base != nil, let last = letters.indices.last, isMeant(letters[last]),
      letters[last].shape == .plain, let seen = shown.last, let vowel = Letter(seen),
      !letters.contains(where: { $0.base == .f || $0.base == .z })
    else { return false }
    var changed = letters
    changed[last].shape = .circumflex
    guard Syllable(changed, gate: .open) != nil else { return false }
    letters = changed
    shown[shown.count - 1] = changed[last].scalar(vowel.tone)
    return true
  }

  private mutating func putHook(breve: Bool, horn: Bool, _ key: Unicode.Scalar) -> Bool {
    guard !isTakenBack(key) else { return false }
    for changed in hooked(breve: breve, horn: horn) where replace(changed) {
      isGuessed = true
      return true
    }
    let marked = letters.indices.filter { place in
      switch letters[place].shape {
      case .horn: horn
      case .breve: breve
      default: false
      }
    }
    guard !marked.isEmpty else { return false }
    if beginsWithW, letters.count == 1, keys.count == 2 {
      let first = keys[0]
      letters = [SpelledLetter.reading(first).letter]
      shown = [first]
      tone = .level
      takeBack(key)
      return true
    }
    unmark(marked, key)
    return false
  }

  /// The ways in which a horn or a breve may be put on, the likeliest first.
  private func hooked(breve: Bool, horn: Bool) -> [[SpelledLetter]] {
    var ways: [[SpelledLetter]] = []
    func way(_ place: Int, _ shape: SpelledLetter.Shape) {
      var changed = letters
      changed[place].shape = shape
      ways.append(changed)
    }
    // `ua` is `ưa` before it is the beginning of `uăng`.
    if horn, letters.count >= 2 {
      let pair = letters.count - 2
      let isAfterQ = pair > 0 && letters[pair - 1].base == .q
      if !isAfterQ, letters[pair].isPlain(.u), letters[pair + 1].isPlain(.a) { way(pair, .horn) }
    }
    for place in letters.indices.reversed() where letters[place].shape != .horn {
      switch letters[place].base {
      case .a where breve && letters[place].shape != .breve: way(place, .breve)
      case .o where horn: way(place, .horn)
      case .u where horn: way(place, .horn)
      default: break
      }
    }
    return ways
  }

  private mutating func putStroke(_ key: Unicode.Scalar) -> Bool {
    guard letters.contains(where: \.isVowel) else { return strokeAbbreviation(key) }
    guard !isTakenBack(key) else { return false }
    if let stroked = letters.firstIndex(where: { $0.shape == .stroke }) {
      guard stroked == letters.count - 1 || syllable(letters) != nil else { return false }
      unmark([stroked], key)
      return false
    }
    guard let place = letters.lastIndex(where: { $0.base == .d }) else { return false }
    var changed = letters
    changed[place].shape = .stroke
    guard replace(changed) else { return false }
    if place != letters.count - 1 { isGuessed = true }
    return true
  }

  /// In an abbreviation, which has no vowel, the letter just typed: `QĐ`, `HĐLĐ`; pressed again `DD`,
  /// and once more `DĐ`.
  private mutating func strokeAbbreviation(_ key: Unicode.Scalar) -> Bool {
    guard let last = letters.indices.last, letters[last].base == .d else { return false }
    if letters[last].shape == .stroke {
      letters[last].shape = .plain
      shown[last] = letters[last].scalar()
      return false
    }
    letters[last].shape = .stroke
    shown[last] = letters[last].scalar()
    return true
  }

  // MARK: The word as a whole

  private mutating func replace(_ changed: [SpelledLetter]) -> Bool {
    guard let syllable = syllable(changed) else { return false }
    letters = changed
    show(syllable)
    return true
  }

  private mutating func unmark(_ places: [Int], _ key: Unicode.Scalar) {
    for place in places { letters[place].shape = .plain }
    beginsWithW = false
    takeBack(key)
    if let syllable = syllable(letters) {
      show(syllable)
    } else {
      for place in places {
        let tone = Letter(shown[place])?.tone ?? .level
        shown[place] = letters[place].scalar(tone)
      }
    }
  }

  private func syllable(_ letters: [SpelledLetter]) -> Syllable? {
    Syllable(letters, gate: settings.gate)
  }

  private mutating func show(_ syllable: Syllable) {
    let toned = tone == .level ? -1 : syllable.placeOfTone(settings.toneStyle)
    shown.removeAll(keepingCapacity: true)
    for (place, letter) in syllable.written.enumerated() {
      shown.append(letter.scalar(place == toned ? tone : .level))
    }
  }

  private func isTakenBack(_ key: Unicode.Scalar) -> Bool { takenBack.contains(key.inSmall) }

  private mutating func takeBack(_ key: Unicode.Scalar) { takenBack.insert(key.inSmall) }
}

extension Unicode.Scalar {
  /// The small letter of a key of ASCII; any other key is itself.
  fileprivate var inSmall: Unicode.Scalar {
    "A"..."Z" ~= self ? Unicode.Scalar(UInt8(value) + 0x20) : self
  }
}

extension SpelledLetter {
  fileprivate func isPlain(_ base: Base) -> Bool { self.base == base && shape == .plain }
}
