import Vietnamese

/// Turns the keys of Telex or VNI back into a name, where nothing turned them before.
enum RawKeys {
  /// The name that somebody's keys spell; nil where they spell none, or where it is spelled already.
  static func name(from keys: String) -> String? {
    guard keys.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let settings = TypingSettings(keys.contains(where: \.isNumber) ? .vni : .telex)
    let words = keys.split(separator: " ").map(String.init)
    let turned = words.map { word in
      if Spelling.isSyllable(word) { return word }
      let syllable = typed(word.lowercased(), settings)
      guard Spelling.isSyllable(syllable) else { return word }
      return word == word.uppercased()
        ? syllable.uppercased() : syllable.prefix(1).uppercased() + syllable.dropFirst()
    }
    let count = zip(words, turned).count { $0 != $1 }
    // A word by itself may be one of another people, such as “Der”.
    let isSure =
      count > 1 || turned.first.map { KinhNames.surnames.contains($0.lowercased()) } == true
    return count > 0 && isSure ? turned.joined(separator: " ") : nil
  }

  private static func typed(_ keys: String, _ settings: TypingSettings) -> String {
    var text = TypedText(settings)
    for key in keys { text.type(key) }
    return text.text
  }
}
