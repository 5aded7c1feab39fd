/// What one cell can show: a character made safe for a terminal, and the columns it takes.
///
/// A terminal and its library agree only on a base with a few marks above and below. Whatever else
/// a character carries (joined emoji, hidden selectors) is left out, and what would be obeyed
/// instead of shown becomes a dot.
struct Glyph: Hashable, Sendable {
  var character: Character
  var columns: Int

  /// What stands in for a control character.
  static let replacement: Character = "·"

  private static let mostMarks = 4

  /// Nothing when the character shows nothing, like a hidden mark standing alone.
  init?(_ character: Character) {
    var scalars = character.unicodeScalars.makeIterator()
    guard let base = scalars.next() else { return nil }
    if base.isASCII, character.utf8.count == 1 {
      self.init(character: base.value < 0x20 || base.value == 0x7F ? Glyph.replacement : character)
      return
    }
    switch base.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator:
      self.init(character: Glyph.replacement)
      return
    default: break
    }
    let columns = TextWidth.columns(of: base)
    guard columns > 0 else { return nil }
    guard let next = scalars.next() else {
      self.init(character: character, columns: columns)
      return
    }
    var kept = String.UnicodeScalarView([base])
    var mark: Unicode.Scalar? = next
    while let scalar = mark, kept.count <= Glyph.mostMarks {
      let category = scalar.properties.generalCategory
      let isHidden = 0xFE00...0xFE0F ~= scalar.value || 0xE0100...0xE01EF ~= scalar.value
      if category == .nonspacingMark || category == .enclosingMark, !isHidden {
        kept.append(scalar)
      }
      mark = scalars.next()
    }
    self.init(character: Character(String(kept)), columns: columns)
  }

  private init(character: Character, columns: Int = 1) {
    self.character = character
    self.columns = columns
  }
}
