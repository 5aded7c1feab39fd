/// The closing of a year's books (khóa sổ): what each holds, whether a number is missing, and what
/// goes on into the new year.
public struct RegisterClosing: Hashable, Sendable {
  /// One book.
  public struct Row: Hashable, Sendable {
    /// What people call it.
    public var name: String
    /// Its symbol.
    public var symbol: String
    /// From which to which number it was filled; nil where nothing was written into it.
    public var span: BookSpan?
  }

  /// The year with its figures, frozen where it was closed.
  public var sheet: SummarySheet
  /// The books, in the order of the law's file.
  public var rows: [Row]

  /// Whether a book lacks a number.
  public var hasGap: Bool { rows.contains { $0.span.map { $0.missing > 0 } ?? false } }

  /// The books of a year; its figures are those of the last closing, or as they stand.
  ///
  /// - Throws: A refusal where the law names no books, or what was frozen cannot be read.
  public init(_ desk: Desk, year: Int, at now: Moment, by rules: Rulebook) throws(Refusal) {
    guard let books = rules.law.books else { throw .booksMissing }
    guard let lastDay = CivilDate(year: year, month: 12, day: 31) else { throw .noSuchPeriod }
    sheet = try SummarySheet(desk, over: ReportPeriod(.year, of: lastDay), at: now, by: rules)
    let spans = sheet.figures.reconciliation.books.filter { $0.year == year }
    rows = books.named.map { Row(name: $0.name, symbol: $0.symbol) }
    rows += (rules.law.certification?.registers ?? []).map { Row(name: $0.name, symbol: $0.symbol) }
    for index in rows.indices {
      rows[index].span = spans.first { $0.book == rows[index].symbol }
    }
  }
}

extension Law.Books {
  /// The books with what people call them.
  fileprivate var named: [(name: String, symbol: String)] {
    [
      ("Sổ theo dõi hồ sơ", register), ("Hướng dẫn, yêu cầu bổ sung", supplement),
      ("Từ chối tiếp nhận giải quyết", refusal), ("Xin lỗi, đề nghị gia hạn", apology),
      ("Dừng giải quyết", stop), ("Biên lai thu tiền", receipt), ("Lịch trực hướng dẫn", duty),
      ("Lượt hỗ trợ người dân", assist),
    ]
  }
}
