public import DeskOperations

/// What a scanned text is.
public enum Scan: Sendable {
  /// An identity card.
  case card(IdentityCard)
  /// Nearly a card; why it cannot be read.
  case damagedCard(CardFault)
  /// A paper of a dossier.
  case dossier(DossierCode)
  /// A slip that was issued anew, which may be void by now.
  case slip(SlipNumber)
  /// A number of the queue.
  case ticket(TicketID)
  /// A time that was given.
  case appointment(AppointmentID)
  /// The code by which a scanner is tried.
  case test(ScannerTest)
  /// Nothing of the desk's.
  case unknown

  init(_ text: String, _ desk: Desk) {
    if let test = ScannerTest(reading: text) {
      self = .test(test)
    } else if let own = Scan(own: Scan.withoutPrefixOfKind(text[...]), desk) {
      self = own
    } else {
      do {
        self = .card(try IdentityCard(reading: text))
      } catch {
        self = IdentityCard.isCard(text) || text.contains("|") ? .damagedCard(error) : .unknown
      }
    }
  }

  /// What is on a paper of this desk; with Caps Lock on, a scanner writes small letters.
  private init?(own text: String, _ desk: Desk) {
    for text in [text, text.uppercased()] {
      if let ticket = TicketID(scanned: text) {
        self = .ticket(ticket)
        return
      }
      if let appointment = AppointmentID(scanned: text) {
        self = .appointment(appointment)
        return
      }
      if let code = DossierCode(text), desk[code] != nil {
        self = .dossier(code)
        return
      }
      if let slip = SlipNumber(text), desk[slip.code] != nil {
        self = .slip(slip)
        return
      }
    }
    return nil
  }

  /// Whether it is on a slip, a ticket or the test of this desk; identity cards are known by their
  /// structure before this is asked.
  static func isOwn(_ text: String, _ desk: Desk) -> Bool {
    guard text.utf8.count >= 6 else { return false }
    return ScannerTest(reading: text) != nil
      || Scan(own: withoutPrefixOfKind(text[...]), desk) != nil
  }

  /// The text without the three signs by which some scanners tell the kind of a code, such as `]Q1`
  /// (ISO/IEC 15424).
  static func withoutPrefixOfKind(_ text: Substring) -> String {
    let start = text.prefix(3)
    guard start.count == 3, start.first == "]", start.dropFirst().allSatisfy(\.isASCII),
      start.dropFirst().first?.isLetter == true, start.last?.isNumber == true
    else { return String(text) }
    return String(text.dropFirst(3))
  }
}
