/// By which keys Vietnamese letters are typed on a keyboard that has none.
public enum TypingMethod: String, CaseIterable, Hashable, Sendable, Codable {
  /// Letters make marks: `aa` is `â`, `w` a horn, a breve or `ư` by itself, `s f r x j` the tones,
  /// `[` and `]` are `ơ` and `ư`.
  case telex
  /// Digits make marks: 1 to 5 the tones, 6 to 9 the shapes, 0 takes the tone away.
  case vni
  /// Telex in which `w` and the brackets by themselves stay what they are.
  case simpleTelex = "telex-simple"
  /// The name some programs give to Telex with brackets; here it is Telex.
  case telex2
}

/// What a key means before the word is looked at.
enum KeyMeaning: Hashable, Sendable {
  case letter
  case tone(Tone)
  case noTone
  /// A hat on a letter with this base, or on any.
  case circumflex(on: SpelledLetter.Base?)
  /// A horn or a breve; where there is nothing to put it on, it may be `ư` by itself.
  case hook(breve: Bool, horn: Bool, standsAlone: Bool)
  case stroke
  /// A whole vowel of its own.
  case vowel(SpelledLetter)
}

extension TypingMethod {
  /// What a key means in this method.
  func meaning(of key: Unicode.Scalar) -> KeyMeaning {
    switch self {
    case .vni: vniMeaning(of: key)
    case .telex, .telex2: bracketMeaning(of: key) ?? telexMeaning(of: key, standsAlone: true)
    case .simpleTelex: telexMeaning(of: key, standsAlone: false)
    }
  }

  private func vniMeaning(of key: Unicode.Scalar) -> KeyMeaning {
    switch key {
    case "0": .noTone
    case "1": .tone(.rising)
    case "2": .tone(.falling)
    case "3": .tone(.asking)
    case "4": .tone(.tumbling)
    case "5": .tone(.heavy)
    case "6": .circumflex(on: nil)
    case "7": .hook(breve: false, horn: true, standsAlone: false)
    case "8": .hook(breve: true, horn: false, standsAlone: false)
    case "9": .stroke
    default: .letter
    }
  }

  private func telexMeaning(of key: Unicode.Scalar, standsAlone: Bool) -> KeyMeaning {
    switch key {
    case "s", "S": .tone(.rising)
    case "f", "F": .tone(.falling)
    case "r", "R": .tone(.asking)
    case "x", "X": .tone(.tumbling)
    case "j", "J": .tone(.heavy)
    case "z", "Z": .noTone
    case "a", "A": .circumflex(on: .a)
    case "e", "E": .circumflex(on: .e)
    case "o", "O": .circumflex(on: .o)
    case "w", "W": .hook(breve: true, horn: true, standsAlone: standsAlone)
    case "d", "D": .stroke
    default: .letter
    }
  }

  private func bracketMeaning(of key: Unicode.Scalar) -> KeyMeaning? {
    switch key {
    case "[": .vowel(SpelledLetter(.o, .horn))
    case "]": .vowel(SpelledLetter(.u, .horn))
    case "{": .vowel(SpelledLetter(.o, .horn, isUpper: true))
    case "}": .vowel(SpelledLetter(.u, .horn, isUpper: true))
    default: nil
    }
  }
}
