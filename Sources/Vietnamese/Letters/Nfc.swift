/// Puts letters that arrive in pieces back together.
///
/// File names from a Mac and the Vietnamese keyboard layout of Linux send a letter and its marks
/// one by one. Swift calls both spellings equal, but their bytes differ, and so would files,
/// searches and screens. Every door through which text comes in composes it once.
enum Nfc {
  /// The text with every letter in as few scalars as there are for it (NFC).
  ///
  /// The marks of a Vietnamese letter may come in any order, as different keyboards send them.
  static func compose(_ text: String) -> String {
    guard mayNeedComposing(text) else { return text }
    var result = String.UnicodeScalarView()
    var pending: Letter?
    for scalar in text.unicodeScalars {
      if var letter = pending {
        if letter.put(scalar) {
          pending = letter
          continue
        }
        result.append(letter.scalar)
      }
      pending = Letter(scalar)
      if pending == nil { result.append(scalar) }
    }
    if let pending { result.append(pending.scalar) }
    let text = String(result)
    return mayNeedComposing(text) ? String(text.map(joined)) : text
  }

  /// A letter of another language with its marks, in as few scalars as there are for it.
  private static func joined(_ character: Character) -> Character {
    let scalars = character.unicodeScalars
    guard scalars.count > 1, let base = scalars.first else { return character }
    let marks = scalars.dropFirst().enumerated().sorted { one, other in
      let classes = (one.element, other.element)
      let first = classes.0.properties.canonicalCombiningClass.rawValue
      let second = classes.1.properties.canonicalCombiningClass.rawValue
      return (first, one.offset) < (second, other.offset)
    }
    var letter = String.UnicodeScalarView([base])
    var blocked: UInt8 = 0
    for mark in marks.map(\.element) {
      let itsClass = mark.properties.canonicalCombiningClass.rawValue
      let isReached = letter.count == 1 || itsClass > blocked
      if itsClass > 0, isReached, let first = letter.first,
        let whole = precomposed[Character(String(first) + String(mark))]
      {
        letter.replaceSubrange(
          letter.startIndex..<letter.index(after: letter.startIndex), with: [whole])
      } else {
        letter.append(mark)
        blocked = itsClass
      }
    }
    return Character(String(letter))
  }

  /// The letters with marks of the Latin, Greek and Cyrillic alphabets; Swift finds them by either
  /// spelling.
  private static let precomposed: [Character: Unicode.Scalar] = {
    var letters: [Character: Unicode.Scalar] = [:]
    for range in [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF] as [ClosedRange<UInt32>] {
      for scalar in range.compactMap(Unicode.Scalar.init) where letters[Character(scalar)] == nil {
        letters[Character(scalar)] = scalar
      }
    }
    return letters
  }()

  /// Combining marks U+0300–U+037F begin with the byte CC or CD; without one there is nothing to do.
  private static func mayNeedComposing(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0xCC || $0 == 0xCD }
  }
}

extension String {
  /// The text with every letter in as few scalars as there are for it (NFC).
  public var composed: String { Nfc.compose(self) }
}
