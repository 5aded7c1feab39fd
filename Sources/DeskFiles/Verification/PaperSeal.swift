/// A seal of the history as somebody copied it from a printed summary: the first digits of a hash.
public struct PaperSeal: Hashable, Sendable {
  /// The digits, in lower case.
  public let digits: String

  /// Fewer digits would let somebody try out changes until they fit.
  public static let fewestDigits = 12
  /// How many digits a whole seal has.
  public static let mostDigits = 64

  /// The seal somebody typed; nil where it cannot be one.
  ///
  /// People copy digits in groups and in either case.
  public init?(_ text: String) {
    let digits = text.lowercased().filter { !$0.isWhitespace && $0 != "-" }
    guard (PaperSeal.fewestDigits...PaperSeal.mostDigits).contains(digits.utf8.count),
      digits.utf8.allSatisfy(PaperSeal.isDigit)
    else { return nil }
    self.digits = digits
  }

  /// Whether all the digits were given.
  public var isWhole: Bool { digits.utf8.count == PaperSeal.mostDigits }

  /// Whether it was printed of this hash.
  func fits(_ hash: String) -> Bool { hash.utf8.starts(with: digits.utf8) }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
