import Vietnamese

/// Whether the other fields of a card show that its scanner loses accents.
///
/// “Phan Minh Anh” may be right as it stands, or be what is left of “Phan Minh Ánh”; “Nu” instead
/// of “Nữ”, or an address such as “Phuong Mau, Dong Thap”, tells which.
enum LostAccents {
  /// Whether the words for the sex or the address came without their accents.
  static func areShown(bySex field: String, orAddress address: String) -> Bool {
    isWoman(field) && field.lowercased() != "nữ" || isBare(address)
  }

  /// Whether a field says “Nữ”, whole or damaged.
  ///
  /// “Nam” is plain ASCII and comes through every scanner. Of “Nữ” the first letter comes through,
  /// and a vowel, a sign or nothing behind it.
  static func isWoman(_ field: String) -> Bool {
    let word = Folding.fold(field)
    return word.first == "n" && word.count <= 5
      && word.dropFirst().allSatisfy { "uwx?~47\u{FFFD}".contains($0) }
  }

  private static func isBare(_ address: String) -> Bool {
    guard address.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let words = address.split { !$0.isLetter && $0 != "?" }
    // Capitals alone may be an abbreviation, such as “KP” and “TT”.
    let stumps = words.count { word in
      word.count > 1 && word.contains(where: \.isLowercase) && NameWord(word).isImpossible
    }
    return stumps > 1 || words.contains { NameWord($0).isStripped }
  }
}
