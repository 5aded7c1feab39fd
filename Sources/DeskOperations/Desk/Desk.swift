import Vietnamese

/// The state of a desk: what comes out of applying every event in order.
///
/// It knows no file, clock or screen. Two desks that applied the same events are equal.
public struct Desk: Sendable {
  /// Tickets, counters and appointments.
  public internal(set) var queue = DeskQueue()
  /// The moment of the last event; nil at a new desk.
  public private(set) var lastMoment: Moment?
  /// What was written down beside dossiers and tickets, as far as it was not put away.
  public private(set) var log = DeskLog()
  /// Which periods were closed.
  public private(set) var closings = Closings()
  /// What was put away and is not in `closed` yet, the oldest day first.
  public private(set) var leaving: [ClosedDay] = []
  /// What was put away before.
  public private(set) var closed: any ClosedDossiers = NoClosedDossiers()
  /// Of how many days something was put away.
  public private(set) var daysPutAway = 0
  /// How the last finished dossiers of each procedure went that were put away.
  private(set) var courses = KeptCourses()
  /// How far each other desk was taken over, by its identifier.
  public private(set) var mergedDesks: [String: DeskMerged] = [:]

  private(set) var records: [Record] = []
  private var positions: [DossierCode: Int] = [:]
  /// How many dossiers were ever taken in.
  public private(set) var dossiersTaken = 0
  private(set) var numbers = GivenNumbers()
  private(set) var handledRequests = HandledRequests()

  /// A dossier as it stands, with the text that searching looks through.
  ///
  /// Shared and never changed: a desk is copied for every screen, and with tens of thousands of
  /// dossiers in line that copy would be felt at each event.
  final class Record: Sendable {
    let dossier: Dossier
    let foldedText: FoldedText
    /// Its place among all that the desk ever took in, from 0.
    let ordinal: Int
    /// Whether it had been put away and was taken back.
    let wasPutAway: Bool

    init(_ dossier: Dossier, ordinal: Int, wasPutAway: Bool, _ foldedText: FoldedText? = nil) {
      self.dossier = dossier
      self.ordinal = ordinal
      self.wasPutAway = wasPutAway
      self.foldedText = foldedText ?? dossier.searchedText
    }
  }

  /// A desk at which nothing has happened yet.
  public init() {}

  /// The desk that a state kept, but for its dossiers.
  public init(_ kept: Kept) {
    closings = kept.desk.closings ?? Closings()
    courses = kept.courses
    daysPutAway = kept.desk.daysPutAway
    dossiersTaken = kept.desk.dossiersTaken
    lastMoment = kept.desk.lastMoment
    log = kept.desk.log
    for merged in kept.desk.merged ?? [] { mergedDesks[merged.unit] = merged }
    handledRequests = kept.handled
    numbers = kept.numbers
    queue = kept.queue
  }

  /// The dossier with that code, put away or not.
  public subscript(code: DossierCode) -> Dossier? {
    positions[code].map { records[$0].dossier } ?? putAway(code)?.dossier
  }

  /// The dossiers at hand in the order of receipt: all that are not closed, and those that were
  /// closed on this day or on the one before.
  public var dossiersInOrder: some RandomAccessCollection<Dossier> {
    records.lazy.map(\.dossier)
  }

  /// Whether a dossier is at hand.
  public func hasAtHand(_ code: DossierCode) -> Bool { positions[code] != nil }

  /// Takes an event into the state; never fails.
  ///
  /// An event about something this desk does not know changes nothing but the clock.
  public mutating func apply(_ event: Event) {
    let today = event.at.date
    if let last = lastMoment?.date, last < today { putAwayClosed(before: last) }
    turnThePage(to: today)
    lastMoment = max(lastMoment ?? event.at, event.at)
    handledRequests.note(event)
    for number in event.change.numbersGiven { numbers.note(number) }
    log.apply(event)

    switch event.change {
    case .dossierReceived(let receipt), .dossierFiled(let receipt):
      numbers.note(serial: receipt.serial, unit: receipt.unit, date: event.moment.date)
      add(Dossier(receipt, event: event))
    case .queue: queue.apply(event)
    case .periodClosed(let closing): closings.note(closing, event)
    case .deskMerged(let merged): mergedDesks[merged.unit] = merged
    default:
      guard case .dossier(let code) = event.change.subject, let position = position(of: code)
      else { return }
      let record = records[position]
      var dossier = record.dossier
      dossier.apply(event)
      // Only these two change what a dossier is found by: people, and numbers of receipts.
      let isFoundOtherwise = event.kind == .dossierCorrected || event.kind == .feePaid
      records[position] = Record(
        dossier, ordinal: record.ordinal, wasPutAway: record.wasPutAway,
        isFoundOtherwise ? nil : record.foldedText)
    }
  }

  /// Leaves a day behind where a later one has come.
  ///
  /// A key pressed twice is pressed within moments, so the keys of earlier days can go.
  mutating func turnThePage(to date: CivilDate) {
    guard let last = lastMoment?.date, last < date else { return }
    handledRequests.forget(before: last)
    queue.turnThePage(from: last, to: date)
  }

  private mutating func add(_ dossier: Dossier) {
    guard positions[dossier.code] == nil else { return }
    add(Record(dossier, ordinal: dossiersTaken, wasPutAway: false))
  }

  mutating func add(_ record: Record) {
    positions[record.dossier.code] = records.count
    records.append(record)
    dossiersTaken = max(dossiersTaken, record.ordinal + 1)
  }

  /// Where a dossier stands among those at hand; one that was put away is taken back.
  private mutating func position(of code: DossierCode) -> Int? {
    if let position = positions[code] { return position }
    guard let (dossier, ordinal) = putAway(code) else { return nil }
    let position = records.firstIndex { $0.ordinal > ordinal } ?? records.count
    records.insert(Record(dossier, ordinal: ordinal, wasPutAway: true), at: position)
    for (index, record) in records[position...].enumerated() {
      positions[record.dossier.code] = position + index
    }
    return position
  }

  /// Puts away what ended before a day and what was written down before it.
  ///
  /// That day and the one that follows stay at hand, for yesterday is asked about every morning.
  private mutating func putAwayClosed(before day: CivilDate) {
    func leaves(_ record: Record) -> Bool {
      record.dossier.status.isFinal
        && (record.dossier.history.last.map { $0.at.date < day } ?? false)
    }
    let gone = records.filter(leaves)
    let pastLog = log.removeFirst(before: day)
    guard !gone.isEmpty || pastLog != DeskLog() else { return }
    let entries = gone.map { ClosedDay.Entry(record: $0) }
    leaving.append(ClosedDay(day: day, dossiers: entries, log: pastLog))
    daysPutAway += 1
    for entry in entries where !entry.supersedes { courses.add(entry.dossier) }
    guard !gone.isEmpty else { return }
    records.removeAll(where: leaves)
    positions.removeAll(keepingCapacity: true)
    for (index, record) in records.enumerated() { positions[record.dossier.code] = index }
  }

  /// Finds from now on in `closed` what is there, and no longer keeps it itself.
  public mutating func find(in closed: any ClosedDossiers) {
    self.closed = closed
    let first = daysPutAway - leaving.count
    leaving.removeFirst(min(leaving.count, max(0, closed.days - first)))
  }
}

extension Desk.Record: Hashable {
  static func == (left: Desk.Record, right: Desk.Record) -> Bool {
    left === right
      || (left.ordinal, left.wasPutAway) == (right.ordinal, right.wasPutAway)
        && left.dossier == right.dossier
  }

  func hash(into hasher: inout Hasher) { hasher.combine(ordinal) }
}

extension Desk: Equatable {
  /// Whether two desks have come to the same state, wherever what they put away lies by now.
  public static func == (left: Desk, right: Desk) -> Bool {
    left.dossiersInOrder.elementsEqual(right.dossiersInOrder) && left.queue == right.queue
      && left.daysPutAway == right.daysPutAway && left.courses == right.courses
      && left.lastMoment == right.lastMoment && left.numbers == right.numbers
      && left.log == right.log && left.closings == right.closings
      && left.mergedDesks == right.mergedDesks
      && left.handledRequests == right.handledRequests
  }
}
