public import DeskOperations

/// What a scanned text is.
public enum Scan: Sendable {
  /// An identity card.
  case card(IdentityCard)
  /// Nearly a card; why it cannot be read.
  case damagedCard(CardFault)
  /// The slip of a dossier.
  case dossier(DossierCode)
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
    } else if let ticket = TicketID(scanned: text) {
      self = .ticket(ticket)
    } else if let appointment = AppointmentID(scanned: text) {
      self = .appointment(appointment)
    } else if let code = DossierCode(text), desk[code] != nil {
      self = .dossier(code)
    } else {
      do {
        self = .card(try IdentityCard(reading: text))
      } catch {
        self = IdentityCard.isCard(text) || text.contains("|") ? .damagedCard(error) : .unknown
      }
    }
  }

  /// Whether it is on a slip, a ticket or a card of this desk; identity cards are known by their
  /// structure before this is asked.
  static func isOwn(_ text: String, _ desk: Desk) -> Bool {
    switch Scan(text, desk) {
    case .dossier, .ticket, .appointment, .test: true
    case .card, .damagedCard, .unknown: false
    }
  }
}
