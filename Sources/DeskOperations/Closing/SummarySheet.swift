/// The summary of a period as paper bears it: as it was closed, or as it stands.
public struct SummarySheet: Hashable, Sendable {
  /// When a period was closed.
  public struct Closed: Hashable, Sendable {
    /// Which closing it was.
    public var mark: Closings.Mark
    /// Why, where something was left over or a figure had changed.
    public var reason: String?
  }

  /// The figures.
  public var figures: PeriodClosing
  /// The closing that froze them; nil where they are as they stand.
  public var closed: Closed?

  /// What one closing of a period froze.
  ///
  /// - Parameter number: Which closing; nil for the last, or for what stands where there is none.
  /// - Throws: A refusal where there is no such closing.
  public init(
    _ desk: Desk, over period: ReportPeriod, number: Int? = nil, at now: Moment,
    by rules: Rulebook
  ) throws(Refusal) {
    let marks = desk.closings.all(of: period)
    guard number != nil || !marks.isEmpty else {
      figures = PeriodClosing(desk, over: period, at: now, by: rules)
      return
    }
    guard let mark = marks.last(where: { $0.number == number ?? $0.number }),
      let entry = desk.closing(mark)
    else { throw .nothingToPrint(period.wording) }
    figures = entry.content
    closed = Closed(mark: mark, reason: entry.reason)
  }

  /// Who closed it, by full name, or the name of an id as it was then.
  public func name(of person: String, in people: People) -> String {
    figures.names[person] ?? people.name(of: person)
  }
}
