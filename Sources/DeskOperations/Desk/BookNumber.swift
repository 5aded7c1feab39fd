/// A number in a yearly book (sổ): of slips, refusals, receipts, certifications.
///
/// Numbers run from 1 to the end of the year without gaps and are never given again
/// (Thông tư 01/2018/TT-VPCP, Điều 10).
public struct BookNumber: Hashable, Sendable, Codable {
  /// The book's symbol, such as `HDHS` or `SCT/BS`.
  public var book: String
  /// The year of the book.
  public var year: Int
  /// From 1.
  public var number: Int

  /// A number in the book of a year.
  public init(book: String, year: Int, number: Int) {
    self.book = book
    self.year = year
    self.number = number
  }
}

extension BookNumber: Comparable {
  /// By book, then year, then number.
  public static func < (left: BookNumber, right: BookNumber) -> Bool {
    (left.book, left.year, left.number) < (right.book, right.year, right.number)
  }
}

extension BookNumber: CustomStringConvertible {
  /// As forms write it: `07/HDHS`; the year stands in the date beside it.
  public var description: String {
    "\((0...9).contains(number) ? "0" : "")\(number)/\(book)"
  }
}
