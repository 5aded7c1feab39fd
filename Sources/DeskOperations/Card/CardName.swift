import Vietnamese

/// The name on a card, and whether it can be the one that was printed.
///
/// Scanners that play a keyboard drop letters they have no key for, put `?` for them, or send bytes
/// that somebody reads as other letters. A damaged name is told and never stored unseen; an honest
/// one, of whichever people of the country, is left in peace.
struct CardName {
  /// The name as it was read, composed and clean.
  let text: String
  /// The name as it came, with `·` for what cannot be seen.
  let raw: String
  /// Whether the name must have been damaged on its way.
  let isSuspect: Bool
  /// What the name was, where the damage can be undone.
  let suggestion: String?

  /// Reads the field of the name.
  ///
  /// - Parameter accentsAreLost: Whether other fields show that the scanner loses accents, so that a
  ///   name without any cannot be trusted.
  init(_ field: ArraySlice<Unicode.Scalar>, accentsAreLost: Bool) {
    let writing = CardWriting(field)
    text = writing.text
    raw = CardWriting.shown(field)
    let meant = EncodingRepair.meant(by: field).map { CardWriting($0.unicodeScalars).text }
    isSuspect =
      meant != nil || writing.isDamaged || CardName.isDamaged(text)
      || accentsAreLost && text.unicodeScalars.allSatisfy { $0.value < 0x100 }
    let repairs = isSuspect ? [meant, CardName.withCaseTurned(text), RawKeys.name(from: text)] : []
    suggestion = repairs.compactMap { $0 }.first { !CardName.isDamaged($0) }
  }

  /// Whether a name bears the signs of damage.
  static func isDamaged(_ name: String) -> Bool {
    let words = name.split(separator: " ").map(NameWord.init)
    guard let first = words.first, words.contains(where: { $0.letterCount > 1 }) else {
      return true
    }
    if words.contains(where: \.isImpossible) || withCaseTurned(name) != nil { return true }
    // Where a mark or a word shows another people's name, its other words need not be syllables.
    let isOfOtherPeople =
      KinhNames.ofOtherPeoples.contains(first.text)
      || words.dropLast().contains(where: \.isOfOtherPeople)
      || words.last.map { $0.isOfOtherPeople && $0.letterCount > 1 } == true
    if KinhNames.surnames.contains(first.text), !isOfOtherPeople,
      words.contains(where: { !$0.isSpelled && $0.letterCount > 1 })
    {
      return true
    }
    // What drops or strips letters does so to all of them.
    if words.allSatisfy(\.isLatin1) {
      let hasLostCapital = !first.startsSmall && words.contains(where: \.startsSmall)
      if hasLostCapital || KinhNames.isLeft(of: first.text) { return true }
    }
    if words.allSatisfy(\.isASCII) {
      let middle = words.dropFirst().dropLast()
      return middle.contains { ["van", "thi"].contains($0.text) }
        || !isOfOtherPeople && words.contains(where: \.isStripped)
        || RawKeys.name(from: name) != nil
    }
    return false
  }

  /// The name in title case, where each word begins small and goes on in capitals: somebody's
  /// Caps Lock is on.
  private static func withCaseTurned(_ name: String) -> String? {
    let words = name.split(separator: " ")
    let isTurned = words.allSatisfy { word in
      word.first?.isLowercase == true && word.dropFirst().allSatisfy(\.isUppercase)
    }
    guard isTurned, words.contains(where: { $0.count > 1 }) else { return nil }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }
}
