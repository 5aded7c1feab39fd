/// How much a slip may have to say so that each of its copies fits half a sheet.
///
/// It is measured on the plain-text twin, so that an office's own words count as well. The columns are
/// fewer than the letters that a line of the half sheet usually takes, so that names in capitals, which
/// are wider in print, still fit.
enum HalfSheet {
  /// The columns in which its lines are counted.
  static let columns = 64

  private static let mostLines = 70
  /// A row of a table is higher than a line by its borders: so many rows take one line more.
  private static let rowsPerLine = 3

  /// Whether a copy with so many lines fits, of which some are rows of papers.
  static func holds(lines: Int, rows: Int) -> Bool { lines + rows / rowsPerLine <= mostLines }
}
