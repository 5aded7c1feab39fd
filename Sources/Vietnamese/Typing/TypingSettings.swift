/// On which letter of `oa`, `oe` and `uy` the tone stands when nothing follows.
///
/// Laws and most people write `hòa`, `thủy`; textbooks write `hoà`, `thuỷ` since Decision
/// 1989/QĐ-BGDĐT of 2018-05-25, Article 8. Both are right.
public enum ToneStyle: String, CaseIterable, Hashable, Sendable, Codable {
  /// `hòa`, `khỏe`, `thủy`.
  case old
  /// `hoà`, `khoẻ`, `thuỷ`.
  case new
}

/// How Vietnamese is typed: by which keys, and how words are written.
public struct TypingSettings: Hashable, Sendable {
  /// Which words marks are put on.
  public enum Gate: String, CaseIterable, Hashable, Sendable, Codable {
    /// Only words that Vietnamese spelling allows, so that `class` and `status` stay as typed.
    case vietnamese
    /// Words that begin like those of other peoples too, such as `Krông` and `Blơm`.
    case open
  }

  /// By which keys.
  public var method: TypingMethod
  /// Where the tone of `oa`, `oe` and `uy` goes.
  public var toneStyle: ToneStyle
  /// Which words marks are put on.
  public var gate: Gate

  /// How Vietnamese is typed.
  public init(
    _ method: TypingMethod = .telex, toneStyle: ToneStyle = .old, gate: Gate = .vietnamese
  ) {
    self.method = method
    self.toneStyle = toneStyle
    self.gate = gate
  }
}
