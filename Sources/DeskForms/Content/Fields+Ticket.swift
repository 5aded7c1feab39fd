import DeskOperations

extension Fields {
  /// The fields of the number that somebody holds while waiting.
  mutating func setTicket(_ slip: TicketSlip) {
    set(.ticketNumber, slip.id.label)
    set(.longNumber, slip.id.label.count > Fields.largeLetters)
    set(.group, slip.group)
    set(.hasPriority, slip.hasPriority)
    set(.bookedAt, slip.bookedFor.map { "\($0.time)" })
    set(.takenAt, slip.takenAt.clockAndDate)
    set(.waits, slip.before != nil)
    if let before = slip.before, before > 0 { set(.before, before) }
  }

  /// So many letters of a number fit a narrow roll in its largest type.
  private static let largeLetters = 5

  /// How long a piece of the roll is torn off: as long as what stands on it, so that no paper is
  /// wasted and nothing comes out on a second piece.
  ///
  /// - Parameter lines: Those of the plain-text twin, of which some are blank or a rule.
  mutating func setHeight(lines: Int, on paper: PaperSize, isModel: Bool) {
    let (number, tenthsOfLine) = paper == .roll58 ? (16, 42) : (22, 46)
    let written = max(0, lines - 5) * tenthsOfLine / 10
    let height = 14 + number + written + (has(.qr) ? 28 : 0) + (isModel ? 7 : 0)
    set(.pageHeight, "\(height)mm")
  }
}
