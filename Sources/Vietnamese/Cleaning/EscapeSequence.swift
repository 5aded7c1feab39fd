/// The shape of the commands a terminal obeys (ECMA-48), so that they can be taken out whole.
enum EscapeSequence {
  /// How many scalars after `first` belong to the command that begins with it.
  ///
  /// Nothing when `first` begins no command. A command that never ends stops at the end of its line.
  static func length(
    startingWith first: Unicode.Scalar, _ rest: Substring.UnicodeScalarView
  ) -> Int? {
    switch first.value {
    case 0x1B:
      guard let second = rest.first else { return 0 }
      switch second {
      case "[": return 1 + parameters(rest.dropFirst())
      case "]", "P", "X", "^", "_": return 1 + string(rest.dropFirst())
      default: return short(rest)
      }
    case 0x9B: return parameters(rest)
    case 0x9D, 0x90, 0x98, 0x9E, 0x9F: return string(rest)
    default: return nil
    }
  }

  private static func parameters(_ rest: Substring.UnicodeScalarView) -> Int {
    let count = rest.prefix { 0x20...0x3F ~= $0.value }.count
    let ends = rest.dropFirst(count).first.map { 0x40...0x7E ~= $0.value } ?? false
    return count + (ends ? 1 : 0)
  }

  private static func string(_ rest: Substring.UnicodeScalarView) -> Int {
    var count = 0
    var previous: Unicode.Scalar?
    for scalar in rest {
      if scalar == "\n" || scalar == "\r" { return count }
      count += 1
      if scalar.value == 0x07 || scalar.value == 0x9C { return count }
      if previous?.value == 0x1B, scalar == "\\" { return count }
      previous = scalar
    }
    return count
  }

  private static func short(_ rest: Substring.UnicodeScalarView) -> Int {
    let count = rest.prefix { 0x20...0x2F ~= $0.value }.count
    guard count > 0 else { return 0 }
    let ends = rest.dropFirst(count).first.map { 0x30...0x7E ~= $0.value } ?? false
    return ends ? count + 1 : 0
  }
}
