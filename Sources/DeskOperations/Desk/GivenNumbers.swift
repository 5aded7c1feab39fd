/// The last numbers given: serials of dossiers by unit and day, and numbers in books by year.
public struct GivenNumbers: Hashable, Sendable {
  private struct Numbering: Hashable, Codable {
    var unit: String
    var date: CivilDate
  }

  private struct Book: Hashable, Codable {
    var symbol: String
    var year: Int
  }

  private var serials: [Numbering: Int] = [:]
  private var books: [Book: Int] = [:]

  /// The serial the next dossier of a unit gets on a day, from 1.
  func nextSerial(unit: String, date: CivilDate) -> Int {
    (serials[Numbering(unit: unit, date: date)] ?? 0) + 1
  }

  /// The next number in a book of a year, from 1.
  func next(in symbol: String, year: Int) -> BookNumber {
    let last = books[Book(symbol: symbol, year: year)] ?? 0
    return BookNumber(book: symbol, year: year, number: last + 1)
  }

  /// Notes the serial of a dossier.
  mutating func note(serial: Int, unit: String, date: CivilDate) {
    serials[Numbering(unit: unit, date: date), default: 0].raise(to: serial)
  }

  /// Notes a number in a book.
  mutating func note(_ number: BookNumber) {
    books[Book(symbol: number.book, year: number.year), default: 0].raise(to: number.number)
  }
}

extension Int {
  fileprivate mutating func raise(to least: Int) { self = Swift.max(self, least) }
}

extension GivenNumbers: Codable {
  private enum CodingKeys: String, CodingKey { case serials, books }

  private struct SerialEntry: Codable {
    var numbering: Numbering
    var last: Int
  }

  private struct BookEntry: Codable {
    var book: Book
    var last: Int
  }

  /// Decodes the lists that `encode(to:)` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    for entry in try container.decode([SerialEntry].self, forKey: .serials) {
      serials[entry.numbering] = entry.last
    }
    for entry in try container.decode([BookEntry].self, forKey: .books) {
      books[entry.book] = entry.last
    }
  }

  /// Encodes both as lists in order; equal numbers give equal text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let serialEntries = serials.map { SerialEntry(numbering: $0.key, last: $0.value) }
    try container.encode(
      serialEntries.sorted {
        ($0.numbering.date, $0.numbering.unit) < ($1.numbering.date, $1.numbering.unit)
      }, forKey: .serials)
    let bookEntries = books.map { BookEntry(book: $0.key, last: $0.value) }
    try container.encode(
      bookEntries.sorted { ($0.book.symbol, $0.book.year) < ($1.book.symbol, $1.book.year) },
      forKey: .books)
  }
}
