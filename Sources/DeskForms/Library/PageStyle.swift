/// What a style sheet in a form may do: nothing that asks for a file.
///
/// Every function and every rule has to be known, because what is not known today may load something
/// tomorrow; neither may be put together out of pieces.
enum PageStyle {
  private static let functions: Set<String> = [
    "attr", "calc", "clamp", "counter", "counters", "fit-content", "format", "hsl", "hsla", "is",
    "lang", "leader", "linear-gradient", "matrix", "max", "min", "minmax", "not", "nth-child",
    "nth-last-child", "nth-last-of-type", "nth-of-type", "radial-gradient", "repeat", "rgb", "rgba",
    "rotate", "scale", "skewx", "skewy", "string", "target-counter", "translate", "translatex",
    "translatey", "url", "var", "where",
  ]

  private static let rules: Set<String> = {
    var rules: Set<String> = ["counter-style", "font-face", "media", "page", "supports"]
    for side in ["top", "bottom"] {
      for place in ["-left-corner", "-left", "-center", "-right", "-right-corner"] {
        rules.insert(side + place)
      }
    }
    for side in ["left", "right"] {
      for place in ["-top", "-middle", "-bottom"] { rules.insert(side + place) }
    }
    return rules
  }()

  /// What is wrong at a byte of a style sheet that goes from one place to another.
  static func fault(
    at index: Int, of source: PageSource, in range: Range<Int>
  ) -> FormTrouble.Problem? {
    switch source.bytes[index] {
    case UInt8(ascii: "("): faultOfFunction(at: index, of: source, in: range)
    case UInt8(ascii: "@"): faultOfRule(at: index, of: source, in: range)
    default: nil
    }
  }

  private static func faultOfFunction(
    at index: Int, of source: PageSource, in range: Range<Int>
  ) -> FormTrouble.Problem? {
    var start = index
    while start > range.lowerBound, isName(source.bytes[start - 1]) { start -= 1 }
    if start == index { return index == range.lowerBound ? .unclearPage("(") : nil }
    let name = lowercased(source.bytes[start..<index])
    guard functions.contains(name) else { return .outsideFile(source.text(start..<(index + 1))) }
    guard name == "url" else { return nil }
    let end = source.bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ")"))
    let all = (index + 1)..<(end ?? range.upperBound)
    let inner = source.bytes[all].drop { $0.isBlank || $0 == 0x22 || $0 == 0x27 }
    let isInside = inner.first == UInt8(ascii: "#") || lowercased(inner.prefix(5)) == "data:"
    guard end != nil, isInside, !inner.contains(PageSource.mark) else {
      return .outsideFile(source.text(start..<min(all.upperBound + 1, range.upperBound)))
    }
    return nil
  }

  private static func faultOfRule(
    at index: Int, of source: PageSource, in range: Range<Int>
  ) -> FormTrouble.Problem? {
    var end = index + 1
    while end < range.upperBound, isName(source.bytes[end]) { end += 1 }
    guard rules.contains(lowercased(source.bytes[(index + 1)..<end])) else {
      return .outsideFile(source.text(index..<end))
    }
    return nil
  }

  /// Whether a byte can belong to a name; a backslash writes any letter in another way.
  private static func isName(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte >= 0x80 || byte == 0
      || "-_\\".utf8.contains(byte)
  }

  /// The letters in lower case, a mark as what no name holds.
  static func lowercased(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.map { $0 == PageSource.mark ? 0 : $0 }, as: UTF8.self).lowercased()
  }
}
