/// Who was on duty to receive and help citizens in a period, and what was done.
public struct DutyReport: Hashable, Sendable, Codable {
  /// What one guide did.
  public struct Row: Hashable, Sendable, Codable {
    /// The guide: a person's id.
    public var guide: String
    /// The stretches of duty, the earliest first.
    public var watches: [DeskLog.Watch] = []
    /// The assists, by kind.
    public var assists: [Assist.Kind: Int] = [:]

    /// All assists of the guide.
    public var total: Int { assists.values.reduce(0, +) }
  }

  /// The first day.
  public var from: CivilDate
  /// The last day.
  public var to: CivilDate
  /// One row a guide, in the order of the first duty.
  public var rows: [Row] = []

  /// The assists of all guides, by kind.
  public var assists: [Assist.Kind: Int] {
    rows.reduce(into: [:]) { sum, row in sum.merge(row.assists, uniquingKeysWith: +) }
  }

  /// What the guides of a desk did from one day to another, both counted.
  public init(_ log: DeskLog, from: CivilDate, to: CivilDate) {
    self.from = from
    self.to = to
    for watch in log.watches where (from...to).contains(watch.from.date) {
      rows[position(of: watch.duty.guide)].watches.append(watch)
    }
    for entry in log.assists where (from...to).contains(entry.at.date) {
      rows[position(of: entry.content.guide)].assists[entry.content.kind, default: 0] += 1
    }
  }

  private mutating func position(of guide: String) -> Int {
    if let position = rows.firstIndex(where: { $0.guide == guide }) { return position }
    rows.append(Row(guide: guide))
    return rows.count - 1
  }
}
