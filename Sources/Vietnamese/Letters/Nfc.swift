/// Puts Vietnamese letters that arrive in pieces back together.
///
/// File names from a Mac and the Vietnamese keyboard layout of Linux send a letter and its marks
/// one by one. Swift calls both spellings equal, but their bytes differ, and so would files,
/// searches and screens. Every door through which text comes in composes it once.
enum Nfc {
  /// The text with every Vietnamese letter as one scalar; everything else stays as it was.
  ///
  /// Marks may come in any order, as different keyboards send them.
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
    return String(result)
  }

  /// Combining marks U+0300–U+037F begin with the byte CC or CD; without one there is nothing to do.
  private static func mayNeedComposing(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0xCC || $0 == 0xCD }
  }
}

extension String {
  /// The text with every Vietnamese letter as one scalar.
  public var composed: String { Nfc.compose(self) }
}
