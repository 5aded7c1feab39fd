/// From which to which number a book was filled in a period, and whether any is missing.
public struct BookSpan: Hashable, Sendable, Codable {
  /// The book's symbol.
  public var book: String
  /// The book's year.
  public var year: Int
  /// The first number.
  public var first: Int
  /// The last number.
  public var last: Int
  /// How many numbers were given.
  public var count: Int
  /// Of those, entries declared void, which keep their numbers.
  public var void: Int

  /// How many numbers between the first and the last were not given, or given twice.
  public var missing: Int { abs(last - first + 1 - count) }

  /// The books of a period in the making, dossier by dossier.
  ///
  /// A day's own numbers are those written down on it. Guidance, duties and assists are kept by the
  /// day they happened, so only a year, which names its books, tells of theirs.
  struct Tally {
    private let period: ReportPeriod
    private var spans: [BookNumber: BookSpan] = [:]

    /// Nothing yet.
    init(_ period: ReportPeriod) { self.period = period }

    private mutating func note(_ number: BookNumber, isVoid: Bool = false) {
      let key = BookNumber(book: number.book, year: number.year, number: 0)
      var span =
        spans[key]
        ?? BookSpan(
          book: number.book, year: number.year, first: number.number, last: number.number,
          count: 0, void: 0)
      (span.first, span.last) = (min(span.first, number.number), max(span.last, number.number))
      span.count += 1
      if isVoid { span.void += 1 }
      spans[key] = span
    }

    /// Takes in the numbers given to a dossier.
    mutating func add(_ dossier: Dossier) {
      let void = Set(dossier.certification.filter { $0.voidedAt != nil }.map(\.number))
      for event in dossier.history where period.days.contains(event.at.date) {
        for number in event.change.numbersGiven { note(number, isVoid: void.contains(number)) }
      }
    }

    /// The books in the order of the law's file and then by year.
    mutating func finish(_ desk: Desk, law: Law) -> [BookSpan] {
      let books = law.books
      if period.unit == .year {
        // What happened in the old year and was written down in the new one has a number of the new.
        let log = desk.log(touching: period.from.advanced(by: -366)...period.to)
        let numbers =
          log.guidance.map(\.content.number) + log.assists.map(\.content.number)
          + log.watches.map(\.duty.number)
        for number in numbers where number.year == period.to.year { note(number) }
      } else if let supplement = books?.supplement {
        spans = spans.filter { $0.key.book != supplement }
      }
      let symbols =
        (books.map { [$0.register, $0.supplement, $0.refusal, $0.apology, $0.stop, $0.receipt] }
          ?? []) + (law.certification?.registers.map(\.symbol) ?? [])
      func place(_ span: BookSpan) -> Int { symbols.firstIndex(of: span.book) ?? symbols.count }
      return spans.values.sorted {
        (place($0), $0.book, $0.year) < (place($1), $1.book, $1.year)
      }
    }
  }
}
