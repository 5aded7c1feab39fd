/// One letter of a word being spelled, without its tone: a base, what changes its shape, its case.
struct SpelledLetter: Hashable, Sendable {
  /// A letter of the Latin alphabet without any mark; its raw value is its place there.
  struct Base: Hashable, Sendable {
    var place: UInt8

    static let a = Base(place: 0)
    static let c = Base(place: 2)
    static let d = Base(place: 3)
    static let e = Base(place: 4)
    static let f = Base(place: 5)
    static let g = Base(place: 6)
    static let h = Base(place: 7)
    static let i = Base(place: 8)
    static let k = Base(place: 10)
    static let o = Base(place: 14)
    static let p = Base(place: 15)
    static let q = Base(place: 16)
    static let t = Base(place: 19)
    static let u = Base(place: 20)
    static let w = Base(place: 22)
    static let y = Base(place: 24)
    static let z = Base(place: 25)
    /// What is no letter of the alphabet.
    static let none = Base(place: 31)

    var isVowel: Bool { Base.vowels >> place & 1 == 1 }

    private static let vowels: UInt32 = [a, e, i, o, u, y].reduce(0) { $0 | 1 << $1.place }
  }

  /// What a letter carries besides its tone.
  enum Shape: UInt8, Hashable, Sendable {
    case plain, circumflex, breve, horn, stroke
  }

  var base: Base
  var shape: Shape
  var isUpper: Bool
  /// The scalar itself, where it is no letter of the alphabet.
  private var other: Unicode.Scalar = "?"

  init(_ base: Base, _ shape: Shape = .plain, isUpper: Bool = false) {
    self.base = base
    self.shape = shape
    self.isUpper = isUpper
  }

  /// A letter as it is typed or read, and the tone it brings along.
  static func reading(_ scalar: Unicode.Scalar) -> (letter: SpelledLetter, tone: Tone) {
    switch scalar {
    case "a"..."z": return (SpelledLetter(Base(place: UInt8(scalar.value - 0x61))), .level)
    case "A"..."Z":
      return (SpelledLetter(Base(place: UInt8(scalar.value - 0x41)), isUpper: true), .level)
    case "đ": return (SpelledLetter(.d, .stroke), .level)
    case "Đ": return (SpelledLetter(.d, .stroke, isUpper: true), .level)
    default: break
    }
    if let vowel = Letter(scalar) {
      let (base, shape) = shapes[vowel.shape]
      return (SpelledLetter(base, shape, isUpper: vowel.isUpper), vowel.tone)
    }
    var letter = SpelledLetter(.none)
    letter.other = scalar
    return (letter, .level)
  }

  var isVowel: Bool { base.isVowel }

  /// The letter as one scalar, with a tone if it is a vowel.
  func scalar(_ tone: Tone = .level) -> Unicode.Scalar {
    if base == .none { return other }
    if base == .d, shape == .stroke { return isUpper ? "Đ" : "đ" }
    if isVowel, let row = SpelledLetter.rows[base.place << 3 | shape.rawValue] {
      return Letter(shape: row, tone: tone, isUpper: isUpper).scalar
    }
    return Unicode.Scalar(base.place + (isUpper ? 0x41 : 0x61))
  }

  /// The letter as a number below 256, its case aside.
  var code: UInt64 { UInt64(base.place) << 3 | UInt64(shape.rawValue) }

  /// The shapes a vowel may have, in the order of `Letter`.
  private static let shapes: [(Base, Shape)] = [
    (.a, .plain), (.a, .breve), (.a, .circumflex), (.e, .plain), (.e, .circumflex), (.i, .plain),
    (.o, .plain), (.o, .circumflex), (.o, .horn), (.u, .plain), (.u, .horn), (.y, .plain),
  ]

  private static let rows: [UInt8: Int] = Dictionary(
    uniqueKeysWithValues: shapes.enumerated().map { row, vowel in
      (vowel.0.place << 3 | vowel.1.rawValue, row)
    })
}
