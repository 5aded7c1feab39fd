/// What is to be printed how.
public struct PrintOrder: Equatable, Sendable {
  /// The printer; the default one where nil.
  public var queue: String?
  /// What the job is called in the printer's list.
  public var title: String
  /// The paper.
  public var media: Media
  /// Which sides of it.
  public var sides: Sides
  /// How many.
  public var copies: Int
  /// Which of the pages.
  public var pages: Pages

  /// An order.
  public init(
    queue: String? = nil, title: String, media: Media = .a4, sides: Sides = .oneSided,
    copies: Int = 1, pages: Pages = .all
  ) {
    self.queue = queue
    self.title = title
    self.media = media
    self.sides = sides
    self.copies = copies
    self.pages = pages
  }

  /// A size of paper.
  public enum Media: Equatable, Sendable {
    /// 210 × 297 mm.
    case a4
    /// 148 × 210 mm.
    case a5
    /// A roll 80 mm wide, cut after so many millimetres.
    case roll80(height: Int)
    /// A roll 58 mm wide, cut after so many millimetres.
    case roll58(height: Int)
  }

  /// The sides of a sheet that are printed.
  public enum Sides: String, CaseIterable, Sendable {
    /// The front alone.
    case oneSided = "one-sided"
    /// Both, turned over like a page of a book.
    case twoSidedLongEdge = "two-sided-long-edge"
    /// Both, turned over like a sheet of a writing pad.
    case twoSidedShortEdge = "two-sided-short-edge"
  }

  /// The pages that are printed.
  public enum Pages: CaseIterable, Sendable {
    /// All, in order.
    case all
    /// The fronts, for a printer that prints one side at a time.
    case odd
    /// The backs, last first, onto the fronts put in again.
    case evenReversed
  }
}
