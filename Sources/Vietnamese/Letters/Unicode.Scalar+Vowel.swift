extension Unicode.Scalar {
  /// Whether this is a vowel of the language, with or without its marks.
  public var isVietnameseVowel: Bool { Letter(self) != nil }

  /// Whether this is a vowel of the language that carries a tone.
  public var carriesTone: Bool { Letter(self).map { $0.tone != .level } ?? false }
}
