import DeskOperations

/// How many dossiers came in during each half hour of a day.
struct Arrivals: Hashable, Sendable {
  /// When the first half hour begins.
  private(set) var opening: TimeOfDay?
  /// When the last one ends.
  private(set) var closing: TimeOfDay?
  /// The numbers, the earliest first; what came outside of the hours counts with the nearest.
  private(set) var counts: [Int] = []

  /// No arrivals, as long as nothing was counted.
  init() {}

  /// The arrivals of a day, between the opening and the closing of the office.
  init(_ desk: Desk, on date: CivilDate, calendar: WorkingCalendar) {
    let sessions = calendar.sessions(on: date)
    guard let first = sessions.first?.start, let last = sessions.last?.end else { return }
    opening = first
    closing = last
    counts = Array(repeating: 0, count: max(1, (last.minutes - first.minutes + 29) / 30))
    for dossier in desk.dossiers(touching: date...date)
    where dossier.wasAccepted && dossier.receivedAt.date == date {
      let slot = (dossier.receivedAt.time.minutes - first.minutes) / 30
      counts[min(max(0, slot), counts.count - 1)] += 1
    }
  }

  /// When a half hour begins.
  func start(of slot: Int) -> TimeOfDay? {
    opening.flatMap { TimeOfDay(minutes: $0.minutes + slot * 30) }
  }
}
