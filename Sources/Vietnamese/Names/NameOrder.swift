/// The order of people in a list: by given name, then by family and middle names.
public enum NameOrder {
  /// The 29 letters of the language, with f, j, w and z in their usual places.
  private static let alphabet: [Unicode.Scalar: UInt8] = {
    let letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars
    var ranks: [Unicode.Scalar: UInt8] = [:]
    for (rank, letter) in letters.enumerated() { ranks[letter] = UInt8(0x40 + rank) }
    return ranks
  }()

  /// Bytes that sort like the name; keep them with the record and compare them as they are.
  ///
  /// The given name decides first, by its letters and then by its tones, so that all `Anh` stand
  /// before all `Ánh`; family and middle names decide among equals in the same way, and last of
  /// all small letters come before capitals.
  public static func key(_ name: String) -> [UInt8] {
    let words = name.composed.split { $0.isWhitespace }
    guard let given = words.last else { return [] }
    var key: [UInt8] = []
    var capitals: [UInt8] = []
    for part in [given[...], Substring(words.dropLast().joined(separator: " "))] {
      var tones: [UInt8] = []
      for scalar in part.unicodeScalars {
        let (letter, tone, isUpper) = ranks(of: scalar)
        key.append(letter)
        tones.append(tone)
        capitals.append(isUpper ? 1 : 0)
      }
      key.append(0)
      key += tones
      key.append(0)
    }
    return key + capitals
  }

  /// Whether the first name stands before the second in a list.
  public static func precedes(_ first: String, _ second: String) -> Bool {
    key(first).lexicographicallyPrecedes(key(second))
  }

  private static func ranks(of scalar: Unicode.Scalar) -> (UInt8, UInt8, isUpper: Bool) {
    if scalar == " " { return (1, 1, false) }
    if let vowel = Letter(scalar) {
      let plain = Letter(shape: vowel.shape, tone: .level, isUpper: false).scalar
      return (alphabet[plain] ?? 0x3F, UInt8(1 + vowel.tone.rawValue), vowel.isUpper)
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    if let rank = alphabet[lower] { return (rank, 1, lower != scalar) }
    if let plain = Folding.fold(String(lower)).unicodeScalars.first, let rank = alphabet[plain] {
      return (rank, 7, lower != scalar)
    }
    return (scalar.isASCII ? UInt8(2 + scalar.value / 3) : 0x7F, 1, false)
  }
}
