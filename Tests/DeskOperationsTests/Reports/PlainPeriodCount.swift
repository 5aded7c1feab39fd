import DeskOperations

/// The columns of a form counted as with pencil and paper: one card for each dossier, written from the
/// events alone up to an evening, and two evenings compared.
///
/// Written apart from the product on purpose.
struct PlainPeriodCount {
  private struct Card {
    var field: String
    var channel: Channel
    var received: CivilDate?
    var due: Moment?
    var asked: CivilDate?
    var ended: CivilDate?
    var hasResult = false
    var requests = 0
    var isOver: Bool { ended != nil }
  }

  /// By field, then by the number of the column of II.06a.
  private(set) var columns: [String: [Int: Int]] = [:]

  /// - Parameters:
  ///   - waitsEnd: Whether who waits counts as ended on time.
  ///   - strict: Whether nothing is embellished: what was asked for counts by the day of asking, what
  ///     ended without a result by its date.
  ///   - twiceIsLate: Whether a second request makes late.
  init(
    _ events: [Event], _ days: ClosedRange<CivilDate>, today: CivilDate, waitsEnd: Bool = false,
    strict: Bool = false, twiceIsLate: Bool = false
  ) {
    let before = PlainPeriodCount.cards(events, on: days.lowerBound.advanced(by: -1))
    for (code, card) in PlainPeriodCount.cards(events, on: days.upperBound) {
      guard let received = card.received else { continue }
      let known = before[code]
      if known?.isOver ?? false { continue }
      func count(_ column: Int) { columns[card.field, default: [:]][column, default: 0] += 1 }
      count(3)
      if known?.received != nil || received < days.lowerBound {
        count(6)
      } else {
        count(card.channel == .online ? 4 : 5)
      }
      let isTwice = twiceIsLate && card.requests > 1
      if let ended = card.ended {
        count(7)
        let last = card.asked ?? ended
        guard !isTwice else {
          count(10)
          continue
        }
        guard card.hasResult || strict, let due = card.due?.date else {
          count(9)
          continue
        }
        count(last < due ? 8 : last == due ? 9 : 10)
      } else if waitsEnd, card.asked != nil {
        count(7)
        count(9)
      } else {
        count(11)
        let end = min(days.upperBound, today)
        let judged = card.asked.map { strict ? $0 : CivilDate(dayNumber: 0) } ?? end
        let isLate =
          isTwice && (strict || card.asked == nil) || card.due.map { $0.date < judged } ?? false
        count(isLate ? 13 : 12)
      }
    }
  }

  /// What the cards say on an evening: nothing that was written later, or that happened later.
  private static func cards(_ events: [Event], on evening: CivilDate) -> [DossierCode: Card] {
    var cards: [DossierCode: Card] = [:]
    for event in events where event.at.date <= evening && event.moment.date <= evening {
      let day = event.moment.date
      switch event.change {
      case .dossierFiled(let receipt), .dossierReceived(let receipt):
        cards[receipt.code] = Card(
          field: receipt.field, channel: receipt.intake.channel,
          received: event.kind == .dossierReceived ? day : nil, due: receipt.promise.originalDue)
      case .dossierAccepted(let start):
        cards[start.code]?.received = day
        cards[start.code]?.due = start.promise.originalDue
      case .clockStarted(let start): cards[start.code]?.due = start.promise.originalDue
      case .supplementRequested(let request):
        cards[request.code]?.asked = day
        cards[request.code]?.requests += 1
      case .paymentDemanded(let demand): cards[demand.code]?.asked = day
      case .supplementCompleted(let end), .paymentCompleted(let end):
        cards[end.code]?.asked = nil
        if cards[end.code]?.received != nil { cards[end.code]?.due = end.due }
      case .dossierCorrected(let new):
        cards[new.code]?.field = new.field
        cards[new.code]?.channel = new.intake.channel
        cards[new.code]?.due = new.due
        if cards[new.code]?.received != nil { cards[new.code]?.received = new.receivedAt.date }
      case .dossierFinished(let finish):
        cards[finish.code]?.ended = day
        cards[finish.code]?.hasResult = true
      case .dossierRefused(let close), .dossierWithdrawn(let close):
        cards[close.code]?.ended = day
      case .dossierStopped(let stop): cards[stop.code]?.ended = day
      default: break
      }
    }
    return cards
  }
}
