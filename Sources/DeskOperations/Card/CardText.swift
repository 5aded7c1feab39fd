import Vietnamese

/// The text of a card's QR code, cut into its fields.
///
/// The layout is the one seen on the cards since 2021: number, old number, name, birth, sex,
/// address, day of issue, parted by `|`. Cards by Thông tư 16/2024/TT-BCA have further fields
/// behind these, whose order is not published; they are left alone.
struct CardText {
  /// No card holds more characters.
  static let limit = 1000

  /// The fields of every card.
  static let fieldCount = 7

  /// The fields, without white space around them, as they came.
  let fields: [ArraySlice<Unicode.Scalar>]

  /// What parts the fields, and what keyboards of other countries make of the key for `|`.
  ///
  /// None of them stands in a name or an address.
  private static let separators = Set("|\t¦│┃∣ǀ~*\\#;>§°$^".unicodeScalars)

  /// Cuts a text into the fields of one card.
  init(_ text: some StringProtocol) throws(CardFault) {
    // A scalar has at most four bytes; nothing that long is looked at twice.
    guard text.utf8.count < 4 * CardText.limit else { throw .tooLong(limit: CardText.limit) }
    var scalars = CardText.bare(text.unicodeScalars)
    guard scalars.count < CardText.limit else { throw .tooLong(limit: CardText.limit) }
    guard !scalars.isEmpty else { throw .empty }
    let digits = scalars.prefix { $0.isDigit }.count
    guard digits > 8, digits < scalars.count, CardText.separators.contains(scalars[digits]) else {
      throw .notACard
    }
    guard digits == 12 else { throw .number }

    // A scanner that reads the same card twice sends its text twice, the first perhaps cut short.
    while let again = scalars.firstStart(of: scalars[...12], after: 13) {
      let first = CardText.bare(scalars[..<again])
      let isWhole = CardText.split(first, at: first[12]).count >= CardText.fieldCount
      scalars = isWhole ? first : CardText.bare(scalars[again...])
    }
    fields = CardText.split(scalars, at: scalars[12])
    guard fields.count >= CardText.fieldCount else { throw .tooFewFields(fields.count) }
    guard !CardText.runsIntoAnother(fields) else { throw .severalCards }
  }

  /// Whether a text has the structure of a card, whatever its fields say.
  ///
  /// Nobody types twelve digits and a separator; the speed of the keys says less, because it
  /// depends on the line to the terminal.
  static func hasStructure(_ text: some StringProtocol) -> Bool {
    let scalars = bare(text.unicodeScalars.prefix(limit))
    guard scalars.count > 12, scalars[..<12].allSatisfy(\.isDigit),
      separators.contains(scalars[12])
    else { return false }
    let fields = split(scalars, at: scalars[12])
    return fields.count >= fieldCount && CardDate.digits(of: fields[3]) != nil
  }

  /// The scalars without what scanners put around a text, with full-width forms as plain ones.
  private static func bare(
    _ scalars: some BidirectionalCollection<Unicode.Scalar>
  ) -> [Unicode.Scalar] {
    var rest = scalars.drop { !$0.isDigit && ($0.isBlank || $0 == "\t") }
    // The mark of the code's kind that a scanner may be set to send first (ISO/IEC 15424).
    if rest.first == "]", rest.dropFirst().first == "Q" { rest = rest.dropFirst(3) }
    while let last = rest.last, last.isBlank { rest.removeLast() }
    var plain = rest.map { scalar in
      (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    if let end = plain.firstIndex(where: { !$0.isDigit }) {
      plain.removeSubrange(end..<(plain[end...].firstIndex { $0 != " " } ?? plain.endIndex))
    }
    return plain
  }

  private static func split(
    _ scalars: [Unicode.Scalar], at separator: Unicode.Scalar
  ) -> [ArraySlice<Unicode.Scalar>] {
    scalars.split(separator: separator, omittingEmptySubsequences: false).map { field in
      var field = field.drop(while: \.isSpace)
      while let last = field.last, last.isSpace { field.removeLast() }
      return field
    }
  }

  /// Whether the fields of another card follow, its number glued to the end of a field.
  private static func runsIntoAnother(_ fields: [ArraySlice<Unicode.Scalar>]) -> Bool {
    fields.indices.dropFirst(fieldCount - 1).dropLast(3).contains { index in
      let end = fields[index].suffix(12)
      return end.count == 12 && end.allSatisfy(\.isDigit)
        && fields[index + 1].allSatisfy(\.isDigit)
        && CardDate.digits(of: fields[index + 3]) != nil
    }
  }
}

extension [Unicode.Scalar] {
  /// Where a run of scalars begins, looked for from a place on.
  fileprivate func firstStart(of run: ArraySlice<Unicode.Scalar>, after start: Int) -> Int? {
    guard count >= start + run.count else { return nil }
    return (start...(count - run.count)).first { self[$0..<($0 + run.count)] == run }
  }
}

extension Unicode.Scalar {
  /// Whether this is one of the ten digits of ASCII.
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Whether this is white space; nothing that UTF-8 read as Latin-1 needs to be turned back.
  fileprivate var isSpace: Bool {
    !(0x80...0xBF).contains(value) && properties.isWhitespace
  }

  /// Whether nothing is seen of this: white space but for the tab, a control, a mark of byte order.
  fileprivate var isBlank: Bool {
    switch value {
    case 0x09: false
    case 0x21...0x7E: false
    case 0...0x20, 0x7F: true
    // What UTF-8 read as Latin-1 leaves behind a letter, and is needed to turn it back.
    case 0x80...0xBF: false
    case 0xFEFF, 0x200B...0x200F, 0x2060: true
    default: properties.isWhitespace
    }
  }
}
