import Vietnamese

/// The state of a desk: what comes out of applying every event in order.
///
/// It knows no file, clock or screen. Two desks that applied the same events are equal.
public struct Desk: Sendable {
  /// Tickets, counters and appointments.
  public internal(set) var queue = DeskQueue()
  /// The moment of the last event; nil at a new desk.
  public private(set) var lastMoment: Moment?
  /// What was written down beside dossiers and tickets.
  public private(set) var log = DeskLog()

  private var records: [Record] = []
  private var positions: [DossierCode: Int] = [:]
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

    init(_ dossier: Dossier, _ foldedText: FoldedText) {
      self.dossier = dossier
      self.foldedText = foldedText
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

  /// The dossier with that code.
  public subscript(code: DossierCode) -> Dossier? {
    positions[code].map { records[$0].dossier }
  }

  /// All codes in the order of receipt.
  public var order: some RandomAccessCollection<DossierCode> {
    records.lazy.map(\.dossier.code)
  }

  /// All dossiers in the order of receipt.
  public var dossiersInOrder: some RandomAccessCollection<Dossier> {
    records.lazy.map(\.dossier)
  }

  /// The latest receipts first whose text holds all these words, already folded.
  func records(holding words: [String]) -> [Record] {
    records.reversed().filter { $0.foldedText.matches(words: words) }
  }

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
      guard case .dossier(let code) = event.change.subject, let position = positions[code]
      else { return }
      var dossier = records[position].dossier
      dossier.apply(event)
      let text =
        event.kind == .dossierCorrected
        ? FoldedText(dossier.searchedText) : records[position].foldedText
      records[position] = Record(dossier, text)
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
    positions[dossier.code] = records.count
    records.append(Record(dossier, FoldedText(dossier.searchedText)))
  }
}

extension Desk: Codable {
  private enum CodingKeys: String, CodingKey {
    case dossiers, queue, lastMoment, serials, books, log, handled
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

  /// Decodes the state that `state.json` keeps at a position of the journal.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    for dossier in try container.decode([Dossier].self, forKey: .dossiers) { add(dossier) }
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

  /// Encodes the state; equal desks give equal text, whatever order their tables are kept in.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Array(dossiersInOrder), forKey: .dossiers)
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

extension Desk: Equatable {
  /// Whether two desks have come to the same state.
  public static func == (left: Desk, right: Desk) -> Bool {
    left.dossiersInOrder.elementsEqual(right.dossiersInOrder) && left.queue == right.queue
      && left.lastMoment == right.lastMoment
      && left.serials == right.serials && left.books == right.books && left.log == right.log
      && left.handled == right.handled
  }
}
