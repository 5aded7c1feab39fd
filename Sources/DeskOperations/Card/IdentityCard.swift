import Vietnamese

/// What the QR code of an identity card says of its holder.
///
/// The code bears no signature: it saves typing and proves nothing.
public struct IdentityCard: Hashable, Sendable {
  /// Something about the card that the clerk should look at; it never stands in the way.
  public enum Doubt: String, CaseIterable, Hashable, Sendable {
    /// The number is that of somebody born in another year.
    case numberAgainstBirth
    /// The number is that of somebody of the other sex.
    case numberAgainstSex
    /// The sex was not to be read and is taken from the number.
    case sexFromNumber
    /// The old number has not nine or twelve digits and is left out.
    case oldNumber
    /// The card knows the year of birth alone.
    case birthYearOnly
    /// The day of issue was not to be read and is left out.
    case issued
    /// The card would have been issued before its holder's birth.
    case issuedBeforeBirth
  }

  /// The personal number, twelve digits.
  public var number: String
  /// The number of the card or paper before it, where there was one.
  public var oldNumber: String?
  /// The name as it was read, composed and clean.
  public var name: String
  /// The name as it came, with `·` for what cannot be seen.
  public var rawName: String
  /// Whether the scanner or the keyboard must have damaged the name.
  public var isNameSuspect: Bool
  /// What the name was, where the damage can be undone.
  public var suggestedName: String?
  /// The day of birth; nil where the card knows the year alone.
  public var birth: CivilDate?
  /// The year of birth.
  public var birthYear: Int
  /// The sex; nil where neither the card nor its number tells.
  public var sex: Sex?
  /// The address as it was printed, of the day of issue.
  public var address: String?
  /// Whether the address names what is no more, so that the commune of today has to be asked for.
  public var addressIsOld: Bool
  /// The day of issue.
  public var issued: CivilDate?
  /// What the clerk should look at.
  public var doubts: [Doubt]

  /// Whether a text is that of a card, by its structure alone: twelve digits, a separator, seven
  /// fields, the fourth a date.
  public static func isCard(_ text: some StringProtocol) -> Bool {
    CardText.hasStructure(text)
  }

  /// Reads the text of a card's QR code.
  ///
  /// - Throws: Why the text is not taken for a card.
  public init(reading text: some StringProtocol) throws(CardFault) {
    let fields = try CardText(text).fields
    number = fields[0].map(String.init).joined()
    let told = PersonalNumber(fields[0])
    var doubts: [Doubt] = []

    let sexField = CardWriting(fields[4].meant).text
    let place = CardWriting(fields[5].meant).text
    let name = CardName(
      fields[2], accentsAreLost: LostAccents.areShown(bySex: sexField, orAddress: place))
    guard !name.text.isEmpty else { throw .nameMissing }
    (self.name, rawName) = (name.text, name.raw)
    (isNameSuspect, suggestedName) = (name.isSuspect, name.suggestion)

    guard let birth = CardDate(fields[3]) else {
      throw .birth(String(CardWriting(fields[3]).text.prefix(10)))
    }
    (self.birth, birthYear) = (birth.day, birth.year)
    if birth.day == nil { doubts.append(.birthYearOnly) }
    let fits = told.birthYear == birth.year
    if !fits { doubts.append(.numberAgainstBirth) }

    // “Nam” is in plain letters, which every scanner sends.
    sex =
      Folding.fold(sexField) == "nam" ? .male : LostAccents.isWoman(sexField) ? .female : nil
    if let sex {
      if sex != told.sex { doubts.append(.numberAgainstSex) }
    } else if fits {
      sex = told.sex
      doubts.append(.sexFromNumber)
    }

    if !fields[1].isEmpty {
      let isNumber = [9, 12].contains(fields[1].count) && fields[1].allSatisfy(\.isDigit)
      oldNumber = isNumber ? fields[1].map(String.init).joined() : nil
      if !isNumber { doubts.append(.oldNumber) }
    }

    issued = fields[6].isEmpty ? nil : CardDate(fields[6])?.day
    if let issued {
      if issued.year < birth.year || birth.day.map({ issued < $0 }) == true {
        doubts.append(.issuedBeforeBirth)
      }
    } else if !fields[6].isEmpty {
      doubts.append(.issued)
    }

    address = place.isEmpty ? nil : place
    addressIsOld = CardAddress(place, issued: issued).isOld
    self.doubts = doubts
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The field as it was meant, where it was read in a wrong encoding.
  fileprivate var meant: [Unicode.Scalar] {
    EncodingRepair.meant(by: self).map { Array($0.unicodeScalars) } ?? Array(self)
  }
}
