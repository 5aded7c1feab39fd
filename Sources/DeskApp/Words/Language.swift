/// A language of the interface.
///
/// Printed forms are always Vietnamese.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// Tiếng Việt.
  case vietnamese = "vi"
  /// English.
  case english = "en"
}

/// Chooses the words of the interface's language.
///
/// Every sentence stands in both languages side by side where it is used, so that neither can be
/// forgotten: `words("Đã lưu.", "Saved.")`.
public struct Words: Hashable, Sendable {
  /// The language chosen.
  public let language: Language

  /// Words of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// The text of the chosen language.
  public func callAsFunction(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}
