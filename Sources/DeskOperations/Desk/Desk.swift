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
  /// What was put away and is not in `closed` yet, the oldest day first.
  public private(set) var leaving: [ClosedDay] = []
  /// What was put away before.
  public private(set) var closed: any ClosedDossiers = NoClosedDossiers()
  /// Of how many days something was put away.
  public private(set) var daysPutAway = 0
  /// How the last finished dossiers of each procedure went that were put away.
  private(set) var courses = KeptCourses()

  private(set) var records: [Record] = []
  private var positions: [DossierCode: Int] = [:]
  /// How many dossiers were ever taken in.
  public private(set) var dossiersTaken = 0
  private var serials: [Numbering: Int] = [:]
  private var books: [Book: Int] = [:]
  private var handled: [String: Handled] = [:]

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

  /// The counter of serials of a unit on a day.
  struct Numbering: Hashable, Codable {
    var unit: String
    var date: CivilDate
  }

  /// The book of a year.
  struct Book: Hashable, Codable {
    var symbol: String
    var year: Int
  }

  /// A request that was carried out, kept so that its repetition does nothing.
  struct Handled: Hashable, Codable {
    var date: CivilDate
    var kind: Event.Kind
    var subject: Change.Subject
  }

  /// A desk at which nothing has happened yet.
  public init() {}

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

  /// The serial the next dossier of a unit gets on a day, from 1.
  func nextSerial(unit: String, date: CivilDate) -> Int {
    (serials[Numbering(unit: unit, date: date)] ?? 0) + 1
  }

  /// The next number in a book of a year, from 1.
  func nextNumber(in symbol: String, year: Int) -> BookNumber {
    let last = books[Book(symbol: symbol, year: year)] ?? 0
    return BookNumber(book: symbol, year: year, number: last + 1)
  }

  /// What a request with this key came to, where it was carried out lately.
  func handled(by key: String) -> Handled? { handled[key] }

  /// Takes an event into the state; never fails.
  ///
  /// An event about something this desk does not know changes nothing but the clock.
  public mutating func apply(_ event: Event) {
    let today = event.at.date
    if let last = lastMoment?.date, last < today { putAwayClosed(before: last) }
    turnThePage(to: today)
    lastMoment = max(lastMoment ?? event.at, event.at)
    // Of several events of one request the last is what was wanted.
    handled[event.key] = Handled(date: today, kind: event.kind, subject: event.change.subject)
    for number in event.change.numbersGiven {
      let book = Book(symbol: number.book, year: number.year)
      books[book] = max(books[book] ?? 0, number.number)
    }
    log.apply(event)

    switch event.change {
    case .dossierReceived(let receipt), .dossierFiled(let receipt):
      let numbering = Numbering(unit: receipt.unit, date: event.moment.date)
      serials[numbering] = max(serials[numbering] ?? 0, receipt.serial)
      add(Dossier(receipt, event: event))
    case .queue: queue.apply(event)
    default:
      guard case .dossier(let code) = event.change.subject, let position = position(of: code)
      else { return }
      let record = records[position]
      var dossier = record.dossier
      dossier.apply(event)
      records[position] = Record(
        dossier, ordinal: record.ordinal, wasPutAway: record.wasPutAway,
        event.kind == .dossierCorrected ? nil : record.foldedText)
    }
  }

  /// Leaves a day behind where a later one has come.
  ///
  /// A key pressed twice is pressed within moments, so the keys of earlier days can go.
  mutating func turnThePage(to date: CivilDate) {
    guard let last = lastMoment?.date, last < date else { return }
    handled = handled.filter { $0.value.date >= last }
    queue.turnThePage(from: last, to: date)
  }

  private mutating func add(_ dossier: Dossier) {
    guard positions[dossier.code] == nil else { return }
    add(Record(dossier, ordinal: dossiersTaken, wasPutAway: false))
  }

  private mutating func add(_ record: Record) {
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
    let entries = gone.map {
      ClosedDay.Entry(dossier: $0.dossier, ordinal: $0.ordinal, supersedes: $0.wasPutAway)
    }
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

extension Desk: Codable {
  private enum CodingKeys: String, CodingKey {
    case queue, lastMoment, serials, books, log, handled, courses, daysPutAway, dossiersTaken
  }

  private struct BookEntry: Codable {
    var book: Book
    var last: Int
  }

  private struct SerialEntry: Codable {
    var numbering: Numbering
    var last: Int
  }

  private struct HandledEntry: Codable {
    var key: String
    var handled: Handled
  }

  /// Decodes the state that `state.json` keeps at a position of the journal, but for the dossiers.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    courses = try container.decode(KeptCourses.self, forKey: .courses)
    daysPutAway = try container.decode(Int.self, forKey: .daysPutAway)
    dossiersTaken = try container.decode(Int.self, forKey: .dossiersTaken)
    queue = try container.decode(DeskQueue.self, forKey: .queue)
    lastMoment = try container.decodeIfPresent(Moment.self, forKey: .lastMoment)
    for entry in try container.decode([SerialEntry].self, forKey: .serials) {
      serials[entry.numbering] = entry.last
    }
    for entry in try container.decode([BookEntry].self, forKey: .books) {
      books[entry.book] = entry.last
    }
    log = try container.decode(DeskLog.self, forKey: .log)
    for entry in try container.decode([HandledEntry].self, forKey: .handled) {
      handled[entry.key] = entry.handled
    }
  }

  /// Encodes the state but for the dossiers; equal desks give equal text, whatever order their
  /// tables are kept in.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(courses, forKey: .courses)
    try container.encode(daysPutAway, forKey: .daysPutAway)
    try container.encode(dossiersTaken, forKey: .dossiersTaken)
    try container.encode(queue, forKey: .queue)
    try container.encodeIfPresent(lastMoment, forKey: .lastMoment)
    let serialEntries = serials.map { SerialEntry(numbering: $0.key, last: $0.value) }
    try container.encode(
      serialEntries.sorted {
        ($0.numbering.date, $0.numbering.unit) < ($1.numbering.date, $1.numbering.unit)
      }, forKey: .serials)
    let bookEntries = books.map { BookEntry(book: $0.key, last: $0.value) }
    try container.encode(
      bookEntries.sorted { ($0.book.symbol, $0.book.year) < ($1.book.symbol, $1.book.year) },
      forKey: .books)
    try container.encode(log, forKey: .log)
    let handledEntries = handled.map { HandledEntry(key: $0.key, handled: $0.value) }
    try container.encode(handledEntries.sorted { $0.key < $1.key }, forKey: .handled)
  }
}

extension Desk {
  /// A dossier at hand, as the state keeps it: by what happened to it.
  public struct AtHand: Sendable, Codable {
    /// Its place among all that the desk ever took in.
    public var ordinal: Int
    /// Whether it had been put away and was taken back.
    public var wasPutAway: Bool?
    /// Everything that happened to it.
    public var events: [Event]

    /// The dossier that comes out of its events, ready to be taken in; nil where they do not begin with
    /// its filing or receipt.
    public var whole: Whole? {
      Dossier(replaying: events).map {
        Whole(record: Record($0, ordinal: ordinal, wasPutAway: wasPutAway ?? false))
      }
    }

    /// A dossier that the state keeps, made ready to be taken in.
    public struct Whole: Sendable {
      let record: Record
    }

    /// A dossier by what happened to it.
    public init(ordinal: Int, wasPutAway: Bool, events: [Event]) {
      self.ordinal = ordinal
      self.wasPutAway = wasPutAway ? true : nil
      self.events = events
    }
  }

  /// The dossiers at hand, as the state keeps them.
  public var atHand: some RandomAccessCollection<AtHand> {
    records.lazy.map {
      AtHand(
        ordinal: $0.ordinal, wasPutAway: $0.wasPutAway, events: $0.dossier.history)
    }
  }

  /// Takes in a dossier that the state keeps, after those received before it.
  public mutating func takeAtHand(_ kept: AtHand.Whole) { add(kept.record) }
}

extension Desk: Equatable {
  /// Whether two desks have come to the same state, wherever what they put away lies by now.
  public static func == (left: Desk, right: Desk) -> Bool {
    left.dossiersInOrder.elementsEqual(right.dossiersInOrder) && left.queue == right.queue
      && left.daysPutAway == right.daysPutAway && left.courses == right.courses
      && left.lastMoment == right.lastMoment
      && left.serials == right.serials && left.books == right.books && left.log == right.log
      && left.handled == right.handled
  }
}
