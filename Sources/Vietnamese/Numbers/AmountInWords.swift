/// A whole number read out in Vietnamese, as receipts and statements write amounts.
public struct AmountInWords: Hashable, Sendable {
  /// Which of several right words are used.
  public struct Style: Hashable, Sendable, Codable {
    /// The word for a missing ten: 105 is “một trăm linh năm” or “một trăm lẻ năm”.
    public enum MissingTen: String, CaseIterable, Hashable, Sendable, Codable {
      case linh
      case le = "lẻ"
    }

    /// The word for a four after tens: 24 is “hai mươi tư” or “hai mươi bốn”.
    public enum Four: String, CaseIterable, Hashable, Sendable, Codable {
      case tu = "tư"
      case bon = "bốn"
    }

    /// The word for 1,000: “nghìn” or “ngàn”.
    public enum Thousand: String, CaseIterable, Hashable, Sendable, Codable {
      case nghin = "nghìn"
      case ngan = "ngàn"
    }

    /// The word for a missing ten.
    public var missingTen: MissingTen
    /// The word for a four after tens.
    public var four: Four
    /// The word for 1,000.
    public var thousand: Thousand

    /// The words as schools and most offices write them, or others.
    public init(
      missingTen: MissingTen = .linh, four: Four = .tu, thousand: Thousand = .nghin
    ) {
      self.missingTen = missingTen
      self.four = four
      self.thousand = thousand
    }
  }

  /// The highest number that is read: a million billions.
  public static let highest = 1_000_000_000_000_000

  /// The number in words, such as “hai mươi mốt nghìn”.
  public let text: String

  /// A number in words; nil below 0 and above `highest`.
  public init?(_ number: Int, style: Style = Style()) {
    guard (0...AmountInWords.highest).contains(number) else { return nil }
    text =
      number == 0
      ? AmountInWords.digits[0]
      : AmountInWords.words(for: number, isLeading: true, style).joined(separator: " ")
  }

  /// The amount as a sentence ends on a receipt, such as “Hai mươi mốt nghìn đồng”.
  public var inDong: String {
    text.prefix(1).uppercased() + text.dropFirst() + " đồng"
  }

  private static let digits = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
  ]

  /// The words of a number above 0; behind higher digits its hundreds are always named.
  private static func words(
    for number: Int, isLeading: Bool, _ style: Style
  ) -> [String] {
    var words: [String] = []
    var rest = number
    let units = [
      (1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1000, style.thousand.rawValue),
    ]
    for (size, name) in units where rest >= size {
      words +=
        self.words(for: rest / size, isLeading: isLeading && words.isEmpty, style) + [name]
      rest %= size
    }
    if rest > 0 { words += group(rest, isLeading: isLeading && words.isEmpty, style) }
    return words
  }

  /// The words of 1 to 999.
  private static func group(_ number: Int, isLeading: Bool, _ style: Style) -> [String] {
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
    let namesHundreds = hundreds > 0 || !isLeading
    var words = namesHundreds ? [digits[hundreds], "trăm"] : []
    switch tens {
    case 0:
      if ones > 0, namesHundreds { words.append(style.missingTen.rawValue) }
    case 1: words.append("mười")
    default: words += [digits[tens], "mươi"]
    }
    switch (tens, ones) {
    case (_, 0): break
    case (2..., 1): words.append("mốt")
    case (2..., 4): words.append(style.four.rawValue)
    case (1..., 5): words.append("lăm")
    default: words.append(digits[ones])
    }
    return words
  }
}
