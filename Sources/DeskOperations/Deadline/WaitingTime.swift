/// The waits of a ledger that are over, as one set of time: in order, none touching another.
///
/// Taken as a set, because two requests that overlap keep the dossier waiting only once.
struct WaitingTime {
  /// One unbroken stretch of waiting.
  struct Span {
    let from: Moment
    var to: Moment
    let asked: CivilDate
    var completed: CivilDate

    init(from: Moment, to: Moment) {
      self.from = from
      self.to = to
      asked = from.date
      completed = to.date
    }
  }

  /// No waiting at all.
  static let none = WaitingTime(spans: [])

  private(set) var spans: [Span]

  private init(spans: [Span]) {
    self.spans = spans
  }

  /// The waiting since a receipt; a wait still open has given nothing back yet.
  init(_ waits: [Wait], since receipt: Moment) {
    spans = []
    for wait in waits.sorted(by: { $0.from < $1.from }) {
      guard let to = wait.to, to >= max(wait.from, receipt) else { continue }
      if let last = spans.last, wait.from <= last.to {
        if last.to < to {
          spans[spans.count - 1].to = to
          spans[spans.count - 1].completed = to.date
        }
      } else {
        spans.append(Span(from: max(wait.from, receipt), to: to))
      }
    }
  }

  /// Whether a day is given back: after the day of asking, up to and with the day of completion.
  func givesBack(_ date: CivilDate) -> Bool {
    spans.contains { $0.asked < date && date <= $0.completed }
  }

  /// The span that covers a moment and goes on after it.
  func span(over moment: Moment) -> Span? {
    spans.first { $0.from <= moment && moment < $0.to }
  }

  /// When the next span after a moment begins.
  func nextStart(after moment: Moment) -> Moment? {
    spans.first { $0.from > moment }?.from
  }
}
